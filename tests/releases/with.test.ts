/** A bug that is mended never changes an old result unseen: the release that made it still judges it, and today's says what differs. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { releaseIn } from '../../scripts/kernel/release.ts';
import { verify } from '../../scripts/verbs/verify.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';

const repository = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'gongshi-release-'));
const old = join(root, 'old');
const ledger = join(root, 'ledger');
const decision = 'content/2026/excellent-paper/decisions/final.yaml';
const said: string[] = [];

const text = (): string => readFileSync(join(ledger, decision), 'utf8');
const verified = async (folder?: string): Promise<number> => {
  said.length = 0;
  const options = folder === undefined ? {} : { with: folder };
  return verify.run(
    { options, positionals: ['2026'] },
    ioIn(ledger, said, (asOf) => asOf ?? '2026-07-20'),
  );
};

/** The old release ranks the wrong way round where it fills the places: one is left empty. */
const bug = (folder: string): void => {
  const file = join(folder, 'src/core/decide/selection.ts');
  const source = readFileSync(file, 'utf8');
  const broken = source.replace(
    'tiers.map(({ tier, selected }) => [tier, selected])',
    'tiers.map(({ tier, selected }) => [tier, selected.slice(1)])',
  );
  expect(broken).not.toBe(source);
  writeFileSync(file, broken);
};

describe('a release with a bug that was mended since', () => {
  beforeAll(() => {
    for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json']) {
      cpSync(join(repository, part), join(old, part), { recursive: true });
    }
    symlinkSync(join(repository, 'node_modules'), join(old, 'node_modules'), 'dir');
    bug(old);
    cpSync(join(ledgerOfPapers, 'content'), join(ledger, 'content'), { recursive: true });
    // As it was decided by the old release, before anything was published.
    rmSync(join(ledger, 'content/2026/notices'), { recursive: true });
    rmSync(join(ledger, 'content/checkpoints'), { recursive: true, force: true });
    const bare = text().replace(/^selection:\n(?: .*\n)*/m, 'selection: {}\n');
    writeFileSync(join(ledger, decision), bare);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(old, 'scripts/gongshi'), 'decide', '2026', 'excellent-paper', 'final', '--today', '2026-06-15'],
      { cwd: ledger, encoding: 'utf8' },
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('stands in the decision that it made', () => {
    const { release, program } = releaseIn(old);
    expect(text()).toContain(`made: { release: ${release}, program: `);
    expect(text()).toContain(program);
    expect(program).not.toBe(releaseIn(repository).program);
  });

  it('made a result that today’s release finds different', async () => {
    expect(await verified()).toBe(1);
    expect(said.join('\n')).toContain('selection-differs');
  });

  it('judges its own result where it is installed, and what today’s would say is told and no error', async () => {
    expect(await verified(old)).toBe(0);
    expect(said.join('\n')).toContain('today-judges-otherwise');
    expect(said.join('\n')).not.toContain('错误[');
  });

  it('judges it as well where that is told beside the record', async () => {
    const was = text();
    const [, made = '', tables = ''] = /^(made: .*tables: "?([0-9a-f]{64})"?.*\n)/m.exec(was) ?? [];
    writeFileSync(join(ledger, decision), was.replace(made, ''));
    expect(await verified(old)).toBe(1);
    const later = join(ledger, 'content/made/2026-07-01.yaml');
    mkdirSync(dirname(later), { recursive: true });
    const { release, program } = releaseIn(old);
    const records = `records:\n  2026/excellent-paper/decisions/final.yaml: "${tables}"\n`;
    writeFileSync(later, `on: 2026-07-01\nrelease: ${release}\nprogram: "${program}"\n${records}`);
    expect(await verified(old)).toBe(0);
    expect(said.join('\n')).toContain('today-judges-otherwise');
    rmSync(later);
    writeFileSync(join(ledger, decision), was);
  });

  it('does not judge what another release made', async () => {
    const was = text();
    writeFileSync(join(ledger, decision), was.replace(/program: "?[0-9a-f]{64}"?/, `program: "${'a'.repeat(64)}"`));
    expect(await verified(old)).toBe(1);
    writeFileSync(join(ledger, decision), was);
  });

  it('finds a result that somebody changed, by the release that made it', async () => {
    const was = text();
    writeFileSync(join(ledger, decision), was.replace(/^( {2}second:\n)( {4}- .*\n)/m, '$1'));
    expect(text()).not.toBe(was);
    expect(await verified(old)).toBe(1);
    writeFileSync(join(ledger, decision), was);
  });

  it('finds tables that were changed after the decision', async () => {
    const table = join(ledger, 'content/2026/excellent-paper/category.yaml');
    const was = readFileSync(table, 'utf8');
    writeFileSync(table, was.replace(/accept: \[research, report\]/, 'accept: [research]'));
    await verified(old);
    expect(said.join('\n')).toContain('made-by-other-tables');
    writeFileSync(table, was);
  });

  it('says so where the older release does not know what was added to the tables since', async () => {
    const schema = join(old, 'src/core/schema/association.ts');
    const was = readFileSync(schema, 'utf8');
    writeFileSync(schema, was.replace(/^ {2}places: .*\n/m, ''));
    expect(readFileSync(schema, 'utf8')).not.toBe(was);
    await expect(verified(old)).rejects.toThrow(/那一版读不了现在的台账（读不出 .*）。用 --at/);
    writeFileSync(schema, was);
  });

  it('refuses a folder that is no release', async () => {
    await expect(verified(root)).rejects.toThrow('不是 gongshi 的文件夹');
  });
});
