/** A year with one invented application in it and what stands beside it, so that its rows are judged as those of a real one. */
import { addDays } from '../dates.ts';
import { evidenceOf } from '../evidence.ts';
import type { FieldValues } from '../fields/value.ts';
import type { ApplicationRecord, CategoryRecords, Filed, Records, YearRecords } from '../records.ts';
import { approvingBodies } from '../rounds.ts';
import type { Confirmation } from '../schema/confirmation.ts';
import type { Decision } from '../schema/decision.ts';
import type { HistoryEntry } from '../schema/history.ts';
import type { Organization } from '../schema/organization.ts';
import type { Receipt } from '../schema/receipt.ts';
import { sha256Of } from '../sha256.ts';
import { applicant, type TrialDays } from './values.ts';

export const trialId = 'trial';
const otherId = 'trial-other';
const digest = sha256Of(trialId);

/** Another application beside the one that is tried. */
export interface Beside {
  readonly category: string;
  readonly organization: 'own' | 'other';
  readonly fields: FieldValues;
}

/** Everything about a trial that a row may look at. */
export interface Trial {
  readonly fields: FieldValues;
  readonly kind: string;
  readonly supervised: readonly string[];
  readonly confirmation: 'good' | 'none' | 'late' | 'elsewhere' | 'stale';
  readonly receipt: 'good' | 'none' | 'early' | 'late' | 'stale' | 'unseen' | 'elsewhere';
  /** Rows that the body which looks found unmet; it found all others met. */
  readonly refused: readonly string[];
  readonly beside: readonly Beside[];
  readonly earlier: readonly HistoryEntry[];
  /** Are the applicant's applications in other categories recognised? */
  readonly recognised: boolean;
}

const filed = <Value>(id: string, file: string, value: Value): Filed<Value> => ({ id, file, digest, value });

const applicationOf = (category: string, id: string, organization: string, fields: FieldValues): ApplicationRecord => ({
  ...filed(id, `content/trial/${category}/applications/${id}.md`, { organization, demonstration: true, fields }),
  category,
});

const organizationOf = (kind: string, name: string, supervised: readonly string[]): Organization => ({
  kind,
  names: [{ name, from: '1990-01-01' }],
  supervision: supervised.map((by) => ({ by, from: '1990-01-01' })),
  accounts: [],
});

const receiptOf = (
  trial: Trial,
  year: YearRecords,
  { category }: CategoryRecords,
  days: TrialDays,
  at: string,
  number: number,
): Receipt => {
  const office = trial.receipt === 'elsewhere' ? 'nobody' : year.programme.office;
  const seen = trial.receipt !== 'unseen';
  return {
    number: `${category.prefix}-${year.year}-${String(number).padStart(3, '0')}`,
    application: trial.receipt === 'stale' ? sha256Of('another text') : digest,
    submitted: { at, by: 'paper' },
    received: { at, office },
    evidence: evidenceOf(trial.fields).map((sha256) => ({ sha256, seen, matches: seen })),
    supplements: [],
    rulings: category.rows.map((row) => ({
      condition: row.id,
      verdict: trial.refused.includes(row.id) ? ('unmet' as const) : ('met' as const),
      body: (row.rule === 'attested' ? row.body : undefined) ?? year.programme.office,
      date: days.closing,
      reason: '试填',
    })),
  };
};

const submittedAt = ({ receipt }: Trial, { opens, closing }: TrialDays): string => {
  const day = receipt === 'late' ? addDays(closing, 3) : receipt === 'early' ? addDays(opens, -1) : opens;
  return `${day}T10:00:00+08:00`;
};

const confirmationOf = ({ confirmation }: Trial, confirmer: string, days: TrialDays): Confirmation => ({
  organization: confirmation === 'elsewhere' ? otherId : confirmer,
  confirmed: confirmation === 'late' ? addDays(days.closing, 1) : days.opens,
  application: confirmation === 'stale' ? sha256Of('another text') : digest,
  sheet: { title: '试填', date: days.opens, pages: 1, sha256: digest },
});

