/** Invented applicants with their applications, papers and confirmations, as the files of a year that is played through. */
import { confirmationText } from '../../../src/ledger/confirmation-text.ts';
import { toYaml } from '../../../src/ledger/write-yaml.ts';
import { fileText } from '../../../src/filing/file.ts';
import { isMapping } from '../../../src/core/mapping.ts';
import { optionsOf } from '../../../src/core/fields/choice.ts';
import type { FieldSpec } from '../../../src/core/fields/index.ts';
import type { CategoryRecords, Records } from '../../../src/core/records.ts';
import { sha256Of } from '../../../src/core/sha256.ts';
import type { Invented } from '../../../src/core/trial/invented.ts';
import { applicant } from '../../../src/core/trial/values.ts';
import type { Trial } from '../../../src/core/trial/world.ts';

/** One application of the rehearsal, with what is to be done about it. */
export interface Played {
  readonly category: string;
  readonly id: string;
  readonly organization: string;
  /** Rows that whoever looks finds unmet. */
  readonly refused: readonly string[];
  /** The row that it is made to fail; undefined where it is made to pass. */
  readonly fails: string | undefined;
  /** Texts that stand for its papers: their digests are those that the application registers. */
  readonly papers: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

const two = (index: number): string => String(index + 1).padStart(2, '0');
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
/** Every invented word begins so; ids of options and places do not. */
const invented = /^试填/;

/** Names and digests of one application's own; equal words stay equal. */
const personal = (number: string, id: string, name: string, award: string, papers: string[]) => {
  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(own);
    if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, own(item)]));
    if (typeof value !== 'string') return value;
    if (isDigest(value)) {
      const text = `gongshi rehearsal ${id} ${value}`;
      if (!papers.includes(text)) papers.push(text);
      return sha256Of(text);
    }
    if (value === applicant) return name;
    if (value.startsWith('试填内容')) return `${award}${value.replace(invented, '演练')}${number}`;
    return invented.test(value) ? `${value.replace(invented, '演练')}${number}` : value;
  };
  return own;
};

/** The award's name where every text has room for it: what is applied for in two awards is not one project. */
const awardIn = ({ category: { name, fields } }: CategoryRecords): string => {
  const texts = fields.flatMap((spec) => (spec.type === 'table' ? spec.columns : [spec]));
  const room = Math.min(...texts.map((spec) => (spec.type === 'text' ? spec.max : 60)));
  return name.length + 8 <= room ? name : '';
};

/** Places that an application may be from: those that can be confirmed, where that is asked. */
const placesFor = (records: Records, { category }: CategoryRecords): Records['association']['places'] => {
  const { places } = records.association;
  const asks = category.rows.some(({ rule }) => rule === 'confirmed-by-place');
  return asks ? places.filter(({ confirmer }) => confirmer !== undefined) : places;
};

/** No more than a place may send, from all places together. */
const roomIn = (records: Records, category: CategoryRecords): number => {
  const places = Math.max(1, placesFor(records, category).length);
  return Math.min(
    ...category.category.rows.map((row) =>
      row.rule === 'per-applicant' && row['by-place'] !== undefined ? row.max * places : Infinity,
    ),
  );
};

/** The values with every place among them made that one. */
const fromPlace = (specs: readonly FieldSpec[], values: ReadonlyMap<string, unknown>, code: string) =>
  new Map(
    [...values].map(([key, value]): [string, unknown] => {
      const spec = specs.find(({ id }) => id === key);
      if (spec?.type === 'place') return [key, code];
      const columns = spec?.type === 'table' ? spec.columns.filter(({ type }) => type === 'place') : [];
      if (columns.length === 0 || !Array.isArray(value)) return [key, value];
      const here = Object.fromEntries(columns.map(({ id }) => [id, code]));
      return [key, value.map((row: unknown) => (isMapping(row) ? { ...row, ...here } : row))];
    }),
  );

