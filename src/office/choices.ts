/** What a form offers: the records of a ledger as they are named in an act's input, each with words that a clerk knows. */
import { inChinese } from '../core/dates.ts';
import { organizationName, writtenTitle } from '../core/names.ts';
import type { ApplicationRecord, CategoryRecords, Filed, Records, YearRecords } from '../core/records.ts';
import { approvingBodies, nameOfRound, roundBy, tiersByBody } from '../core/rounds.ts';
import type { Objection } from '../core/schema/objection.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { OfficeLedger } from './act.ts';

export interface Choice {
  /** What stands in the input. */
  readonly value: string;
  readonly label: string;
}

type SoFar = Readonly<Record<string, unknown>>;

interface Placed {
  readonly year: YearRecords;
  readonly category: CategoryRecords;
}

const newestFirst = ({ years }: Records): readonly YearRecords[] =>
  [...years.values()].toSorted((a, b) => b.year - a.year);

export const everyCategory = (records: Records): readonly Placed[] =>
  newestFirst(records).flatMap((year) => [...year.categories.values()].map((category) => ({ year, category })));

/** 示例石英站（示例石英学会）: a title is looked for by its unit as well. */
const titleAndUnit = (records: Records, category: CategoryRecords, application: ApplicationRecord): string => {
  const title = writtenTitle(records, category, application);
  const unit = organizationName(records, application.value.organization, category.category.window.closes);
  return title === unit ? title : `${title}（${unit}）`;
};

/** `2017/service-station/demo-tea-station`, of those that `wanted` takes. */
export const applicationChoices =
  (wanted: (category: CategoryRecords, application: ApplicationRecord, year: YearRecords) => boolean) =>
  ({ records }: OfficeLedger): readonly Choice[] =>
    everyCategory(records).flatMap(({ year, category }) =>
      [...category.applications.values()]
        .filter((application) => wanted(category, application, year))
        .map((application) => {
          const number = category.receipts.get(application.id)?.value.number;
          const title = titleAndUnit(records, category, application);
          return {
            value: `${year.year}/${category.id}/${application.id}`,
            label: number === undefined ? `${title}　${category.category.name}` : `${number}　${title}`,
          };
        }),
    );

export const receivedChoices = applicationChoices(({ receipts }, { id }) => receipts.has(id));

/** Words that stay the same in every ledger. */
export const oneOf = (words: Readonly<Record<string, string>>) => (): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** `service-station/demo-tea-station` by its title. */
export const entryTitle = (records: Records, year: YearRecords, address: string): string => {
  const [id = '', name = ''] = address.split('/');
  const category = year.categories.get(id);
  const application = category?.applications.get(name);
  return category === undefined || application === undefined ? address : writtenTitle(records, category, application);
};

export const objectionChoices =
  (wanted: (objection: Objection) => boolean) =>
  ({ records }: OfficeLedger): readonly Choice[] =>
    newestFirst(records).flatMap((year) =>
      [...year.objections.values()]
        .filter(({ value }) => wanted(value))
        .toReversed()
        .map(({ id, value }) => ({
          value: id,
          label: `${id}：${entryTitle(records, year, value.application)}（${inChinese(value.received)}收到）`,
        })),
    );

/** Notices by their ids, which no two years share by accident: a notice begins with its day. */
export const noticeChoices =
  (wanted: (notice: Filed<Notice>, year: YearRecords) => boolean) =>
  ({ records }: OfficeLedger): readonly Choice[] =>
    newestFirst(records).flatMap((year) =>
      [...year.notices.values()]
        .filter((notice) => wanted(notice, year))
        .toReversed()
        .map(({ id, value }) => ({ value: id, label: `${value.title}（${inChinese(value.published)}）` })),
    );

/** `2017/service-station/recognition`, of those that `wanted` takes. */
export const roundChoices =
  (wanted: (category: CategoryRecords, round: string) => boolean) =>
  ({ records }: OfficeLedger): readonly Choice[] =>
    everyCategory(records).flatMap(({ year, category }) =>
      category.category.rounds
        .filter(({ id }) => wanted(category, id))
        .map((round) => ({
          value: `${year.year}/${category.id}/${round.id}`,
          label: `${year.year}年度${category.category.name}：${nameOfRound(category.category, round)}`,
        })),
    );

