/** What may be wrong with a tally sheet (计票表) that came back. */
import type { CodeTable } from '../core/finding.ts';

export const tallyCodes = {
  'tally-unreadable': {
    level: 'error',
    title: '计票表认不出来',
    message: '{file}认不出来：{why}',
    help: '用 npx gongshi ballot sheet 做出的计票表，填好以后存为 .xlsx，不增删行和列',
    en: '{file} is no tally sheet of this round: {why}',
    meaning: '文件打不开，或者不是这一轮的计票表，或者行列被改动过。',
    why: '行列对不上，一份申报的票就会记到另一份上。',
    wrong: '自己另做的表',
    right: 'ballot sheet 做出的表，只填白色的格子',
  },
  'tally-cell': {
    level: 'error',
    title: '计票表的一格填得不对',
    message: '{file}的{cell}：{what}',
    help: '对照计票的原始记录更正',
    en: '{file}, {cell}: {what}',
    meaning: '应当填票数、人数、日期或者表决的格子，填了别的，或者没有填。',
    why: '读不出来的票不能猜，没有填的不能当作零。',
    wrong: '同意：八票',
    right: '同意：8',
  },
} as const satisfies CodeTable;
