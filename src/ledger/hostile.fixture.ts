/**
 * A small ledger with one valid application, and each sample's trick set into it. The samples (`tests/hostile`) were
 * written for other keys; `tricks` says where in our form each one does its harm.
 */
import { readFileSync } from 'node:fs';
import { directorySource } from './directory.ts';
import { load, type Loaded } from './load.ts';
import { locate } from './locate.ts';
import { type Source, textSource } from './source.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

export const folder = 'content/2017/demonstration-society/applications';
export const victim = `${folder}/demo-agronomy-society.md`;

const needed =
  /^content\/(?:association\.yaml|organizations\/.*|calendar\/.*|2017\/(?:programme\.yaml|policy\.mdx|demonstration-society\/category\.yaml))$/;
const whole = directorySource(ledger2017);
const base = Object.fromEntries(
  whole
    .list()
    .filter(({ path }) => needed.test(path))
    .map(({ path }) => [path, whole.read(path)]),
);

export const application = new TextDecoder().decode(whole.read(victim));

/** The small ledger with these files beside or in place of its own. */
export const ledgerWith = (files: Readonly<Record<string, string | Uint8Array>>): Source =>
  textSource({ ...base, ...files });

export const readLedger = (source: Source) => {
  const loaded: Loaded = load(source);
  return { ...loaded, located: locate(source, loaded.findings, loaded.records) };
};

export const sample = (name: string): Buffer => readFileSync(`tests/hostile/${name}`);

const text = (name: string) => sample(name).toString('utf8');

/** What a sample adds to the four keys that all of them have. */
const extra = (name: string): string =>
  (text(name).split('\n---\n')[0] ?? '')
    .replace(/^---\n/, '')
    .replace(/^(?:title: 示例项目|society: .*|county: .*|year: .*)(?:\n|$)/gm, '');
const body = (name: string): string => text(name).split('\n---\n').slice(1).join('\n---\n').trim();
/** The value of the one key that a sample adds. */
const value = (name: string): string =>
  extra(name)
    .trim()
    .replace(/^\w+: /, '');

type Trick = (name: string) => string | Uint8Array;

const swap =
  (old: string, value: (name: string) => string): Trick =>
  (name) => {
    if (!application.includes(old)) throw new Error(`the application has no ${old}`);
    return application.replace(old, () => value(name));
  };

/** Into the narrative, the front matter, a line of text, one value. */
const inProse = swap('学会的学术活动跟着农时走', (name) => `学会的学术活动跟着农时走\n\n${body(name)}\n\n`);
const asKeys = swap('truth: true', (name) => `truth: true\n${extra(name).trimEnd()}`);
const asTitle = swap('title: 稻麦绿色高产现场会', (name) => `title: ${value(name)}`);
const opener = swap('---\n', (name) => text(name).slice(0, text(name).indexOf('\n') + 1));
const inPlaceOf = (line: string, key: string) => swap(line, (name) => `${key}: ${value(name)}`);

interface Expected {
  readonly trick: Trick;
  /** The code that must be reported, and what stands on the line it must point to. None: no error at all. */
  readonly code?: string;
  readonly on?: string;
}

