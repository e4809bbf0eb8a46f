/** `gongshi ballot sheet|read`: a tally sheet for each ballot of a round of votes out to those who count, and back in. */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { decideRound } from '../../src/core/decide/round.ts';
import { type Finding, isError } from '../../src/core/finding.ts';
import { judgeYear } from '../../src/core/judge.ts';
import { writtenTitle } from '../../src/core/names.ts';
import { bodyName, type CategoryRecords, type Filed } from '../../src/core/records.ts';
import { nameOfRound, roundBy } from '../../src/core/rounds.ts';
import type { Ballot } from '../../src/core/schema/ballot.ts';
import type { Decision } from '../../src/core/schema/decision.ts';
import { keyIn, readTally, type TallySheet, writeTally } from '../../src/score-sheet/tally.ts';
import { decisionText } from '../../src/ledger/write-decision.ts';
import { createFiles } from '../kernel/create-file.ts';
import { categoryNamed, findingText, type Ledger, openLedger, yearNamed } from '../kernel/ledger.ts';
import { type Arguments, CannotRun, type ExitCode, type Io, type OptionTable, verb } from '../kernel/verb.ts';
import { writeRecord } from '../kernel/write-record.ts';
import { folderOutside, refuseFilled, roundNamed } from './scores/options.ts';

const options = {
  out: { type: 'string', value: '文件夹', help: 'sheet：计票表写到哪里' },
  tier: { type: 'string', value: '等次', help: 'sheet：再次表决的等次' },
  again: {
    type: 'string',
    oneOf: ['tie', 'unfilled'],
    help: 'sheet：再次表决，票数相同的（tie），或者名额没有用完（unfilled）',
  },
  force: { type: 'boolean', help: 'read：已经有表决记录，还没有审定，用新读到的代替' },
  'dry-run': { type: 'boolean', help: 'read：只读和显示，不写文件' },
} as const satisfies OptionTable;
type BallotArguments = Arguments<typeof options>;

interface Place {
  readonly ledger: Ledger;
  readonly year: ReturnType<typeof yearNamed>;
  readonly category: CategoryRecords;
  readonly round: string;
  readonly file: string;
}

const placeOf = (io: Io, typedYear: string, typedCategory: string, typedRound: string | undefined): Place => {
  const ledger = openLedger(io);
  const year = yearNamed(ledger, typedYear);
  const category = categoryNamed(year, typedCategory);
  const round = roundNamed(category, typedRound);
  return { ledger, year, category, round, file: `content/${year.year}/${category.id}/decisions/${round}.yaml` };
};

const unvoted: Decision = { scores: {}, recusals: [], approvals: [], overrides: [], selection: {} };

type About = Pick<TallySheet, 'again'> & { readonly tier?: string | undefined };

