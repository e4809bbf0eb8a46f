/** What the office's own texts (policy, guides, notices) may not hold. */
import type { CodeTable } from '../core/finding.ts';

export const officeTextCodes = {
  'office-tag': {
    level: 'error',
    message: '尖括号“<”后面不是这里能用的标记',
    help: '{cure}',
    en: 'This is none of the tags that a text of this kind may hold',
    meaning:
      '办法、申报指南和公示的正文里，尖括号只用来写几个约定的标记，例如 <ClauseRef id="2.2.4" />。别的写法网站读不了。',
    why: '认不出的标记会让整个网站都发布不了；网页代码还能改变读者看到的内容，所以一律不收。',
    wrong: '申报人数<5人的不予受理',
    right: '申报人数少于5人的不予受理',
  },
  'office-tag-place': {
    level: 'error',
    title: '标记的位置不对',
    message: '标记的位置不对：{problem}',
    help: '{cure}',
    en: 'The tag stands where it cannot: {problem}',
    meaning: '标记没有在同一段里成对写完，或者和加粗、链接交叉了，或者该单独一行的写在了文字中间。',
    why: '不成对的标记，网站不知道该从哪里算到哪里。',
    wrong: '**<Clause id="2.2.4">须经确认**</Clause>',
    right: '<Clause id="2.2.4">**须经确认**</Clause>',
  },
  'office-code': {
    level: 'error',
    message: '这里写了程序代码，正文里只能写文字',
    help: '{cure}',
    en: 'Code is not allowed: neither expressions in braces nor import and export',
    meaning: '正文里有花括号“{ }”，或者以 import、export 开头的一段。有的程序会把它们当作代码运行。',
    why: '台账里的文件只是资料，任何部分都不会被当作程序运行。',
    wrong: '按公式{A+B}计算',
    right: '按公式（A+B）计算',
  },
  'clause-reference-unknown': {
    level: 'error',
    title: '引用的条款不存在',
    message: '办法里没有〔{clause}〕这一条',
    help: '核对条款号；条款号以办法正文里标的为准',
    en: 'The policy has no clause {clause}',
    meaning: '正文里引用的条款，在当年的办法里找不到。',
    why: '引用的条款要能点开、能核对，写错了读者就看到另一条，或者什么也看不到。',
    wrong: '<ClauseRef id="9.9.9" />',
    right: '<ClauseRef id="2.2.4" />',
  },
} as const satisfies CodeTable;
