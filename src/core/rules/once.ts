import { earlierThan } from '../earlier.ts';
import { type CodeTable, reporter } from '../finding.ts';
import type { ApplicationRecord } from '../records.ts';
import { type KnownBy, OnceOptions } from './ledger-options.ts';
import { inTurn, isWithdrawn } from './in-turn.ts';
import { officeNameIn } from './names.ts';
import { fieldOf, isAbout, knownByReads, sameBy, sayKnownBy } from './known-by.ts';
import { needsRuling, needsRulingCodes } from './needs-ruling.ts';
import { met, pending, unmet } from './outcome.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

const codes = {
  'once-again': {
    level: 'error',
    title: '同一个人或者同一项成果已有申报',
    message: '与“{award}”先受理的一份申报重复，{what}相同',
    help: '由各申报单位商定保留哪一份，另一份书面撤回；不是同一个的，向{office}说明',
    en: 'The same {what} was received earlier in {award}',
    meaning: '另一份先受理的申报，写的是同一个人或者同一项成果。',
    why: '条款规定一个人、一项成果只能申报一次，不论由哪个单位申报。先受理的有效；先受理的撤回以后，这一份自动重新判定。',
    wrong: '两个学会都推荐了同一篇论文',
    right: '一个学会书面撤回，只留一份',
  },
  'once-earlier': {
    level: 'error',
    title: '以前年度已经申报过',
    message: '{year}年度已经申报过，{what}相同',
    help: '改报没有申报过的；不是同一个的，向{office}说明',
    en: 'It was applied for in {year} already; the same {what}',
    meaning: '往年的申报或者公布的名单里，有同一个人或者同一项成果。',
    why: '条款规定以前年度申报过的不再受理。',
    wrong: '2024年度申报过的论文，2026年度再次申报',
    right: '申报没有参加过评选的论文',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

interface Same {
  readonly other: ApplicationRecord;
  readonly by: KnownBy;
}

const others = ({ year, category, application }: ApplicationFacts, { by, categories = [] }: OnceOptions): Same[] =>
  [...new Set([category.id, ...categories])].flatMap((name) =>
    [...(year.categories.get(name)?.applications.values() ?? [])]
      .filter((other) => other.category !== application.category || other.id !== application.id)
      .filter((other) => !isWithdrawn(year, other))
      .flatMap((other) => {
        const found = sameBy(application.value.fields, other.value.fields, by);
        return found === undefined ? [] : [{ other, by: found }];
      }),
  );

/** The same work or person stands in one application, whoever files it: the first received stays, a draw is for the office. */
export const once: ApplicationRule<OnceOptions> = {
  scope: 'application',
  how: 'automatic',
  options: OnceOptions,
  reads: ({ by, categories = [] }) => [
    ...by.map(knownByReads),
    ...categories.map((name) => ({ thing: 'category' as const, id: name })),
  ],
  codes: { ...codes, ...needsRulingCodes },
  explain: ({ by, years }, { category: { category } }) => {
    const before = years === undefined ? '' : `，前${years}年申报过的也不再受理`;
    return `${sayKnownBy(category, by)}相同的，不论由哪个单位申报，只受理一次，以先受理的为准${before}。`;
  },
  check: (facts, options) => {
    const { category, clause, records, year } = facts;
    const { category: table } = category;
    const office = officeNameIn(facts);
    const before = earlierThan(records, year.year).filter(
      (entry) =>
        [category.id, ...(options.categories ?? [])].includes(entry.award) && isAbout(facts, entry, options.by),
    );
    const late = before.filter((entry) => options.years !== undefined && entry.year >= year.year - options.years);
    const [first] = options.by;
    const where = (by: KnownBy | undefined) => ({ at: by === undefined ? [] : [fieldOf(by)], clause });
    if (late.length > 0) {
      const words = { year: Math.max(...late.map((entry) => entry.year)), what: sayKnownBy(table, options.by), office };
      return unmet([report('once-earlier', words, where(first))]);
    }
    const same = others(facts, options).map((each) => ({ ...each, turn: inTurn(year, facts.application, each.other) }));
    const lost = same.filter(({ turn }) => turn === 'after');
    if (lost.length > 0) {
      return unmet(
        lost.map(({ other, by }) => {
          const award = year.categories.get(other.category)?.category.name ?? other.category;
          return report('once-again', { award, what: sayKnownBy(table, [by]), office }, where(by));
        }),
      );
    }
    const [draw] = same.filter(({ turn }) => turn === 'together');
    if (draw !== undefined) {
      return pending(
        [needsRuling(facts, table.label(fieldOf(draw.by)), where(draw.by))],
        `另有一份申报的${sayKnownBy(table, [draw.by])}相同，先后未定，由${office}核定。`,
      );
    }
    return met(`没有发现${sayKnownBy(table, options.by)}相同的其他申报。`);
  },
};
