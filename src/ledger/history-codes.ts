/** What may be wrong with a table of earlier winners in CSV. */
import type { CodeTable } from '../core/finding.ts';

export const historyCodes = {
  'history-table': {
    level: 'error',
    title: '往年名单的表格读不出来',
    message: '第{line}行读不出来，或者列数与第一行不同',
    help: '用电子表格另存为“CSV UTF-8”；单元格里有逗号、引号的，由软件自动加引号',
    en: 'Line {line} is no line of the table, or has other columns than the first',
    meaning: '往年名单（content/history/ 里以 .csv 结尾的文件）有一行不是表格的格式。',
    why: '读不准的名单不能用来判断谁往年获过奖。',
    wrong: '2015,youth-prize,张某（第一行有四列）',
    right: '2015,youth-prize,张某,示例大学',
  },
  'history-column': {
    level: 'error',
    title: '往年名单的列名有误',
    message: '往年名单的第一行中，“{column}”{fault}',
    help: '列名可以用：{known}',
    en: 'In the first line of the table {column} is {fault}',
    meaning: '往年名单的第一行是列名，有一列不认识、重复了，或者缺少必须有的一列。',
    why: '列名对不上，整列的内容就读错了。',
    wrong: 'year,award,name',
    right: 'year,award,person,unit,source',
  },
} as const satisfies CodeTable;
