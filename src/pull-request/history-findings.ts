/** A history that is not read to its end, as a finding: what is wrong with it, and for whom. */
import { type Finding, reporter } from '../core/finding.ts';
import type { Budget, HistoryFault } from './history.ts';
import { safetyCodes } from './layers/safety-codes.ts';
import { shapeCodes } from './layers/shape-codes.ts';
import { repositoryCodes } from './repository-codes.ts';

const report = reporter({ ...shapeCodes, ...safetyCodes, ...repositoryCodes });

type FaultOf<Kind extends HistoryFault['kind']> = Extract<HistoryFault, { kind: Kind; fault: string }>['fault'];

const ofTree: { readonly [Fault in FaultOf<'tree'>]: string } = {
  truncated: '最后一项不完整',
  mode: '有不认识的文件种类',
  encoding: '文件名不是 UTF-8',
  'empty-name': '有没有名字的文件',
  'dot-name': '有名叫“.”或者“..”的文件',
  'git-name': '有会被当成 .git 的文件夹',
  slash: '文件名里有斜线',
  unsorted: '没有按名字排列',
  twice: '有两个同名的文件',
  size: '一个文件夹里的文件太多',
};

const ofCommit: { readonly [Fault in FaultOf<'commit'>]: string } = {
  headers: '开头的记录不完整',
  nul: '里面有看不见的结束符',
  encoding: '文字不是 UTF-8',
  size: '说明特别长',
};

const short = (oid: string): string => oid.slice(0, 7);

export const historyFinding = (fault: HistoryFault, budget: Budget): Finding => {
  switch (fault.kind) {
    case 'commits':
      return report('change-commits', { limit: budget.commits });
    case 'objects':
      return report('history-too-long', { limit: budget.objects });
    case 'entries':
    case 'depth':
      return report('history-deep', { limit: budget.depth });
    case 'tree':
      return report('history-tree', { commit: short(fault.commit), fault: ofTree[fault.fault], reason: fault.fault });
    case 'commit':
      return report('history-commit', {
        commit: short(fault.commit),
        fault: ofCommit[fault.fault],
        reason: fault.fault,
      });
    case 'shallow':
      return report('repository-shallow', {});
    case 'missing':
      return report('repository-broken', {});
  }
};

/** Is it the repository that is wrong, and not the change? */
export const isRepositoryFault = ({ kind }: HistoryFault): boolean => kind === 'shallow' || kind === 'missing';
