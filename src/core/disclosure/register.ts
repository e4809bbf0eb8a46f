/** `withheld.yaml`: what the office keeps of a year, as numbers and seals, and what may be told of those who were not selected. */
import { settledDay } from '../approval.ts';
import { takenBack } from '../departures.ts';
import { decideRound } from '../decide/round.ts';
import type { Judgement, YearJudgements } from '../judge.ts';
import type { CategoryRecords, YearRecords } from '../records.ts';
import type { UnsuccessfulRow, Withheld, WithheldCategory } from '../schema/withheld.ts';
import { sha256Of } from '../sha256.ts';
import { byText, sorted } from '../sorted.ts';
import { tookPart } from '../took-part.ts';
import { publicIn } from './public-ids.ts';
import { secretOf, sealOf } from './seal.ts';

/** Every file of an application, so that none of them can be another later. */
const bundle = ({ applications, confirmations, receipts }: CategoryRecords, id: string): string =>
  sha256Of([applications, confirmations, receipts].map((records) => records.get(id)?.digest ?? '').join('\n'));

type Came = UnsuccessfulRow['came'];

const cameOf = (year: YearRecords, category: CategoryRecords, id: string, judgement: Judgement | undefined): Came => {
  if (takenBack(year, category, id)) return 'withdrawn';
  return judgement?.eligibility === 'ineligible' ? 'ineligible' : 'not-selected';
};

type Told = Omit<UnsuccessfulRow, 'as'>;

/** The last round that looked at it; of that round what it came to there. */
const roundTold = (
  year: YearRecords,
  category: CategoryRecords,
  id: string,
  judgements: ReadonlyMap<string, Judgement>,
  marks: boolean,
): Partial<Told> => {
  const last = category.category.rounds
    .filter(({ id: round }) => {
      const decision = category.decisions.get(round)?.value;
      return decision !== undefined && tookPart(decision, id);
    })
    .pop();
  const decision = last === undefined ? undefined : category.decisions.get(last.id);
  if (last === undefined || decision === undefined) return {};
  const found = decideRound(year, category, last.id, decision, judgements).applications.find(
    ({ application }) => application === id,
  );
  const [nearest] = sorted(found?.votes ?? [], (a, b) => a.needed - a.yes - (b.needed - b.yes));
  return {
    round: last.id,
    ...(marks && found?.total ? { total: found.total.printed } : {}),
    ...(marks && nearest !== undefined ? { votes: { yes: nearest.yes, needed: nearest.needed } } : {}),
  };
};

const clausesOf = (judgement: Judgement | undefined): readonly string[] => [
  ...new Set(
    (judgement?.rows ?? []).filter(({ blocks, verdict }) => blocks && verdict === 'unmet').map(({ row }) => row.clause),
  ),
];

const told = (
  year: YearRecords,
  category: CategoryRecords,
  id: string,
  judgements: ReadonlyMap<string, Judgement>,
): Told => {
  const judgement = judgements.get(id);
  const came = cameOf(year, category, id, judgement);
  const clauses = came === 'ineligible' ? clausesOf(judgement) : [];
  const marks = year.programme.disclosure?.marks.show === 'all';
  return {
    came,
    ...(came === 'not-selected' ? roundTold(year, category, id, judgements, marks) : {}),
    ...(clauses.length === 0 ? {} : { clauses: [...clauses] }),
  };
};

/** Is it time to tell what came of those who were not selected? */
const isTold = (year: YearRecords, category: CategoryRecords): boolean =>
  year.programme.disclosure?.unsuccessful.from !== 'announced' ||
  [...year.notices.values()].some(
    ({ value }) => value.kind === 'announcement' && value.entries.some((entry) => entry.category === category.id),
  );

/**
 * Under a pseudonym they stand in an order that nobody can draw a name from. Everybody who was received has one from the first
 * day, so that nobody's changes when somebody leaves.
 */
const rowsOf = (
  year: YearRecords,
  category: CategoryRecords,
  ids: readonly string[],
  judgements: ReadonlyMap<string, Judgement>,
  secret: string,
): readonly UnsuccessfulRow[] | undefined => {
  const show = year.programme.disclosure?.unsuccessful.show;
  if (!isTold(year, category)) return undefined;
  if (show === 'own-page') {
    return ids.map((id) => ({
      as: category.receipts.get(id)?.value.number ?? id,
      ...told(year, category, id, judgements),
    }));
  }
  if (show !== 'pseudonym') return undefined;
  const drawn = sorted([...category.receipts.keys()], (a, b) =>
    byText(secretOf(secret, `as ${a}`), secretOf(secret, `as ${b}`)),
  );
  return drawn.flatMap((id, index) =>
    ids.includes(id)
      ? [{ as: `未入选${String(index + 1).padStart(2, '0')}`, ...told(year, category, id, judgements) }]
      : [],
  );
};

const ofCategory = (
  year: YearRecords,
  category: CategoryRecords,
  judgements: ReadonlyMap<string, Judgement>,
  secret: string,
): WithheldCategory => {
  const shown = publicIn(year, category);
  const numbers = sorted([...category.receipts], ([, a], [, b]) => byText(a.value.number, b.value.number));
  const ids = numbers.flatMap(([id]) => (shown.has(id) ? [] : [id]));
  const came = ids.map((id) => cameOf(year, category, id, judgements.get(id)));
  const count = (of: Came) => came.filter((one) => one === of).length;
  const settled = settledDay(category) !== undefined;
  const rows = settled ? rowsOf(year, category, ids, judgements, secret) : undefined;
  return {
    received: numbers.map(([id, { value }]) => ({
      number: value.number,
      ...(shown.has(id) ? {} : { sealed: sealOf(secret, value.number, bundle(category, id)) }),
    })),
    ...(settled
      ? {
          ended: {
            withdrawn: count('withdrawn'),
            ineligible: count('ineligible'),
            'not-selected': count('not-selected'),
          },
        }
      : {}),
    ...(rows === undefined ? {} : { rows: [...rows] }),
  };
};

/** Of a year that keeps back those who were not selected. `secret`: of the office's whole ledger. */
export const registerOf = (year: YearRecords, judged: YearJudgements, secret: string): Withheld => ({
  categories: Object.fromEntries(
    [...year.categories].map(([id, category]) => [id, ofCategory(year, category, judged.get(id) ?? new Map(), secret)]),
  ),
});
