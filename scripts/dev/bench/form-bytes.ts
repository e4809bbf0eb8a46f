/** What an applicant's browser loads on the way from the empty form to the package, gzipped, after the scripts that it waits for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { fileText } from '../../../src/filing/file.ts';
import { eagerScripts, gzipped } from '../../../tests/any-ledger/scripts.ts';
import { exampleFile } from '../../../tests/browser/answers.ts';
import { launchBrowser } from '../../kernel/browser.ts';
import { serve } from './search-serve.ts';

export interface FormBytes {
  /** Before anything can be typed. */
  readonly first: number;
  /** More, when the page is idle; by the package, one PDF chosen; and by the dates for a calendar. */
  readonly idle: number;
  readonly packed: number;
  readonly dates: number;
}

const page2017 = '2017/service-station/apply/';
const example = 'content/2017/service-station/applications/demo-conveyor-station.md';
/** Milliseconds of quiet after which nothing more is on its way. */
const QUIET = 1500;

/** `dist`: a built site with the demonstration's awards. */
export const measureBytes = async (dist: string): Promise<FormBytes> => {
  const first = gzipped(eagerScripts(`${page2017}index.html`, dist));
  const host = await serve(new Map([['/', dist]]));
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-bytes-'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'zh-CN', acceptDownloads: true });
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) bodies.push(response.body());
    });
    const more = async (): Promise<number> => {
      await page.waitForTimeout(QUIET);
      const loaded = await Promise.all(bodies);
      return loaded.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) - first;
    };
    await page.goto(`${host.address}/${page2017}?day=2017-05-30`);
    await page.waitForSelector('[data-ready] form');
    await page.waitForLoadState('networkidle');
    const idle = await more();
    const draft = join(folder, 'draft.md');
    writeFileSync(draft, fileText(exampleFile(example), []));
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', draft);
    await page.waitForSelector('.checklist li');
    const document = await PDFDocument.create();
    document.addPage();
    const paper = join(folder, '协议.pdf');
    writeFileSync(paper, await document.save());
    await page.locator('.filebox input[type=file]').first().setInputFiles(paper);
    await page.locator('.filebox', { hasText: '协议.pdf' }).waitFor();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.getByRole('button', { name: '联系人写在纸上，下一步' }).click();
    await page.getByRole('button', { name: '下载申报包' }).click();
    const packed = await more();
    await page.getByRole('button', { name: '加入日历' }).click();
    return { first, idle, packed, dates: await more() };
  } finally {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const goals = { first: 60 * 1024, packed: 150 * 1024 } as const;
const mark = (isMet: boolean): string => (isMet ? '✓' : '✗');

export const bytesLines = ({ first, idle, packed, dates }: FormBytes): readonly string[] => [
  `${mark(first <= goals.first)} form: ${first} bytes of scripts before anything can be typed, gzipped (goal: at most ${goals.first})`,
  `${mark(packed <= goals.packed)} form: ${packed} bytes more by the package with one PDF (goal: at most ${goals.packed}), ${idle} of them when the page is idle`,
  `  form: ${dates - packed} bytes more for the dates as a calendar`,
];
