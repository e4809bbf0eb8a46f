/**
 * The ledger as values: what `src/ledger` reads and what `src/core` judges. Plain data; ids are the keys of the maps,
 * in the order of their file names.
 */
import type { Calendar } from './calendar.ts';
import type { CompiledCategory } from './compile.ts';
import type { FieldValues } from './fields/value.ts';
import type { Association } from './schema/association.ts';
import type { Checkpoint } from './schema/checkpoint.ts';
import type { Confirmation } from './schema/confirmation.ts';
import type { Decision } from './schema/decision.ts';
import type { History, HistoryEntry } from './schema/history.ts';
import type { MadeLater } from './schema/made-later.ts';
import type { Notice } from './schema/notice.ts';
import type { Objection } from './schema/objection.ts';
import type { Organization } from './schema/organization.ts';
import type { Programme } from './schema/programme.ts';
import type { Receipt } from './schema/receipt.ts';
import type { Whole } from './schema/whole.ts';
import type { Withheld } from './schema/withheld.ts';
import type { Witness } from './schema/witness.ts';

/** A record with where it stands and the SHA-256 of its bytes. */
export interface Filed<Value> {
  readonly id: string;
  /** Path below the repository root, `/` between. */
  readonly file: string;
  readonly digest: string;
  readonly value: Value;
}

export interface Application {
  readonly organization: string;
  readonly demonstration: boolean;
  readonly fields: FieldValues;
}

export type ApplicationRecord = Filed<Application> & { readonly category: string };

export interface CategoryRecords {
  readonly id: string;
  readonly file: string;
  readonly category: CompiledCategory;
  /** Only applications without a field error: a rule may trust the shape. */
  readonly applications: ReadonlyMap<string, ApplicationRecord>;
  readonly confirmations: ReadonlyMap<string, Filed<Confirmation>>;
  readonly receipts: ReadonlyMap<string, Filed<Receipt>>;
  /** Decisions are found by round. */
  readonly decisions: ReadonlyMap<string, Filed<Decision>>;
}

/** What the policy says of one of its clauses. */
export interface Citation {
  /** As its policy cites it; empty where the policy does not say. */
  readonly words: string;
  /** Heading of the chapter that it stands in; empty before the first. */
  readonly chapter: string;
  /** Must a row of the tables cite it? */
  readonly judged: boolean;
}

export interface YearRecords {
  readonly year: number;
  readonly programme: Programme;
  readonly programmeFile: string;
  /** Ids of the policy's clauses with their text, in the order of the policy. */
  readonly clauses: ReadonlyMap<string, string>;
  /** How they are cited, by the same ids. */
  readonly citations: ReadonlyMap<string, Citation>;
  readonly categories: ReadonlyMap<string, CategoryRecords>;
  readonly notices: ReadonlyMap<string, Filed<Notice>>;
  readonly objections: ReadonlyMap<string, Filed<Objection>>;
  /** SHA-256 of the prose of its policy and of its notices, below their front matter, by path; absent in tables made by hand. */
  readonly prose?: ReadonlyMap<string, string>;
  /** What the office keeps back of this year; absent where it keeps nothing, and in its whole ledger. */
  readonly withheld?: Filed<Withheld>;
}

export interface Records {
  readonly association: Association;
  readonly calendar: Calendar;
  readonly organizations: ReadonlyMap<string, Filed<Organization>>;
  readonly years: ReadonlyMap<number, YearRecords>;
  /** Winners of years that the ledger does not hold; absent where nobody wrote them down. */
  readonly history?: ReadonlyMap<
    string,
    Filed<Omit<History, 'entries'> & { readonly entries: readonly HistoryEntry[] }>
  >;
  /** Which release and tables older records were found the same by; absent where there is nothing of it. */
  readonly made?: ReadonlyMap<string, Filed<MadeLater>>;
  /** What was settled when a line was given out, and lines of other sites; absent where there are none. */
  readonly checkpoints?: ReadonlyMap<string, Filed<Checkpoint>>;
  readonly witnesses?: ReadonlyMap<string, Filed<Witness>>;
  /** This is an office's whole ledger, which is not to be published. */
  readonly whole?: Filed<Whole>;
}

/** How the register names the association itself as the supervising body (业务主管单位); ledgers from before it could be said have one id. */
export const ownId = ({ id = 'city-ast' }: Pick<Association, 'id'>): string => id;

/** The name of a body, or its id where the association does not list it. */
export const bodyName = (association: Association, id: string): string =>
  id === ownId(association) ? association.short : (association.bodies.find((body) => body.id === id)?.name ?? id);

/** Who is written to: 市科协学会部. A body that already bears the association's name says it once. */
export const bodyInFull = (association: Association, id: string): string => {
  const name = bodyName(association, id);
  return [association.short, association.name].some((own) => name.startsWith(own))
    ? name
    : `${association.short}${name}`;
};

/** What a kind of organisation is called, or its id where the association does not list it. */
export const kindName = ({ kinds }: Association, id: string): string =>
  kinds.find((kind) => kind.id === id)?.name ?? id;

/** The same for a newcomer, with examples. */
export const kindDescribed = (association: Association, id: string): string =>
  association.kinds.find((kind) => kind.id === id)?.described ?? kindName(association, id);

export const placeName = (association: Association, code: string): string =>
  association.places.find((place) => place.code === code)?.name ?? code;

/** What a group of a round is called: a place by its name, where its field asks for one. */
export const groupName = (
  association: Association,
  { category }: CategoryRecords,
  field: string | undefined,
  group: string,
): string => (field !== undefined && category.field(field)?.type === 'place' ? placeName(association, group) : group);
