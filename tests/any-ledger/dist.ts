/** What was built of `content/`, whatever that is: its pages, and which template made each. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const dist = 'dist';

/** Paths below `dist`, `/` between, in order. */
export const built = (extension: string, folder = dist): string[] =>
  globSync(`**/*.${extension}`, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();

export const textOf = (file: string): string => readFileSync(join(dist, file), 'utf8');

export const pages = built('html');

/** `2017/index.html` and `2017.html` are the address `2017`. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');

const templates = globSync('**/*.{astro,mdx}', { cwd: join('src', 'pages') }).map((file) =>
  file
    .replaceAll('\\', '/')
    .replace(/\.\w+$/, '')
    .replace(/(^|\/)index$/, ''),
);

/** `[year]/[...path]` as a pattern; a page belongs to the template that names most of its address outright. */
const pattern = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/\[\.\.\.\w+\]/g, '.*').replaceAll(/\[\w+\]/g, '[^/]+')}$`);
const generality = (template: string): number =>
  (template.match(/\[\w/g)?.length ?? 0) + 100 * (template.match(/\[\.\.\./g)?.length ?? 0);

const byGenerality = templates
  .toSorted((one, other) => generality(one) - generality(other))
  .map((template) => ({ template, matches: pattern(template) }));

/** Templates that made none of these pages. */
export const templatesWithout = (files: readonly string[]): string[] => {
  const used = new Set(files.map(templateOf));
  return templates.filter((template) => !used.has(template)).toSorted();
};

export const templateOf = (file: string): string | undefined =>
  byGenerality.find(({ matches }) => matches.test(addressOf(file)))?.template;

/** The largest page of each template: where there is most, most can be wrong. */
export const samples = (): string[] => {
  const largest = new Map<string | undefined, string>();
  const size = (file: string): number => statSync(join(dist, file)).size;
  for (const file of pages.toSorted((one, other) => size(one) - size(other))) largest.set(templateOf(file), file);
  return [...largest.values()].toSorted();
};

/** A page of one year's programme; the others are of the whole site. */
export const isOfYear = (file: string): boolean => /^\d{4}\//.test(file);
