/** What a plan writes, as a clerk reads it: the record, whose it is, and each value that goes or comes. */
import { diffLines } from 'diff';
import { clauseWords } from '../../core/citation.ts';
import { inChinese, isDate } from '../../core/dates.ts';
import { shortDigest } from '../../core/digest-words.ts';
import { writtenTitle } from '../../core/names.ts';
import { bodyName, kindName, type Records } from '../../core/records.ts';
import { nameOfRound, roundBy } from '../../core/rounds.ts';
import { placeOf, type RecordPlace } from '../../ledger/paths.ts';
import { parseYaml } from '../../ledger/yaml.ts';
import { oneThing, thingWords } from './things.ts';
import { chosenWord, fieldPath } from './field-words.ts';
import { keyWords, recordKinds, valueWords, recordWords } from './record-words.ts';

/** The part of an act's file that is looked at here. */
export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ChangedValue {
  /** 审定 › 机构. */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ShownChange {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'removed';
  /** 受理记录. */
  readonly record: string;
  /** Whose it is, or its title; empty where the path says no more. */
  readonly whose: string;
  readonly values: readonly ChangedValue[];
  /** Lines of text (a narrative, a notice's body) that go and come. */
  readonly lines: readonly { readonly kind: 'out' | 'in'; readonly text: string }[];
}

const [openerLength, mostLines] = [4, 400];

/** YAML before a text that is none, or a whole file of YAML. */
const partsOf = (path: string, text: string | undefined): { readonly yaml: string; readonly body: string } => {
  if (text === undefined) return { yaml: '', body: '' };
  if (path.endsWith('.yaml')) return { yaml: text, body: '' };
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', openerLength - 1) : -1;
  return end === -1
    ? { yaml: '', body: text }
    : { yaml: text.slice(openerLength, end + 1), body: text.slice(end + '\n---\n'.length) };
};

type Leaf = readonly [path: readonly (string | number)[], value: unknown];

const leaves = (value: unknown, place: RecordPlace, path: readonly (string | number)[] = []): readonly Leaf[] => {
  // As text, so that two of them compare.
  if (oneThing(place, path) !== undefined) return [[path, JSON.stringify(value)]];
  if (Array.isArray(value))
    return value.length === 0 ? [] : value.flatMap((one, index) => leaves(one, place, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leaves(one, place, [...path, key]));
  return [[path, value]];
};

const dataOf = (yaml: string): unknown => {
  const read = yaml.trim() === '' ? undefined : parseYaml(yaml);
  return read?.ok === true ? read.data : undefined;
};

const ofRegister = ({ association, organizations }: Records, key: string, id: string): string | undefined => {
  if (key === 'kind') return kindName(association, id);
  if (key !== 'by') return undefined;
  return id === association.id ? association.name : organizations.get(id)?.value.names.at(-1)?.name;
};

const idWords = (records: Records, { kind, ...place }: RecordPlace, key: string, id: string): string | undefined => {
  if (key === 'body' || key === 'office') return bodyName(records.association, id);
  if (key === 'organization') return records.organizations.get(id)?.value.names.at(-1)?.name;
  if (kind === 'organization') return ofRegister(records, key, id);
  const year = 'year' in place ? records.years.get(place.year) : undefined;
  if (year === undefined) return undefined;
  if (key === 'category') return year.categories.get(id)?.category.name;
  const own = 'category' in place ? year.categories.get(place.category) : undefined;
  const [first = '', second = ''] = id.split('/');
  const category = second === '' ? own : year.categories.get(first);
  const application = category?.applications.get(second === '' ? first : second);
  if (category !== undefined && application !== undefined && kind !== 'receipt')
    return writtenTitle(records, category, application);
  if (key === 'notice' || key === 'corrects') return year.notices.get(id)?.value.title;
  if (key === 'condition' || key === 'conditions') {
    const categories = own === undefined ? [...year.categories.values()] : [own];
    const row = categories.flatMap((one) => one.category.rows).find((one) => one.id === id);
    return row === undefined ? undefined : clauseWords(year, row.clause);
  }
  return [...year.categories.values()]
    .flatMap((one) => one.category.tiers)
    .find((tier) => tier.id === id && (key === 'tier' || key === 'to'))?.name;
};

const shownValue = (records: Records, place: RecordPlace, key: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string') return String(value);
  if (/^[0-9a-f]{64}$/.test(value)) return shortDigest(value);
  if (isDate(value)) return inChinese(value);
  const [, day = '', hour = '', minute = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):\d\d\+08:00$/.exec(value) ?? [];
  if (day !== '') return `${inChinese(day)}${Number(hour)}时${Number(minute)}分`;
  return valueWords[key]?.[value] ?? idWords(records, place, key, value) ?? value;
};

/** The award whose table names what stands in a record: an application alone has such keys. */
const tableOf = (records: Records, place: RecordPlace) =>
  place.kind === 'application' ? records.years.get(place.year)?.categories.get(place.category)?.category : undefined;

/** Keys in words, places in a list counted from 1; what is an id of the ledger by its name. */
const shownPath = (records: Records, place: RecordPlace, path: readonly (string | number)[]): string => {
  const table = tableOf(records, place);
  const ofField = table === undefined ? undefined : fieldPath(table, path);
  if (ofField !== undefined) return ofField;
  return path
    .map((key) => {
      if (typeof key === 'number') return `第${key + 1}项`;
      return recordWords[place.kind]?.[key] ?? keyWords[key] ?? idWords(records, place, 'tier', key) ?? key;
    })
    .join(' › ');
};

const keyOf = (path: readonly (string | number)[]): string =>
  String(path.findLast((key) => typeof key === 'string') ?? '');

const shownLeaf = (records: Records, place: RecordPlace, path: Leaf[0], value: unknown): string => {
  const thing = oneThing(place, path);
  if (thing !== undefined && typeof value === 'string') return thingWords(records, place, thing, value);
  const table = tableOf(records, place);
  const chosen =
    table === undefined || typeof value !== 'string' ? undefined : chosenWord(records.association, table, path, value);
  return chosen ?? shownValue(records, place, keyOf(path), value);
};

const valuesOf = (records: Records, place: RecordPlace, before: unknown, after: unknown): readonly ChangedValue[] => {
  const [old, now] = [before, after].map(
    (data) => new Map(leaves(data, place).map(([path, value]) => [JSON.stringify(path), { path, value }])),
  );
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((key): ChangedValue[] => {
    const [was, is] = [old?.get(key), now?.get(key)];
    const path = was?.path ?? is?.path ?? [];
    if (was?.value === is?.value || path.length === 0) return [];
    const shown = (one: typeof was) => (one === undefined ? null : shownLeaf(records, place, path, one.value));
    const [before, after] = [shown(was), shown(is)];
    const what = shownPath(records, place, path);
    // A digest that is not told is all that differs.
    return [{ what, before, after: before === after && after !== null ? `${after}（记录的校验码换新）` : after }];
  });
};

const whoseOf = (records: Records, place: RecordPlace): string => {
  const year = 'year' in place ? records.years.get(place.year) : undefined;
  if ('category' in place) {
    const category = year?.categories.get(place.category);
    const id = 'id' in place ? place.id : '';
    const application = category?.applications.get(id);
    if (category === undefined) return '';
    if (place.kind === 'decision') {
      const round = roundBy(category.category, id);
      return round === undefined ? category.category.name : nameOfRound(category.category, round);
    }
    return application === undefined ? category.category.name : writtenTitle(records, category, application);
  }
  if (place.kind === 'notice') return year?.notices.get(place.id)?.value.title ?? '';
  if (place.kind === 'objection') {
    const [category = '', application = ''] = year?.objections.get(place.id)?.value.application.split('/') ?? [];
    const award = year?.categories.get(category);
    const found = award?.applications.get(application);
    return award === undefined || found === undefined
      ? place.id
      : `${place.id}　${writtenTitle(records, award, found)}`;
  }
  if (place.kind === 'organization') return records.organizations.get(place.id)?.value.names.at(-1)?.name ?? '';
  return 'year' in place ? `${place.year}年` : '';
};

export const shownChange = (records: Records, { path, before, after }: Change): ShownChange => {
  const place = placeOf(path);
  const [old, now] = [partsOf(path, before), partsOf(path, after)];
  return {
    path,
    kind: before === undefined ? 'new' : after === undefined ? 'removed' : 'changed',
    record: recordKinds[place.kind],
    whose: whoseOf(records, place),
    values: after === undefined ? [] : valuesOf(records, place, dataOf(old.yaml), dataOf(now.yaml)),
    lines:
      after === undefined
        ? []
        : diffLines(old.body, now.body)
            .flatMap(({ added, removed, value }) =>
              added || removed
                ? value
                    .split('\n')
                    .filter((text) => text.trim() !== '')
                    .map((text) => ({ kind: added ? ('in' as const) : ('out' as const), text }))
                : [],
            )
            .slice(0, mostLines),
  };
};
