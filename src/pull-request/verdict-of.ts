/** What the layers found → the verdict that is handed on. */
import { cite } from '../core/citation.ts';
import { type Finding, isError } from '../core/finding.ts';
import { redacted } from '../ledger/leaks.ts';
import { locate } from '../ledger/locate.ts';
import { accountText } from './account.ts';
import type { Context, Request } from './context.ts';
import { cured } from './cures.ts';
import type { Judged } from './layer.ts';
import { type Found, longest, mostFindings, type VerdictKind, type Verdict } from './verdict.ts';

const outcomeOf = ({ findings, reasons, ours }: Judged): VerdictKind => {
  if (findings.some(isError)) return 'reject';
  if (ours.length > 0) return 'base-broken';
  return reasons.length > 0 ? 'needs-office' : 'accept';
};

/** That the change has not come yet; and what follows from a broken table that is reported itself. */
const untold: ReadonlySet<string> = new Set(['window-open', 'category-unread']);

/** The same thing found by two layers is told once. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(
    findings
      .filter(({ code }) => !untold.has(code))
      .map((finding) => [
        `${finding.file}\n${finding.code}\n${JSON.stringify(finding.at)}\n${finding.message}`,
        finding,
      ]),
  ).values(),
];

export type FindingPlacer = (findings: readonly Finding[]) => readonly Found[];

/** What is no submission has no lines that matter. */
export const bare: FindingPlacer = (findings) =>
  findings.map(({ code, level, file, clause, message, help, en }) => ({
    code,
    level,
    file,
    line: 0,
    column: 0,
    endColumn: 0,
    clause,
    citation: clause === null ? null : cite(undefined, clause),
    message,
    help,
    en,
    source: '',
    cures: [],
  }));

/** Findings with their places in the files as the head has them, and with what would mend them. */
export const withPlaces =
  (context: Context): FindingPlacer =>
  (findings) => {
    const { head, base } = context.records();
    return cured(context, locate(head.source, findings, head.records ?? base.records));
  };

/** Within the limits of the verdict: a path may be longer than anybody reads. */
const clipped = (found: Found): Found => ({
  ...found,
  file: found.file.slice(0, longest.file),
  message: found.message.slice(0, longest.text),
  help: found.help.slice(0, longest.text),
  en: found.en.slice(0, longest.text),
  citation: found.citation?.slice(0, longest.text) ?? null,
});

const order = { error: 0, warning: 1, info: 2 } as const;

export const verdictOf = (
  request: Request,
  judged: Judged,
  place: FindingPlacer,
  { fixed = 0, office = false } = {},
): Verdict => {
  const tidy = (findings: readonly Finding[]) => {
    const all = distinct(findings).toSorted((a, b) => order[a.level] - order[b.level]);
    const shown = place(all.slice(0, mostFindings).map(redacted))
      .map(clipped)
      .toSorted((a, b) => order[a.level] - order[b.level]);
    return { shown, omitted: all.length - shown.length };
  };
  const [findings, reasons, ours] = [tidy(judged.findings), tidy(judged.reasons), tidy(judged.ours)];
  return {
    version: 1,
    verdict: outcomeOf(judged),
    base: request.base,
    head: request.head,
    author: accountText(request.author),
    at: request.at,
    office,
    layers: [...judged.layers],
    findings: [...findings.shown],
    reasons: [...reasons.shown],
    ours: [...ours.shown],
    fixed,
    omitted: findings.omitted + reasons.omitted + ours.omitted,
  };
};
