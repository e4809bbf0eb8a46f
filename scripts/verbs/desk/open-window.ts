/** Opens an address in the machine's usual browser, without a shell, and without its key in the list of running programs. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every user of a machine sees what programs are started with: so it is a file that only this user may read. */
const wayIn = (url: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'gongshi-desk-')), 'open.html');
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><meta http-equiv="refresh" content="0;url=${url}" /><title>工作台</title></head><body><p><a href="${url}">打开工作台</a></p></body></html>`;
  writeFileSync(file, page, { mode: 0o600 });
  return file;
};

const programs: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** False where there is no window to open it in. */
export const openWindow = (url: string): boolean => {
  if (
    process.platform === 'linux' &&
    process.env['DISPLAY'] === undefined &&
    process.env['WAYLAND_DISPLAY'] === undefined
  )
    return false;
  const [program, ...words] = programs[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, pathToFileURL(wayIn(url)).href], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
  return true;
};
