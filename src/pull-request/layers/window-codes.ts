/** When a change comes too early or too late, and what is frozen. */
import type { CodeTable } from '../../core/finding.ts';

export const changeWindowCodes = {
  'change-early': {
    level: 'error',
    title: '改动早于申报开始的日期',
    message: '“{category}”{opens}才开始申报',
    help: '{opens}以后再提交',
    en: 'The window of {category} opens on {opens}',
    meaning: '这个奖项还没有开始申报。',
    why: '开始申报以前，当年的条件和表格还没有定下来。',
    wrong: '2017年3月15日提交（3月16日开始）',
    right: '2017年3月16日提交',
  },
  'change-late': {
    level: 'error',
    title: '改动晚于截止日',
    message: '“{category}”{closing}（含当日）截止，服务器收到这次改动是{at}',
    help: '截止以前已经提交过的，凭回执联系主办单位；没有提交的，可以在下一次评选时申报',
    en: 'The window of {category} closed on {closing}; the server had this at {at}',
    meaning: '服务器收到这次改动时，申报已经截止。以服务器收到的时间为准，不以本机的时间为准。',
    why: '截止日对所有单位一样。',
    wrong: '6月1日0时0分30秒推送（5月31日截止）',
    right: '5月31日24时以前推送',
  },
  'change-frozen': {
    level: 'error',
    title: '改动了正在公示的文件',
    message: '这个文件正在公示（{notice}），公示结束以前不能改动',
    help: '公示期内对内容有意见的，按公示上的办法书面提出异议；文字有误的，由主办单位发布更正',
    en: 'The file is frozen by the open notice {notice}',
    meaning: '公示中的名单，以及名单所列的申报和评审记录，在公示结束以前一个字节也不能变。',
    why: '大家看到的、核对的、提出异议的，必须是同一份内容。',
    wrong: '公示期间修改列入公示的申报',
    right: '公示期满并结束以后，由主办单位处理',
  },
  'confirmation-fixed': {
    level: 'error',
    message: '申报已经受理，确认记录不能再改动或者删除',
    help: '确认有误的，书面告诉主办单位',
    en: 'A confirmation stands once its application is received',
    meaning: '主办单位受理时依据了这份确认，受理以后它就不再变动。',
    why: '受理、评审都以确认为依据，依据不能在事后消失。',
    wrong: '受理以后删除确认记录',
    right: '书面说明，由主办单位处理',
  },
} as const satisfies CodeTable;
