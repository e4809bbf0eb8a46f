/** Filled tally sheets → the ballots of their round, and nothing where a number does not fit. */
import { z } from 'zod/mini';
import { type Finding, inFile, isError } from '../core/finding.ts';
import { bodyName } from '../core/records.ts';
import { nameOfRound } from '../core/rounds.ts';
import type { Ballot } from '../core/schema/ballot.ts';
import type { Decision } from '../core/schema/decision.ts';
import { decisionText } from '../ledger/write-decision.ts';
import { Sent } from '../score-sheet/sent.ts';
import { keyIn, readTally } from '../score-sheet/tally.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { resultOf } from './decision.ts';
import { roundNamed, textOf } from './found.ts';
import { afterwards, planned } from './planned.ts';
import { tallySheet } from './tally-sheets.ts';

/** Ballots that bodies have approved are read over by nobody, and none is added to them; `further`: those that are there stay. */
const refuseDecided = (recorded: Decision | undefined, file: string, force: boolean, further: boolean): void => {
  if (recorded === undefined) return;
  if (recorded.approvals.length + recorded.overrides.length > 0) refuse(`${file} 已经审定，表决记录不能再改`);
  if ((recorded.ballots ?? []).length > 0 && !force && !further)
    refuse(`${file} 已经有表决记录。确认要代替的，加 --force`, {
      problems: [{ field: 'force', says: '这一轮已经有表决记录。确认要代替的，勾选这一项' }],
    });
};

interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: NonNullable<ReturnType<typeof keyIn>>;
}

/** Sheets of one round, whatever else was sent is named. */
const openedOf = (sent: readonly Sent[]): readonly Opened[] => {
  const opened = sent.map((one): Opened => {
    const key = 'bytes' in one ? keyIn(one.bytes) : undefined;
    return 'bytes' in one && key !== undefined
      ? { ...one, key }
      : refuse(`${one.name} 不是主办单位发出的计票表（npx gongshi ballot sheet 做出的），没有读`);
  });
  const [first] = opened;
  const other = opened.find(({ key }) => key.round !== first?.key.round);
  if (first !== undefined && other !== undefined)
    refuse(`${first.name}和${other.name}不是同一轮的计票表，一次只读一轮的`);
  // One ballot has one sheet; a copy would be counted as another ballot.
  const same = ({ key }: Opened): string => `${key.tier ?? ''} ${key.again ?? ''}`;
  for (const [index, one] of opened.entries()) {
    const before = opened.slice(0, index).find((each) => same(each) === same(one));
    if (before !== undefined)
      refuse(`${before.name}和${one.name}是同一次表决的计票表，没有读。问清以哪一份为准，只放那一份`);
  }
  return opened;
};

/** What no count of votes can be: told before it is written, while those who counted are still there to be asked. */
const wrongCounts = new Set(['vote-form', 'vote-count', 'vote-unknown', 'vote-ticks']);

const miscounted = (ledger: OfficeLedger, file: FileChange, today: string): readonly Finding[] => {
  const then = afterwards(ledger, [file]);
  const [, year = '', category = '', round = ''] =
    /^content\/(\d+)\/([^/]+)\/decisions\/([^/]+)\.yaml$/.exec(file.path) ?? [];
  const { findings } = resultOf(then, roundNamed(then, `${year}/${category}/${round}`), today);
  return findings.filter((one) => isError(one) && wrongCounts.has(one.code));
};

export const ballotRead = act({
  id: 'ballot-read',
  verb: ['ballot', 'read'],
  title: '读回计票表',
  purpose: '计票人填好的计票表，一次表决一份；票数对不上的不写，无记名的只有票数，没有谁投了什么。',
  screen: 'review',
  input: z.strictObject({
    sheets: z.array(Sent).check(z.minLength(1), z.maxLength(50)),
    force: z._default(z.boolean(), false),
  }),
  form: {
    sheets: {
      label: '计票表',
      control: 'files',
      positional: '<计票表>…',
      help: '同一轮的，按表决的先后放入；再次表决的另放一次',
    },
    force: { label: '已经有表决记录、还没有审定的，用这次读到的代替', control: 'yes' },
  },
  plan: (ledger, { sheets: sent, force }, today) => {
    const opened = openedOf(sent);
    const found = roundNamed(ledger, opened[0]?.key.round ?? '');
    const { year, category, round } = found;
    const file = `content/${year.year}/${category.id}/decisions/${round.id}.yaml`;
    const recorded = category.decisions.get(round.id)?.value;
    const further = opened.every(({ key }) => key.again !== undefined);
    refuseDecided(recorded, file, force, further);
    const read = opened.map(({ name, bytes, key: { tier, again } }) =>
      readTally(tallySheet(ledger, found, { tier, again }, today).sheet, name, bytes),
    );
    const findings: readonly Finding[] = read.flatMap((one) => one.findings);
    if (findings.some(isError)) return refuse('有错误没有解决，没有写评审记录。', { findings });
    const now = read.flatMap(({ ballot }): readonly Ballot[] => (ballot === undefined ? [] : [ballot]));
    const { association } = ledger.records;
    const { scores = {}, panels, groups } = recorded ?? {};
    const after = decisionText(
      {
        ...(association.demonstration === true ? { demonstration: true } : {}),
        ...(Object.keys(scores).length > 0 ? { scores } : {}),
        ...(panels === undefined ? {} : { panels }),
        ...(groups === undefined ? {} : { groups }),
        ballots: [...(further ? (recorded?.ballots ?? []) : []), ...now],
        recusals: [...(further ? (recorded?.recusals ?? []) : []), ...read.flatMap(({ recusals }) => recusals)],
      },
      bodyName(association, year.programme.office),
    );
    const before = recorded === undefined ? undefined : textOf(ledger, file);
    const wrong = miscounted(ledger, { path: file, before, after }, today);
    if (wrong.length > 0) return refuse('票数对不上，没有写评审记录。', { findings: inFile(file, wrong) });
    const when = [...new Set(now.map(({ date }) => date))].join('、');
    return planned(
      ledger,
      {
        files: [{ path: file, before, after }],
        findings,
        sentence: `读回计票表：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），${when}${further ? '再次表决' : '表决'}${now.length}次`,
        next: [`产生名单：npx gongshi decide ${year.year} ${category.id} ${round.id}`],
      },
      today,
    );
  },
});
