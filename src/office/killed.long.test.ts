import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { carryOut } from './carry-out.ts';
import { officeFolder, recover } from './journal.ts';
import { copies } from './office.fixture.ts';

const receipt = 'content/2017/service-station/receipts/demo-tea-station.yaml';
const fresh = 'content/2017/objections/2017-04.yaml';
const copy = copies(['content/association.yaml', receipt]);

const planOf = (before: string) => ({
  ok: true as const,
  files: [
    { path: receipt, before, after: `${before}# 补记\n` },
    { path: fresh, before: undefined, after: 'notice: 2017-12-15-publicity\n' },
  ],
  findings: [],
  made: [],
  sentence: '登记两件事',
  next: [],
  letters: [],
});

/** A program of its own that says when it begins, so that the moment of its end is counted from there. */
const script = (root: string) => {
  const file = join(root, '.git', 'child.ts');
  writeFileSync(
    file,
    `import { carryOut } from ${JSON.stringify(resolve('src/office/carry-out.ts'))};
     const plan = JSON.parse(process.argv[2]);
     process.stdout.write('go\\n', () => { carryOut(${JSON.stringify(root)}, plan, { commit: true }); process.stdout.write('done\\n'); });`,
  );
  return file;
};

interface Ended {
  readonly took: number;
  readonly finished: boolean;
}

/** Ends it, and on odd seeds the Git that it started with it, so many milliseconds after it began. */
const runUntil = (root: string, plan: object, milliseconds: number, withGit: boolean): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [script(root), JSON.stringify(plan)], { detached: true, stdio: 'pipe' });
    const { pid = 0 } = child;
    let [began, finished] = [0, false];
    child.stdout.on('data', (data: Buffer) => {
      if (began === 0) {
        began = performance.now();
        setTimeout(() => {
          try {
            process.kill(withGit ? -pid : pid, 'SIGKILL');
          } catch {
            // It had ended.
          }
        }, milliseconds);
      }
      if (data.toString().includes('done')) finished = true;
    });
    child.on('exit', () => done({ took: performance.now() - began, finished }));
  });

it('leaves the old state or the new one, whenever it is ended: ten moments over the time that it takes', async () => {
  const whole = copy();
  const { took } = await runUntil(whole.root, planOf(whole.read(receipt)), 60_000, false);
  const states: string[] = [];
  for (let seed = 0; seed < 10; seed += 1) {
    const one = copy();
    const before = one.read(receipt);
    const plan = planOf(before);
    await runUntil(one.root, plan, (took * (seed + 0.5)) / 10, seed % 2 === 1);
    // Whoever writes next finishes it or takes it back; the same act can then be done, or was.
    recover(one.root);
    const log = one.git('log', '--format=%s').trim();
    const isNew = log === '登记两件事\nbase';
    expect([log, one.read(receipt), existsSync(join(one.root, fresh)), one.git('status', '--porcelain')]).toEqual(
      isNew ? [log, `${before}# 补记\n`, true, ''] : ['base', before, false, ''],
    );
    if (!isNew) expect(carryOut(one.root, plan, { commit: true })).toMatchObject({ ok: true });
    expect(one.git('log', '--format=%s').trim()).toBe('登记两件事\nbase');
    const folder = officeFolder(one.root);
    expect(existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('journal')) : []).toEqual([]);
    states.push(isNew ? 'new' : 'old');
  }
  // Both ends of the time were met.
  expect(new Set(states).size).toBe(2);
});
