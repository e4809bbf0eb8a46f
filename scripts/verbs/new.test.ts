import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { init } from './init.ts';
import { ioIn } from '../kernel/io.fixture.ts';
import { create } from './new.ts';
import { CannotRun, type Io } from '../kernel/verb.ts';
import { ledger2017, ledgerOfPapers } from '../../tests/programmes/folders.ts';

let root = '';
let said: string[] = [];
const io = (): Io => ioIn(root, said, () => '2017-05-20');
const make = (...positionals: string[]) => create.run({ options: {}, positionals }, io());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-new-'));
  said = [];
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a new file', () => {
  const words = ['application', '2017', 'service-station', 'demo-nursing-society', 'demo-new-station'] as const;
  const path = 'content/2017/service-station/applications/demo-new-station.md';

  it('names every item of the form, and every heading', () => {
    expect(make(...words)).toBe(0);
    const text = readFileSync(join(root, path), 'utf8');
    for (const part of ['team-size:', '# 服务站名称（必填）', '## 建站目标', '## 服务能力与带动作用', 'truth:']) {
      expect(text).toContain(part);
    }
  });

  it('never overwrites one that is there', () => {
    make(...words);
    expect(() => make(...words)).toThrow(CannotRun);
  });

  it.each([
    [['application', '2017', 'service-station', 'nobody', 'x']],
    [['application', '2031', 'service-station', 'demo-nursing-society', 'x']],
    [['organization', 'demo-x', 'company', '示例公司', '2017-01-01']],
    [['year', '2018', '1999']],
    [['song']],
  ])('is refused with a reason for %j', (typed) => {
    expect(() => make(...typed)).toThrow(CannotRun);
  });
});

describe('a new year', () => {
  it('takes over tables and texts, and no record of the old one', () => {
    expect(make('year', '2018', '2017')).toBe(0);
    expect(readFileSync(join(root, 'content/2018/programme.yaml'), 'utf8')).toMatch(/^year: 2018$/m);
    expect(existsSync(join(root, 'content/2018/service-station/guide.mdx'))).toBe(true);
    expect(existsSync(join(root, 'content/2018/service-station/applications'))).toBe(false);
    expect(existsSync(join(root, 'content/2018/notices'))).toBe(false);
  });
});

describe('starting a ledger of one’s own', () => {
  const run = (yes: boolean) => init.run({ options: yes ? { yes } : {}, positionals: [] }, io());

  it('only lists what it would delete until it is told yes', () => {
    expect(run(false)).toBe(1);
    expect(existsSync(join(root, 'content/organizations/demo-nursing-society.yaml'))).toBe(true);
  });

  it('keeps policy, tables, guides and calendars, and is no demonstration any more', () => {
    expect(run(true)).toBe(0);
    expect(existsSync(join(root, 'content/organizations/demo-nursing-society.yaml'))).toBe(false);
    expect(existsSync(join(root, 'content/2017/policy.mdx'))).toBe(true);
    expect(readFileSync(join(root, 'content/association.yaml'), 'utf8')).not.toMatch(/^(?:demonstration|asOf):/m);
    expect(() => run(true)).toThrow(CannotRun);
  });

  it.each([ledger2017, ledgerOfPapers])('leaves a ledger that passes the check: %s', async (ledger) => {
    rmSync(join(root, 'content'), { recursive: true });
    cpSync(join(ledger, 'content'), join(root, 'content'), { recursive: true });
    expect(run(true)).toBe(0);
    said.length = 0;
    expect([await check.run({ options: {}, positionals: [] }, io()), said]).toEqual([0, [expect.any(String)]]);
  });

  it('leaves no account in the register, since a number of the demonstration is somebody’s on a forge', () => {
    run(true);
    const left = readdirSync(join(root, 'content/organizations'));
    expect(left).toHaveLength(6);
    for (const name of left) {
      expect(readFileSync(join(root, 'content/organizations', name), 'utf8')).toMatch(/^accounts: \[\]$/m);
    }
  });
});
