/** `gongshi verify [year]`: recompute everything that was published, from the ledger alone. */
import { type Finding, isError } from '../../src/core/finding.ts';
import { verify as recompute, type Verification } from '../../src/core/verify.ts';
import type { Source } from '../../src/ledger/source.ts';
import { blobsOf, treeSource } from '../../src/pull-request/blobs.ts';
import { commitId, gitIn } from '../../src/pull-request/git.ts';
import { treeOf } from '../../src/pull-request/tree.ts';
import { findingText, located, openLedger, unreadable, yearNamed } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

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

/** The ledger as it was at a commit, from Git objects alone: nothing is checked out. */
const sourceAt = (repository: string, name: string): Source => {
  const git = gitIn(repository);
  const commit = commitId(git, name);
  if (commit === undefined) throw new CannotRun(`--at 要写一个提交编号、标签或分支，这个仓库里没有 ${name}`);
  const tree = treeOf(git, commit);
  const blobs = blobsOf(git);
  blobs.fetch([...tree.values()].map(({ oid }) => oid));
  return treeSource(tree, blobs);
};

export const verify = verb({
  name: 'verify',
  summary: '重新计算公开的名单、公示期、校验码和金额',
  usage: '[年度]',
  options: {
    at: { type: 'string', value: '提交', help: '核对以前某一次提交时的台账；不写则核对现在的文件' },
    format: { type: 'string', oneOf: ['text', 'json'], help: '显示成什么样子' },
  },
  run: ({ options, positionals: [typed, ...more] }, io) => {
    if (more.length > 0) throw new CannotRun('只能写一个年度，例如：npx gongshi verify 2017');
    const ledger = openLedger(io, options.at === undefined ? undefined : sourceAt(io.cwd, options.at));
    const years = typed === undefined ? [...ledger.records.years.values()] : [yearNamed(ledger, typed)];
    const today = io.today(ledger.records.association.asOf);
    const all = years.map((year): YearVerified => ({
      year: year.year,
      unread: unreadable(ledger, year),
      ...recompute(ledger.records, year, today),
    }));
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
      }
    }
    return all.every(isWell) ? 0 : 1;
  },
});
