/** `gongshi verify [year]`: recompute everything that was published, from the ledger alone. */
import { resolve } from 'node:path';
import { type Finding, isError } from '../../src/core/finding.ts';
import { verify as recompute, type Verification } from '../../src/core/verify.ts';
import { latestLine } from '../../src/core/checkpoint/checkpoint.ts';
import { sourceAt } from '../kernel/at-commit.ts';
import { findingText, type Ledger, located, openLedger, yearNamed } from '../kernel/ledger.ts';
import { unreadable } from '../../src/office/readable.ts';
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';
import { judgedByBoth, otherRelease } from './verify/with-release.ts';
import { againstWhole, keptSentence } from './verify/whole.ts';
import { heldIn, heldOnline, repositoryIn, since, sinceSentence } from './verify/since.ts';

interface YearVerified extends Verification {
  readonly year: number;
  /** What cannot be read was not recomputed either. */
  readonly unread: readonly Finding[];
}

const outcome = ({ findings, unread }: YearVerified): string => {
  if (unread.length > 0) return `有${unread.length}处读不出来，没有算全`;
  return findings.length === 0 ? '全部一致' : `有${findings.length}处需要看`;
};

const sentence = (verified: YearVerified): string => {
  const { selections, entries, windows, digests, sums } = verified.counts;
  return (
    `${verified.year}年度：重新计算了${selections}份入选名单、${entries}份公开名单、${windows}个公示期、` +
    `${digests}个校验码、${sums}项金额，${outcome(verified)}。`
  );
};

const isWell = ({ findings, unread }: YearVerified): boolean => unread.length === 0 && !findings.some(isError);

/** Lines that were given out are held against the ledger whenever it is recomputed. */
const ownLines = (ledger: Ledger, today: string): readonly Finding[] => {
  const checkpoints = ledger.records.checkpoints ?? new Map();
  const line = latestLine(checkpoints);
  if (line === undefined) return [];
  return since(line, heldIn(ledger, today), '.', undefined).findings;
};

/** Against a line that somebody kept; without a ledger of one's own where the open data of a site is named. */
const verifySince = async (line: string, data: string | undefined, asJson: boolean, io: Io): Promise<ExitCode> => {
  const ledger = data === undefined ? openLedger(io) : undefined;
  const held =
    ledger === undefined ? await heldOnline(data ?? '', io) : heldIn(ledger, io.today(ledger.records.association.asOf));
  const found = since(line, held, io.cwd, ledger === undefined ? undefined : repositoryIn(io));
  if (asJson) io.out(JSON.stringify(found, null, 2));
  else {
    const findings = ledger === undefined ? found.findings : located(ledger, found.findings);
    for (const { code, level, file, message, help } of findings) {
      io.out(
        `${isError({ level }) ? '错误' : '提示'}[${code}] ${message}${file === '' ? '' : `\n  --> ${file}`}\n  改法：${help}`,
      );
    }
    io.out(sinceSentence(found));
  }
  return found.findings.some(isError) ? 1 : 0;
};

interface Wanted {
  readonly at?: string;
  readonly with?: string;
  readonly whole?: string;
  readonly format?: 'text' | 'json';
}

/** Recomputes a ledger that was opened, all of its years or the one that was typed, and says what comes of it. */
export const recomputed = (ledger: Ledger, io: Io, options: Wanted, typed?: string): ExitCode => {
  const years = typed === undefined ? [...ledger.records.years.values()] : [yearNamed(ledger, typed)];
  const today = io.today(ledger.records.association.asOf);
  const other = options.with === undefined ? undefined : otherRelease(options.with, io, today, options.at);
  const all = years.map((year): YearVerified => {
    const { counts, findings } = recompute(ledger.records, year, today);
    return {
      year: year.year,
      unread: unreadable(ledger, year),
      counts,
      findings: other === undefined ? findings : judgedByBoth(ledger.records, year, findings, other),
    };
  });
  const lines = ownLines(ledger, today);
  const withWhole =
    options.whole === undefined ? undefined : againstWhole(ledger, resolve(io.cwd, options.whole), today);
  if (options.format === 'json') {
    const place = (findings: readonly Finding[]) => located(ledger, findings);
    io.out(
      JSON.stringify(
        all.map((one) => ({ ...one, unread: place(one.unread), findings: place(one.findings) })),
        null,
        2,
      ),
    );
  } else {
    for (const one of all) {
      const findings = [...one.unread, ...one.findings];
      if (findings.length > 0) io.out(findingText(ledger, findings));
      io.out(sentence(one));
      const kept = keptSentence(ledger.records, one.year, withWhole !== undefined);
      if (kept !== '') io.out(kept);
    }
    if (lines.length > 0) io.out(findingText(ledger, lines));
    if (withWhole !== undefined) {
      if (withWhole.findings.length > 0) io.out(findingText(ledger, withWhole.findings));
      io.out(withWhole.sentence);
    }
  }
  return all.every(isWell) && !lines.some(isError) && withWhole?.findings.some(isError) !== true ? 0 : 1;
};

export const verify = verb({
  name: 'verify',
  summary: '重新计算公开的名单、公示期、校验码和金额',
  usage: '[年度]',
  options: {
    at: { type: 'string', value: '提交', help: '核对以前某一次提交时的台账；不写则核对现在的文件' },
    with: { type: 'string', value: '文件夹', help: '以前的记录由另一个版本形成的，用装在这个文件夹里的那一版核对' },
    since: {
      type: 'string',
      value: '核对行',
      help: '只核对一行核对行（或者当时保存的 checkpoint.json）记下以后，记录有没有改动',
    },
    whole: { type: 'string', value: '文件夹', help: '连同办公室的完整台账一起核对：不公开的记录与校验码是否一致' },
    data: { type: 'string', value: '网址或文件夹', help: '与 --since 一起：不用台账，只用网站公开的数据核对' },
    format: { type: 'string', oneOf: ['text', 'json'], help: '显示成什么样子' },
    'no-cache': { type: 'boolean', help: '全部重新读一遍，不用上次读过的（.cache/）' },
  },
  run: ({ options, positionals: [typed, ...more] }, io) => {
    if (more.length > 0) throw new CannotRun('只能写一个年度，例如：npx gongshi verify 2017');
    const { since: line, data, format } = options;
    if (line !== undefined) return verifySince(line, data, format === 'json', io);
    if (data !== undefined) throw new CannotRun('--data 要与 --since 一起写');
    const ledger = openLedger(
      io,
      options.at === undefined ? undefined : sourceAt(io.cwd, options.at),
      options['no-cache'] !== true,
    );
    return recomputed(ledger, io, options, typed);
  },
});