/** Who is voted on: whoever would only lack votes; of a further ballot, those with equal votes, or those without enough. */
const sheetOf = ({ ledger, year, category, round, file }: Place, { tier, again }: About, today: string) => {
  const own = roundBy(category.category, round);
  if (own?.votes === undefined) throw new CannotRun(`${round} 这一轮不表决`);
  const recorded: Filed<Decision> | undefined = again === undefined ? undefined : category.decisions.get(round);
  const decision = recorded ?? { id: round, file, digest: '', value: unvoted };
  const judged = judgeYear(ledger.records, year, today).get(category.id) ?? new Map();
  const result = decideRound(year, category, round, decision, judged);
  const wanted = again === 'tie' ? 'undetermined' : again === 'unfilled' ? 'not-passed' : 'not-voted';
  const rows = result.applications
    .filter(
      ({ computed }) =>
        computed.kind === wanted && (!('tier' in computed) || tier === undefined || computed.tier === tier),
    )
    .flatMap(({ application }) => {
      const record = category.applications.get(application);
      const number = category.receipts.get(application)?.value.number ?? '';
      return record === undefined
        ? []
        : [{ application, number, title: writtenTitle(ledger.records, category, record) }];
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const named = category.category.tiers
    .filter(({ id }) => own.tiers.includes(id))
    .map(({ id, name }) => ({ id, name }));
  const about = named.find(({ id }) => id === tier);
  const sheet: TallySheet = {
    round: `${year.year}/${category.id}/${round}`,
    title: `${year.year}年度${category.category.name}${nameOfRound(category.category, own)}计票表${about === undefined ? '' : `（${about.name}）`}`,
    rules: own.votes,
    tier: about,
    again,
    levels: own.votes.card === 'level' && again === undefined ? named : [],
    rows,
  };
  const stopping = new Set(['decide-pending', 'decide-order']);
  return { sheet, tiers: named, votes: own.votes, findings: result.findings.filter(({ code }) => stopping.has(code)) };
};

const sheet = async ({ options: given, positionals }: BallotArguments, io: Io): Promise<ExitCode> => {
  const [typedYear, typedCategory, typedRound] = positionals;
  if (typedYear === undefined || typedCategory === undefined)
    throw new CannotRun('要写年度和奖项，例如：npx gongshi ballot sheet 2027 paper final --out ../计票表');
  const folder = folderOutside(io, '--out', given.out);
  const place = placeOf(io, typedYear, typedCategory, typedRound);
  const today = io.today(place.ledger.records.association.asOf);
  const again = given.again === 'tie' || given.again === 'unfilled' ? given.again : undefined;
  const first = sheetOf(place, { again, tier: given.tier }, today);
  if (first.findings.length > 0) {
    io.err(findingText(place.ledger, first.findings));
    io.err('还有事项没有办结，先办结，再做计票表。');
    return 1;
  }
  if (first.sheet.rows.length === 0) throw new CannotRun('没有需要表决的申报');
  const perTier = first.votes.card !== 'level' && first.tiers.length > 1;
  const tiers = given.tier !== undefined ? [given.tier] : perTier ? first.tiers.map(({ id }) => id) : [undefined];
  const files = new Map<string, Uint8Array>();
  for (const tier of tiers) {
    const one = sheetOf(place, { again, tier }, today).sheet;
    const name = ['tally', ...(tier === undefined ? [] : [tier]), ...(again === undefined ? [] : [again])].join('-');
    files.set(`${name}.xlsx`, await writeTally(one));
  }
  refuseFilled(folder, createFiles(folder, files));
  io.out(`已写 ${tiers.length} 份计票表到 ${folder}：申报${first.sheet.rows.length}件，应到${first.votes.members}人。`);
  return 0;
};

/** Ballots that bodies have approved are read over by nobody. */
const refuseDecided = (recorded: Decision | undefined, file: string, force: boolean): void => {
  if (recorded === undefined) return;
  if (recorded.approvals.length + recorded.overrides.length > 0)
    throw new CannotRun(`${file} 已经审定，表决记录不能再改`);
  if ((recorded.ballots ?? []).length > 0 && !force)
    throw new CannotRun(`${file} 已经有表决记录。确认要代替的，加 --force`);
};

const read = (given: BallotArguments, io: Io): Promise<ExitCode> => {
  const files = given.positionals.map((typed) => ({ name: basename(typed), path: resolve(io.cwd, typed) }));
  const [first] = files;
  if (first === undefined) throw new CannotRun('要写计票表，一次表决一份，按表决的先后写');
  const missing = files.find(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile() !== true);
  if (missing !== undefined) throw new CannotRun(`没有 ${missing.name} 这个文件`);
  const opened = files.map((file) => ({ ...file, bytes: readFileSync(file.path) }));
  const keys = opened.map(({ bytes }) => keyIn(bytes));
  const [key] = keys;
  if (key === undefined) throw new CannotRun(`${first.name} 不是 npx gongshi ballot sheet 做出的计票表`);
  const [year = '', category = '', round = ''] = key.round.split('/');
  const place = placeOf(io, year, category, round);
  const today = io.today(place.ledger.records.association.asOf);
  const recorded = place.category.decisions.get(place.round)?.value;
  const further = keys.every((one) => one?.again !== undefined);
  if (!further) refuseDecided(recorded, place.file, given.options.force === true);
  const before = further ? (recorded?.ballots ?? []) : [];
  const found: Finding[] = [];
  const ballots: Ballot[] = [...before];
  const recusals: Decision['recusals'] = [...(further ? (recorded?.recusals ?? []) : [])];
  for (const [index, { name, bytes }] of opened.entries()) {
    const own = keys[index];
    const { sheet: expected } = sheetOf(place, { again: own?.again, tier: own?.tier }, today);
    const tally = readTally(expected, name, bytes);
    found.push(...tally.findings);
    if (tally.ballot !== undefined) ballots.push(tally.ballot);
    recusals.push(...tally.recusals);
  }
  if (found.some(isError)) {
    io.err(findingText(place.ledger, found));
    io.err('有错误没有解决，没有写评审记录。');
    return Promise.resolve(1);
  }
  const { association } = place.ledger.records;
  const { demonstration } = association;
  const office = bodyName(association, place.year.programme.office);
  const text = decisionText(
    {
      ...(demonstration === true ? { demonstration } : {}),
      ...(recorded !== undefined && Object.keys(recorded.scores).length > 0 ? { scores: recorded.scores } : {}),
      ballots,
      recusals,
    },
    office,
  );
  return Promise.resolve(
    writeRecord(io, place.ledger, {
      file: place.file,
      text,
      findings: found,
      dryRun: given.options['dry-run'] === true,
    }),
  );
};

const tasks: Readonly<Record<string, (args: BallotArguments, io: Io) => Promise<ExitCode>>> = { sheet, read };

export const ballot = verb({
  name: 'ballot',
  summary: '给表决的一轮做计票表；填好以后读进评审记录',
  usage: 'sheet <年度> <奖项> [轮次] --out 文件夹 | read <计票表>…',
  options,
  run: ({ options: given, positionals: [name = '', ...rest] }, io) => {
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined) throw new CannotRun('要写做什么：sheet 做计票表，read 读回计票表');
    return task({ options: given, positionals: rest }, io);
  },
});
