import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../../kernel/browser.ts';
import { glyphWords, missingGlyphs } from './missing-glyphs.ts';

describe.skipIf(findBrowser() === undefined)('characters that no font has', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const missing = async (text: string): Promise<readonly string[]> => {
    const page = await browser.newPage();
    await page.setContent(`<body style="font-family: sans-serif">${text}</body>`);
    const found = await missingGlyphs(page);
    await page.close();
    return found;
  };

  it.each([
    ['an ideograph that nobody has encoded yet', '演示专家\u{2FA20}', ['\u{2FA20}']],
    ['one of a plane that is empty', '\u{3FFF0}某', ['\u{3FFF0}']],
    ['one of somebody’s own font', '张\u{F5A3D}', ['\u{F5A3D}']],
    ['Latin letters, digits, marks and spaces', 'Name 2017（a）, 3.5% \u00A0 \u3000 \u200B', []],
  ])('are named: %s', async (_, text, found) => {
    expect((await missing(text)).filter((one) => found.includes(one) || /[\x20-\x7E]/.test(one))).toEqual(found);
  });

  it('is what the browser says of a rare character of a name', async () => {
    const found = await missing('示𫰡');
    // Some machines have a font of Extension E; where one is missing the common character beside it tells it apart.
    expect(found.every((one) => one === '𫰡' || one === '示')).toBe(true);
  });
});

it('names a character as a person can look it up', () => {
  expect(glyphWords(['𫰡', '〇'])).toBe('“𫰡”（U+2BC21）、“〇”（U+3007）');
});
