import { describe, expect, it } from 'vitest';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { atDesk, byTitle } from './button-words.ts';

it.each([
  ['这份申报还没有受理，先用 npx gongshi receive 登记受理。', '这份申报还没有受理，先用“受理”页的“受理”登记受理。'],
  [
    '还没有产生名单，没有可以审定的。先运行 npx gongshi decide 2017 service-station cultivation。',
    '还没有产生名单，没有可以审定的。先用“审定”页的“产生名单”。',
  ],
  [
    '还没有登记表决结果：用 npx gongshi ballot sheet 做计票表，填好以后用 npx gongshi ballot read 读回',
    '还没有登记表决结果：到“评审”页做计票表，填好以后用“评审”页的“读回计票表”读回',
  ],
  ['更正：npx gongshi notice correct 2017-06-30-publicity --reason …', '更正：用“公示公告”页的“发布更正”'],
  ['先提交（npx gongshi save）或者撤销它们', '先提交（到“历史”页）或者撤销它们'],
  ['先运行 npx gongshi check 看它是不是有误', '先请维护的工程师运行 npx gongshi check 看它是不是有误'],
  ['没有命令的一句话。', '没有命令的一句话。'],
])('%s', (typed, shown) => {
  expect(atDesk(typed)).toBe(shown);
});

describe('an application in a sentence', () => {
  const { records } = load(directorySource(ledger2017));
  if (records === undefined) throw new Error('the ledger cannot be read');

  it.each([
    ['“service-station/demo-quartz-station”有异议', /^“(?!service).*石英.*”有异议$/],
    ['没有 2017/service-station/demo-quartz-station', /^没有 .*石英/],
    ['没有 2019/service-station/demo-quartz-station', /2019\/service-station\/demo-quartz-station$/],
    ['content/2017/service-station/decisions/cultivation.yaml', /^content\/2017\/service-station\/decisions/],
    ['这里和/或那里', /^这里和\/或那里$/],
  ])('%s', (sentence, shown) => {
    expect(byTitle(records, sentence)).toMatch(shown);
  });
});
