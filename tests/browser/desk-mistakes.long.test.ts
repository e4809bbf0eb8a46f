/**
 * A year at the desk as it goes where people make mistakes: what is wrong is refused in words and changes nothing, what was
 * done too early is taken back, what comes late finds its act; two clerks work at once, and the machine stops ten times.
 * In the end the ledger is sound, and nothing that was done is lost.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../scripts/gongshi.ts';
import { dispatch } from '../../scripts/kernel/dispatch.ts';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { isError } from '../../src/core/finding.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { actByVerb } from '../replay/by-verbs.ts';
import { copyGivenToOffice, type Given, officeYear } from '../replay/office-year.ts';
import { agree, carryOutAct, lookAt } from './clerk.ts';
import { gitIn, makeRepository, type Running, startDesk } from './desk-program.ts';

type Filled = Readonly<Record<string, Given>>;

const folder = mkdtempSync(join(tmpdir(), 'gongshi-mistakes-'));
const at = (name: string): string => join(folder, name);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const head = (root: string): string => gitIn(root, 'rev-parse', 'HEAD').trim();
const isClean = (root: string): boolean => gitIn(root, 'status', '--porcelain') === '';

/** What a verb says of the ledger, and whether it is content with it. */
const said = async (root: string, day: string, ...words: readonly string[]) => {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const io = { out: say, err: say, progress: () => {}, cwd: root, today: () => day, isTerminal: false };
  const code = await dispatch(verbs, words, () => io);
  return { code, text: lines.join('\n') };
};

