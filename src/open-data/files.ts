/** Every file of a year's open data, with its digest, and the data package that describes them (Frictionless v1). */
import { policiesOfYear, sourceTitle } from '../core/paper-name.ts';
import { digestOf } from '../ledger/record.ts';
import type { Site, YearView } from '../view/site.ts';
import { applicationsTable } from './applications.ts';
import { awardsTable } from './awards.ts';
import { csvText } from './csv.ts';
import { decisionsTable, scoresTable } from './decisions.ts';
import { votesTable } from './votes.ts';
import { givingPackage } from './giving.ts';
import { madeTable } from './made.ts';
import { entriesTable, noticesTable } from './notices.ts';
import { cardsOf, roundsOf } from './rounds.ts';
import { type DataTable, objectsOf } from './table.ts';

export interface DataFile {
  /** Below the year's folder: `applications.csv`. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Only a table has columns. */
  readonly table?: DataTable | undefined;
}

const file = (name: string, title: string, text: string, table?: DataTable): DataFile => {
  const bytes = new TextEncoder().encode(text);
  return { name, title, text, bytes: bytes.length, sha256: digestOf(bytes), table };
};

/** Numbers and lists as they are; indented, so that a difference can be read. */
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const tablesOf = (site: Site, year: YearView): readonly DataTable[] => [
  applicationsTable(site, year),
  noticesTable(site, year),
  entriesTable(site, year),
  decisionsTable(year),
  scoresTable(year),
  // A year without a vote has no such table.
  ...(votesTable(year).rows.length === 0 ? [] : [votesTable(year)]),
  awardsTable(site, year),
  ...(madeTable(site, year).rows.length === 0 ? [] : [madeTable(site, year)]),
];

export const csvFiles = (tables: readonly DataTable[]): readonly DataFile[] =>
  tables.map((table) => file(`${table.name}.csv`, table.title, csvText(table), table));

export const jsonFiles = (tables: readonly DataTable[]): readonly DataFile[] =>
  tables.map((table) => file(`${table.name}.json`, table.title, json(objectsOf(table)), table));

export const givingFiles = (site: Site, year: YearView): readonly DataFile[] => {
  const giving = givingPackage(site, year);
  return giving === undefined ? [] : [file('360giving.json', '奖励（360Giving格式）', json(giving))];
};

const roundFiles = (site: Site, year: YearView): readonly DataFile[] => [
  ...roundsOf(site, year).map(({ name, round }) => file(name, `${round.name}重新计算用的数据`, json(round))),
  ...cardsOf(site, year).map(({ name, title, cards }) => file(name, `${title}评委核对评分用的数据`, json(cards))),
];

/** https://specs.frictionlessdata.io/data-package/ */
const packageFile = (site: Site, year: YearView, files: readonly DataFile[]): DataFile => {
  const { association, years } = site.records;
  const { licence } = association;
  const programme = years.get(year.records.year)?.programme.name ?? '';
  const resource = ({ name, title, bytes, sha256, table }: DataFile) => ({
    name: name.replaceAll(/[/.]/g, '-'),
    path: name,
    title,
    mediatype: name.endsWith('.csv') ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(table === undefined
      ? {}
      : {
          profile: 'tabular-data-resource',
          description: table.description,
          schema: {
            fields: table.columns.map(({ name: key, title: label, type }) => ({ name: key, title: label, type })),
          },
        }),
  });
  return file(
    'datapackage.json',
    '数据说明（Frictionless Data Package）',
    json({
      name: `gongshi-${year.records.year}`,
      title: `${association.name}${year.records.year}年度${programme}${site.demonstration ? '（演示数据）' : ''}`,
      homepage: association.site.url,
      ...(licence === undefined ? {} : { licenses: [{ name: licence.id, title: licence.title, path: licence.url }] }),
      sources: policiesOfYear(year.records).map((policy) => ({ title: sourceTitle(policy) })),
      resources: files.map(resource),
    }),
  );
};

export const dataFilesOf = (site: Site, year: YearView): readonly DataFile[] => {
  const tables = tablesOf(site, year);
  const files = [...csvFiles(tables), ...jsonFiles(tables), ...givingFiles(site, year), ...roundFiles(site, year)];
  return [...files, packageFile(site, year, files)];
};
