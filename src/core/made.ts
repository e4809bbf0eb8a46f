/** The tables that a record rests on, as one digest, and the records that rest on others than there are now. */
import { type CodeTable, type Finding, reporter } from './finding.ts';
import { isApproved } from './approval.ts';
import { madeLaterFindings, madeOf } from './made-later.ts';
import { canonical } from './notice/facts.ts';
import type { CategoryRecords, Records, YearRecords } from './records.ts';
import { roundBy, scoringIn } from './rounds.ts';
import { sha256Of } from './sha256.ts';

export const madeCodes = {
  'made-by-other-tables': {
    level: 'warning',
    title: '评审结果形成以后，设置改动过',
    message: '这份评审结果是按当时的设置形成的，现在的条件、名额或者评分办法已经改动',
    help: '用 git log 查看 programme.yaml 和 category.yaml 的改动；不该改的恢复原样',
    en: 'The decision was made by other tables than there are now',
    meaning: '评审记录里写有形成时所用设置的校验码，现在的设置算出来不是这个值。',
    why: '评审以后再改条件、名额或者评分办法，就不能说明结果是按公布的办法产生的。',
    wrong: '审定以后修改 category.yaml 里的名额',
    right: '改动写在下一年度的设置里',
  },
  'today-judges-otherwise': {
    level: 'info',
    title: '今天的程序会得出别的结果',
    message: '按形成时的版本核对一致；按今天的程序，{difference}',
    help: '不需要处理：以前的结果按当时的版本判定，今天的程序只用于以后',
    en: 'Consistent by the release it was made with; by that of today: {difference}',
    meaning: '这份记录形成以后，程序改过。按当时的版本，结果与记录一致；按今天的程序，结果会不同。',
    why: '程序改好了一处错误，不能悄悄改变以前的结果，也不能不让人知道。',
    wrong: '升级程序以后，上一年的名单变了',
    right: 'gongshi verify --with 旧版本的文件夹',
  },
} as const satisfies CodeTable;

export const reportMade = reporter(madeCodes);

/** Of a round: conditions, and what it is scored and filled by; of no round: the conditions alone. */
export const tablesDigest = (year: YearRecords, { category }: CategoryRecords, round?: string): string => {
  const { programme } = year;
  const { source } = category;
  const own = round === undefined ? undefined : roundBy(category, round);
  return sha256Of(
    canonical({
      programme: {
        conditions: programme.conditions,
        common: programme.common.conditions,
        window: programme['year-window'],
      },
      conditions: source.conditions,
      applicants: source.applicants,
      window: source.window,
      ...(own === undefined
        ? {}
        : {
            round: own,
            tiers: source.tiers.filter(({ id }) => own.tiers.includes(id)),
            criteria: source.criteria,
            ties: source.ties,
            caps: source.caps,
            scoring: scoringIn(programme.scoring, own),
          }),
    }),
  );
};

/** Of a notice: the tables of every category of the year, since it tells of them all. */
export const yearTablesDigest = (year: YearRecords): string =>
  sha256Of(
    [...year.categories.values()].map((category) => `${category.id} ${tablesDigest(year, category)}`).join('\n'),
  );

/** Approved decisions whose tables were changed since, and additions that tell of nothing. */
export const madeFindings = (records: Pick<Records, 'made'>, year: YearRecords): readonly Finding[] => [
  ...[...year.categories.values()].flatMap((category) =>
    [...category.decisions].flatMap(([round, decision]) => {
      const made = madeOf(records, decision);
      return made === undefined ||
        !isApproved(category, round, decision.value) ||
        made.tables === tablesDigest(year, category, round)
        ? []
        : [reportMade('made-by-other-tables', {}, { file: decision.file, at: ['made', 'tables'] })];
    }),
  ),
  ...madeLaterFindings(records, year),
];