/** What others sent is judged, and may be wrong; everything that the office wrote is right, and what was published recomputes. */
const isSound = async (root: string, day: string): Promise<void> => {
  const wrong = checkLedger(load(directorySource(root)), day).filter(
    (finding) => isError(finding) && !/\/(?:applications|confirmations)\//.test(finding.file),
  );
  expect(wrong.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  const { code, text } = await said(root, day, 'verify');
  expect([code, code === 0 ? '' : text]).toEqual([0, '']);
};

/** A window of its own at the desk of a ledger. */
interface Clerk {
  readonly root: string;
  page?: Page;
  desk?: Running;
}

const opened = async (clerk: Clerk, day: string): Promise<Page> => {
  await clerk.desk?.end();
  clerk.desk = await startDesk(clerk.root, day);
  clerk.page ??= await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  await clerk.page.goto(clerk.desk.url);
  await clerk.page.waitForSelector('.rail');
  return clerk.page;
};

const closed = async (clerk: Clerk): Promise<void> => {
  await clerk.page?.close();
  await clerk.desk?.end();
};

/** What is refused is told in words, and changes nothing. */
const refused = async ({ root }: Clerk, page: Page, act: string, filled: Filled, says: RegExp): Promise<void> => {
  const before = head(root);
  expect((await lookAt(page, act, filled)).join('；')).toMatch(says);
  expect([head(root), isClean(root)]).toEqual([before, true]);
};

const filledBy = async (root: string, act: string, place = 0): Promise<Filled> => {
  const steps = officeYear.filter((one) => one.act === act);
  const step = steps[place];
  if (step === undefined) throw new Error(`no ${act}`);
  return step.filled(root);
};
const dayOf = (act: string, place = 0): string => officeYear.filter((one) => one.act === act)[place]?.day ?? '';

describe('when applications come', () => {
  const clerk: Clerk = { root: at('first') };
  const day = dayOf('intake');
  let page: Page;
  beforeAll(async () => {
    copyGivenToOffice(clerk.root);
    makeRepository(clerk.root);
    page = await opened(clerk, day);
  });
  afterAll(() => closed(clerk));

  it('takes a package once, however often it is sent', async () => {
    const filled = await filledBy(clerk.root, 'intake');
    await carryOutAct(page, 'intake', filled);
    await refused(clerk, page, 'intake', filled, /已经收过/);
    await refused(clerk, page, 'intake', { ...filled, replaces: true }, /完全一样/);
  });

  it('asks about a wrong year, refuses the papers of somebody else, and takes the right ones', async () => {
    const right = await filledBy(clerk.root, 'receive');
    if (dayOf('confirmation') === day)
      await carryOutAct(page, 'confirmation', await filledBy(clerk.root, 'confirmation'));
    const wrongYear = String(right['submitted']).replace('2017', '2016');
    await refused(clerk, page, 'receive', { ...right, submitted: wrongYear }, /2016年，申报期是/);
    const { evidence } = await filledBy(clerk.root, 'receive', 1);
    await refused(
      clerk,
      page,
      'receive',
      { ...right, ...(evidence === undefined ? {} : { evidence }) },
      /没有找到校验码一致的文件/,
    );
    await carryOutAct(page, 'receive', right);
    expect(gitIn(clerk.root, 'log', '-1', '--format=%s')).toMatch(/^受理：[A-Z]+-2017-001，/);
  });

  it('takes back what was done too early, and gives the number to nobody else', async () => {
    const before = gitIn(clerk.root, 'rev-parse', 'HEAD~1:content');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.state.done >> text=办完了：撤销');
    expect(gitIn(clerk.root, 'rev-parse', 'HEAD:content')).toBe(before);
    await carryOutAct(page, 'receive', await filledBy(clerk.root, 'receive'));
    expect(gitIn(clerk.root, 'log', '-1', '--format=%s')).toMatch(/^受理：[A-Z]+-2017-002，/);
    await isSound(clerk.root, day);
  });

  it('finds nothing under a wrong number, and the application under the right one, however it is typed', async () => {
    const [before, hash] = [head(clerk.root), new URL(page.url()).hash];
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open] #find-word');
    const status = page.locator('dialog[open] [role=status]');
    for (const wrong of ['KJFWZ-2017-003', 'KJFWZ-2016-002', 'KJFWZ2017002']) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(wrong);
      await expect.poll(() => status.innerText()).toContain('没有');
      await page.keyboard.press('Enter');
      expect([await page.locator('dialog[open] #find-word').count(), new URL(page.url()).hash]).toEqual([1, hash]);
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.type('kjfwz-２０１７-002');
    await expect.poll(() => status.innerText()).toBe('共1件。');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain('find=KJFWZ-2017-002');
    expect([head(clerk.root), isClean(clerk.root)]).toEqual([before, true]);
  });

  it('refuses a word where a number of days goes', async () => {
    const { application = '' } = await filledBy(clerk.root, 'receive');
    const asked = { application, asked: day, conditions: ['4.2.2'] };
    await refused(clerk, page, 'supplement-ask', { ...asked, days: '十天' }, /期限/);
    await refused(clerk, page, 'supplement-ask', { ...asked, days: '0' }, /期限/);
    await carryOutAct(page, 'supplement-ask', { ...asked, days: '5' });
  });
});

