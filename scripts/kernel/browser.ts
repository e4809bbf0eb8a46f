/** Which browser the tests drive: the machine's own Chromium, Chrome or Edge, never one that is downloaded. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The shell is Chromium without windows, tabs and menus, which nobody sees here: the same pages for a third less work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Edge comes with Windows; either may stand in any of three folders. */
const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
  const folder = process.env[name];
  return folder === undefined
    ? []
    : [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ];
});

/** Path of a browser: CHROME_PATH if set, else the first found; undefined where there is none. */
export const findBrowser = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env['CHROME_PATH'], ...candidates, ...mac, ...windows].find(
    (path) => path !== undefined && existsSync(path),
  );
};

/**
 * Chromium's sandbox does not start for root, which is what most CI runs as; the rest keeps it off the network. Without a
 * screen a graphics card would only be imitated, which costs a fifth of the time to open a page.
 */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
];

export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('no Chromium or Chrome here: see node scripts/dev/install-browser.ts');
  // It reads file names by the locale, and a bare machine has none that knows Chinese.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath, args: quiet, env, chromiumSandbox: process.getuid?.() !== 0 });
};
