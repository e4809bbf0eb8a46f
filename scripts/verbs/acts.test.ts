import { existsSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { actById, acts } from '../../src/office/acts.ts';
import { paperById } from '../../src/papers/papers.ts';
import { verbNamed } from './acts.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { repositoryIn } from './repository.fixture.ts';
import { verbs } from '../gongshi.ts';

const { path, read, said, io } = copiedLedger();
const register = {
  options: { application: 'function-pilot/demo-tcm-training', kind: 'substance', received: '2017-12-20' },
  positionals: ['register', '2017-12-15-publicity'],
};
const file = 'content/2017/objections/2017-04.yaml';

beforeEach(() => {
  for (const name of ['.git', '.gitignore', 'inbox']) rmSync(path(name), { recursive: true, force: true });
});

describe('the registry of acts', () => {
  it.each(acts.map((act) => [act.id, act] as const))('has both faces of %s', async (_, act) => {
    const load = verbs[act.verb[0]];
    const verb = await load?.();
    expect(verb?.usage).toContain(act.verb.slice(1).join(' '));
    const options = Object.keys(verb?.options ?? {});
    for (const { name, positional, label } of act.fields) {
      expect(label).toMatch(/\p{Script=Han}/u);
      // Changed words are typed as three options, one after another.
      const own = name === 'changes' ? 'old' : name;
      expect(positional !== undefined || options.includes(own), name).toBe(true);
    }
  });

  it('finds an act by its id', () => {
    expect(actById('withdrawal')?.title).toBe('撤回申报');
    expect(actById('nothing')).toBeUndefined();
  });

  it('gives no id and no words twice', () => {
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
    expect(new Set(acts.map(({ verb }) => verb.join(' '))).size).toBe(acts.length);
  });
});

describe('an act as a verb', () => {
  it('shows the difference, writes, commits with the sentence and says what comes next', async () => {
    const git = repositoryIn(path('.'));
    expect(await verbNamed('objection').run(register, io())).toBe(0);
    expect(git('log', '-1', '--format=%s').trim()).toBe(
      '登记异议 2017-04：2017年12月20日收到，对“乡村医生中医药适宜技术培训考核”有异议',
    );
    expect(said.join('\n')).toContain(`新建 ${file}\n  + demonstration: true`);
    expect(said.join('\n')).toMatch(/已写入并提交（[0-9a-f]{7}）。\n接着：/);
    expect(said.at(-1)).toBe('文书：npx gongshi paper objection-accepted 2017-04');
    expect(paperById('objection-accepted')).toBeDefined();
  });

  it.each([
    ['is only shown', { 'dry-run': true }],
    ['asks, and does nothing when told no', {}],
  ])('%s', async (_, more) => {
    const asking = { ...io(), ask: async () => 'n' };
    await verbNamed('objection').run({ ...register, options: { ...register.options, ...more } }, asking);
    expect(existsSync(path(file))).toBe(false);
    expect(said.join('\n')).toContain(`新建 ${file}`);
  });

  it('is written without a commit where it is told so', async () => {
    const git = repositoryIn(path('.'));
    const options = { ...register.options, 'no-commit': true };
    expect(await verbNamed('objection').run({ ...register, options }, io())).toBe(0);
    expect([git('log', '--format=%s').trim(), read(file) === '']).toEqual(['base', false]);
  });

  it('names the options that are missing', async () => {
    const typed = { options: {}, positionals: register.positionals };
    await expect(Promise.resolve().then(() => verbNamed('objection').run(typed, io()))).rejects.toThrow(
      '要填写“对哪一项”（--application）；要填写“异议的种类”（--kind）；要填写“收到日期”（--received）。用法见 npx gongshi objection --help',
    );
  });

  it('names its tasks where none is typed', () => {
    expect(() => verbNamed('objection').run({ options: {}, positionals: [] }, io())).toThrow(
      '要写做什么：register 登记异议',
    );
  });
});
