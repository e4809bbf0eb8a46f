/** Runs a command once, alone: how long it took and how much memory it held at its most. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Run {
  readonly seconds: number;
  /** Peaks of resident memory of the process and all it started, in MB; NaN where the system does not tell. */
  readonly megabytes: number;
}

const SAMPLE = 20;

/** A process and all that it started; each is listed by the thread that started it. */
const family = (pid: number): readonly number[] => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '),
    );
    return [pid, ...children.filter((child) => child !== '').flatMap((child) => family(Number(child)))];
  } catch {
    return [];
  }
};

/** The kernel keeps each process's peak itself; NaN for one that has ended. */
const peak = (pid: number): number => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
};

/** Throws when the command ends with an exit code that is not among `expected`. */
export const run = (
  [program = '', ...args]: readonly string[],
  { cwd, expected = [0] }: { readonly cwd: string; readonly expected?: readonly number[] },
): Promise<Run> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const peaks = new Map<number, number>();
    let complaints = '';
    const look = setInterval(() => {
      for (const pid of child.pid === undefined ? [] : family(child.pid)) {
        const now = peak(pid);
        if (!Number.isNaN(now)) peaks.set(pid, now);
      }
    }, SAMPLE);
    child.stderr.on('data', (text: Buffer) => (complaints = `${complaints}${text.toString()}`.slice(-2000)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      const megabytes = peaks.size === 0 ? Number.NaN : [...peaks.values()].reduce((sum, one) => sum + one, 0);
      if (code !== null && expected.includes(code)) resolve({ seconds, megabytes });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}\n${complaints}`));
    });
  });