/** Every round of a category approved, the applicant's own application in each of its tiers. */
const recognisedIn = (category: CategoryRecords): ReadonlyMap<string, Filed<Decision>> =>
  new Map(
    category.category.rounds.map((round) => [
      round.id,
      filed(round.id, `${category.id}/decisions/${round.id}.yaml`, {
        scores: {},
        recusals: [],
        approvals: approvingBodies(category, round.id).map((body) => ({ body, date: '2000-01-01', document: '试填' })),
        overrides: [],
        selection: Object.fromEntries(round.tiers.map((tier) => [tier, [otherId]])),
      }),
    ]),
  );

const categoryWith = (
  trial: Trial,
  year: YearRecords,
  category: CategoryRecords,
  tried: CategoryRecords,
  confirmer: string,
  days: TrialDays,
): CategoryRecords => {
  const own = category.id === tried.id;
  const beside = trial.beside
    .filter((one) => one.category === category.id)
    .map((one, index) =>
      applicationOf(category.id, `beside-${index + 1}`, one.organization === 'own' ? trialId : otherId, one.fields),
    );
  const applications = [
    ...(own ? [applicationOf(category.id, trialId, trialId, trial.fields)] : []),
    ...(!own && trial.recognised ? [applicationOf(category.id, otherId, trialId, {})] : []),
    ...beside,
  ];
  const earlierStill = `${addDays(days.opens, -1)}T09:00:00+08:00`;
  const received: [string, Receipt][] = [
    ...(own && trial.receipt !== 'none'
      ? [[trialId, receiptOf(trial, year, category, days, submittedAt(trial, days), 2)] as [string, Receipt]]
      : []),
    ...beside.map(({ id }): [string, Receipt] => [id, receiptOf(trial, year, category, days, earlierStill, 1)]),
  ];
  return {
    ...category,
    applications: new Map(applications.map((one) => [one.id, one])),
    confirmations:
      own && trial.confirmation !== 'none'
        ? new Map([[trialId, filed(trialId, 'confirmation', confirmationOf(trial, confirmer, days))]])
        : new Map(),
    receipts: new Map(received.map(([id, value]) => [id, filed(id, `receipts/${id}`, value)])),
    decisions: !own && trial.recognised ? recognisedIn(category) : new Map(),
  };
};

export interface World {
  readonly records: Records;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
}

/** Nothing of the ledger but its tables, calendars and places stands beside the trial. */
export const worldOf = (
  base: Records,
  year: YearRecords,
  category: CategoryRecords,
  trial: Trial,
  days: TrialDays,
): World => {
  const [place] = base.association.places;
  const confirmer = place?.confirmer ?? otherId;
  const county = base.organizations.get(confirmer);
  const categories = new Map(
    [...year.categories].map(([id, each]) => [id, categoryWith(trial, year, each, category, confirmer, days)]),
  );
  const trialYear: YearRecords = { ...year, categories, notices: new Map(), objections: new Map() };
  const own = filed(trialId, 'organization', organizationOf(trial.kind, applicant, trial.supervised));
  const other = filed(otherId, 'organization', organizationOf(trial.kind, '试填的另一个单位', trial.supervised));
  const records: Records = {
    association: base.association,
    calendar: base.calendar,
    organizations: new Map([
      ...(county === undefined ? [] : [[confirmer, county] as const]),
      [trialId, own],
      [otherId, other],
    ]),
    years: new Map([[year.year, trialYear]]),
    history: new Map([['trial', filed('trial', 'history', { source: '试填', entries: trial.earlier })]]),
  };
  const tried = categories.get(category.id) ?? category;
  const application = tried.applications.get(trialId);
  if (application === undefined) throw new Error('the trial has no application');
  return { records, year: trialYear, category: tried, application };
};
