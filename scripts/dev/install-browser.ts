/**
 * The site's tests look at it in a real Chromium, with a Chinese font so that widths are true. Where either is missing
 * and the machine is a Debian (or Ubuntu) that we may change, they are installed; elsewhere this says what to do.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from '../kernel/browser.ts';
import { canInstall, install, refresh } from './apt.ts';

/** The fonts are installed with the program that tells which there are. */
const fonts = ['fontconfig', 'fonts-noto-cjk'];
/** The first of these that the distribution has: the smaller one is not in every release. */
const browsers = ['chromium-headless-shell', 'chromium'];

const hasChineseFont = (): boolean => {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  // Without fontconfig (macOS, Windows) the system brings Chinese fonts of its own.
  return list.error === undefined ? list.stdout.trim() !== '' : process.platform !== 'linux';
};

const isComplete = (): boolean => findBrowser() !== undefined && hasChineseFont();

const explanation = `The tests of the built site need Chromium (or Chrome) and a Chinese font, and could not install them here.
  Debian, Ubuntu:  sudo apt-get install chromium ${fonts.join(' ')}
  elsewhere:       install Chrome; if it is not found, set CHROME_PATH to its program
测试需要 Chromium（或 Chrome）浏览器和一种中文字体，这里没有装成。请按上面的命令安装后再运行 npm test。`;

if (!isComplete() && canInstall) {
  console.log('Installing a browser and a Chinese font …');
  refresh();
  if (!hasChineseFont()) install(...fonts);
  if (findBrowser() === undefined) browsers.some((browser) => install(browser));
}
if (!isComplete()) {
  console.error(explanation);
  process.exitCode = 1;
}
