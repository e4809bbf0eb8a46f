/** Whom a body chose for the tiers that it gives. It chooses among those who passed every gate, and each once. */
import { type Finding, reporter } from '../finding.ts';
import type { Tier } from '../schema/category.ts';
import type { Decision } from '../schema/decision.ts';
import { ballotCodes } from './ballot-codes.ts';
import type { Gate } from './gates.ts';
import { gateNames } from './gates.ts';
import { overrideCodes } from './override.ts';

const report = reporter(ballotCodes);
const reportOverride = reporter(overrideCodes);

export interface Chosen {
  /** The tier by application. */
  readonly tiers: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** `gates`: of every application of the round; `tiers`: those that the body gives, one at least. */
export const chosenBy = (
  choice: Decision['choice'],
  tiers: readonly Tier[],
  gates: ReadonlyMap<string, Gate | undefined>,
  admits: (tier: string, application: string) => boolean,
): Chosen => {
  const chosen = new Map<string, string>();
  const names = tiers.map(({ name }) => name).join('、');
  if (choice === undefined) {
    return {
      tiers: chosen,
      findings: [report('choice-awaited', { tiers: names }, { clause: tiers[0]?.clause ?? null })],
    };
  }
  const findings: Finding[] = [];
  const targets = tiers.map(({ id }) => id).join('、');
  for (const [tier, ids] of Object.entries(choice.tiers)) {
    const at = ['choice', 'tiers', tier];
    if (!tiers.some(({ id }) => id === tier)) {
      findings.push(reportOverride('override-unknown', { what: tier, tiers: targets }, { at }));
      continue;
    }
    for (const [index, application] of ids.entries()) {
      const where = { at: [...at, index] };
      const gate = gates.get(application);
      if (!gates.has(application)) {
        findings.push(reportOverride('override-unknown', { what: application, tiers: targets }, where));
      } else if (chosen.has(application)) {
        findings.push(reportOverride('override-twice', { application, n: 2 }, where));
      } else if (gate !== undefined) {
        findings.push(reportOverride('override-not-allowed', { application, gate: gateNames[gate.kind] }, where));
      } else if (!admits(tier, application)) {
        findings.push(reportOverride('override-not-allowed', { application, gate: '这个等次的条件' }, where));
      } else {
        chosen.set(application, tier);
      }
    }
  }
  return { tiers: chosen, findings };
};
