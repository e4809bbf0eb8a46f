import { type Earlier, earlierThan } from '../earlier.ts';
import { type CodeTable, reporter } from '../finding.ts';
import type { YearRecords } from '../records.ts';
import { sorted } from '../sorted.ts';
import { fieldOf, isAbout, knownByReads, sayKnownBy } from './known-by.ts';
import { EarlierWinnerOptions } from './ledger-options.ts';
import { listedNames, officeNameIn } from './names.ts';
import { met, unmet } from './outcome.ts';
import type { ApplicationFacts, ApplicationRule, Explain } from './rule.ts';

const codes = {
  'earlier-winner': {
    level: 'error',
    title: '以前年度的结果使本年度不能申报',
    message: '{years}年度{outcome}，{span}不能申报',
    help: '改报其他的；不是同一个的，向{office}说明',
    en: '{outcome} in {years}: may not apply {span}',
    meaning: '以前年度的记录或者公布的名单里，有这个申报单位、这个人或者这项成果，按条款本年度不能申报。',
    why: '条款规定了获奖、落选或者撤回以后多少年内不再受理。',
    wrong: '2024年度获奖的人，2025年度又申报（两年内不能申报）',
    right: '2027年度申报',
  },
  'earlier-winner-none': {
    level: 'error',
    title: '没有条款要求的获奖记录',
    message: '{span}没有查到{award}的获奖记录',
    help: '核对所填的名称；往年名单有遗漏的，请{office}补记',
    en: 'No award of {award} was found {span}',
    meaning: '条款要求以前获过奖，而本站往年的记录和补录的名单里都没有。',
    why: '例如提名奖转评正式奖项，要先在规定的年份内获过奖。',
    wrong: '（往年名单里没有）',
    right: 'content/history/ 里补录往年公布的名单',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const did: { readonly [Outcome in EarlierWinnerOptions['outcome']]: string } = {
  won: '获奖',
  lost: '落选',
  withdrawn: '撤回申报',
  barred: '被撤销奖励',
};

const spanOf = ({ within }: EarlierWinnerOptions): string => (within === undefined ? '以后' : `此后${within}年内`);

/** A bar until a day shuts out every call that opens on that day or before. */
const isBarred = ({ 'barred-until': until }: Earlier, opens: string): boolean =>
  until === 'life' || (until !== undefined && opens <= until);

const isTier = ({ year }: ApplicationFacts, wanted: string, { award, tier }: Earlier): boolean =>
  tier === wanted || tier === year.categories.get(award)?.category.tiers.find(({ id: name }) => name === wanted)?.name;

const isWanted = (facts: ApplicationFacts, options: EarlierWinnerOptions, entry: Earlier): boolean => {
  const { category } = facts;
  if (!(options.awards ?? [category.id]).includes(entry.award)) return false;
  if (options.tiers !== undefined && !options.tiers.some((tier) => isTier(facts, tier, entry))) return false;
  if (options.outcome === 'barred') return isBarred(entry, category.category.window.opens);
  return entry.outcome === options.outcome;
};

const cycleOf = ({ programme }: YearRecords): number => programme.cycle?.years ?? 1;

/** The years in which it became so: every `times`-th one, those that led to a bar not counted again. */
export const years = (found: readonly number[], { times, running }: EarlierWinnerOptions, cycle: number): number[] => {
  const inOrder = sorted([...new Set(found)], (one, other) => one - other);
  const reached: number[] = [];
  let count = 0;
  let last: number | undefined;
  for (const year of inOrder) {
    count = running === true && last !== undefined && year !== last + cycle ? 1 : count + 1;
    last = year;
    if (count < times) continue;
    reached.push(year);
    count = 0;
  }
  return reached;
};

type Place = Pick<Explain, 'year' | 'category'>;

const awardNames = ({ awards }: EarlierWinnerOptions, { year, category }: Place): string =>
  listedNames(
    (awards ?? [category.id]).map((name) => year.categories.get(name)?.category.name ?? name),
    '或',
  );

/** 一等奖、二等奖, where only these count; a table of winners may call a tier by a name of its own. */
const tierNames = ({ awards, tiers = [] }: EarlierWinnerOptions, { year, category }: Place): string => {
  const known = (awards ?? [category.id]).flatMap((name) => year.categories.get(name)?.category.tiers ?? []);
  return listedNames(
    tiers.map((wanted) => known.find(({ id: name }) => name === wanted)?.name ?? wanted),
    '或',
  );
};

/** 青年科技奖, or of some tiers only: 青年科技奖（提名奖）. */
const wonNames = (options: EarlierWinnerOptions, place: Place): string => {
  const tiers = tierNames(options, place);
  const award = awardNames(options, place);
  return tiers === '' || tiers === award ? award : `${award}（${tiers}）`;
};

/** What it did, with the tiers where they are said. */
const didOf = (options: EarlierWinnerOptions, place: Place): string =>
  options.outcome === 'won' && options.tiers !== undefined ? `获得${tierNames(options, place)}` : did[options.outcome];

/** Who won, lost or withdrew in earlier years must not, or must, be among the applicants of this one. */
export const earlierWinner: ApplicationRule<EarlierWinnerOptions> = {
  scope: 'application',
  how: 'automatic',
  options: EarlierWinnerOptions,
  reads: ({ by, awards, tiers = [] }) => [
    ...by.flatMap((each) => (each === 'applicant' ? [] : [knownByReads(each)])),
    ...(awards ?? []).map((award) => ({ thing: 'category' as const, id: award })),
    ...tiers.map((tier) => ({ thing: 'tier' as const, id: tier, ...(awards === undefined ? {} : { of: awards }) })),
  ],
  codes,
  explain: (options, context) => {
    const award = awardNames(options, context);
    const who = sayKnownBy(context.category.category, options.by);
    const { times, running, outcome, within } = options;
    if (options.must === 'be') {
      return `${who}应在${within === undefined ? '以前' : `前${within}年`}获得过${wonNames(options, context)}，看本站往年的结果和补录的名单。`;
    }
    if (outcome === 'barred') return `${who}在撤销奖励的处理期限内的，不能申报。`;
    const often = times === 1 ? '' : `${running === true ? '连续' : '累计'}${times}次`;
    return `${who}${within === undefined ? '以前' : '往年'}${often}${didOf(options, context)}的，${award}${spanOf(options)}不能申报；看本站往年的结果和补录的名单。`;
  },
  check: (facts, options) => {
    const { clause, records, year } = facts;
    const office = officeNameIn(facts);
    const [first] = options.by;
    const at = first === undefined || first === 'applicant' ? ['organization'] : [fieldOf(first)];
    const wanted = earlierThan(records, year.year).filter(
      (entry) => isWanted(facts, options, entry) && isAbout(facts, entry, options.by),
    );
    const found = years(
      wanted.map((entry) => entry.year),
      options,
      cycleOf(year),
    );
    const near = found.filter((each) => options.within === undefined || year.year <= each + options.within);
    const award = wonNames(options, facts);
    if (options.must === 'be') {
      if (near.length > 0) return met(`${near.join('、')}年度获得过${award}。`);
      const span = options.within === undefined ? '以前各年度' : `前${options.within}年`;
      return unmet([report('earlier-winner-none', { span, award, office }, { at, clause })]);
    }
    if (near.length === 0) return met(`往年的结果里没有使本年度不能申报的${did[options.outcome]}记录。`);
    const often = options.times === 1 ? '' : `第${options.times}次`;
    const words = { years: near.join('、'), outcome: `${often}${didOf(options, facts)}`, office };
    const span = options.outcome === 'barred' ? '处理期限内' : spanOf(options);
    return unmet([report('earlier-winner', { ...words, span }, { at, clause })]);
  },
};
