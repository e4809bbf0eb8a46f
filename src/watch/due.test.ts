import { beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../core/records.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { due } from './due.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

let records: Records;
beforeAll(() => {
  const loaded = load(directorySource(ledger2017)).records;
  if (loaded === undefined) throw new Error('the demonstration ledger does not load');
  records = loaded;
});
const told = (today: string) => due(records, today).join('\n');

describe('what is due', () => {
  it.each([
    ['15 days before the opening', '2017-03-01', '“科技服务站”2017年3月16日开始申报', false],
    ['14 days before the opening', '2017-03-02', '“科技服务站”2017年3月16日开始申报，还有14天', true],
    ['the day of the opening', '2017-03-16', '“科技服务站”2017年3月16日开始申报，就是今天', true],
    ['the day after the opening', '2017-03-17', '开始申报', false],
    ['15 days before the closing', '2017-05-16', '“科技服务站”2017年5月31日（含当日）截止', false],
    ['14 days before the closing', '2017-05-17', '“科技服务站”2017年5月31日（含当日）截止，还有14天', true],
    ['the last day', '2017-05-31', '“科技服务站”2017年5月31日（含当日）截止，就是今天', true],
    ['the day after the last', '2017-06-01', '“科技服务站”2017年5月31日（含当日）截止', false],
    ['the last day of publicity', '2017-12-22', '公示到2017年12月22日，就是今天', true],
    ['the day after publicity', '2017-12-23', '请办结：npx gongshi notice close 2017-12-15-publicity', true],
    [
      'the last day of a supplement',
      '2017-12-22',
      'ZHSFXH-2017-006（综合示范学会奖）的补正2017年12月22日到期，就是今天',
      true,
    ],
    ['the day after a supplement was due', '2017-12-23', '的补正2017年12月22日到期，还没有记录', true],
    ['the day before an objection came', '2017-12-18', '异议 2017-03', false],
    ['the day an objection came', '2017-12-19', '异议 2017-03 还没有处理完，收到已经0天', true],
    ['the middle of November, with next year’s calendar there', '2017-11-15', '放假和调休安排', false],
    ['the middle of November', '2018-11-15', '还没有2019年的放假和调休安排', true],
    ['the day before', '2018-11-14', '放假和调休安排', false],
  ])('on %s', (_, today, sentence, is) => {
    expect(told(today).includes(sentence)).toBe(is);
  });

  it('is nothing of what was closed or settled', () => {
    expect(told('2017-08-15')).toBe('');
  });
});