/** Answers by which the winners keep to the shares of the award, where nothing else is asked of the answer. */
const withShares = (
  { category }: CategoryRecords,
  values: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> =>
  new Map(
    [...values].map(([key, value]): [string, unknown] => {
      const spec = category.field(key);
      const row = category.rows.find((one) => one.rule === 'share' && one.field === key);
      const isAsked = category.rows.some((one) => one.rule === 'choice' && one.field === key);
      if (row?.rule !== 'share' || spec?.type !== 'choice' || spec.many !== undefined || isAsked) return [key, value];
      const isFloor = row.min !== undefined || row['min-percent'] !== undefined;
      const answer = optionsOf(spec).find(({ id }) => row.options.includes(id) === isFloor);
      return [key, answer?.id ?? value];
    }),
  );

const longEnough = (text: string, least: number): string =>
  text.length >= least ? text : text.repeat(Math.ceil(least / Math.max(1, text.length)));

const application = (
  records: Records,
  year: number,
  category: CategoryRecords,
  { days }: Invented,
  trial: Trial,
  index: number,
  fails: string | undefined,
  first: number,
): Played => {
  const number = two(index);
  const id = `rehearsal-${number}`;
  const unit = two(first + index);
  const organization = `rehearsal-${trial.kind}-${unit}`;
  const kind = records.association.kinds.find((one) => one.id === trial.kind);
  const name = `演练${kind?.name ?? ''}${unit}`;
  const places = placesFor(records, category);
  const place = places[index % Math.max(1, places.length)];
  const papers: string[] = [];
  const specs = category.category.fields;
  const own = personal(number, `${category.id}/${id}`, name, awardIn(category), papers);
  const values = Object.entries(trial.fields).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, own(value)] as const],
  );
  const answers = withShares(category, new Map(values));
  const byId = place === undefined ? answers : fromPlace(specs, answers, place.code);
  const prose = specs.flatMap((spec) => {
    const text = byId.get(spec.id);
    return spec.type === 'prose' && typeof text === 'string'
      ? [{ heading: spec.label, text: longEnough(text, spec.min ?? 0) }]
      : [];
  });
  const proseIds = new Set(specs.filter(({ type }) => type === 'prose').map((spec) => spec.id));
  const data = {
    organization,
    demonstration: true,
    ...Object.fromEntries([...byId].filter(([key]) => !proseIds.has(key))),
  };
  const folder = `content/${year}/${category.id}`;
  const text = fileText({ data, sections: prose, outside: '' }, [
    'organization',
    'demonstration',
    ...specs.map((spec) => spec.id),
  ]);
  const files = new Map([[`${folder}/applications/${id}.md`, text]]);
  files.set(
    `content/organizations/${organization}.yaml`,
    toYaml({
      demonstration: true,
      kind: trial.kind,
      names: [{ name, from: '1990-01-01' }],
      supervision: trial.supervised.map((by) => ({ by, from: '1990-01-01' })),
      ...(kind?.['host-unit'] === true ? { 'host-unit': { name: `${name}依托单位` } } : {}),
      accounts: [],
    }),
  );
  const confirmer = place?.confirmer;
  if (confirmer !== undefined && category.category.rows.some(({ rule }) => rule === 'confirmed-by-place')) {
    files.set(
      `${folder}/confirmations/${id}.yaml`,
      confirmationText({
        demonstration: true,
        organization: confirmer,
        confirmed: days.opens,
        application: sha256Of(text),
        sheet: { title: '演练确认表', date: days.opens, pages: 1, sha256: sha256Of(`${category.id}/${id} sheet`) },
      }),
    );
  }
  return { category: category.id, id, organization, refused: trial.refused, fails, papers, files };
};

/** So many are made for a level without a number of its own. */
const usual = 8;

/**
 * `most`: how many are made to pass, so that more apply than there are places where that is within reason. `first`: how many
 * applicants other awards have already, so that nobody applies for two; 0 where one award asks for another.
 */
export const applicationsOf = (
  records: Records,
  year: number,
  category: CategoryRecords,
  made: Invented,
  supervised: readonly string[],
  most: number,
  first: number,
): readonly Played[] => {
  const places = Math.max(0, ...category.category.tiers.map(({ quota }) => quota ?? usual));
  // Who is to fail by one condition alone where another award must be had needs one of those who have it.
  const rests = category.category.rows.some(({ rule }) => rule === 'recognised');
  const room = roomIn(records, category);
  const wanted = made.fails.slice(0, rests ? 4 : most);
  const passing = Math.min(rests ? most - wanted.length : most, places + 2, room);
  const fails = wanted.slice(0, Math.max(0, room - passing));
  return [
    ...Array.from({ length: passing }, (_, index) =>
      application(records, year, category, made, { ...made.passes, supervised }, index, undefined, first),
    ),
    ...fails.map(({ row, trial }, index) =>
      application(records, year, category, made, { ...trial, supervised }, passing + index, row.id, first),
    ),
  ];
};
