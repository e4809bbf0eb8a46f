/** What most papers say: who issues them, how to reach the office, the day. */
import { inChinese } from '../core/dates.ts';
import { bodyInFull } from '../core/records.ts';
import { contactLines } from '../view/contact.ts';
import type { PaperContext, PaperData } from './paper.ts';

/** A day that nobody has set yet: to be written by hand. */
export const blankDay = '　　年　　月　　日';
export const blank = '　　　　　　';

export const dayOnPaper = (day: string | undefined): string => (day === undefined ? blankDay : inChinese(day));

/** The association and its receiving body, who sign slips, notes and lists. */
export const department = ({ site, year }: PaperContext): string =>
  bodyInFull(site.records.association, year.records.programme.office);

/** Names of the papers' own header: shown on every paper. */
export const marks = ({ site }: PaperContext, draft = false): { readonly 演示: boolean; readonly 送审: boolean } => ({
  演示: site.demonstration,
  送审: draft,
});

/** 抄送：…。 */
export const copiesOf = ({ input: { copies } }: PaperContext): { readonly 有抄送: boolean; readonly 抄送: string } => ({
  有抄送: copies !== undefined,
  抄送: copies === undefined ? '' : `抄送：${copies.replace(/。$/, '')}。`,
});

/** Paragraphs of a text, the last of which is marked for the template. */
export const paragraphsIn = (place: string, texts: readonly string[]): readonly PaperData[] =>
  texts.map((words, index) => ({ [place]: words, 末: index === texts.length - 1 }));

/** 电话…; each line a paragraph. */
export const contacts = (context: PaperContext): readonly PaperData[] =>
  paragraphsIn(
    '联系',
    contactLines(context.site.records.association, department(context)).map((parts) => parts.join('　')),
  );

/** Before its day a paper is a draft. */
export const isDraft = ({ site }: PaperContext, day: string): boolean => day > site.today;

/** 附件：1.名称 — one of them has no number (7.3.4). */
export const annexWords = (names: readonly string[]): string =>
  names.length === 1
    ? `附件：${names[0]}`
    : names.map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}.${name}`).join('\n');

export const annexLabel = (index: number, count: number): string => (count === 1 ? '附件' : `附件${index + 1}`);
