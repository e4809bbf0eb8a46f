/** Returned score sheets → the decision of their round: cards and recusals under pseudonyms, and nothing where a sheet is damaged. */
import { z } from 'zod/mini';
import { type Finding, isError, reporter, softened } from '../core/finding.ts';
import { bodyName, type Filed } from '../core/records.ts';
import { nameOfRound } from '../core/rounds.ts';
import type { Decision } from '../core/schema/decision.ts';
import { byText } from '../core/sorted.ts';
import { decisionText } from '../ledger/write-decision.ts';
import { scoreSheetCodes } from '../score-sheet/codes.ts';
import { Experts } from '../score-sheet/experts.ts';
import type { SheetKey } from '../score-sheet/layout.ts';
import { keyIn, readScoreSheets, type ScoresRead } from '../score-sheet/read.ts';
import { sheetsOf } from '../score-sheet/round.ts';
import { Sent, type Sheets, sheetsAmong } from '../score-sheet/sent.ts';
import { act, type OfficeLedger, type Planned, refuse } from './act.ts';
import { oneOf } from './choices.ts';
import { type FoundRound, roundNamed, textOf } from './found.ts';
import { type Drafted, planned } from './planned.ts';

const report = reporter(scoreSheetCodes);

/** Which round the sheets are of: what the first readable mark says. */
const keyOf = ({ files, findings }: Sheets): SheetKey => {
  for (const { bytes } of files) {
    const key = keyIn(bytes);
    if (key !== undefined) return key;
  }
  return refuse('没有认得出来的评分表。请评委在主办单位发出的评分表里填写', { findings });
};

/** Who is told of in a decision: whoever is recused from everything has no card. */
const reviewersIn = ({ scores, recusals }: Pick<Decision, 'scores' | 'recusals'>): readonly string[] => [
  ...new Set([...Object.keys(scores), ...recusals.map(({ reviewer }) => reviewer)]),
];

interface Wanted {
  readonly force: boolean;
  readonly reopen: boolean;
}

const insist = (field: keyof Wanted, why: string, says: string): never => refuse(why, { problems: [{ field, says }] });

/** Cards that bodies have approved, or a list that was made from them, are read over only on request, and never once they were made public. */
const refuseDecided = ({ year }: FoundRound, { file, value }: Filed<Decision>, { force, reopen }: Wanted): void => {
  const { approvals, overrides, selection } = value;
  if (approvals.length + overrides.length + Object.keys(selection).length === 0) {
    if (force) return;
    insist(
      'force',
      `${file} 已经有评分。确认要用新读到的代替，加 --force`,
      '这一轮已经有评分。确认要用这次读到的代替，勾选这一项',
    );
  }
  const notice = [...year.notices.values()].find((one) =>
    one.value.decisions.some(({ path }) => `content/${path}` === file),
  );
  if (notice !== undefined) refuse(`${file} 已经列入公示公告 ${notice.id}，评分不能再改；有误的，按异议办理`);
  if (!reopen)
    insist(
      'reopen',
      `${file} 已经评定，评分不能再改。迟交的评分表要补进来的，加 --reopen：原来的审定、调整和名单作废，重新评定`,
      '这一轮已经评定。迟交的评分表要补进来的，勾选这一项：原来的审定、调整和名单作废，重新评定',
    );
};

type Cards = Pick<Decision, 'scores' | 'recusals' | 'own-lines'>;

const inOrder = ({ scores, recusals, 'own-lines': lines }: Cards): Cards => ({
  scores: Object.fromEntries(Object.entries(scores).toSorted(([a], [b]) => byText(a, b))),
  recusals: recusals.toSorted((a, b) => byText(a.reviewer, b.reviewer) || byText(a.application, b.application)),
  ...(lines === undefined
    ? {}
    : { 'own-lines': Object.fromEntries(Object.entries(lines).toSorted(([a], [b]) => byText(a, b))) }),
});

interface Joined extends Cards {
  /** Reviewers whose cards stay as they were read before. */
  readonly kept: readonly string[];
}

/** What was read, with the cards of those whose sheets were read before and are not among these, as it was asked for. */
const joined = (
  { scores, recusals, ownLines }: ScoresRead,
  recorded: Decision | undefined,
  others: 'keep' | 'drop' | undefined,
): Joined => {
  const lines = ownLines === undefined ? {} : { 'own-lines': ownLines };
  const absent = recorded === undefined ? [] : reviewersIn(recorded).filter((one) => !Object.hasOwn(scores, one));
  if (recorded === undefined || absent.length === 0) return { scores, recusals, ...lines, kept: [] };
  if (others === undefined) {
    const who = absent.join('、');
    return refuse(`这次没有评委${who}的评分表，以前已经读回。照旧的加 --others keep，去掉的加 --others drop`, {
      problems: [{ field: 'others', says: `这次没有评委${who}的评分表，以前已经读回：选照旧还是去掉` }],
    });
  }
  if (others === 'drop') return { scores, recusals, ...lines, kept: [] };
  const ofAbsent = <Value>(record: Readonly<Record<string, Value>> = {}): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(record).filter(([reviewer]) => absent.includes(reviewer)));
  return {
    ...inOrder({
      scores: { ...scores, ...ofAbsent(recorded.scores) },
      recusals: [...recusals, ...recorded.recusals.filter(({ reviewer }) => absent.includes(reviewer))],
      ...(ownLines === undefined ? {} : { 'own-lines': { ...ownLines, ...ofAbsent(recorded['own-lines']) } }),
    }),
    kept: absent,
  };
};

