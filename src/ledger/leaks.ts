/** Personal data anywhere in a file, its comments and its name included; and findings that repeat none of it. */
import { type Finding, inFile } from '../core/finding.ts';
import { masked, personalData, personalDataFindings } from '../core/privacy.ts';
import { type Allowed, nothingAllowed } from '../core/privacy/allowed.ts';
import { frontMatterEnd } from './front-matter-edges.ts';
import type { SafeFile } from './record.ts';
import { hidden } from './seen.ts';
import type { Data } from './yaml.ts';

/** What a person calls the place of an offset: the heading above it, or the label of its key. */
const itemAt = (text: string, label: (key: string) => string, hasBody: boolean) => {
  const end = hasBody ? (frontMatterEnd(text) ?? 0) : text.length;
  return (offset: number): string => {
    const before = text.slice(0, offset);
    if (offset >= end) return [...before.matchAll(/^## (.*)$/gm)].pop()?.[1]?.trim() ?? '正文';
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (line.trimStart().startsWith('#')) return '注释';
    return label([...before.matchAll(/^([\w-]+):/gm)].pop()?.[1] ?? '开头的内容');
  };
};

export const leaksIn = ({ path, text }: SafeFile, allowed: Allowed, label: (key: string) => string): Finding[] => {
  const data = personalData(text, allowed);
  return data.length === 0
    ? []
    : inFile(path, personalDataFindings(data, itemAt(text, label, !path.endsWith('.yaml'))));
};

/** Text as the values of a key have it, one a line. */
const valuesOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, item]) => (Array.isArray(value) ? valuesOf(item) : `${key}: ${valuesOf(item)}`))
    .join('\n\n');
};

/** Each key of a front matter with the text it is written in. */
const writtenIn = (front: string): ReadonlyMap<string, string> => {
  const keys = [...front.matchAll(/^(["']?)([^\s"'#:{}[\]][^"'#:\n]*)\1 *:/gm)];
  return new Map(keys.map(({ 2: key = '', index }, at) => [key, front.slice(index, keys[at + 1]?.index)]));
};

/** Stands in no number and no pattern, and is longer than whatever is looked at around a number: values on its sides never meet. */
const apart = `\n${'|'.repeat(24)}\n`;

/** Personal data in values as they are read, where escapes or folded lines hid it from the reading of the text. */
export const hiddenLeaks = (front: string, data: Data, allowed: Allowed, label: (key: string) => string): Finding[] => {
  const values = Object.entries(data).map(([key, value]) => [key, valuesOf(value)] as const);
  if (personalData(values.map(([, text]) => text).join(apart), allowed).length === 0) return [];
  const written = writtenIn(front);
  return values.flatMap(([key, text]) => {
    const shown = personalData(text, allowed);
    const added = hidden(shown, personalData(written.get(key) ?? '', allowed));
    return personalDataFindings(added, () => label(key)).map((finding) => ({ ...finding, at: [key] }));
  });
};

const redact = (text: string): string => masked(text, personalData(text, nothingAllowed));

/** The finding as it may be printed: a message, a key or a path may have picked up what a file holds. */
export const redacted = (finding: Finding): Finding => ({
  ...finding,
  file: redact(finding.file),
  message: redact(finding.message),
  help: redact(finding.help),
  en: redact(finding.en),
});