export const bodyChoices = ({ records }: OfficeLedger): readonly Choice[] =>
  records.association.bodies.map(({ id, name }) => ({ value: id, label: name }));

/** Bodies that approve the round that is chosen, in their order. */
export const approvingChoices = (ledger: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  const [year = '', id = '', round = ''] = String(sofar['round'] ?? '').split('/');
  const category = ledger.records.years.get(Number(year))?.categories.get(id);
  if (category === undefined || roundBy(category.category, round) === undefined) return [];
  const done = new Set(category.decisions.get(round)?.value.approvals.map(({ body }) => body));
  const all = bodyChoices(ledger);
  return approvingBodies(category, round)
    .filter((body) => !done.has(body))
    .map((body) => all.find(({ value }) => value === body) ?? { value: body, label: body });
};

const roundIn = ({ records }: OfficeLedger, sofar: SoFar) => {
  const [year = '', id = '', round = ''] = String(sofar['round'] ?? '').split('/');
  const category = records.years.get(Number(year))?.categories.get(id);
  const own = category === undefined ? undefined : roundBy(category.category, round);
  return category === undefined || own === undefined ? undefined : { category, round: own };
};

/** Bodies that approve the round, whether or not they have; every body where none is asked for. */
export const approvingBodyChoices = (ledger: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  const placed = roundIn(ledger, sofar);
  const bodies = placed === undefined ? [] : approvingBodies(placed.category, placed.round.id);
  const all = bodyChoices(ledger);
  return bodies.length === 0 ? all : all.filter(({ value }) => bodies.includes(value));
};

/** Tiers of the round that is chosen, and none of them. */
export const tierChoices = (ledger: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  const placed = roundIn(ledger, sofar);
  if (placed === undefined) return [];
  return [
    ...placed.category.category.tiers
      .filter(({ id }) => placed.round.tiers.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: '不入选' },
  ];
};

/** Tiers of the round that is chosen which a body gives. */
export const tierByBodyChoices = (ledger: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  const placed = roundIn(ledger, sofar);
  const tiers = placed === undefined ? [] : tiersByBody(placed.category.category, placed.round.id);
  return tiers.map(({ id, name }) => ({ value: id, label: name }));
};

/** Applications of the round's category that were received. */
export const selectableChoices = (ledger: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  const placed = roundIn(ledger, sofar);
  if (placed === undefined) return [];
  const { category } = placed;
  return [...category.applications.values()]
    .filter(({ id }) => category.receipts.has(id))
    .map((application) => ({ value: application.id, label: titleAndUnit(ledger.records, category, application) }));
};

/** What a notice lists, as `category/application`. */
export const entryChoices = ({ records }: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  for (const year of records.years.values()) {
    const notice = year.notices.get(String(sofar['notice'] ?? ''));
    if (notice === undefined) continue;
    const listed = new Map(
      notice.value.entries.map(({ category, application }): [string, Choice] => {
        const value = `${category}/${application}`;
        const award = year.categories.get(category);
        const found = award?.applications.get(application);
        const label = award === undefined || found === undefined ? value : titleAndUnit(records, award, found);
        return [value, { value, label }];
      }),
    );
    return [...listed.values()];
  }
  return [];
};

/** Conditions of the category that the application chosen belongs to, each by its clause; two of one clause are told apart by their ids. */
export const conditionChoices = ({ records }: OfficeLedger, sofar: SoFar): readonly Choice[] => {
  const typed = String(sofar['application'] ?? '').split('/');
  const id = typed.length === 3 ? typed[1] : typed[0];
  const placed = everyCategory(records).find(({ category, year }) =>
    typed.length === 3 ? category.id === id && String(year.year) === typed[0] : category.id === id,
  );
  const rows = placed?.category.category.rows ?? [];
  const isShared = (clause: string) => rows.filter((row) => row.clause === clause).length > 1;
  return rows.map(({ id: value, clause }) => ({
    value,
    label: `${clause} ${placed?.year.clauses.get(clause) ?? ''}${isShared(clause) ? `（${value}）` : ''}`.trim(),
  }));
};
