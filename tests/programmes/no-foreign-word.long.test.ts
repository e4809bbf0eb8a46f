/** The site of an association whose every word is a made-up syllable is built, and no page of it holds a word of another. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { init } from '../../scripts/verbs/init.ts';
import { create } from '../../scripts/verbs/new.ts';
import { copySite } from './copy-site.ts';
import { ledgerOfPapers, publishedOf } from './folders.ts';

const foreign =
  /学会部|学术部|人才部|科技服务站|服务项目|选派单位|宁缺毋滥|领导小组|主席会|连云港|澄州|岚川|首席专家|综合示范学会|承接职能|市级学会|企事业科协/;

/** Pages that list every rule and every refusal there is, the confirmation of a place among them, and the page of that step. */
const ofEveryStep = /^(?:confirm|search|help|reference|rules(?:\/[a-z0-9-]+)?)\/index\.html$/;

const root = mkdtempSync(join(tmpdir(), 'gongshi-syllables-'));
const ledger = join(root, 'ledger');
const site = join(root, 'site');

beforeAll(async () => {
  cpSync(join(publishedOf(ledgerOfPapers), 'content'), join(ledger, 'content'), { recursive: true });
  const io = ioIn(ledger, [], () => '2031-01-05');
  init.run({ options: { blank: true, yes: true }, positionals: [] }, io);
  await create.run({ options: {}, positionals: ['programme', '2031'] }, io);
  for (const [id, given] of [
    ['zeta', { for: '个人', tiers: '玻:2:3000' }],
    ['eta', { for: '项目', tiers: '珀:2:0,琥:3:0' }],
    ['iota', { for: '单位' }],
  ] as const) {
    await create.run({ options: { ...given, opens: '2031-03-01' }, positionals: ['category', '2031', id] }, io);
  }
  for (const file of globSync('content/**/*.*', { cwd: ledger })) {
    const path = join(ledger, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/ # TODO.*/g, '')
        .replace(/TODO：[^"<\n]*/g, '珐琅玻珀'),
    );
  }
  copySite(site, ledger);
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout } = spawnSync(process.execPath, [astro, 'build'], { cwd: site, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout.slice(-2000));
}, 600_000);
afterAll(() => rmSync(root, { recursive: true }));

it('holds no word of another programme on any page, in any feed or file', () => {
  const files = globSync('**/*.{html,xml,json,ics,txt,csv}', { cwd: join(site, 'dist') });
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(site, 'dist', file), 'utf8');
    const word = foreign.exec(text)?.[0] ?? (ofEveryStep.test(file) ? undefined : /县区确认|县区科协/.exec(text)?.[0]);
    return word === undefined ? [] : [`${file}: ${word}`];
  });
  expect(found).toEqual([]);
});
