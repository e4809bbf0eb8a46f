/** `gongshi check [paths…]`: judge the ledger, these files of it, or what is about to be committed. */
import { relative, resolve, sep } from 'node:path';
import { type Finding, isError, type LocatedFinding } from '../../src/core/finding.ts';
import { allowedOf, nothingAllowed } from '../../src/core/privacy/allowed.ts';
import type { Records } from '../../src/core/records.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { memoryOf } from '../../src/ledger/memory-file.ts';
import { locate } from '../../src/ledger/locate.ts';
import { nearIn } from '../../src/ledger/near-in-folder.ts';
import type { Source } from '../../src/ledger/source.ts';
import { summary } from '../../src/report/summary.ts';
import { programFolder } from '../kernel/program-folder.ts';
import { CannotRun, type Io, verb } from '../kernel/verb.ts';

/** Typed paths as the ledger names them. */
const ofLedger = (paths: readonly string[], cwd: string): readonly string[] =>
  paths.map((path) => relative(cwd, resolve(cwd, path)).split(sep).join('/'));

/** Is a file one of the paths, or below one of them? No paths, every file. */
const choose = (paths: readonly string[], cwd: string, files: readonly string[]): ((file: string) => boolean) => {
  const wanted = ofLedger(paths, cwd);
  const covers = (path: string, file: string) => file === path || file.startsWith(`${path}/`) || path === '';
  const absent = wanted.find((path) => !files.some((file) => covers(path, file)));
  if (absent !== undefined) throw new CannotRun(`台账里没有 ${absent}。路径从 content/ 写起`);
  return wanted.length === 0 ? () => true : (file) => wanted.some((path) => covers(path, file));
};

/** Each loaded when it is asked for: the codes of every module, or the widths of every character, cost a third of a start. */
const reports = {
  text: async (findings: readonly LocatedFinding[], { lang = 'zh' }: Asked) =>
    findings.length === 0
      ? summary(findings)
      : (await import('../../src/report/text.ts')).textReport(findings, { language: lang }),
  json: async (findings: readonly LocatedFinding[]) => (await import('../../src/report/json.ts')).jsonReport(findings),
  github: async (findings: readonly LocatedFinding[]) =>
    (await import('../../src/report/github.ts')).githubReport(findings),
  sarif: async (findings: readonly LocatedFinding[], { site }: Asked) => {
    const { default: packageJson } = await import('../../package.json', { with: { type: 'json' } });
    const [{ sarifReport }, { allCodes }] = await Promise.all([
      import('../../src/report/sarif.ts'),
      import('../../src/codes/every-code.ts'),
    ]);
    return sarifReport(findings, { version: packageJson.version, site, codes: allCodes });
  },
} as const;

interface Asked {
  readonly lang: 'zh' | 'en' | undefined;
  /** The address of the ledger's own site. */
  readonly site: string;
}

