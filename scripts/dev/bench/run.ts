/** Runs a command once, alone: how long it took and how much memory it held at its most. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Run {
  readonly seconds: number;
  /** Peak resident memory of the process in MB; NaN where the system does not tell (other than Linux). */
  readonly megabytes: number;
}

const SAMPLE = 20;

/** The kernel keeps the peak itself, so the last look before the end is as good as many. */
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
    let megabytes = Number.NaN;
    let complaints = '';
    const look = setInterval(() => {
      const now = child.pid === undefined ? Number.NaN : peak(child.pid);
      if (!Number.isNaN(now)) megabytes = now;
    }, SAMPLE);
    child.stderr.on('data', (text: Buffer) => (complaints = `${complaints}${text.toString()}`.slice(-2000)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      if (code !== null && expected.includes(code)) resolve({ seconds, megabytes });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}\n${complaints}`));
    });
  });
