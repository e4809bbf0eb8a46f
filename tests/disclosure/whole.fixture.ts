/** The whole ledgers of the tests under another rule of publicity, and what is published of them. */
import { directorySource } from '../../src/ledger/directory.ts';
import { disclosed } from '../../src/ledger/disclosed.ts';
import { load } from '../../src/ledger/load.ts';
import { textSource } from '../../src/ledger/source.ts';
import type { Records } from '../../src/core/records.ts';
import type { Disclosure } from '../../src/core/schema/disclosure.ts';

export const day = '2026-08-20';

const programmeOf = (folder: string): string =>
  new TextDecoder().decode(directorySource(folder).read('content/2026/programme.yaml'));

export type Rule = { [Part in keyof Disclosure]: Pick<Disclosure[Part], 'show'> & { until?: string; from?: string } };

const everything: Rule = { unsuccessful: { show: 'all' }, judges: { show: 'all' }, marks: { show: 'all' } };

/** The whole ledger of a folder under another rule; `but`: texts that it has instead. */
export const whole = (folder: string, rule: Partial<Rule>, but: Readonly<Record<string, string | undefined>> = {}) => {
  const source = directorySource(folder);
  const lines = Object.entries({ ...everything, ...rule }).map(
    ([part, value]) => `  ${part}: ${JSON.stringify({ ...value, clause: 'pipl#6' })}\n`,
  );
  const programme = programmeOf(folder).replace(/^disclosure:\n(?: {2}.*\n)*/m, `disclosure:\n${lines.join('')}`);
  // Sheets bear no line where no card is published.
  const unlined = (text: string) =>
    rule.marks?.show === 'counts' ? text.replace(/^ *own-lines:.*\n(?: {2}R\d\d: .*\n)*/gm, '') : text;
  const files = source.list().map(({ path }) => [path, unlined(new TextDecoder().decode(source.read(path)))] as const);
  const texts = { ...Object.fromEntries(files), 'content/2026/programme.yaml': unlined(programme), ...but };
  const given = Object.entries(texts).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
  return textSource(Object.fromEntries(given));
};

export const recordsOf = (source: ReturnType<typeof textSource>): Records => {
  const { records } = load(source);
  if (records === undefined) throw new Error('unreadable');
  return records;
};

export const published = (source: ReturnType<typeof textSource>) =>
  textSource(Object.fromEntries(disclosed(source, recordsOf(source), day)));

export const textOf = (source: ReturnType<typeof textSource>): string =>
  source
    .list()
    .map(({ path }) => `${path}\n${new TextDecoder().decode(source.read(path))}`)
    .join('\n');

export const yearOf = (records: Records) => {
  const year = records.years.get(2026);
  if (year === undefined) throw new Error('no year');
  return year;
};
