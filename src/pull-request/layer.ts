/** Layers of judgement, one after another: what rests on a layer that failed is not asked. */
import { type Finding, isError } from '../core/finding.ts';

export const layerIds = ['shape', 'ownership', 'window', 'safety', 'records', 'ledger'] as const;
export type LayerId = (typeof layerIds)[number];

export const layerNames: Readonly<Record<LayerId, string>> = {
  shape: '改动的文件',
  ownership: '文件归谁',
  window: '申报时间和公示',
  safety: '个人信息和历史记录',
  records: '内容和条件',
  ledger: '合并以后的台账',
};

/** What each layer rests on. Personal data is looked for whoever the author is: it is public already. */
export const restsOn: Readonly<Record<LayerId, readonly LayerId[]>> = {
  shape: [],
  ownership: ['shape'],
  window: ['ownership'],
  safety: ['shape'],
  records: ['window', 'safety'],
  ledger: ['records'],
};

export interface LayerOutcome {
  /** The author's to mend; a layer with an error among them has failed. */
  readonly findings: readonly Finding[];
  /** What only the office can settle. */
  readonly reasons: readonly Finding[];
  /** Errors of the base that leave no answer: a layer that has any is stopped. */
  readonly ours: readonly Finding[];
}

export const nothing: LayerOutcome = { findings: [], reasons: [], ours: [] };
/** One thing for the author to mend, or for the office to settle. */
export const wrong = (finding: Finding): LayerOutcome => ({ ...nothing, findings: [finding] });
export const because = (finding: Finding): LayerOutcome => ({ ...nothing, reasons: [finding] });
export const found = (findings: readonly Finding[]): LayerOutcome => ({ ...nothing, findings });

export const together = (outcomes: readonly LayerOutcome[]): LayerOutcome => ({
  findings: outcomes.flatMap(({ findings }) => findings),
  reasons: outcomes.flatMap(({ reasons }) => reasons),
  ours: outcomes.flatMap(({ ours }) => ours),
});

export const layerStates = ['passed', 'failed', 'stopped', 'skipped'] as const;
export type LayerState = (typeof layerStates)[number];

export interface Judged extends LayerOutcome {
  readonly layers: readonly { readonly id: LayerId; readonly state: LayerState }[];
}

export type Layers = Readonly<Record<LayerId, () => LayerOutcome>>;

const stateOf = ({ findings, ours }: LayerOutcome): LayerState => {
  if (findings.some(isError)) return 'failed';
  return ours.length > 0 ? 'stopped' : 'passed';
};

export const runLayers = (layers: Layers): Judged => {
  const states = new Map<LayerId, LayerState>();
  const outcomes = layerIds.map((id) => {
    const ready = restsOn[id].every((other) => states.get(other) === 'passed');
    const outcome = ready ? layers[id]() : nothing;
    states.set(id, ready ? stateOf(outcome) : 'skipped');
    return outcome;
  });
  return { ...together(outcomes), layers: [...states].map(([id, state]) => ({ id, state })) };
};
