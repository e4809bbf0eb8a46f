/** `gongshi verify --with`: what another release made is judged by that release, and today's findings of it are told, not counted. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod/mini';
import { type Finding, isError } from '../../../src/core/finding.ts';
import { madeOf } from '../../../src/core/made-later.ts';
import { reportMade } from '../../../src/core/made.ts';
import type { Records, YearRecords } from '../../../src/core/records.ts';
import { releaseIn } from '../../kernel/release.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';

/** What is taken from the other release's report; it may say more. */
const Report = z.array(
  z.object({
    year: z.number(),
    findings: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['error', 'warning', 'info']),
        file: z.string(),
        clause: z.nullable(z.string()),
        message: z.string(),
        help: z.string(),
        en: z.string(),
      }),
    ),
  }),
);

export interface OtherRelease {
  readonly program: string;
  /** Its findings of a year. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
}

/**
 * Runs the release that lies in a folder over the same ledger, or over that of a commit: what a later release added to the tables an
 * older one does not read. It is the office's own program, as the folder is the office's to name. */
export const otherRelease = (typed: string, io: Io, today: string, at?: string): OtherRelease => {
  const folder = resolve(io.cwd, typed);
  const start = join(folder, 'scripts/gongshi');
  if (!existsSync(start) || !existsSync(join(folder, 'src/core')))
    throw new CannotRun(`${folder} 不是 gongshi 的文件夹`);
  const when = ['--today', today, ...(at === undefined ? [] : ['--at', at])];
  const { stdout, stderr } = spawnSync(process.execPath, [start, 'verify', '--format', 'json', ...when], {
    cwd: io.cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  let told: z.infer<typeof Report>;
  try {
    told = Report.parse(JSON.parse(stdout));
  } catch {
    const why = stderr.trim().split('\n')[0] ?? '';
    throw new CannotRun(
      why.startsWith('读不出')
        ? `${folder} 的那一版读不了现在的台账（${why}）。用 --at 写明那一版还在用的时候的一次提交，核对那时的台账`
        : `${folder} 的程序没有运行完（${why}）。没有装好的，先在那个文件夹里运行 npm ci`,
    );
  }
  return {
    program: releaseIn(folder).program,
    findings: new Map(told.map(({ year, findings }) => [year, findings.map((finding) => ({ ...finding, at: [] }))])),
  };
};

/** Files of the decisions that the other release made. */
const madeBy = (records: Records, year: YearRecords, program: string): ReadonlySet<string> =>
  new Set(
    [...year.categories.values()].flatMap(({ decisions }) =>
      [...decisions.values()].filter((one) => madeOf(records, one)?.program === program).map(({ file }) => file),
    ),
  );

/** `ours`: today's findings of the year. */
export const judgedByBoth = (
  records: Records,
  year: YearRecords,
  ours: readonly Finding[],
  other: OtherRelease,
): readonly Finding[] => {
  const its = madeBy(records, year, other.program);
  const theirs = (other.findings.get(year.year) ?? []).filter(({ file }) => its.has(file));
  const said = new Set(theirs.map(({ file, message }) => `${file} ${message}`));
  const otherwise = ours
    .filter((finding) => its.has(finding.file) && isError(finding) && !said.has(`${finding.file} ${finding.message}`))
    .map(({ file, at, message }) => reportMade('today-judges-otherwise', { difference: message }, { file, at }));
  const kept = ours.filter((finding) => !its.has(finding.file) || finding.code === 'made-by-other-tables');
  return [...theirs.filter(({ code }) => code !== 'made-by-other-tables'), ...kept, ...otherwise];
};
