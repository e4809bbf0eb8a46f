/**
 * The table of awards that a site gives away, held to its facts: every row stands in an announcement, with the money that the
 * table of its award says, and nobody is missing who did not leave.
 */
import { type Finding, reporter } from '../finding.ts';
import { checkpointCodes } from './codes.ts';
import type { Fact } from './facts.ts';
import { list, record, text } from './values.ts';
import { partWords } from './words.ts';

const report = reporter(checkpointCodes);

/** Cells of a table with commas: quoted ones hold commas, line ends and doubled quotes. */
const cellsIn = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows[rows.length - 1]?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== undefined && end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
};

const rowsIn = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = cellsIn(csv);
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
};

interface Announced {
  readonly file: string;
  readonly category: string;
  readonly application: string;
  readonly said: string;
}

const saidOf = (cells: readonly unknown[]): string => cells.map((cell) => String(cell ?? '')).join('\n');

const amountIn = (facts: readonly Fact[], year: string, category: string, tier: string): unknown =>
  facts
    .filter(({ file, part }) => file === `content/${year}/${category}/category.yaml` && part.startsWith('rules.'))
    .flatMap(({ value }) => list(record(value)['tiers']))
    .map(record)
    .find(({ id }) => id === tier)?.['award'];

/** What the announcements of a year say of each award. */
const announcedIn = (facts: readonly Fact[], year: string): readonly Announced[] =>
  facts
    .filter(({ file, part, value }) => {
      const isNotice = file.startsWith(`content/${year}/notices/`) && part === 'text';
      return isNotice && record(value)['kind'] === 'announcement';
    })
    .flatMap(({ file, value }) =>
      list(record(value)['entries']).map((entry) => {
        const { category, application, tier } = record(entry);
        const amount = amountIn(facts, year, text(category), text(tier));
        const id = file.replace(/^.*\/|\.mdx$/g, '');
        const said = saidOf([category, tier, application, amount, record(value)['published'], id]);
        return { file, category: text(category), application: text(application), said };
      }),
    );

const hasLeft = (facts: readonly Fact[], year: string, { category, application }: Announced): boolean =>
  facts.some(
    ({ file, part }) =>
      file === `content/${year}/${category}/receipts/${application}.yaml` &&
      (part === 'withdrawn' || part === 'revoked'),
  );

export const placesOfAwards = (facts: readonly Fact[]) =>
  [...new Set(facts.flatMap(({ file }) => /^content\/(\d{4})\/notices\//.exec(file)?.[1] ?? []))].flatMap((year) => {
    const announced = announcedIn(facts, year);
    if (announced.length === 0) return [];
    const address = `data/${year}/awards.csv`;
    const held = (csv: string | undefined): readonly Finding[] => {
      const rows = rowsIn(csv ?? '').map(({ category, tier, application, amount, announced: day, notice }) =>
        saidOf([category, tier, application, amount, day, notice]),
      );
      const missing = announced.filter((one) => !rows.includes(one.said) && !hasLeft(facts, year, one));
      const known = new Set(announced.map(({ said }) => said));
      const strange = rows.some((row) => !known.has(row)) ? announced.slice(0, 1) : [];
      return [...new Set([...missing, ...strange].map(({ file }) => file))].map((file) =>
        report('site-differs', { page: address, part: partWords('told') }, { file }),
      );
    };
    return [{ address, held }];
  });
