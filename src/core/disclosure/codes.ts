/** What may be wrong with a 公开范围, and with records that say more than it lets. */
import { type CodeTable, reporter } from '../finding.ts';

export const disclosureCodes = {
  'disclosure-contradicts': {
    level: 'error',
    title: '公开范围的设置互相矛盾',
    message: '公开范围的设置有误：{problem}',
    help: '{cure}',
    en: 'The rule of disclosure contradicts itself: {problem}',
    meaning: '公开范围分别规定未入选的、评委和评分公开到什么程度，几处规定合不到一起。',
    why: '一处公开了，另一处就藏不住。要在申报以前定好，公布的人和被公布的人都看得明白。',
    wrong: 'judges: { show: counts, … }\nmarks: { show: all, … }',
    right: 'judges: { show: counts, … }\nmarks: { show: counts, … }',
  },
  'disclosure-more': {
    level: 'error',
    title: '台账里有不该公开的记录',
    message: '按本年度的公开范围，{what}不进公开台账',
    help: '把它移到办公室的完整台账，从这里删去；公开台账由 npx gongshi disclose 写入。已经推送的，请工程师改写历史',
    en: 'By the rule of disclosure of the year, {what} is not in the published ledger',
    meaning: '本年度规定未入选的申报、评委或者评分不公开，这份记录却写了出来。',
    why: '公开的台账删不干净。申报单位和评委是按公布的范围参加的，多公开一样都不行。',
    wrong: '公开台账里有一份没有入选的申报',
    right: '公开台账里只有它的登记号和校验码（withheld.yaml）',
  },
  'disclosure-judge-thin': {
    level: 'warning',
    title: '评委的代号可能被认出来',
    message: '“{round}”只有{n}名评委，{reviewer}又是{unit}唯一回避的一名，知情的人能猜出代号是谁',
    help: '下一年度增加评委，或者把公开范围的 judges 和 marks 改成 counts；本年度的不要改',
    en: '{reviewer} of {n} reviewers alone recuses itself from {unit}: whoever knows the field can tell who it is',
    meaning: '评委少，又公开了每名评委的回避，与某个单位有关系的评委就可能被认出来，他的打分也就人人知道。',
    why: '评委要能放心打分。代号只在分不清谁是谁的时候才有用。',
    wrong: '3名评委，R02 对某单位的申报回避，评分逐一公开',
    right: '7名以上评委，或者只公布人数和分数线',
  },
  'disclosure-whole': {
    level: 'error',
    title: '这是办公室的完整台账，不能发布',
    message: '这里是办公室的完整台账，有不公开的记录，不能发布或者合并',
    help: '用 npx gongshi disclose 写出公开台账，发布那一份',
    en: "This is the office's whole ledger: it must not be published",
    meaning: '办公室的完整台账（有 content/whole.yaml）里有未入选的申报、评分等不公开的记录，只留在办公室。',
    why: '一旦推送到公开的地方，就收不回来。',
    wrong: '在完整台账的文件夹里生成网站',
    right: '在公开台账的文件夹里生成网站',
  },
  'disclosure-not-written': {
    level: 'error',
    title: '公开台账与办公室的完整台账不一致',
    message: '按办公室的完整台账，{what}',
    help: '在完整台账的文件夹里运行 npx gongshi disclose，再核对一遍；对不上的查清是哪一份改动过',
    en: "By the office's whole ledger: {what}",
    meaning: '公开台账应当是完整台账里按公开范围能公开的那一部分。重新写一遍，与现在的不一样。',
    why: '看得到完整台账的人，能确认公开的名单确实出自那些申报和评分，没有改过。',
    wrong: '完整台账里改了一份评分，公开台账里的校验码还是原来的',
    right: '两份台账一致',
  },
} as const satisfies CodeTable;

export const reportDisclosure = reporter(disclosureCodes);
