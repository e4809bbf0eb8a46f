/** The desk as an office has it, asked over its own address: how long each question takes, and what the program holds. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { screenIds } from '../../../src/desk/screens/list.ts';
import { acts } from '../../../src/office/acts.ts';

export interface DeskRun {
  /** Seconds of the first answer, for which the ledger is read. */
  readonly first: number;
  /** The slowest screen after that, and which it is. */
  readonly screen: readonly [seconds: number, name: string];
  /** The slowest of all acts: its form, and its plan with what is offered first chosen in every field. */
  readonly form: readonly [seconds: number, name: string];
  readonly anyPlan: readonly [seconds: number, name: string];
  /** Seconds of a plan, the first after the ledger was read and the next. */
  readonly plan: number;
  readonly again: number;
  /** Seconds until an act was written and committed, and until the frame stands after it. */
  readonly act: number;
  readonly after: number;
  /** Most of resident memory, MB; NaN where the system does not tell. */
  readonly megabytes: number;
}

const day = '2017-12-20';
const act = 'withdrawal';
const filled = { application: '2017/service-station/bench-00003', date: day, document: '申报单位来函' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Of a form's answer: the names of its fields, how each is filled in, what is offered. */
const fieldsIn = (form: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(form['fields']) ? form['fields'].filter(isRecord) : [];

const typedFor: Readonly<Record<string, unknown>> = {
  date: day,
  instant: `${day}T09:00:00+08:00`,
  line: '来函',
  paragraph: '来函',
  lines: ['来函'],
  number: 5,
  yes: true,
};

/** What somebody in a hurry fills in: the first that is offered, the day, a word. */
const firstOffered = ({ control, choices }: Readonly<Record<string, unknown>>): unknown => {
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (isRecord(first)) return control === 'choices' ? [first['value']] : first['value'];
  return typeof control === 'string' ? typedFor[control] : undefined;
};

const slowest = (timed: readonly [number, string][]): readonly [number, string] =>
  timed.reduce((most, one) => (one[0] > most[0] ? one : most));

/** A ledger in its own repository, as an office has it; gives back what takes the act away again. */
const freshRepository = (root: string): (() => void) => {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  rmSync(join(root, '.git'), { recursive: true, force: true });
  writeFileSync(join(root, '.gitignore'), '*\n!content/\n!content/**\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'bench');
  git('config', 'user.email', 'bench@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'bench');
  return () => git('reset', '--quiet', '--hard', 'HEAD~1');
};

const openedAt = (root: string) =>
  new Promise<{ readonly url: string; readonly pid: number; readonly end: () => void }>((settle, reject) => {
    const program = spawn(process.execPath, [resolve('scripts/gongshi'), 'desk', '--no-open', '--today', day], {
      cwd: root,
    });
    let said = '';
    program.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url !== undefined) settle({ url, pid: program.pid ?? 0, end: () => program.kill() });
    });
    program.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    program.on('exit', () => reject(new Error(said)));
  });

const peakOf = (pid: number): number => {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024 : Number.NaN;
};

export const measureDesk = async (root: string): Promise<DeskRun> => {
  const takeBack = freshRepository(root);
  const { url, pid, end } = await openedAt(root);
  try {
    const { origin } = new URL(url);
    const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const ask = async (path: string, typed?: unknown) => {
      const started = performance.now();
      const response = await fetch(`${origin}${path}`, {
        headers: { cookie, origin, 'content-type': 'application/json' },
        ...(typed === undefined ? {} : { method: 'POST', body: JSON.stringify(typed) }),
      });
      const answer: unknown = await response.json();
      if (!isRecord(answer) || !isRecord(answer['value'])) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return { seconds: (performance.now() - started) / 1000, value: answer['value'] };
    };
    const { seconds: first } = await ask('/read/frame');
    const shown: [number, string][] = [];
    for (const name of screenIds) shown.push([(await ask(`/read/${name}?year=2017`)).seconds, name]);
    const { seconds: plan } = await ask('/write/plan', { act, filled });
    const again = await ask('/write/plan', { act, filled });
    const done = await ask('/write/do', { act, filled, key: again.value['key'] });
    if (done.value['done'] !== true) throw new Error(JSON.stringify(done.value));
    const { seconds: after } = await ask('/read/frame');
    const forms: [number, string][] = [];
    const plans: [number, string][] = [];
    for (const { id, fields } of acts) {
      let typed: Readonly<Record<string, unknown>> = {};
      // What a field offers depends on those before it.
      for (const { name } of fields) {
        const form = await ask('/write/form', { act: id, filled: typed });
        forms.push([form.seconds, id]);
        const found = fieldsIn(form.value).find((field) => field['name'] === name);
        const value = found === undefined ? undefined : firstOffered(found);
        if (value !== undefined) typed = { ...typed, [name]: value };
      }
      plans.push([(await ask('/write/plan', { act: id, filled: typed })).seconds, id]);
    }
    takeBack();
    return {
      first,
      screen: slowest(shown),
      form: slowest(forms),
      anyPlan: slowest(plans),
      plan,
      again: again.seconds,
      act: done.seconds,
      after,
      megabytes: peakOf(pid),
    };
  } finally {
    end();
  }
};

/** Seconds an answer may take at a size, and MB that the program may hold. */
const goals: readonly { readonly size: number; readonly seconds: number; readonly megabytes: number }[] = [
  { size: 1000, seconds: 1, megabytes: 300 },
  { size: 10_000, seconds: 3, megabytes: Number.NaN },
];

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

export const deskLines = (runs: readonly DeskRun[], size: number): readonly string[] => {
  const goal = goals.find((one) => one.size === size);
  const line = (what: string, values: readonly number[], limit: number | undefined, measure: string) => {
    const value = middle(values);
    const mark = limit === undefined || Number.isNaN(limit) ? ' ' : value <= limit ? '✓' : '✗';
    const least = Math.min(...values).toFixed(2);
    const most = Math.max(...values).toFixed(2);
    return `${mark} desk: ${what} ${value.toFixed(2)} ${measure} (${least}–${most}${mark === ' ' ? '' : `, goal: at most ${limit}`})`;
  };
  const seconds = (what: string, of: (run: DeskRun) => number, limit = goal?.seconds) =>
    line(what, runs.map(of), limit, 's');
  return [
    seconds('the first answer after the start', ({ first }) => first, Number.NaN),
    seconds(`the slowest screen (${runs[0]?.screen[1]})`, ({ screen }) => screen[0]),
    seconds(`the slowest form of all acts (${runs[0]?.form[1]})`, ({ form }) => form[0]),
    seconds(`the slowest plan of all acts (${runs[0]?.anyPlan[1]})`, ({ anyPlan }) => anyPlan[0]),
    seconds('a plan', ({ plan }) => plan),
    seconds('the same plan again', ({ again }) => again),
    seconds('an act written and committed', (run) => run.act),
    seconds('the frame after it', ({ after }) => after),
    line(
      'memory at its most',
      runs.map(({ megabytes }) => megabytes),
      goal?.megabytes,
      'MB',
    ),
  ];
};
