/** `gongshi check [paths…]`: judge the ledger, these files of it, or what is about to be committed. */
import { relative, resolve, sep } from 'node:path';
import { type Finding, isError, type LocatedFinding } from '../../src/core/finding.ts';
import { allowedOf, nothingAllowed } from '../../src/core/privacy/allowed.ts';
import type { Records } from '../../src/core/records.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { checkedAgain, toKeep } from '../../src/ledger/checked-before.ts';
import { digested } from '../../src/ledger/digests.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load, type Loaded } from '../../src/ledger/load.ts';
import { memoryOf, readerOf } from '../../src/ledger/memory.ts';
import { locate } from '../../src/ledger/locate.ts';
import { nearIn } from '../../src/ledger/near-in-folder.ts';
import type { Source } from '../../src/ledger/source.ts';
import { summary } from '../../src/report/summary.ts';
import { keptIn } from './check/kept.ts';
import type { Ledger } from '../kernel/ledger.ts';
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

/** What is to be shown of what was found, and the address of the ledger's own site. */
interface Examined {
  readonly findings: readonly LocatedFinding[];
  readonly site: string;
  /** What was opened, where it is a ledger that was read whole. */
  readonly ledger?: Ledger;
}

/** What was typed of what is checked. */
interface Chosen {
  readonly staged?: boolean;
  readonly message?: string;
  readonly all?: boolean;
  readonly verify?: boolean;
  readonly 'no-cache'?: boolean;
}

type Told = (finding: Finding) => boolean;

const shown = (source: Source, findings: readonly Finding[], records: Records | undefined, told: Told): Examined => ({
  findings: locate(source, findings.filter(told), records),
  site: records?.association.site.url ?? 'https://example.org',
});

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

const openedAs = (source: Source, { records, findings }: Loaded): { readonly ledger?: Ledger } =>
  records === undefined ? {} : { ledger: { source, records, findings } };

/** What was found before stands where it may; else the whole ledger is checked, and kept for the next time. */
const examineWhole = async (io: Io, folder: Source, told: Told, reader: string, options: Chosen): Promise<Examined> => {
  const source = digested(folder);
  const { before, keep } = keptIn(io.cwd, reader);
  const again =
    before === undefined || options.all || options.verify
      ? undefined
      : checkedAgain(before, source, io.today(before.asOf ?? undefined), told);
  if (before !== undefined && again !== undefined) {
    if (again.kept !== before) keep(again.kept);
    return { findings: again.findings, site: before.site };
  }
  const memory = memoryOf(io.cwd, source.list().length, programFolder, reader);
  const loaded = load(source, memory);
  memory?.save();
  io.progress('正在逐条核对…');
  const today = io.today(loaded.records?.association.asOf);
  const findings = checkLedger(loaded, today);
  const everything = [...findings, ...(await tried(loaded.records, findings, today, () => true))];
  const examined = shown(source, everything, loaded.records, told);
  const checked =
    loaded.records && options.all !== true ? toKeep(source, loaded.records, today, examined.findings) : undefined;
  if (checked !== undefined) keep(checked);
  return { ...examined, ...openedAs(source, loaded) };
};

const examineFolder = async (io: Io, paths: readonly string[], told: Told, options: Chosen): Promise<Examined> => {
  const folder = directorySource(io.cwd);
  const entries = folder.list();
  if (entries.length === 0) throw new CannotRun('这里没有 content/，请到台账所在的文件夹里运行');
  const reader =
    options['no-cache'] !== true && paths.length === 0 ? readerOf(entries.length, programFolder) : undefined;
  if (reader !== undefined) return examineWhole(io, folder, told, reader, options);
  const chosen = choose(
    paths,
    io.cwd,
    entries.map(({ path }) => path),
  );
  const source = nearIn(folder, ofLedger(paths, io.cwd));
  const loaded = load(source);
  io.progress('正在逐条核对…');
  const today = io.today(loaded.records?.association.asOf);
  const findings = checkLedger(loaded, today, chosen);
  const everything = [...findings, ...(await tried(loaded.records, findings, today, chosen))];
  return { ...shown(source, everything, loaded.records, told), ...openedAs(source, loaded) };
};

const examineStaged = async (io: Io, told: Told): Promise<Examined> => {
  const { stagedIn } = await import('./check/staged.ts');
  const { source, everything, paths, strayFindings } = stagedIn(io.cwd);
  if (paths.size === 0) return shown(source, [], undefined, told);
  const loaded = load(source);
  const { association } = loaded.records ?? {};
  const [today, chosen] = [io.today(association?.asOf), (file: string) => paths.has(file)];
  const findings = checkLedger(loaded, today, chosen);
  const all = [
    ...findings,
    ...(await tried(loaded.records, findings, today, chosen)),
    ...strayFindings(association === undefined ? nothingAllowed : allowedOf(association)),
  ];
  return shown(everything, all, loaded.records, told);
};

const examineMessage = async (io: Io, file: string, told: Told): Promise<Examined> => {
  const { messageSource, messageFindings } = await import('./check/commit-message.ts');
  const source = messageSource(resolve(io.cwd, file));
  return shown(source, messageFindings(source), undefined, told);
};

const examine = (io: Io, options: Chosen, paths: readonly string[]): Promise<Examined> => {
  const { staged, message, all = false } = options;
  if ([staged === true, message !== undefined, paths.length > 0].filter(Boolean).length > 1) {
    throw new CannotRun('路径、--staged 和 --message 只能用一样');
  }
  const told: Told = ({ level }) => all || paths.length > 0 || level !== 'info';
  if (message !== undefined) return examineMessage(io, message, told);
  if (staged === true) return examineStaged(io, told);
  return examineFolder(io, paths, told, options);
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
    verify: {
      type: 'boolean',
      help: '没有错误的，接着重新计算公开的名单、公示期、校验码和金额，同 verify，但台账只读一遍',
    },
    all: { type: 'boolean', help: '连只作说明的也显示；写明路径时总是显示' },
  },
  run: async ({ options, positionals }, io) => {
    const { verify, staged, message, format = 'text' } = options;
    const isPart = staged === true || message !== undefined || positionals.length > 0;
    if (verify === true && (isPart || format === 'json' || format === 'sarif')) {
      throw new CannotRun('--verify 只用于检查整个台账，--format 写 text 或 github');
    }
    io.progress('正在读台账…');
    const { findings, site, ledger } = await examine(io, options, positionals);
    const text = await reports[format](findings, { lang: options.lang, site });
    // A message that is well is no news between the report on the files and Git's own lines.
    const news = message === undefined || findings.length > 0;
    if (text !== '' && news) io.out(text.trimEnd());
    if (findings.some(isError)) return 1;
    if (verify !== true || ledger === undefined) return 0;
    return (await import('./verify.ts')).recomputed(ledger, io, {});
  },
});
