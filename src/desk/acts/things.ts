/** Parts of a record that a person reads as one thing: a score card, an entry of a notice's list, a paper that was looked at. */
import { papersOf } from '../../core/evidence.ts';
import { isMapping } from '../../core/mapping.ts';
import { writtenTitle } from '../../core/names.ts';
import type { CategoryRecords, Records } from '../../core/records.ts';
import { nameOfRound, roundBy } from '../../core/rounds.ts';
import { placeOf, type RecordPlace } from '../../ledger/paths.ts';

type Path = readonly (string | number)[];
type Thing = 'card' | 'entry' | 'decided' | 'paper' | 'facts';

/** Where they stand: `scores › R01 › an application`, `entries › 0`, `decisions › 0`, `evidence › 0`, `added`. */
const places: readonly (readonly [kind: RecordPlace['kind'], key: string, depth: number, thing: Thing])[] = [
  ['decision', 'scores', 3, 'card'],
  ['notice', 'entries', 2, 'entry'],
  ['notice', 'decisions', 2, 'decided'],
  ['receipt', 'evidence', 2, 'paper'],
  ['checkpoint', 'added', 1, 'facts'],
  ['checkpoint', 'dropped', 1, 'facts'],
];

export const oneThing = ({ kind }: RecordPlace, path: Path): Thing | undefined =>
  places.find(([of, key, depth]) => of === kind && key === path[0] && depth === path.length)?.[3];

type Words = (records: Records, place: RecordPlace, value: Readonly<Record<string, unknown>>) => string | undefined;

const categoryOf = (records: Records, place: RecordPlace, id: unknown): CategoryRecords | undefined =>
  'year' in place ? records.years.get(place.year)?.categories.get(String(id)) : undefined;

const ownCategory = (records: Records, place: RecordPlace): CategoryRecords | undefined =>
  'category' in place ? categoryOf(records, place, place.category) : undefined;

/** 选题和方法34，新的见解31，作用和影响15. */
const cardWords: Words = (records, place, card) => {
  const criteria = ownCategory(records, place)?.category.criteria ?? [];
  return Object.entries(card)
    .map(([id, points]) => `${criteria.find((criterion) => criterion.id === id)?.label ?? id}${String(points)}`)
    .join('，');
};

/** 示例石英站（科技服务站）; a person by name and unit. */
const entryWords: Words = (
  records,
  place,
  { category: id, application: named, tier, person, replaces, recommended },
) => {
  const category = categoryOf(records, place, id);
  const application = category?.applications.get(String(named));
  if (category === undefined || application === undefined) return undefined;
  const level = category.category.tiers.find((one) => one.id === tier)?.name ?? category.category.name;
  const before = typeof replaces === 'string' ? category.applications.get(replaces) : undefined;
  return [
    `${writtenTitle(records, category, application)}（${level}）`,
    ...(isMapping(person) ? [`${String(person['name'])}，${String(person['unit'])}`] : []),
    ...(before === undefined ? [] : [`递补${writtenTitle(records, category, before)}`]),
    ...(recommended === true ? ['向上级推荐'] : []),
  ].join('，');
};

const decidedWords: Words = (records, _, { path }) => {
  const of = placeOf(`content/${String(path)}`);
  const category = of.kind === 'decision' ? ownCategory(records, of) : undefined;
  const round = of.kind === 'decision' && category !== undefined ? roundBy(category.category, of.id) : undefined;
  return category === undefined || round === undefined ? undefined : nameOfRound(category.category, round);
};

/** Paper of the application that the record is about, by its digest. */
const paperWords: Words = (records, place, { sha256, seen, matches }) => {
  const application = place.kind === 'receipt' ? ownCategory(records, place)?.applications.get(place.id) : undefined;
  const title = papersOf(application?.value.fields ?? {}).find((one) => one.sha256 === sha256)?.title;
  if (title === undefined) return undefined;
  return `${title}：${seen !== true ? '没有看到原件' : matches === true ? '见到原件，与登记一致' : '见到原件，与登记不一致'}`;
};

/** Digests by record and part, or names of parts: thousands in a ledger of a province, of which nobody reads one. */
const factsWords: Words = (_, __, value) => {
  const parts = Object.values(value).map((of) => Object.keys(isMapping(of) || Array.isArray(of) ? of : {}).length);
  return `${parts.length}份记录的${parts.reduce((sum, count) => sum + count, 0)}项内容`;
};

const words: Readonly<Record<Thing, Words>> = {
  card: cardWords,
  entry: entryWords,
  decided: decidedWords,
  paper: paperWords,
  facts: factsWords,
};

/** `text`: the thing as JSON, which is shown as it is where the ledger does not know what it names. */
export const thingWords = (records: Records, place: RecordPlace, thing: Thing, text: string): string => {
  const value: unknown = JSON.parse(text);
  return (isMapping(value) ? words[thing](records, place, value) : undefined) ?? text;
};
