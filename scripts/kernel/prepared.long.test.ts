import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { quickVerbs } from '../quick.ts';
import { prepare } from './prepare.ts';
import { prepared } from './prepared.ts';
import { programFolder } from './program-folder.ts';

const made = mkdtempSync(join(tmpdir(), 'gongshi-prepared-'));
const folder = join(made, 'program');
beforeAll(() => prepare(programFolder, 'scripts/quick.ts', Object.keys(quickVerbs), folder), 120_000);
afterAll(() => rmSync(made, { recursive: true }));

const run = (address: string, typed: readonly string[], cwd: string) => {
  const code = `process.exitCode = await (await import(${JSON.stringify(address)})).main(${JSON.stringify(typed)})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const sources = new URL('../gongshi.ts', import.meta.url).href;
const service = 'content/2017/service-station/applications/demo-orchard-station.md';

describe('the program made of the quick verbs', () => {
  it.each([
    [ledger2017, ['check', '--no-cache']],
    [ledger2017, ['check', service, '--format', 'json']],
    [ledger2017, ['check', '--format', 'sarif']],
    [ledger2017, ['check', '--lang', 'en', '--all']],
    [ledger2017, ['check', 'content/nothing']],
    [ledger2017, ['verify', '--format', 'json']],
    [ledgerOfPapers, ['check', '--format', 'github']],
    [ledgerOfPapers, ['verify']],
    [ledgerOfPersons, ['check', '--today', '2026-05-01']],
    [ledgerOfPersons, ['verify', '2026']],
    [programFolder, ['pr', '--base', 'HEAD', '--head', 'HEAD', '--author', 'github:1']],
    [programFolder, ['pr', '--base', 'no-such-branch', '--head', 'HEAD', '--author', 'github:1']],
    [programFolder, ['check', '--help']],
    [programFolder, ['check', '--nothing']],
  ])('says in %s what the sources say of %j', { timeout: 120_000 }, (cwd, typed) => {
    const address = prepared(programFolder, typed[0], folder);
    expect(address).toBeDefined();
    expect(run(address ?? '', typed, cwd)).toEqual(run(sources, typed, cwd));
  });
});
