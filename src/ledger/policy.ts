/**
 * The text of a policy → its clauses, by a strict small reader of `<Clause id="…">…</Clause>`; no other tag may stand in it.
 * Each is cited as it says itself (`cite="第五条"`), else as the front matter says.
 */
import { type CitationForms, citedAs } from '../core/citation-form.ts';
import type { Citation } from '../core/records.ts';
import { type Finding, reporter } from '../core/finding.ts';
import { clause as clauseId } from '../core/schema/values.ts';
import { ledgerCodes } from './ledger-codes.ts';

export interface Policy {
  /** Ids with their text, in the order of the policy. */
  readonly clauses: ReadonlyMap<string, string>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly findings: readonly Finding[];
}

export const noPolicy = { clauses: new Map<string, string>(), citations: new Map<string, Citation>() };

const report = reporter(ledgerCodes);

/** Chapters by where they begin: headings of the second level. */
const chaptersIn = (body: string) =>
  [...body.matchAll(/^## +(.+?) *$/gm)].map(({ 1: title = '', index }) => ({ title, index }));

/** `offset`: where the body begins in the text of its file. */
export const readPolicy = (body: string, offset: number, citation?: CitationForms): Policy => {
  const clauses = new Map<string, string>();
  const citations = new Map<string, Citation>();
  const findings: Finding[] = [];
  const chapters = chaptersIn(body);
  let open: { readonly id: string; readonly start: number } | undefined;
  const complain = (problem: string, index: number, length: number) =>
    findings.push(report('policy-tag', { problem }, { at: { offset: offset + index, length } }));

  for (const { 0: tag, 1: id = '', 2: own, index } of body.matchAll(
    /<Clause id="([^"\n]*)"(?: +cite="([^"\n]*)")?>|<\/Clause>|</g,
  )) {
    if (tag === '<') complain('有不认识的标记', index, 1);
    else if (tag === '</Clause>') {
      if (open === undefined) complain('有结束标记，没有开始标记', index, tag.length);
      else clauses.set(open.id, body.slice(open.start, index).replaceAll('\n', ''));
      open = undefined;
    } else {
      if (open !== undefined) complain('上一条没有结束', index, tag.length);
      if (!clauseId.safeParse(id).success) complain('编号写法不对', index, tag.length);
      if (clauses.has(id)) complain('编号重复', index, tag.length);
      const words = own ?? (citation === undefined ? '' : citedAs(citation, id));
      if (words === undefined) complain('没有写明怎样引用', index, tag.length);
      const chapter = chapters.findLast((each) => each.index < index)?.title ?? '';
      const judged = citation?.chapters?.includes(chapter) ?? true;
      citations.set(id, { words: words ?? '', chapter, judged });
      open = { id, start: index + tag.length };
    }
  }
  if (open !== undefined) complain('最后一条没有结束', open.start, 1);
  const unknown = (citation?.chapters ?? []).filter((title) => chapters.every((chapter) => chapter.title !== title));
  return {
    clauses,
    citations,
    findings: [
      ...findings,
      ...unknown.map((chapter) => report('policy-chapter', { chapter }, { at: ['citation', 'chapters'] })),
    ],
  };
};
