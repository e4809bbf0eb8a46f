import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../src/filing/file.ts';
import { exampleFile } from './answers.ts';
import { servedSite } from './served.ts';

const site = servedSite();

/** A page in a browser that lacks what came into the language's library after 2020; what it complained of is kept. */
const oldPage = async (): Promise<{ readonly page: Page; readonly complaints: string[] }> => {
  const context = await site.visit();
  await context.addInitScript(() => {
    const later: readonly (readonly [object, readonly string[]])[] = [
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
      [Object, ['hasOwn', 'groupBy']],
      [Map, ['groupBy']],
      [Array, ['fromAsync']],
      [Promise, ['withResolvers', 'try']],
      [URL, ['canParse', 'parse']],
      [Crypto.prototype, ['randomUUID']],
      [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
      [globalThis, ['structuredClone', 'Iterator']],
    ];
    for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
};

describe('in a browser of 2020', () => {
  it('an application is opened, judged and reviewed', async () => {
    const { page, complaints } = await oldPage();
    const file = site.file('old.md');
    writeFileSync(
      file,
      fileText(exampleFile('content/2017/service-station/applications/demo-conveyor-station.md'), []),
    );
    await page.goto('/2017/service-station/apply/?day=2017-05-30');
    await page.waitForSelector('[data-ready] form');
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', file);
    await page.waitForSelector('.checklist li');
    await page.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.waitForSelector('.review');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a condition is tried in the self-check', async () => {
    const { page, complaints } = await oldPage();
    await page.goto('/2017/service-station/self-check/?day=2017-05-30');
    await page.fill('#f-organization', '港口');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.checklist li');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a decided round is counted again', async () => {
    const { page, complaints } = await oldPage();
    await page.goto('/verify/');
    await page.locator('section[data-round]').first().getByRole('button').click();
    await page.locator('section[data-round] output', { hasText: '一致' }).first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(['/confirm/', '/search/?q=服务站', '/'])('%s opens without a complaint', async (address) => {
    const { page, complaints } = await oldPage();
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
