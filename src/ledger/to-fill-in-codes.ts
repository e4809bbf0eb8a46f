/** What is said of a place that was left to be filled in. */
import type { CodeTable } from '../core/finding.ts';

export const toFillInCodes = {
  'to-fill-in': {
    level: 'warning',
    title: '还有没有填写的地方',
    message: '还没有填写：{what}',
    help: '填好以后，把这一处的“TODO”连同说明一起删去',
    en: 'Left to be filled in: {what}',
    meaning:
      '主办单位的文件里还有写着 TODO 的地方，是新建文件时留下、等着填写的。申报开始以后，或者在公示公告里，就是错误。',
    why: '没有填完的文件照样能读，读者会把占位的日期和数字当成真的。',
    wrong: 'quota: 1 # TODO：名额，照通知填写',
    right: 'quota: 20',
  },
} as const satisfies CodeTable;
