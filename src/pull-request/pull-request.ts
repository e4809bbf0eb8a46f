/** Judges a change as a pull request: base and head in, verdict out. Nothing of the head is ever run, or checked out. */
import type { Finding } from '../core/finding.ts';
import type { Association } from '../core/schema/association.ts';
import { redacted } from '../ledger/leaks.ts';
import { locate } from '../ledger/locate.ts';
import { accountText } from './account.ts';
import { compared } from './compared.ts';
import type { Context, Request } from './context.ts';
import { cured, moved } from './cures.ts';
import type { Git } from './git.ts';
import { found, isError, type Judged, layerIds, type Layers, nothing, runLayers } from './layer.ts';
import { ledgerOf } from './layers/ledger.ts';
import { ownership } from './layers/ownership.ts';
import { recordsOf } from './layers/records.ts';
import { safety } from './layers/safety.ts';
import { shape } from './layers/shape.ts';
import { windows } from './layers/window.ts';
import type { Compared } from './introduced.ts';
import { once, prepare } from './prepare.ts';
import { type Found, longest, mostFindings, type Outcome, type Verdict } from './verdict.ts';

const outcomeOf = ({ findings, reasons, ours }: Judged): Outcome => {
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

type Place = (findings: readonly Finding[]) => readonly Found[];

/** What is no submission has no lines that matter. */
const bare: Place = (findings) =>
  findings.map(({ code, level, file, clause, message, help, en }) => ({
    code,
    level,
    file,
    line: 0,
    column: 0,
    endColumn: 0,
    clause,
    message,
    help,
    en,
    source: '',
    cures: [],
  }));

/** Findings with their places in the files as the head has them, and with what would mend them. */
const placed =
  (context: Context): Place =>
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
});

const order = { error: 0, warning: 1, info: 2 } as const;

const verdictOf = (request: Request, judged: Judged, place: Place, { fixed = 0, office = false } = {}): Verdict => {
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

const skipped = (shown: Partial<Judged>): Judged => ({
  ...nothing,
  layers: layerIds.map((id) => ({ id, state: 'skipped' })),
  ...shown,
});

const judgeContext = (context: Context): Verdict => {
  const both = once((): Compared => compared(context));
  const judged = runLayers({
    shape: () => shape(context),
    ownership: () => ownership(context),
    window: () => windows(context),
    safety: () => safety(context),
    records: () => recordsOf(context, both()),
    ledger: () => ledgerOf(context, both()),
  });
  const reached = judged.layers.some(({ id, state }) => id === 'records' && state !== 'skipped');
  const shaped = judged.layers.some(({ id, state }) => id === 'shape' && state === 'passed');
  const place: Place = shaped ? placed(context) : (findings) => bare(findings).map((found) => moved(context, found));
  const fixed = reached ? both().fixed.filter(isError).length : 0;
  return verdictOf(context.request, judged, place, { fixed, office: context.office });
};

export interface JudgedPullRequest {
  readonly verdict: Verdict;
  /** As the base has it, for the addresses in a report; undefined when the base has none that can be read. */
  readonly association: Association | undefined;
}

/** Throws for a bug or a broken repository only; `internalError` is what is then said. */
export const judgePullRequest = (git: Git, request: Request): JudgedPullRequest => {
  const prepared = prepare(git, request);
  switch (prepared.kind) {
    case 'ready':
      return { verdict: judgeContext(prepared.context), association: prepared.association };
    case 'refused': {
      const judged = runLayers(refusing(prepared.findings));
      return { verdict: verdictOf(request, judged, bare), association: prepared.association };
    }
    case 'base-broken':
      return { verdict: verdictOf(request, skipped({ ours: prepared.findings }), bare), association: undefined };
  }
};

const refusing = (findings: readonly Finding[]): Layers => ({
  shape: () => found(findings),
  ownership: () => nothing,
  window: () => nothing,
  safety: () => nothing,
  records: () => nothing,
  ledger: () => nothing,
});

/** What is said when the program itself failed: nothing of the author's. */
export const internalError = (request: Request): JudgedPullRequest => ({
  verdict: { ...verdictOf(request, skipped({}), bare), verdict: 'internal-error' },
  association: undefined,
});
