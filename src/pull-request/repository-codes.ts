/** What is wrong with the repository itself: nobody who submits can mend it. */
import type { CodeTable } from '../core/finding.ts';

export const repositoryCodes = {
  'repository-shallow': {
    level: 'error',
    message: '检查用的仓库只取了一部分历史，没有得出结论',
    help: '请维护人员取回全部历史再检查：git fetch --unshallow；自动任务里写 fetch-depth: 0',
    en: 'The repository is a shallow clone',
    meaning: '检查要看分支从哪里分出来，而这个仓库没有取回那么早的提交。',
    why: '看不到分出来的地方，就不知道哪些是这次的改动。与提交的人无关。',
    wrong: 'git clone --depth 1',
    right: 'git clone',
  },
  'repository-broken': {
    level: 'error',
    message: '检查用的仓库缺少内容或者有损坏，没有得出结论',
    help: '请维护人员运行 git fsck 看缺了什么，再从备份或者别的副本取回',
    en: 'An object that a tree names is missing or corrupt',
    meaning: '目录里写着有这个文件，仓库里却没有它的内容，或者内容读不出来。',
    why: '多半是磁盘损坏，或者没有取完。与提交的人无关。',
    wrong: '（仓库损坏）',
    right: '（修好以后重新检查）',
  },
} as const satisfies CodeTable;
