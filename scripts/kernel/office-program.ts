/** Turns Word documents and spreadsheets into PDF with the office program of the machine: LibreOffice, or Word or WPS on Windows. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where each system puts it, when it is not on the path. */
const places = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.exe')];
  }),
];

/** SOFFICE_PATH if set, else the first found. */
export const findLibreOffice = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) =>
    ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)),
  );
  return [process.env['SOFFICE_PATH'], ...onPath, ...places].find((path) => path !== undefined && existsSync(path));
};

/**
 * A machine without the faces of Chinese offices draws all of them in one sans: they are led to what it has, so that the
 * page at least looks as it will. Read by fontconfig, which Windows and macOS do not have.
 */
const standIns: Readonly<Record<string, readonly string[]>> = {
  仿宋: ['FangSong', 'STFangsong', '朱雀仿宋', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  楷体: ['KaiTi', 'STKaiti', 'LXGW WenKai', 'Noto Serif CJK SC'],
  宋体: ['SimSun', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  黑体: ['SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  方正小标宋简体: ['STZhongsong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
};

const fontConfig = (): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${Object.entries(
    standIns,
  )
    .map(
      ([family, others]) =>
        `<alias binding="same"><family>${family}</family><accept>${others.map((other) => `<family>${other}</family>`).join('')}</accept></alias>`,
    )
    .join('')}</fontconfig>`;

export type Converted = { readonly ok: true } | { readonly ok: false; readonly why: string };

const minutes = 60_000;

const byLibreOffice = (program: string, files: readonly string[], folder: string): Converted => {
  const own = mkdtempSync(join(tmpdir(), 'gongshi-pdf-'));
  try {
    const fonts = join(own, 'fonts.conf');
    writeFileSync(fonts, fontConfig());
    // A profile of its own: another window of LibreOffice may be open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(own, 'profile')).href}`;
    const { status, stderr } = spawnSync(
      program,
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      {
        encoding: 'utf8',
        timeout: 5 * minutes,
        env: { ...process.env, FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] ?? fonts },
      },
    );
    const missing = files.filter((file) => !existsSync(pdfPath(file, folder)));
    return status === 0 && missing.length === 0
      ? { ok: true }
      : { ok: false, why: `LibreOffice 没有转换成功：${missing.map((file) => basename(file)).join('、')}${stderr}` };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
};

/** The document's path reaches the script by the environment, never as a part of it. 17 is PDF. */
const script = `$ErrorActionPreference = 'Stop'
$app = $null
foreach ($id in 'Word.Application', 'KWPS.Application') { try { $app = New-Object -ComObject $id; break } catch { } }
if ($null -eq $app) { exit 3 }
try { $app.Visible = $false; $document = $app.Documents.Open($env:GONGSHI_FROM, $false, $true); $document.ExportAsFixedFormat($env:GONGSHI_TO, 17); $document.Close($false) } finally { $app.Quit() }`;

const none =
  '转成 PDF 要用 LibreOffice、Word 或者 WPS，这台机器上没有。Word 文件和表格已经做好，可以在别的电脑上打开打印；LibreOffice 装在别处的，用环境变量 SOFFICE_PATH 写明程序的路径';

const byWindows = (files: readonly string[], folder: string): Converted => {
  for (const file of files.filter((one) => extname(one) === '.docx')) {
    const { status } = spawnSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
      env: { ...process.env, GONGSHI_FROM: file, GONGSHI_TO: pdfPath(file, folder) },
      timeout: 2 * minutes,
    });
    if (status === 3) return { ok: false, why: none };
    if (status !== 0)
      return { ok: false, why: `${basename(file)} 没有转换成功，请在 Word 或者 WPS 里打开，另存为 PDF` };
  }
  return files.some((one) => extname(one) === '.xlsx')
    ? { ok: false, why: '表格请在 Excel 或者 WPS 里打开打印，页面已经设置好' }
    : { ok: true };
};

export const pdfPath = (file: string, folder: string): string => join(folder, `${basename(file, extname(file))}.pdf`);

/** `files` and `folder`: whole paths. The PDFs stand in the folder, by the names of the files. */
export const toPdf = (files: readonly string[], folder: string): Converted => {
  const program = findLibreOffice();
  if (program !== undefined) return byLibreOffice(program, files, folder);
  return process.platform === 'win32' ? byWindows(files, folder) : { ok: false, why: none };
};
