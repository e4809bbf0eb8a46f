/** Records by the words of an input, or a refusal that says what there is. */
import type { ApplicationRecord, CategoryRecords, Filed, YearRecords } from '../core/records.ts';
import { roundBy } from '../core/rounds.ts';
import type { Round } from '../core/schema/category.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { Objection } from '../core/schema/objection.ts';
import type { Receipt } from '../core/schema/receipt.ts';
import { type OfficeLedger, refuse } from './act.ts';

interface InCategory {
  readonly year: YearRecords;
  readonly category: CategoryRecords;
}

const categoryIn = ({ records }: OfficeLedger, typedYear: string, id: string): InCategory => {
  const year = records.years.get(Number(typedYear));
  if (year === undefined) return refuse(`台账里没有“${typedYear}”年度。有：${[...records.years.keys()].join('、')}。`);
  const category = year.categories.get(id);
  if (category === undefined)
    return refuse(`${year.year}年度没有“${id}”这个奖项。有：${[...year.categories.keys()].join('、')}。`);
  return { year, category };
};

export const yearNamed = ({ records }: OfficeLedger, typed: string): YearRecords =>
  records.years.get(Number(typed)) ?? refuse(`台账里没有 ${typed} 年度。有：${[...records.years.keys()].join('、')}`);

export type FoundApplication = InCategory & { readonly application: ApplicationRecord };

/** `2017/service-station/demo-tea-station`, or the path of its file. */
export const applicationNamed = (ledger: OfficeLedger, typed: string): FoundApplication => {
  const address = /^(?:\.\/)?content\/(\d{4}\/[^/]+)\/applications\/([^/]+)\.md$/.exec(typed.replaceAll('\\', '/'));
  const [year = '', id = '', name = ''] = (address === null ? typed : `${address[1]}/${address[2]}`).split('/');
  const place = categoryIn(ledger, year, id);
  const application = place.category.applications.get(name);
  return application === undefined
    ? refuse(`没有这份申报：${typed}。文件有误的，先运行 npx gongshi check 看哪里有误。`)
    : { ...place, application };
};

export const receiptOf = (found: FoundApplication): Filed<Receipt> =>
  found.category.receipts.get(found.application.id) ??
  refuse('这份申报还没有受理，先用 npx gongshi receive 登记受理。');

export type FoundRound = InCategory & { readonly round: Round };

/** `2017/service-station/recognition`; the round may be left out where there is one. */
export const roundNamed = (ledger: OfficeLedger, typed: string): FoundRound => {
  const [typedYear = '', id = '', name] = typed.split('/');
  const place = categoryIn(ledger, typedYear, id);
  const { rounds } = place.category.category;
  const round = name === undefined && rounds.length === 1 ? rounds[0] : roundBy(place.category.category, name ?? '');
  return round === undefined
    ? refuse(`没有这一轮评审：${typed}。有：${rounds.map((one) => one.id).join('、')}。`)
    : { ...place, round };
};

export const decisionOf = ({ category, round }: FoundRound): Filed<Decision> =>
  category.decisions.get(round.id) ?? refuse('这一轮还没有评审记录，先读回评分表或者计票表。');

const inYears = <Value>(
  { records }: OfficeLedger,
  typed: string,
  what: string,
  of: (year: YearRecords) => ReadonlyMap<string, Filed<Value>>,
): { readonly year: YearRecords; readonly record: Filed<Value> } => {
  const years = [...records.years.values()];
  for (const year of years) {
    const record = of(year).get(typed);
    if (record !== undefined) return { year, record };
  }
  const ids = years.flatMap((year) => [...of(year).keys()]);
  return refuse(`没有这个${what}：${typed}。${ids.length === 0 ? `还没有${what}` : `有：${ids.join('、')}`}。`);
};

/** A publicity, or where `kinds` says so an announcement. */
export const noticeNamed = (
  { records }: OfficeLedger,
  typed: string,
  kinds: readonly Notice['kind'][] = ['publicity'],
): { readonly year: YearRecords; readonly notice: Filed<Notice> } => {
  for (const year of records.years.values()) {
    const notice = year.notices.get(typed);
    if (notice !== undefined && kinds.includes(notice.value.kind)) return { year, notice };
  }
  return refuse(`台账里没有公示 ${typed}。先运行 npx gongshi check 看它是不是有误`);
};

export const objectionNamed = (
  ledger: OfficeLedger,
  typed: string,
): { readonly year: YearRecords; readonly objection: Filed<Objection> } => {
  const { year, record } = inYears(ledger, typed, '异议', ({ objections }) => objections);
  return { year, objection: record };
};

const decoder = new TextDecoder();

/** The text of a file as it stands. */
export const textOf = ({ source }: OfficeLedger, path: string): string => decoder.decode(source.read(path));
