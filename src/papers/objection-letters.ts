/**
 * The three letters of an objection: to whoever objected that it is taken up, to the applicant that the matter be cleared up,
 * to whoever objected how it ended. The ledger never says who objected, so the name is the office's to add or to write.
 */
import { clauseWords } from '../core/citation.ts';
import { inChinese } from '../core/dates.ts';
import { outcomeNames } from '../core/notice/objections.ts';
import { bodyName } from '../core/records.ts';
import { isOpen, type Objection } from '../core/schema/objection.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { contacts, dayOnPaper, department, marks } from './marks.ts';
import { keptAddress, keptLine, signedWithLine } from './notice-proof.ts';
import {
  type Made,
  made,
  none,
  type PaperContext,
  type PaperData,
  type Subjects,
  type WordContent,
  type WordPaper,
} from './paper.ts';
import { line, paragraphs, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

const matterOf = ({ kind, conditions }: Objection, context: PaperContext): string =>
  kind === 'clerical'
    ? '公示文字'
    : conditions.length === 0
      ? '公示的内容'
      : conditions.map((condition) => clauseWords(context.year.records, condition)).join('、');

/** What all three say. Undefined where the application is not in the ledger. */
const common = (context: PaperContext, { id, value }: Subjects['objection']): PaperData | undefined => {
  const { site, year } = context;
  const [categoryId = '', applicationId = ''] = value.application.split('/');
  const category = year.records.categories.get(categoryId);
  const application = category?.applications.get(applicationId);
  const notice = year.records.notices.get(value.notice);
  if (category === undefined || application === undefined || notice === undefined) return undefined;
  return {
    ...marks(context),
    ...keptLine(context),
    编号: context.input.number ?? `异议${id}`,
    对象: applicationTitle(site, category, application),
    申报单位: applicantName(site, category, application),
    公示: notice.value.title,
    事项: matterOf(value, context),
    收到日期: inChinese(value.received),
    联系办法: contacts(context),
    署名: department(context),
  };
};

const letter = (context: PaperContext, objection: Subjects['objection'], more: PaperData): Made<WordContent> => {
  const data = common(context, objection);
  return data === undefined
    ? none('找不到这件异议涉及的申报或者公示')
    : made({ ...keptAddress(context), data: { ...data, ...more } });
};

const frame = (name: string, body: readonly string[], to: string) => () =>
  paper({ title: name, numbered: false }, [
    ...title(name, { after: 0 }),
    line('{编号}', { alignment: 'right', size: 28 }),
    line(`{${to}}：`),
    ...body.map((words) => text(words)),
    ...paragraphs('联系办法', '联系', { size: 28 }),
    ...signedWithLine(),
  ]);

const objector = ({ input }: PaperContext): string => input.to ?? '　　　　　';

export const objectionAccepted: WordPaper<'objection'> = {
  form: 'word',
  id: 'objection-accepted',
  name: '异议受理通知书',
  about: 'objection',
  purpose: '告知提出异议的单位或者个人已经受理。',
  fills: ['number', 'to', 'date'],
  make: (context, objection) =>
    objection.value.outcome === 'refused'
      ? none('这件异议没有受理，请做“异议答复”')
      : letter(context, objection, {
          收件人: objector(context),
          成文日期: dayOnPaper(objection.value.acknowledged ?? context.input.date),
        }),
  template: frame(
    '异议受理通知书',
    [
      '你（单位）对《{公示}》中“{对象}”的异议，于{收到日期}收到，内容涉及{事项}。经审查，现予受理。',
      '我们将向有关单位核实，并把处理结果书面答复你（单位）。你（单位）的信息和材料严格保密。',
    ],
    '收件人',
  ),
};

export const objectionCheck: WordPaper<'objection'> = {
  form: 'word',
  id: 'objection-check',
  name: '异议核实通知书',
  about: 'objection',
  purpose: '请申报单位说明情况；不写谁提出，也不附异议材料。',
  fills: ['number', 'until', 'date'],
  make: (context, objection) =>
    isOpen(objection.value)
      ? letter(context, objection, { 期限: dayOnPaper(context.input.until), 成文日期: dayOnPaper(context.input.date) })
      : none('这件异议已经办结，不用再核实'),
  template: frame(
    '异议核实通知书',
    [
      '公示期内，我们收到对《{公示}》中你单位“{对象}”的异议，内容涉及{事项}。',
      '请你单位就上述事项写出书面说明，附上证明材料，加盖公章，于{期限}（含当日）前送达。逾期不说明的，按现有材料核定。请不要查问、打听提出异议的单位和个人。',
    ],
    '申报单位',
  ),
};

export const objectionReply: WordPaper<'objection'> = {
  form: 'word',
  id: 'objection-reply',
  name: '异议答复',
  about: 'objection',
  purpose: '办结以后书面答复提出异议的单位或者个人。',
  fills: ['number', 'to', 'date'],
  make: (context, objection) => {
    const { value } = objection;
    if (value.outcome === undefined) return none('这件异议还没有办结');
    return letter(context, objection, {
      收件人: objector(context),
      机构: value.body === undefined ? department(context) : bodyName(context.site.records.association, value.body),
      // The published reason holds no vote and no name.
      理由: (value.reason ?? '').replace(/。$/, ''),
      结论: outcomeNames[value.outcome],
      成文日期: dayOnPaper(value.settled ?? context.input.date),
    });
  },
  template: frame(
    '异议答复',
    [
      '你（单位）对《{公示}》中“{对象}”的异议，于{收到日期}收到，内容涉及{事项}。',
      '经{机构}核实：{理由}。该异议{结论}。',
      '感谢你（单位）的关心和监督。你（单位）的信息严格保密。',
    ],
    '收件人',
  ),
};
