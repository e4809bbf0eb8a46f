/**
 * The six tasks that readers come for, from the accessibility tree alone, as a screen reader tells it: what there is, what it
 * is called and in which order; links and buttons are pressed by key. No position, no colour, no style.
 */
import { preview, type PreviewServer } from 'astro';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { dist2017 } from '../programmes/dist.ts';

let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await preview({ logLevel: 'error', outDir: dist2017 });
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = (path = '/') => page.goto(`http://localhost:${server.port}${path}`);

/** Lines of the tree, without the addresses of links, which nobody hears. */
const told = async (): Promise<readonly string[]> =>
  (await page.locator('body').ariaSnapshot())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('- /url:'));

/** Presses the first thing of that role and name in the tree; fails where the tree has none. */
const press = async (role: 'link' | 'button', name: string): Promise<void> => {
  const thing = page.getByRole(role, { name, exact: true }).first();
  await thing.waitFor();
  expect((await told()).some((line) => line.startsWith(`- ${role} "${name}"`))).toBe(true);
  const here = page.url();
  await thing.focus();
  await page.keyboard.press('Enter');
  if (role === 'link') await page.waitForURL(({ href }) => href !== here);
};

/** Are lines like these told, one after another? Gives back what was not found, or came too early. */
const missing = async (expected: readonly (string | RegExp)[]): Promise<readonly (string | RegExp)[]> => {
  const lines = await told();
  let at = lines.findIndex((line) => line.startsWith('- main'));
  return expected.filter((one) => {
    const found = lines.findIndex(
      (line, index) => index > at && (typeof one === 'string' ? line.includes(one) : one.test(line)),
    );
    if (found !== -1) at = found;
    return found === -1;
  });
};

describe('told by role and name alone', () => {
  it('a society’s money: where it stands, then how much, then why not', async () => {
    await open();
    await press('link', '单位');
    await press('link', '连云港市示例中医药协会');
    expect(
      await missing([
        /^- heading "连云港市示例中医药协会" \[level=1\]/,
        /^- table /,
        /^- columnheader "奖励经费/,
        /^- row ".*乡村医生中医药适宜技术培训考核.*公示中.*3,000元/,
      ]),
    ).toEqual([]);
    expect(await missing([/^- row ".*穴位贴敷适宜技术带教.*未入选.*总分线70，差0\.33分/])).toEqual([]);
  });

  it('what is in publicity and how to object: state, heading, days left, way to object', async () => {
    await open();
    expect(
      await missing(['公示中', /^- heading ".*公示" \[level=1\]/, '还剩', '个工作日', /^- link "怎样提出异议"/]),
    ).toEqual([]);
    await press('link', '怎样提出异议');
    expect(
      await missing([
        /^- region "公示状态：公示中"/,
        '12月22日24时截止',
        /^- heading "对名单有异议"/,
        /^- link "打印异议书"/,
      ]),
    ).toEqual([]);
  });

  it('applied and selected by place: the finding, then a table that names its columns and rows', async () => {
    await open();
    await press('link', '结果与统计');
    expect(
      await missing([
        /^- heading "2017年度结果与统计" \[level=1\]/,
        /^- heading "76份申报，37份入选/,
        /^- heading "赣榆区申报7份，入选2份/,
        /^- table "按所在地的申报和入选"/,
        /^- columnheader "申报"/,
        /^- columnheader "入选"/,
        /^- row "赣榆区 7 2 2,000"/,
        /^- img "科技服务站：19份，入选17份，未入选2份，线70分。/,
      ]),
    ).toEqual([]);
  });

  it('a recount: a button that says of what, and an answer that is announced', async () => {
    await open();
    await press('link', '自行核对');
    await press('button', '重新计算2017年度首席专家（工程师）');
    await page.getByText(/一致/).first().waitFor();
    expect(await missing([/^- button "重新计算2017年度首席专家（工程师）"/, /一致/])).toEqual([]);
  });

  it('an applicant’s own loss: the word, the line and the distance before anything else', async () => {
    await open();
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.type('穴位贴敷适宜技术带教');
    await page.keyboard.press('Enter');
    const found = page
      .getByRole('main')
      .getByRole('link', { name: /穴位贴敷适宜技术带教/ })
      .first();
    await found.waitFor();
    await found.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '穴位贴敷适宜技术带教' }).waitFor();
    expect(
      await missing([
        /^- heading "穴位贴敷适宜技术带教" \[level=1\]/,
        /^- region "未入选"/,
        '差0.33分',
        /^- term: 未到的线/,
        /69\.67 线70/,
        /^- term: 总分/,
        /^- term: 名次/,
        /^- term: 审定/,
      ]),
    ).toEqual([]);
  });

  it('an auditor’s minutes and digests: the log, the round, the bodies with their minutes, the digest', async () => {
    await open();
    await press('link', '更新记录');
    await press('link', '2017年度科技服务站评审结果');
    expect(
      await missing([
        /^- heading "2017年度科技服务站评审结果" \[level=1\]/,
        /^- table "科技服务站的名次和结果"/,
        /^- heading "审定和调整"/,
        '会议纪要2017年第4期',
        /^- heading "记录"/,
        /text: 评审结果文件/,
        /code: 024c 93b1/,
      ]),
    ).toEqual([]);
  });
});
