/** Judges a change as a pull request: base and head in, verdict out. Nothing of the head is ever run, or checked out. */
import { type Finding, isError, reporter } from '../core/finding.ts';
import type { Association } from '../core/schema/association.ts';
import { compared } from './compared.ts';
import type { Context, Request } from './context.ts';
import { moved } from './cures.ts';
import { type Git, GitOverran, RepositoryBroken } from './git.ts';
import { found, type Judged, layerIds, type Layers, nothing, runLayers } from './layer.ts';
import { ledgerOf } from './layers/ledger.ts';
import { ownership } from './layers/ownership.ts';
import { recordsOf } from './layers/records.ts';
import { safety } from './layers/safety.ts';
import { shapeCodes } from './layers/shape-codes.ts';
import { repositoryCodes } from './repository-codes.ts';
import { shape } from './layers/shape.ts';
import { isSeconded } from './layers/second-account.ts';
import { changeWindows } from './layers/window.ts';
import type { BothLedgers } from './introduced.ts';
import { once, prepare } from './prepare.ts';
import type { Verdict } from './verdict.ts';
import { bare, type FindingPlacer, withPlaces, verdictOf } from './verdict-of.ts';

const skipped = (shown: Partial<Judged>): Judged => ({
  ...nothing,
  layers: layerIds.map((id) => ({ id, state: 'skipped' })),
  ...shown,
});

const judgeContext = (context: Context, association: Association): Verdict => {
  const both = once((): BothLedgers => compared(context));
  const judged = runLayers({
    shape: () => shape(context),
    ownership: () => ownership(context),
    window: () => changeWindows(context),
    safety: () => safety(context),
    records: () => recordsOf(context, both()),
    ledger: () => ledgerOf(context, both()),
  });
  const settled = isSeconded(context.request, association) ? { ...judged, reasons: [] } : judged;
  const reached = judged.layers.some(({ id, state }) => id === 'records' && state !== 'skipped');
  const shaped = judged.layers.some(({ id, state }) => id === 'shape' && state === 'passed');
  const place: FindingPlacer = shaped
    ? withPlaces(context)
    : (findings) => bare(findings).map((found) => moved(context, found));
  const fixed = reached ? both().fixed.filter(isError).length : 0;
  return verdictOf(context.request, settled, place, { fixed, office: context.office });
};

export interface JudgedPullRequest {
  readonly verdict: Verdict;
  /** As the base has it, for the addresses in a report; undefined when the base has none that can be read. */
  readonly association: Association | undefined;
}

const report = reporter({ 'change-costly': shapeCodes['change-costly'], ...repositoryCodes });

const prepared = (git: Git, request: Request): JudgedPullRequest => {
  const ready = prepare(git, request);
  switch (ready.kind) {
    case 'ready':
      return { verdict: judgeContext(ready.context, ready.association), association: ready.association };
    case 'refused': {
      const judged = runLayers(refusing(ready.findings));
      return { verdict: verdictOf(request, judged, bare), association: ready.association };
    }
    case 'base-broken':
      return { verdict: verdictOf(request, skipped({ ours: ready.findings }), bare), association: undefined };
  }
};

/** Throws for a bug only; `internalError` is what is then said. */
export const judgePullRequest = (git: Git, request: Request): JudgedPullRequest => {
  const said = (judged: Judged): JudgedPullRequest => ({
    verdict: verdictOf(request, judged, bare),
    association: undefined,
  });
  try {
    return prepared(git, request);
  } catch (error) {
    if (error instanceof GitOverran) return said(runLayers(refusing([report('change-costly', {})])));
    if (error instanceof RepositoryBroken) return said(skipped({ ours: [report('repository-broken', {})] }));
    throw error;
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