describe('when the round is judged and made public', () => {
  const clerk: Clerk = { root: at('second') };
  const scoring = officeYear.findIndex(({ act }) => act === 'scores-read');
  const [day, publicity] = ['2017-06-15', '2017-06-30-publicity'];
  const station = '2017/service-station/cultivation';
  let page: Page;
  beforeAll(async () => {
    copyGivenToOffice(clerk.root);
    for (const [index, step] of officeYear.slice(0, scoring).entries()) await actByVerb(clerk.root, index, step);
    makeRepository(clerk.root);
    page = await opened(clerk, day);
  });
  afterAll(() => closed(clerk));

  const sheetsOf = async (without?: string): Promise<Filled> => {
    const filled = await filledBy(clerk.root, 'scores-read');
    const { sheets } = filled;
    if (typeof sheets !== 'object' || !('files' in sheets)) throw new Error('no sheets');
    return { ...filled, sheets: { files: sheets.files.filter(({ name }) => name !== without) } };
  };

  it('says whose sheet is missing before anything is read', async () => {
    const before = head(clerk.root);
    expect(await lookAt(page, 'scores-read', await sheetsOf('R02.xlsx'))).toEqual([]);
    expect(await page.locator('dialog.confirm .plan').innerText()).toMatch(/R02/);
    await page.keyboard.press('F2');
    await page.waitForSelector('dialog.confirm', { state: 'detached' });
    expect([head(clerk.root), isClean(clerk.root)]).toEqual([before, true]);
  });

  it('reads a late sheet into a round that was decided, which is decided again', async () => {
    await carryOutAct(page, 'scores-read', await sheetsOf());
    await carryOutAct(page, 'decide', { round: station });
    const { sheets, ...others } = await sheetsOf();
    if (typeof sheets !== 'object' || !('files' in sheets)) throw new Error('no sheets');
    const late = { ...others, sheets: { files: sheets.files.slice(0, 1) } };
    await refused(clerk, page, 'scores-read', { ...late, others: 'keep' }, /已经评定/);
    await carryOutAct(page, 'scores-read', { ...late, others: 'keep', reopen: true });
    await carryOutAct(page, 'decide', { round: station });
    await isSound(clerk.root, day);
  });

  it('refuses a meeting that has not been, and publishes nothing that was not approved', async () => {
    const approval = { round: station, document: '领导小组会议纪要2017年第1期' };
    await refused(clerk, page, 'approval', { ...approval, body: 'leading-group', date: '2017-06-20' }, /还没有到/);
    await refused(clerk, page, 'notice-draft', { rounds: [station] }, /审定/);
    page = await opened(clerk, '2017-06-27');
    await carryOutAct(page, 'approval', { ...approval, body: 'leading-group', date: '2017-06-20' });
    await refused(clerk, page, 'approval', { ...approval, body: 'presidium', date: '2017-06-10' }, /早于|先后/);
    await carryOutAct(page, 'approval', { ...approval, body: 'presidium', date: '2017-06-27' });
  });

  it('lengthens a running notice where a holiday is announced late', async () => {
    page = await opened(clerk, '2017-06-30');
    await carryOutAct(page, 'notice-draft', { rounds: [station] });
    page = await opened(clerk, '2017-07-03');
    const source = '示例通知：7月5日、6日放假';
    const off = readFileSync(join(clerk.root, 'content/calendar/2017.yaml'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, from, to, name] = /from: (\S+), to: (\S+), name: (\S+) /.exec(line) ?? [];
        return from === undefined ? [] : [`${from}至${to} ${name}`];
      });
    const work = ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'];
    await carryOutAct(page, 'calendar', { year: 2017, source, off: [...off, '2017-07-05至2017-07-06 示例假期'], work });
    expect(gitIn(clerk.root, 'log', '-1', '--format=%s')).toMatch(/公示 2017-06-30-publicity 延长到/);
    await isSound(clerk.root, '2017-07-03');
  });

  it('settles an objection before anything ends, and tells of a winner who gives up', async () => {
    const application = 'service-station/demo-soda-ash-station';
    const objection = { notice: publicity, application, kind: 'substance', conditions: ['4.2.2'] };
    await refused(clerk, page, 'objection-register', { ...objection, received: '2017-07-04' }, /还没有到/);
    await carryOutAct(page, 'objection-register', { ...objection, received: '2017-07-03' });
    await carryOutAct(page, 'objection-acknowledge', { objection: '2017-01', date: '2017-07-03' });
    await refused(clerk, page, 'notice-close', { notice: publicity }, /公示期|期满|届满/);
    await carryOutAct(page, 'objection-settle', {
      objection: '2017-01',
      outcome: 'rejected',
      date: '2017-07-03',
      body: 'leading-group',
      reason: '经核对服务协议原件，双方权利都已写明，异议不成立。',
      effect: 'none',
    });
    await carryOutAct(page, 'giving-up', {
      application: '2017/service-station/demo-tcm-station',
      date: '2017-07-03',
      document: '放弃函（2017年7月3日）',
    });
    await isSound(clerk.root, '2017-07-03');
  });

  it('closes and announces what is left, green', async () => {
    page = await opened(clerk, '2017-07-14');
    await carryOutAct(page, 'notice-close', { notice: publicity });
    for (const [number, says] of [
      ['示例协[2017]8号', /六角括号/],
      ['示例协〔2016〕8号', /发文字号写的是2016年/],
      ['示例协〔2018〕8号', /发文字号写的是2018年/],
      ['第八号', /发文字号/],
    ] as const)
      await refused(clerk, page, 'notice-announce', { notice: publicity, number }, says);
    await carryOutAct(page, 'notice-announce', { notice: publicity, number: '示例协〔2017〕8号' });
    await isSound(clerk.root, '2017-07-14');
    expect(isClean(clerk.root)).toBe(true);
  });
});