/** What was looked at, and what was found there. */
interface Examined {
  readonly source: Source;
  readonly records: Records | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Tables whose call is not over are tried with invented applications, a twentieth of a second for each award; tables that are
 * broken, have something to be filled in, or are of years gone by, are not.
 */
const tried = async (
  records: Records | undefined,
  findings: readonly Finding[],
  today: string,
  chosen: (file: string) => boolean,
): Promise<readonly Finding[]> => {
  if (records === undefined) return [];
  const unready = new Set(
    findings.filter((finding) => isError(finding) || finding.code === 'to-fill-in').map(({ file }) => file),
  );
  const wanted = [...records.years.values()].flatMap(({ programmeFile, categories }) =>
    [...categories.values()].filter(
      ({ file, category }) =>
        today <= category.window.closes &&
        (chosen(file) || chosen(programmeFile)) &&
        !(unready.has(file) || unready.has(programmeFile)),
    ),
  );
  if (wanted.length === 0) return [];
  const { triedFindings } = await import('../../src/core/trial/tried.ts');
  return triedFindings(records, wanted);
};

const examineFolder = async (io: Io, paths: readonly string[], cache: boolean): Promise<Examined> => {
  const folder = directorySource(io.cwd);
  const entries = folder.list();
  if (entries.length === 0) throw new CannotRun('这里没有 content/，请到台账所在的文件夹里运行');
  const chosen = choose(
    paths,
    io.cwd,
    entries.map(({ path }) => path),
  );
  const source = nearIn(folder, ofLedger(paths, io.cwd));
  const memory = cache && paths.length === 0 ? memoryOf(io.cwd, entries.length, programFolder) : undefined;
  const loaded = load(source, memory);
  memory?.save();
  io.progress('正在逐条核对…');
  const today = io.today(loaded.records?.association.asOf);
  const findings = checkLedger(loaded, today, chosen);
  return {
    source,
    records: loaded.records,
    findings: [...findings, ...(await tried(loaded.records, findings, today, chosen))],
  };
};

const examineStaged = async (io: Io): Promise<Examined> => {
  const { stagedIn } = await import('./check/staged.ts');
  const { source, everything, paths, strayFindings } = stagedIn(io.cwd);
  if (paths.size === 0) return { source, records: undefined, findings: [] };
  const loaded = load(source);
  const { association } = loaded.records ?? {};
  const [today, chosen] = [io.today(association?.asOf), (file: string) => paths.has(file)];
  const findings = checkLedger(loaded, today, chosen);
  return {
    source: everything,
    records: loaded.records,
    findings: [
      ...findings,
      ...(await tried(loaded.records, findings, today, chosen)),
      ...strayFindings(association === undefined ? nothingAllowed : allowedOf(association)),
    ],
  };
};

const examineMessage = async (io: Io, file: string): Promise<Examined> => {
  const { messageSource, messageFindings } = await import('./check/commit-message.ts');
  const source = messageSource(resolve(io.cwd, file));
  return { source, records: undefined, findings: messageFindings(source) };
};

const examine = (
  io: Io,
  options: { readonly staged?: boolean; readonly message?: string; readonly 'no-cache'?: boolean },
  paths: readonly string[],
): Examined | Promise<Examined> => {
  const { staged, message } = options;
  if ([staged === true, message !== undefined, paths.length > 0].filter(Boolean).length > 1) {
    throw new CannotRun('路径、--staged 和 --message 只能用一样');
  }
  if (message !== undefined) return examineMessage(io, message);
  return staged === true ? examineStaged(io) : examineFolder(io, paths, options['no-cache'] !== true);
};

export const check = verb({
  name: 'check',
  summary: '检查台账：格式、个人信息、引用、条件',
  usage: '[路径…]',
  options: {
    format: { type: 'string', oneOf: ['text', 'json', 'github', 'sarif'], help: '显示成什么样子，不写是 text' },
    lang: { type: 'string', oneOf: ['zh', 'en'], help: 'en 用英文显示，供开发人员看' },
    staged: { type: 'boolean', help: '只检查将要提交的内容（git add 过的）；提交以前自动运行见 npm run hooks' },
    message: { type: 'string', value: '文件', help: '只检查一份提交说明里有没有个人信息' },
    'no-cache': { type: 'boolean', help: '全部重新读一遍，不用上次读过的（.cache/）' },
    all: { type: 'boolean', help: '连只作说明的也显示；写明路径时总是显示' },
  },
  run: async ({ options, positionals }, io) => {
    io.progress('正在读台账…');
    const { source, records, findings: everything } = await examine(io, options, positionals);
    const told = options.all === true || positionals.length > 0;
    const findings = locate(
      source,
      everything.filter(({ level }) => told || level !== 'info'),
      records,
    );
    const text = await reports[options.format ?? 'text'](findings, {
      lang: options.lang,
      site: records?.association.site.url ?? 'https://example.org',
    });
    // A message that is well is no news between the report on the files and Git's own lines.
    const news = options.message === undefined || findings.length > 0;
    if (text !== '' && news) io.out(text.trimEnd());
    return findings.some(isError) ? 1 : 0;
  },
});
