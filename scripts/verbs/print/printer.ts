/** The site as it will be published, served to a browser that prints it: the same pages, the same style for paper. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { preview } from 'astro';
import { findBrowser, launchBrowser } from '../../kernel/browser.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  /** Characters that no font here can draw: empty boxes on the paper. */
  readonly missing: readonly string[];
}

export interface Printer {
  /** The page at an address of the site; undefined where there is none. */
  readonly pdf: (address: string) => Promise<Printed | undefined>;
  readonly close: () => Promise<void>;
}

/** Astro knows of no other place for its command than its package. */
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** On the disk of the sources: Astro moves what it made, and cannot move it to another. */
const newFolder = (cwd: string): string => {
  const parent = join(cwd, '.cache');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'print-'));
};

const build = (cwd: string, folder: string): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', folder], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new CannotRun(`网站没有生成成功，运行 npm run build 可以看到哪里有误。\n${stdout}${stderr}`);
};

/** `site`: where it was built already; else it is built now, and removed when the printer closes. */
export const printer = async (io: Io, site?: string): Promise<Printer> => {
  if (findBrowser() === undefined) {
    throw new CannotRun(
      '打印要用 Chrome、Edge 或者 Chromium，这台机器上没有。装好以后再运行；装在别处的，用环境变量 CHROME_PATH 写明程序的路径',
    );
  }
  const made = site === undefined ? newFolder(resolve(io.cwd)) : undefined;
  /** What was begun, to be ended in the other order, also when the next thing does not begin. */
  const ends: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    if (made !== undefined) {
      ends.push(() => rmSync(made, { recursive: true, force: true }));
      io.progress('正在生成网站');
      build(io.cwd, made);
    }
    const outDir = made ?? resolve(io.cwd, site ?? '');
    if (!existsSync(join(outDir, 'index.html'))) throw new CannotRun(`${site} 里没有生成好的网站`);
    const server = await preview({ root: io.cwd, outDir, server: { port: 0 }, logLevel: 'error' });
    ends.push(() => server.stop());
    const browser = await launchBrowser();
    ends.push(() => browser.close());
    return {
      pdf: async (address) => {
        const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
        const response = await page.goto(`http://localhost:${server.port}${address}`, { waitUntil: 'load' });
        if (response?.ok() !== true) {
          await page.close();
          return undefined;
        }
        const missing = await missingGlyphs(page);
        const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
        await page.close();
        return { pdf, missing };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