describe('two clerks on two clones', () => {
  const [one, other]: readonly [Clerk, Clerk] = [{ root: at('one') }, { root: at('other') }];
  const day = '2017-06-01';
  let pages: readonly [Page, Page];

  beforeAll(async () => {
    copyGivenToOffice(one.root);
    makeRepository(one.root);
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', at('server')]);
    gitIn(one.root, 'remote', 'add', 'origin', at('server'));
    gitIn(one.root, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    execFileSync('git', ['clone', '--quiet', at('server'), other.root]);
    gitIn(other.root, 'config', 'user.name', '经办人乙');
    gitIn(other.root, 'config', 'user.email', 'office@example.org');
    pages = [await opened(one, day), await opened(other, day)];
  });
  afterAll(async () => {
    await closed(one);
    await closed(other);
  });

  const synced = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: '同步', exact: true }).click();
    const dialog = page.locator('.desk-sync dialog[open]');
    await dialog.waitFor();
    const words = await dialog.innerText();
    await page.keyboard.press('Escape');
    return words;
  };

  it('give no number twice: who is later is told, takes it back, and gives the next', async () => {
    const receive = (id: string): Filled => ({
      application: `2017/service-station/${id}`,
      submitted: '2017-05-20T10:00:00+08:00',
      by: 'paper',
      received: '2017-05-20T10:30:00+08:00',
      incomplete: true,
    });
    await Promise.all([
      carryOutAct(pages[0], 'receive', receive('demo-fog-station')),
      carryOutAct(pages[1], 'receive', receive('demo-shrimp-pond-station')),
    ]);
    expect(await synced(pages[0])).toContain('送出1项');
    expect(await synced(pages[1])).toMatch(/合到一起以后台账会出错.*KJFWZ-2017-001/);
    await pages[1].keyboard.press('Control+z');
    await pages[1].waitForSelector('.state.done >> text=办完了：撤销');
    expect(await synced(pages[1])).toContain('取回1项');
    await carryOutAct(pages[1], 'receive', receive('demo-shrimp-pond-station'));
    expect(gitIn(other.root, 'log', '-1', '--format=%s')).toMatch(/KJFWZ-2017-00[2-9]/);
    expect(await synced(pages[1])).toMatch(/送出[1-9]项/);
    expect(await synced(pages[0])).toMatch(/取回[1-9]项/);
    expect(head(one.root)).toBe(head(other.root));
  });

  it('choose one side where both wrote into one record, and keep both in the history', async () => {
    const withdrawn = (document: string): Filled => ({
      application: '2017/service-station/demo-fog-station',
      date: '2017-05-31',
      document,
    });
    await carryOutAct(pages[0], 'withdrawal', withdrawn('来函一'));
    await carryOutAct(pages[1], 'withdrawal', withdrawn('来函二'));
    expect(await synced(pages[0])).toContain('送出1项');
    await pages[1].getByRole('button', { name: '同步', exact: true }).click();
    await pages[1].locator('.desk-sync dialog[open] input[value=there]').click();
    await pages[1].getByRole('button', { name: '照选定的合，并送出' }).click();
    await pages[1].locator('.desk-sync dialog[open] >> text=取回1项').waitFor();
    await pages[1].keyboard.press('Escape');
    expect(await synced(pages[0])).toMatch(/取回[1-9]项/);
    for (const { root } of [one, other]) {
      expect(readFileSync(join(root, 'content/2017/service-station/receipts/demo-fog-station.yaml'), 'utf8')).toContain(
        '来函一',
      );
      await isSound(root, day);
    }
    expect(head(one.root)).toBe(head(other.root));
    expect(gitIn(one.root, 'log', '--format=%an')).toContain('经办人乙');
  });
});