export const tricks: Readonly<Record<string, Expected>> = {
  '001-js-engine.md': { trick: opener, code: 'front-matter-opener', on: '---js' },
  '002-javascript-engine.md': { trick: opener, code: 'front-matter-opener', on: '---javascript' },
  '004-coffee.md': { trick: opener, code: 'front-matter-opener', on: '---coffee' },
  '006-json-engine.md': { trick: opener, code: 'front-matter-opener', on: '---json' },
  '007-toml.md': { trick: opener, code: 'front-matter-opener', on: '+++' },
  '009-mixed-delimiter.md': {
    trick: swap('website:', () => '+++\nwebsite:'),
    code: 'yaml-invalid',
    on: 'website:',
  },
  '010-unclosed.md': {
    trick: () => application.slice(0, application.indexOf('\n---\n') + 1),
    code: 'front-matter-close',
    on: 'truth: true',
  },
  '011-second-frontmatter-js.md': {
    trick: swap('\n---\n', (name) => `\n---\n${body(name)}\n`),
    code: 'front-matter-twice',
    on: '---js',
  },
  '013-utf16.md': {
    trick: () => new Uint8Array(Buffer.from(`\uFEFF${application}`, 'utf16le')),
    code: 'text-encoding',
    on: '',
  },
  '015-nul-byte.md': { trick: inProse, code: 'text-control', on: '甲' },
  '016-billion-laughs.md': { trick: asKeys, code: 'yaml-anchor', on: 'a0:' },
  '018-merge-key.md': { trick: asKeys, code: 'yaml-anchor', on: 'base:' },
  '019-proto-key.md': { trick: asKeys, code: 'field-unknown', on: '__proto__' },
  '021-duplicate-key.md': {
    trick: swap('truth: true', () => 'truth: true\nwebsite: https://agronomy.example.org/'),
    code: 'yaml-duplicate',
    on: 'website: https://agronomy.example.org/',
  },
  '023-many-keys.md': { trick: asKeys, code: 'yaml-too-many', on: '---' },
  '024-custom-tag.md': { trick: asKeys, code: 'yaml-tag', on: 'x: !!js' },
  '026-tab-indent.md': { trick: asKeys, code: 'text-tab', on: 'name:' },
  '027-impossible-date.md': {
    trick: swap('date: 2017-05-24', (name) => `date: ${value(name)}`),
    code: 'field-invalid',
    on: 'date: 2026-02-30',
  },
  '029-date-plain.md': { trick: swap('date: 2017-05-24', (name) => `date: ${value(name)}`) },
  '030-number-id.md': {
    trick: inPlaceOf('member-count: 915', 'member-count'),
    code: 'digits-unquoted',
    on: 'member-count',
  },
  '032-sexagesimal.md': { trick: inPlaceOf('trained: 2360', 'trained'), code: 'field-invalid', on: 'trained: 1:30' },
  '033-norway.md': { trick: inPlaceOf('truth: true', 'truth'), code: 'field-invalid', on: 'truth: NO' },
  '035-version-float.md': { trick: asTitle, code: 'number-should-be-text', on: '1.10' },
  '037-cjk-quotes.md': { trick: asTitle },
  '038-trailing-space-name.md': { trick: asTitle },
  '039-astral-han.md': { trick: asTitle },
  '041-jsonld-breakout.md': { trick: asTitle },
  '042-body-script.md': { trick: inProse, code: 'markdown-html', on: '<script>' },
  '043-onerror.md': { trick: inProse, code: 'markdown-html', on: '<img' },
  '044-iframe-meta-form.md': { trick: inProse, code: 'markdown-html', on: '<iframe' },
  '045-javascript-link.md': { trick: inProse, code: 'markdown-link', on: 'javascript:alert' },
  '047-data-uri.md': { trick: inProse, code: 'markdown-link', on: 'data:text/html' },
  '049-image-outside.md': { trick: inProse, code: 'markdown-image', on: '../outside' },
  '050-missing-image.md': { trick: inProse, code: 'markdown-image', on: '没有.jpg' },
  '051-front-url-javascript.md': {
    trick: inPlaceOf('website: https://agronomy.example.org/society/', 'website'),
    code: 'field-invalid',
    on: 'website:',
  },
  '053-slug-traversal.md': { trick: asKeys, code: 'field-unknown', on: 'slug' },
  '055-mdx-braces.md': { trick: inProse },
  '056-bidi-override.md': {
    trick: swap('title: 稻麦绿色高产现场会', (name) => text(name).split('\n')[1] ?? ''),
    code: 'text-control',
    on: 'title',
  },
  '059-csv-formula.md': {
    trick: swap(
      'title: 稻麦绿色高产现场会',
      (name) => `title: ${extra(name).split('\n')[0]?.replace('applicant: ', '') ?? ''}`,
    ),
  },
  '061-pagefind-meta.md': { trick: inProse, code: 'markdown-html', on: '<span' },
  '062-redos-name.md': {
    trick: inPlaceOf('organization: demo-agronomy-society', 'organization'),
    code: 'field-invalid',
    on: 'organization',
  },
  '064-id-number-body.md': { trick: inProse, code: 'personal-data', on: '负责人身份证号' },
  '065-id-fullwidth.md': { trick: inProse, code: 'personal-data', on: '身份证' },
  '067-bank-card.md': { trick: asKeys, code: 'personal-data', on: 'account' },
  '068-uscc-is-fine.md': { trick: asTitle },
  '070-email-passport.md': { trick: inProse, code: 'personal-data', on: '邮箱' },
};
