/** `gongshi check [paths…]`: judge the ledger, or these files of it. */
import { relative, resolve, sep } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { allCodes } from '../src/codes.ts';
import type { LocatedFinding } from '../src/core/finding.ts';
import { checkLedger } from '../src/ledger/check-ledger.ts';
import { directorySource } from '../src/ledger/directory.ts';
import { load } from '../src/ledger/load.ts';
import { locate } from '../src/ledger/locate.ts';
import { githubReport } from '../src/report/github.ts';
import { jsonReport } from '../src/report/json.ts';
import { sarifReport } from '../src/report/sarif.ts';
import { textReport } from '../src/report/text.ts';
import { CannotRun, verb } from './verb.ts';

/** Is a file one of the paths, or below one of them? No paths, every file. */
const choose = (paths: readonly string[], cwd: string, files: readonly string[]): ((file: string) => boolean) => {
  const wanted = paths.map((path) => relative(cwd, resolve(cwd, path)).split(sep).join('/'));
  const covers = (path: string, file: string) => file === path || file.startsWith(`${path}/`) || path === '';
  const absent = wanted.find((path) => !files.some((file) => covers(path, file)));
  if (absent !== undefined) throw new CannotRun(`台账里没有 ${absent}。路径从 content/ 写起`);
  return wanted.length === 0 ? () => true : (file) => wanted.some((path) => covers(path, file));
};

const reports = {
  json: jsonReport,
  github: githubReport,
  sarif: (findings: readonly LocatedFinding[], site: string) =>
    sarifReport(findings, { version: packageJson.version, site, codes: allCodes }),
} as const;

export const check = verb({
  name: 'check',
  summary: '检查台账：格式、个人信息、引用、条件',
  usage: '[路径…]',
  options: {
    format: { type: 'string', oneOf: ['text', 'json', 'github', 'sarif'], help: '显示成什么样子，不写是 text' },
    lang: { type: 'string', oneOf: ['zh', 'en'], help: 'en 用英文显示，供开发人员看' },
    all: { type: 'boolean', help: '连只作说明的也显示；写明路径时总是显示' },
  },
  run: ({ options, positionals }, io) => {
    io.progress('正在读台账…');
    const source = directorySource(io.cwd);
    const entries = source.list();
    if (entries.length === 0) throw new CannotRun('这里没有 content/，请到台账所在的文件夹里运行');
    const chosen = choose(
      positionals,
      io.cwd,
      entries.map(({ path }) => path),
    );
    const loaded = load(source);
    io.progress('正在逐条核对…');
    const everything = checkLedger(loaded, io.today(loaded.records?.association.asOf), chosen);
    const told = options.all === true || positionals.length > 0;
    const findings = locate(
      source,
      everything.filter(({ level }) => told || level !== 'info'),
      loaded.records,
    );
    const format = options.format ?? 'text';
    const text =
      format === 'text'
        ? textReport(findings, { language: options.lang ?? 'zh' })
        : reports[format](findings, loaded.records?.association.site.url ?? 'https://example.org');
    if (text !== '') io.out(text.trimEnd());
    return findings.some(({ level }) => level === 'error') ? 1 : 0;
  },
});
