#!/usr/bin/env node
// What a double click on 办公.cmd, office.command or office.sh runs. Plain JavaScript that any Node of the last years parses:
// it must be able to say what is missing. It installs the program the first time and after an update, then opens the desk.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const guide = join(root, 'docs', 'office-start.html');
const isWindows = process.platform === 'win32';
const shown = process.env['GONGSHI_NO_OPEN'] === undefined;

// npm and npx are scripts of the shell on Windows. Nothing but these fixed words is given to it.
const run = (program, words) =>
  spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: isWindows }).status === 0;

const openGuide = () => {
  const [program, ...words] = isWindows
    ? ['rundll32.exe', 'url.dll,FileProtocolHandler']
    : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  if (shown) spawnSync(program, [...words, guide], { stdio: 'ignore' });
};

const stop = (why) => {
  console.error(`\n${why}\n怎样办，看 ${guide}\n`);
  openGuide();
  process.exitCode = 2;
};

const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore', shell: isWindows }).status === 0;

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const mark = join(root, 'node_modules', '.office-installed');
const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === lock;

const install = () => {
  console.log('第一次使用，或者程序刚更新过，正在装好程序。要联网，大约几分钟。');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) return false;
  writeFileSync(mark, lock);
  return true;
};

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node 太旧：本机是 ${process.versions.node}，要 20 以上。`);
else if (!has('git')) stop('本机没有 Git。');
else if (!isInstalled() && !install()) stop('程序没有装好，一般是网络不通。');
else if (!run('npx', ['gongshi', 'desk', ...(shown ? [] : ['--no-open'])])) stop('工作台没有打开，原因写在上面。');
