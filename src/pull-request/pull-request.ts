/** Judges a change as a pull request: base and head in, verdict out. Nothing of the head is ever run, or checked out. */
import type { Finding } from '../core/finding.ts';
import { redacted } from '../ledger/leaks.ts';
import { locate } from '../ledger/locate.ts';
import { accountText } from './account.ts';
import { treeSource } from './blobs.ts';
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
import { type Found, mostFindings, type Outcome, type Verdict } from './verdict.ts';

const outcomeOf = ({ findings, reasons, ours }: Judged): Outcome => {
  if (findings.some(isError)) return 'reject';
  if (ours.length > 0) return 'base-broken';
  return reasons.length > 0 ? 'needs-office' : 'accept';
};

/** The same thing found by two layers is told once. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(
    findings.map((finding) => [`${finding.file}\n${finding.code}\n${JSON.stringify(finding.at)}\n${finding.message}`, finding]),
  ).values(),
];

type Place = (findings: readonly Finding[]) => readonly Found[];

/** What is no submission has no lines that matter. */
const bare: Place = (findings) =>
  findings.map(({ code, level, file, clause, message, help, en }) => ({
    ...{ code, level, file, clause, message, help, en },
    ...{ line: 0, column: 0, endColumn: 0, source: '', cures: [] },
  }));

/** Findings with their places in the files as the head has them, and with what would mend them. */
const placed =
  (context: Context): Place =>
  (findings) => {
    const { head, base } = context.records();
    return cured(context, locate(treeSource(context.headTree, context.blobs), findings, head.records ?? base.records));
  };

const order = { error: 0, warning: 1, info: 2 } as const;

const verdictOf = (request: Request, judged: Judged, place: Place, fixed: number): Verdict => {
  const tidy = (findings: readonly Finding[]) => {
    const all = place(distinct(findings).map(redacted)).toSorted((a, b) => order[a.level] - order[b.level]);
    return { shown: all.slice(0, mostFindings), omitted: Math.max(0, all.length - mostFindings) };
  };
  const [findings, reasons, ours] = [tidy(judged.findings), tidy(judged.reasons), tidy(judged.ours)];
  return {
    version: 1,
    verdict: outcomeOf(judged),
    base: request.base,
    head: request.head,
    author: accountText(request.author),
    at: request.at,
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
  return verdictOf(context.request, judged, place, reached ? both().fixed.filter(isError).length : 0);
};

/** Throws for a bug or a broken repository only; `internalError` is what is then said. */
export const judgePullRequest = (git: Git, request: Request): Verdict => {
  const prepared = prepare(git, request);
  if (prepared.kind === 'ready') return judgeContext(prepared.context);
  const judged = prepared.kind === 'base-broken' ? skipped({ ours: prepared.findings }) : runLayers(refusing(prepared.findings));
  return verdictOf(request, judged, bare, 0);
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
export const internalError = (request: Request): Verdict => ({
  ...verdictOf(request, skipped({}), bare, 0),
  verdict: 'internal-error',
});
