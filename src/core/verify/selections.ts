/** Every recorded selection, decided again from the cards, the verdicts and the quotas alone. */
import { order } from '../decide/order.ts';
import { decideRound } from '../decide/round.ts';
import { compareSelection, isUnwritten } from '../decide/selection.ts';
import { type Finding, inFile, isError } from '../finding.ts';
import type { YearJudgements } from '../judge.ts';
import type { YearRecords } from '../records.ts';
import { type Recount, recount } from './count.ts';

/** A round whose scores are in but which nobody decided yet is not looked at. */
export const selections = (year: YearRecords, judged: YearJudgements): Recount => {
  const rounds = order(year.categories).flatMap((id) => {
    const category = year.categories.get(id);
    if (category === undefined) return [];
    return category.category.rounds.flatMap((round): Finding[][] => {
      const decision = category.decisions.get(round.id);
      // Of what the office keeps, only its seal is here (`withheld`).
      if (decision === undefined || isUnwritten(decision.value) || decision.value.kept !== undefined) return [];
      const result = decideRound(year, category, round.id, decision, judged.get(id) ?? new Map());
      const errors = result.findings.filter(isError);
      return [inFile(decision.file, [...errors, ...compareSelection(decision.value, result)])];
    });
  });
  return recount(rounds);
};
