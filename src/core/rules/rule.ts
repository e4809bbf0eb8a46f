/**
 * A rule: an id, a strict Zod schema of its options, and a pure check. Few generic rules, many rows in the tables.
 * A rule id is permanent; changed logic gets a new id, so that 2017 is judged tomorrow as it was in 2017.
 */
import { z } from 'zod/mini';
import type { Calendar } from '../calendar.ts';
import type { CodeTable } from '../finding.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from '../records.ts';
import type { Organization } from '../schema/organization.ts';
import type { Outcome } from './outcome.ts';
import type { Read } from './reads.ts';

/** Whom a row judges. Only application and organization rows decide eligibility. */
export type Scope = 'application' | 'organization' | 'category' | 'programme';

/** How a clause is judged, for the margin notes: 自动核对, 核对材料, 专家评审, 仅作说明. */
export type How = 'automatic' | 'papers' | 'experts' | 'context';

/** Everything a rule may see of one application; nothing else reaches it. */
export interface ApplicationFacts {
  readonly records: Records;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
  readonly organization: Organization;
  readonly calendar: Calendar;
  /** The effective closing day, rolled. */
  readonly closing: string;
  /** The day of judging. */
  readonly today: string;
  /** Day of `receipt.submitted.at`, else today. */
  readonly submitted: string;
  /** The clause of the row being judged, for its findings. */
  readonly clause: string;
  /** Standing of an application in tiers of its category; see standing.ts. */
  readonly standing: TierStanding;
  /** Everything this organisation applied for this year, this application included. */
  readonly own: readonly ApplicationRecord[];
}

/** Everything a category or programme row may see. */
export interface CategoryFacts {
  readonly records: Records;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly calendar: Calendar;
  readonly today: string;
  readonly clause: string;
}

/**
 * `recognised`: in the selection of a round whose approvals are complete. `undecided`: a round of the wanted tiers is
 * not. `refused`: every such round is decided and it was not chosen. No tiers given: the tiers without `from`.
 */
export type TierStanding = (
  category: string,
  application: string,
  tiers?: readonly string[],
) => 'recognised' | 'undecided' | 'refused';

interface Base<Options> {
  readonly options: z.ZodMiniType<Options>;
  /** Everything that the options name: fields, criteria, tiers, categories, bodies. What is not there is the office's error. */
  readonly reads: (options: Options) => readonly Read[];
  readonly how: How;
  /** What the row checks, in one or two plain sentences with its own numbers: the margin note beside its clause. */
  readonly explain: (options: Options, context: Explain) => string;
  readonly codes: CodeTable;
}

/** What `explain` may name. */
export interface Explain {
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly bodyName: (id: string) => string;
  /** What a kind of organisation is called. */
  readonly kindName: (id: string) => string;
  /** Who confirms at the place of a project: 县区科协. */
  readonly confirmer: string;
}

export interface ApplicationRule<Options> extends Base<Options> {
  readonly scope: 'application' | 'organization';
  readonly check: (facts: ApplicationFacts, options: Options) => Outcome;
}

export interface CategoryRule<Options> extends Base<Options> {
  readonly scope: 'category' | 'programme';
  readonly check: (facts: CategoryFacts, options: Options) => Outcome;
}

export type Rule<Options> = ApplicationRule<Options> | CategoryRule<Options>;

/** Does it judge one application, and so decide eligibility? The others judge a category or the year. */
export const isApplicationRule = <Options>(rule: Rule<Options>): rule is ApplicationRule<Options> =>
  rule.scope === 'application' || rule.scope === 'organization';
