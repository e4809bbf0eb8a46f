import { type CodeTable, reporter } from '../finding.ts';
import { departures } from '../departures.ts';
import type { YearRecords } from '../records.ts';
import { listedNames, officeNameIn } from './names.ts';
import { met, pending, unmet } from './outcome.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';
import { RecognisedOptions } from './ledger-options.ts';

const codes = {
  'recognition-awaited': {
    level: 'info',
    title: '所依据的申报还没有审定',
    message: '本单位今年申报的{awards}还没有审定',
    help: '不需要做什么；审定后自动重新判定',
    en: 'The applicant’s {awards} of this year is not decided yet',
    meaning: '这一条要看本单位今年申报的其他奖项，那边还没有审定。',
    why: '两类奖项同时申报、先后审定，不能因为审定的先后就判不符合。',
    wrong: '（不是错误）',
    right: '那一轮评审审定以后，这里自动重新判定',
  },
  'recognition-none': {
    level: 'error',
    title: '没有获得所依据的认定',
    message: '今年没有获认定的{awards}',
    help: '在截止日前申报{awards}',
    en: 'The applicant has no recognised {awards} this year',
    meaning: '本单位今年在这些奖项里没有申报，或者申报了没有入选，数目不够。',
    why: '条款要求年内获认定一项以上，以本站公布的审定结果为准，不用另交证明。',
    wrong: '今年只申报了“综合奖”',
    right: '今年申报的“示例基地”或“示例工程”已经审定入选',
  },
  'recognition-lost': {
    level: 'warning',
    title: '所依据的认定已被撤下',
    message: '所依据的{awards}已被撤下',
    help: '{office}重新审查本申报',
    en: 'The {awards} this rests on was removed after an objection',
    meaning: '本单位的一个奖项因异议成立被撤下，这一条不能再依据它。',
    why: '依据变了，结论就要重新判定，并让审查的人知道。',
    wrong: '异议记录写有 effect: removed',
    right: '另有一项获认定的奖项作为依据',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const awardName = (year: YearRecords, category: string): string =>
  year.categories.get(category)?.category.name ?? category;

/** The applicant's own applications in those categories, with their standing. */
const ownIn = ({ own, standing }: ApplicationFacts, { categories, tiers }: RecognisedOptions) =>
  own
    .filter(({ category }) => categories.includes(category))
    .map(({ category, id }) => ({ category, path: `${category}/${id}`, standing: standing(category, id, tiers) }));

/** At least `min` of the applicant's own applications in other categories are recognised this year. */
export const recognised: ApplicationRule<RecognisedOptions> = {
  scope: 'application',
  how: 'automatic',
  options: RecognisedOptions,
  reads: ({ categories, tiers = [] }) => [
    ...categories.map((id) => ({ thing: 'category' as const, id })),
    ...tiers.map((id) => ({ thing: 'tier' as const, id, of: categories })),
  ],
  codes,
  explain: ({ categories, min }, { year }) => {
    const awards = listedNames(
      categories.map((each) => awardName(year, each)),
      '或',
    );
    return `本年度获认定的${awards}至少${min}项，以本站公布的审定结果为准；还没有审定的先列为待定。`;
  },
  check: (facts, options) => {
    const { year, clause } = facts;
    const left = new Set(departures(year).map(({ category, application }) => `${category}/${application}`));
    const own = ownIn(facts, options);
    const names = (entries: readonly { readonly category: string }[]) => [
      ...new Set(entries.map(({ category }) => awardName(year, category))),
    ];
    const lost = own.filter(({ path, standing }) => standing !== 'recognised' && left.has(path));
    const chosen = own.filter(({ standing }) => standing === 'recognised');
    const awaited = own.filter(({ standing }) => standing === 'undecided');
    const where = { at: ['organization'], clause };
    const losses =
      lost.length === 0
        ? []
        : [report('recognition-lost', { awards: listedNames(names(lost), '和'), office: officeNameIn(facts) }, where)];
    if (chosen.length >= options.min) {
      return met(`本单位今年获认定的有${listedNames(names(chosen), '和')}，共${chosen.length}项。`, losses);
    }
    if (chosen.length + awaited.length >= options.min) {
      return pending([report('recognition-awaited', { awards: listedNames(names(awaited), '和') }, where), ...losses]);
    }
    const awards = listedNames(
      options.categories.map((each) => awardName(year, each)),
      '或',
    );
    return unmet([report('recognition-none', { awards }, where), ...losses]);
  },
};
