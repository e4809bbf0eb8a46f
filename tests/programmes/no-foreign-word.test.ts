/**
 * An association whose every word is a made-up syllable is begun with the verbs themselves, and nothing that comes of it holds a
 * word of another programme.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { check } from '../../scripts/verbs/check.ts';
import { init } from '../../scripts/verbs/init.ts';
import { create } from '../../scripts/verbs/new.ts';
import { schema } from '../../scripts/verbs/schema.ts';
import { codeTables } from '../../src/codes/every-code.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { wordForm } from '../../src/filing/word-form.ts';
import { readingCopy } from '../../src/score-sheet/reading-copy.ts';
import { scoreSheets } from '../../src/score-sheet/sheet.ts';
import { writeScoreSheet } from '../../src/score-sheet/write.ts';
import { glossary } from '../../src/view/glossary.ts';
import { ruleReference } from '../../src/view/rule-reference.ts';
import { shellOf } from '../../src/view/shell.ts';
import { siteMap } from '../../src/view/site-map.ts';
import { viewSite } from '../../src/view/site.ts';
import { ledgerOfPapers } from './folders.ts';

/** Words of the programmes in this repository that belong to no other. */
const foreign =
  /学会部|学术部|人才部|科技服务站|服务项目|选派单位|宁缺毋滥|领导小组|主席会|连云港|澄州|岚川|首席专家|综合示范学会|承接职能/;
/** Those that a year without such a step does not say. */
const ofOthersSteps = /县区确认|县区科协|2017|2026/;

let root = '';
const said: string[] = [];
const io = () => ioIn(root, said, () => '2031-01-05');
const written = (): readonly [string, string][] =>
  globSync('{content,schemas}/**/*.*', { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')]);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-syllables-'));
  cpSync(join(ledgerOfPapers, 'content'), join(root, 'content'), { recursive: true });
  init.run({ options: { blank: true, yes: true }, positionals: [] }, io());
  const make = (options: Parameters<typeof create.run>[0]['options'], ...positionals: string[]) =>
    create.run({ options, positionals }, io());
  await make({}, 'programme', '2031');
  await make({ for: '个人', tiers: '玻:2:3000' }, 'category', '2031', 'zeta');
  await make({ for: '项目', tiers: '珀:2:0,琥:3:0' }, 'category', '2031', 'eta');
  await make({ for: '单位' }, 'category', '2031', 'iota');
  await make({}, 'organization', 'theta', 'applicant', '珐琅', '2030-01-01');
  await make({}, 'application', '2031', 'eta', 'theta', 'kappa');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a programme of made-up syllables', () => {
  it('is written without a word of another', () => {
    for (const [file, text] of written()) expect([file, foreign.exec(text)?.[0]]).toEqual([file, undefined]);
    for (const [file, text] of written()) expect([file, ofOthersSteps.exec(text)?.[0]]).toEqual([file, undefined]);
  });

  it('is told of without one', async () => {
    await check.run({ options: {}, positionals: [] }, io());
    await schema.run({ options: {}, positionals: [] }, io());
    expect(foreign.exec(said.join('\n'))?.[0]).toBeUndefined();
  });

  it('has a frame, a map and a glossary without one, and without the steps of others', () => {
    for (const [file, text] of written()) {
      if (file.startsWith('content/')) writeFileSync(join(root, file), text.replaceAll('TODO', '珐琅'));
    }
    const { records } = load(directorySource(root));
    if (records === undefined) throw new Error('the ledger cannot be read');
    const site = viewSite(records, '2031-01-05', '/');
    const text = JSON.stringify([shellOf(site), siteMap(site), glossary(site)]);
    expect(text).toContain('珐琅');
    expect(foreign.exec(text)?.[0]).toBeUndefined();
    expect(/县区确认|2017/.exec(JSON.stringify([shellOf(site), siteMap(site)]))?.[0]).toBeUndefined();
    expect(glossary(site).flatMap(({ terms }) => terms.map(({ term }) => term))).not.toContain('县区确认');
  });
});

describe('what the office hands out of it', () => {
  const opened = () => {
    const { records } = load(directorySource(root));
    const year = records?.years.get(2031);
    if (records === undefined || year === undefined) throw new Error('the ledger cannot be read');
    return { records, year, categories: [...year.categories.values()] };
  };
  const shown = (file: Uint8Array): string =>
    Object.entries(unzipSync(file))
      .filter(([name]) => /^(?:word\/(?:document|header|footer)|xl\/(?:sharedStrings|worksheets))/.test(name))
      .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ' '))
      .join('\n');

  it('names no other programme in Word forms', async () => {
    const { records, year, categories } = opened();
    for (const category of categories) {
      const text = shown(await wordForm(year.year, category, records));
      expect([category.id, (foreign.exec(text) ?? ofOthersSteps.exec(text))?.[0]]).toEqual([category.id, undefined]);
    }
  });

  it('names none in score sheets, reading copies and schemas', async () => {
    const { records, year, categories } = opened();
    const expert = { name: '珐', units: [], organizations: [], named: [], recused: [] };
    for (const category of categories) {
      const [round] = category.category.rounds;
      const ids = [...category.applications.keys()];
      const [sheet] = scoreSheets(records, year, category, round?.id ?? '', { R01: expert }, ids);
      if (sheet === undefined) throw new Error('no sheet');
      const texts = [shown(await writeScoreSheet(sheet)), readingCopy(records, category, sheet)];
      for (const text of texts) expect((foreign.exec(text) ?? ofOthersSteps.exec(text))?.[0]).toBeUndefined();
    }
  });
});

describe('what is said to everyone', () => {
  it.each(codeTables.flatMap((table) => Object.entries(table)))('names no programme: %s', (_, doc) => {
    expect(foreign.exec(JSON.stringify(doc))?.[0]).toBeUndefined();
  });

  it.each(Object.entries(ruleReference))('names no programme: rule %s', (_, entry) => {
    expect(foreign.exec(JSON.stringify(entry))?.[0]).toBeUndefined();
  });
});