const isMissing = ({ code }: Finding): boolean => code === 'sheet-missing';

/** While a file is unread, nobody can say whose sheet is missing. */
const wrongIn = (sent: Sheets, { findings }: ScoresRead): readonly Finding[] => {
  const isUnread = sent.findings.some(isError);
  return [...sent.findings, ...findings.filter((finding) => !isUnread || !isMissing(finding))];
};

/** Rounds that draw from one that is opened again stand on a list that is no more: that is told, and is no reason to leave a sheet out. */
const reopened = (ledger: OfficeLedger, drafted: Drafted, today: string): Planned => {
  const plan = planned(ledger, drafted, today);
  const [file] = drafted.files;
  const folder = file?.path.replace(/[^/]+$/, '');
  if (plan.ok || folder === undefined) return plan;
  const follows = (one: Finding): boolean => one.file.startsWith(folder) && one.file !== file?.path;
  if (plan.findings.some((one) => isError(one) && !follows(one))) return plan;
  const { files, sentence, findings = [], next = [] } = drafted;
  const again = '后面的轮次是按原来的名单评定的，重新评定：看“请注意”里写明的各处';
  return {
    ok: true,
    files,
    findings: softened(plan.findings),
    made: findings,
    sentence,
    next: [...next, again],
    letters: [],
  };
};

/** Sheets that are others than those that were read before. */
const replaced = ({ ownLines = {} }: ScoresRead, recorded: Decision | undefined): readonly Finding[] =>
  Object.entries(ownLines).flatMap(([reviewer, digest]) => {
    const before = recorded?.['own-lines']?.[reviewer];
    return before === undefined || before === digest ? [] : [report('sheet-own-line-other', { reviewer })];
  });

export const scoresRead = act({
  id: 'scores-read',
  verb: ['scores', 'read'],
  title: '读回评分表',
  purpose: '评委交回的评分表，一次读入一轮的全部；有一处读不准的都不写，读入以后只有代号，没有姓名。',
  screen: 'review',
  input: z.strictObject({
    sheets: z.array(Sent).check(z.minLength(1), z.maxLength(200)),
    experts: Experts,
    others: z.optional(z.enum(['keep', 'drop'])),
    force: z._default(z.boolean(), false),
    reopen: z._default(z.boolean(), false),
  }),
  form: {
    sheets: {
      label: '评分表',
      control: 'files',
      positional: '<文件夹>',
      help: '同一轮的全部评分表，一次放入；.xlsx 文件',
    },
    experts: { label: '评委名册', control: 'experts', help: '发评分表时用的那一份，写有姓名，不进台账' },
    others: {
      label: '这次没有交来、以前已经读回的评委',
      control: 'choice',
      choices: oneOf({ keep: '照旧，只补进这次的', drop: '去掉他们的评分' }),
      help: '补读迟交的一份时才用',
    },
    force: { label: '已经有评分、还没有评定的，用这次读到的代替', control: 'yes' },
    reopen: {
      label: '迟交的评分表，补进已经评定、还没有公示的一轮',
      control: 'yes',
      help: '原来的审定、调整和名单作废，要重新产生名单、重新审定',
    },
  },
  plan: (ledger, { sheets: sent, experts, others, ...wanted }, today) => {
    const { association } = ledger.records;
    const among = sheetsAmong(sent.toSorted((a, b) => byText(a.name, b.name)));
    const key = keyOf(among);
    const place = roundNamed(ledger, `${key.year}/${key.category}/${key.round}`);
    const { year, category, round } = place;
    const { sheets } = sheetsOf(ledger, year, category, round.id, experts, today);
    const read = readScoreSheets(sheets, among.files);
    const found = wrongIn(among, read);
    if (found.some(isError)) return refuse('有错误没有解决，没有写评审记录。', { findings: found });
    const file = `content/${year.year}/${category.id}/decisions/${round.id}.yaml`;
    const recorded = category.decisions.get(round.id);
    if (recorded !== undefined) refuseDecided(place, recorded, wanted);
    const { kept, ...cards } = joined(read, recorded?.value, others);
    const { panels, groups } = recorded?.value ?? {};
    const after = decisionText(
      {
        ...(association.demonstration === true ? { demonstration: true } : {}),
        ...cards,
        ...(panels === undefined ? {} : { panels }),
        ...(groups === undefined ? {} : { groups }),
      },
      bodyName(association, year.programme.office),
    );
    const before = recorded === undefined ? undefined : textOf(ledger, file);
    if (before === after) return refuse('评分与台账里的一样，没有改动。');
    const count = Object.values(cards.scores).reduce((sum, row) => sum + Object.keys(row).length, 0);
    const again = recorded === undefined ? '读回评分表' : wanted.reopen ? '补读迟交的评分表' : '重新读回评分表';
    const drafted: Drafted = {
      files: [{ path: file, before, after }],
      // Nobody is missed whose cards stay as they were.
      findings: [
        ...replaced(read, recorded?.value),
        ...found.filter((one) => !isMissing(one) || !kept.some((reviewer) => one.message.includes(`${reviewer}的`))),
      ],
      sentence: `${again}：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），评委${reviewersIn(cards).length}位，评分${count}份，回避${cards.recusals.length}处`,
      next: [`产生名单：npx gongshi decide ${year.year} ${category.id} ${round.id}`],
    };
    return wanted.reopen ? reopened(ledger, drafted, today) : planned(ledger, drafted, today);
  },
});
