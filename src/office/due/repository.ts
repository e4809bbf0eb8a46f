/** What waits on the repository: not committed, not sent, in conflict. Nothing of it is seen from a workflow. */
import type { RepositoryState } from '../repository.ts';
import { type Due, listedItems } from './item.ts';

export const ofRepository = (state: RepositoryState): readonly Due[] => {
  if (state.kind === 'none') return [];
  const screen = 'history' as const;
  if (state.kind === 'foreign')
    return [{ key: 'foreign', says: `台账放在另一个 Git 仓库里（${state.top}），不能提交。`, screen }];
  const { branch, underWay, conflicts, uncommitted, named, unsent, unfetched } = state;
  return [
    ...(conflicts.length > 0
      ? [
          {
            key: 'conflict',
            says: `有${conflicts.length}个文件和别人的改动冲突：${listedItems(conflicts, '个')}。`,
            screen,
          },
        ]
      : []),
    ...(underWay === undefined ? [] : [{ key: 'under-way', says: `上一次“${underWay}”没有做完。`, screen }]),
    ...(branch === undefined ? [{ key: 'detached', says: '现在不在任何分支上，提交了会找不到。', screen }] : []),
    ...(uncommitted.length > conflicts.length
      ? [
          {
            key: 'uncommitted',
            says: `有${uncommitted.length}个文件改了还没有提交：${listedItems(uncommitted, '个')}。`,
            screen,
          },
        ]
      : []),
    ...(named ? [] : [{ key: 'nobody', says: 'Git 还不知道是谁在提交，先写上姓名和邮箱。', screen }]),
    ...(unsent === undefined || unsent === 0
      ? []
      : [{ key: 'unsent', says: `有${unsent}次提交还没有送出，用工作台的“同步”送出。`, screen }]),
    ...(unfetched === undefined || unfetched === 0
      ? []
      : [{ key: 'unfetched', says: `别人有${unfetched}次提交还没有取回，用工作台的“同步”取回。`, screen }]),
  ];
};
