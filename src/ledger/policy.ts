/** The text of a policy → its clauses, by a strict small reader of `<Clause id="…">…</Clause>`; no other tag may stand in it. */
import { type Finding, reporter } from '../core/finding.ts';
import { clause as clauseId } from '../core/schema/values.ts';
import { ledgerCodes } from './ledger-codes.ts';

export interface Policy {
  /** Ids with their text, in the order of the policy. */
  readonly clauses: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

const report = reporter(ledgerCodes);

/** `offset`: where the body begins in the text of its file. */
export const readPolicy = (body: string, offset: number): Policy => {
  const clauses = new Map<string, string>();
  const findings: Finding[] = [];
  let open: { readonly id: string; readonly start: number } | undefined;
  const complain = (problem: string, index: number, length: number) =>
    findings.push(report('policy-tag', { problem }, { at: { offset: offset + index, length } }));

  for (const { 0: tag, 1: id, index } of body.matchAll(/<Clause id="([^"\n]*)">|<\/Clause>|</g)) {
    if (tag === '<') complain('有不认识的标记', index, 1);
    else if (tag === '</Clause>') {
      if (open === undefined) complain('有结束标记，没有开始标记', index, tag.length);
      else clauses.set(open.id, body.slice(open.start, index).replaceAll('\n', ''));
      open = undefined;
    } else {
      if (open !== undefined) complain('上一条没有结束', index, tag.length);
      if (!clauseId.safeParse(id).success) complain('编号写法不对', index, tag.length);
      if (clauses.has(id ?? '')) complain('编号重复', index, tag.length);
      open = { id: id ?? '', start: index + tag.length };
    }
  }
  if (open !== undefined) complain('最后一条没有结束', open.start, 1);
  return { clauses, findings };
};
