/** A 公开范围 in itself: its parts fit together, and no term ends before the call. */
import type { Finding } from '../finding.ts';
import { type Law } from '../laws/tables.ts';
import { hasOwnLines, scoringIn } from '../rounds.ts';
import type { YearRecords } from '../records.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import { reportDisclosure } from './codes.ts';

interface Problem {
  readonly at: readonly string[];
  readonly problem: string;
  readonly cure: string;
}

/** Scores that are made comparable across groups cannot be recomputed from those of the selected alone. */
const groupsCompared = ({ programme, categories }: YearRecords): boolean =>
  [...categories.values()].some(({ category }) =>
    category.rounds.some((round) => scoringIn(programme.scoring, round).groups !== undefined),
  );

/** A sheet that bears a line promises its judge that he finds his card. */
const hasLines = ({ programme, categories }: YearRecords): boolean =>
  [...categories.values()].some(({ category }) =>
    category.rounds.some((round) => hasOwnLines(programme.scoring, round)),
  );

const problemsOf = (year: YearRecords, { unsuccessful, judges, marks }: Disclosure): readonly Problem[] => [
  ...(marks.show === 'all' && judges.show !== 'all'
    ? [
        {
          at: ['marks', 'show'],
          problem: '评委只公布人数，评分却逐一公布，而每一份评分都有代号',
          cure: '把 marks 也改成 counts，或者把 judges 改成 all',
        },
      ]
    : []),
  ...(marks.show === 'all' && unsuccessful.show !== 'all' && groupsCompared(year)
    ? [
        {
          at: ['marks', 'show'],
          problem: '评分要按组换算，只有入选的评分就算不出来',
          cure: '把 marks 改成 counts，只公布分数线',
        },
      ]
    : []),
  ...(marks.show === 'counts' && hasLines(year)
    ? [
        {
          at: ['marks', 'show'],
          problem: '评分表印有回执码，评分却不公布，评委查不到自己的评分',
          cure: '删去 scoring 里的 own-lines，或者把 marks 改成 all',
        },
      ]
    : []),
  ...(unsuccessful.from !== undefined && !['pseudonym', 'own-page'].includes(unsuccessful.show)
    ? [
        {
          at: ['unsuccessful', 'from'],
          problem: `未入选的${unsuccessful.show === 'all' ? '全部公开' : '只公布数量'}，写了从什么时候起（from）也没有作用`,
          cure: '删去 from',
        },
      ]
    : []),
  ...Object.entries({ unsuccessful, judges, marks }).flatMap(([subject, { until }]) =>
    until !== undefined && until <= year.programme.call.date
      ? [{ at: [subject, 'until'], problem: '公开的最后一天不晚于通知的日期', cure: '核对 until' }]
      : [],
  ),
];

export const disclosureLaw: Law = ({ year }): readonly Finding[] => {
  const { disclosure } = year.programme;
  if (disclosure === undefined) return [];
  return problemsOf(year, disclosure).map(({ at, problem, cure }) =>
    reportDisclosure(
      'disclosure-contradicts',
      { problem, cure },
      { file: year.programmeFile, at: ['disclosure', ...at] },
    ),
  );
};