describe('a file that is far too large', () => {
  it('is refused while the desk stays under 300 MB, and nothing of it is left', async () => {
    const root = at('flooded');
    copyGivenToOffice(root);
    makeRepository(root);
    const desk = await startDesk(root, '2017-06-01');
    const { origin } = new URL(desk.url);
    const cookie = (await fetch(desk.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
    await fetch(`${origin}/read/frame`, { headers: { cookie } });
    const piece = new Uint8Array(1024 * 1024).fill(65);
    const flood = Readable.from(Array.from({ length: 300 }, () => piece)).on('error', () => {});
    const status = await new Promise<number | undefined>((resolve) => {
      const sent = request(`${origin}/files?name=a.zip`, { method: 'POST', headers: { cookie, origin } }, (reply) => {
        resolve(reply.statusCode);
      });
      sent.on('error', () => resolve(undefined));
      flood.pipe(sent);
    });
    // It may be cut off while it is still sending.
    expect([undefined, 413]).toContain(status);
    expect((await fetch(`${origin}/read/frame`, { headers: { cookie } })).status).toBe(200);
    const most = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${desk.pid}/status`, 'utf8'))?.[1];
    expect(Number(most) / 1024).toBeLessThan(300);
    expect(readdirSync(join(root, 'inbox/.desk'))).toEqual([]);
    await desk.end();
  });
});

describe('a machine that stops in the middle', () => {
  const root = at('killed');
  const societies = [
    'agronomy',
    'aquaculture',
    'chemical',
    'computer',
    'environment',
    'food',
    'hydraulic',
    'meteorology',
    'nursing',
    'silica',
  ];
  /** Milliseconds after the act was ordered; written down, so that a failure can be seen again. */
  const moments = [0, 3, 9, 17, 31, 52, 80, 121, 170, 260];

  it.each(societies.map((name, index) => [name, moments[index] ?? 0] as const))(
    'leaves the old state or the new one: %s, %i ms after the order',
    async (name, moment) => {
      if (!existsSync(root)) {
        cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
        makeRepository(root);
      }
      const filled = {
        application: `2017/demonstration-society/demo-${name}-society`,
        date: '2017-12-20',
        document: `来函${moment}`,
      };
      const desk = await startDesk(root, '2017-12-20');
      const { origin } = new URL(desk.url);
      const cookie = (await fetch(desk.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
      const headers = { cookie, origin, 'content-type': 'application/json' };
      const write = (place: string, body: unknown) =>
        fetch(`${origin}/write/${place}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const { value } = await (await write('plan', { act: 'withdrawal', filled })).json();
      expect(value.why).toBeUndefined();
      const [before, count] = [head(root), Number(gitIn(root, 'rev-list', '--count', 'HEAD'))];
      const order = write('do', { act: 'withdrawal', filled, key: value.key }).catch(() => undefined);
      await new Promise((settle) => setTimeout(settle, moment));
      await desk.end('SIGKILL');
      await order;
      // The next start finds it whole; what was not done is done now.
      const clerk: Clerk = { root };
      const page = await opened(clerk, '2017-12-20');
      const receipt = join(root, `content/2017/demonstration-society/receipts/demo-${name}-society.yaml`);
      // Whoever asks to write next makes it whole, before anything is shown.
      await page.evaluate(async () => {
        const body = JSON.stringify({ act: 'withdrawal', filled: {} });
        await fetch('/write/form', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      });
      expect(isClean(root)).toBe(true);
      // What was done before the machine stopped is offered no more.
      if (head(root) === before) {
        expect(readFileSync(receipt, 'utf8')).not.toContain('withdrawn');
        expect(await lookAt(page, 'withdrawal', filled)).toEqual([]);
        await agree(page);
      }
      expect(readFileSync(receipt, 'utf8')).toContain(`来函${moment}`);
      expect([Number(gitIn(root, 'rev-list', '--count', 'HEAD')), isClean(root)]).toEqual([count + 1, true]);
      await closed(clerk);
    },
  );

  it('ends green, with every act in the history', async () => {
    await isSound(root, '2017-12-20');
    expect(gitIn(root, 'rev-list', '--count', 'HEAD').trim()).toBe(String(societies.length + 1));
  });
});
