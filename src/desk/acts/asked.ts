/** An act as a form asks for it: its fields, with what may be chosen now that some of it is filled in. */
import { writtenTitle } from '../../core/names.ts';
import type { CategoryRecords } from '../../core/records.ts';
import type { Act, Control, OfficeLedger } from '../../office/act.ts';
import { everyCategory } from '../../office/choices.ts';

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly control: Control;
  readonly help: string | null;
  readonly required: boolean;
  /** What is to be chosen first, where nothing is offered before it is. */
  readonly waits: string | null;
  /** Empty where nothing is offered. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export interface AskedAct {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly screen: Act['screen'];
  readonly fields: readonly AskedField[];
}

/** `2017/chief-expert/award` → those whom that round selected. */
const selectedIn = (category: CategoryRecords, rounds: readonly string[]): ReadonlySet<string> =>
  new Set(
    rounds.flatMap((address) => {
      const [, id, round = ''] = address.split('/');
      return id === category.id ? Object.values(category.decisions.get(round)?.value.selection ?? {}).flat() : [];
    }),
  );

/** Whom a list of names may name, by the key that stands in it. Where rounds are asked for: whom those that are chosen selected. */
const named = ({ records }: OfficeLedger, rounds: readonly string[] | undefined): AskedField['choices'] =>
  everyCategory(records)
    .filter(({ category }) => category.category.consent !== undefined)
    .flatMap(({ category }) =>
      [...category.applications.values()]
        .filter(({ id }) => category.receipts.has(id))
        .filter(({ id }) => rounds === undefined || selectedIn(category, rounds).has(id))
        .map((application) => ({
          value: `${category.id}/${application.id}`,
          label: writtenTitle(records, category, application),
        })),
    );

/** `experts`: how many the list has that the desk was given. */
const offered = (
  control: Control,
  ledger: OfficeLedger,
  rounds: readonly string[] | undefined,
  experts: number,
): AskedField['choices'] => {
  if (control === 'experts') return experts === 0 ? [] : [{ value: 'given', label: `名册里有${experts}位评委。` }];
  return control === 'persons' ? named(ledger, rounds) : [];
};

/** The first field before it that is chosen from a list, must be, and is not yet. */
const waitedFor = (fields: Act['fields'], name: string, filled: Filled): string | null => {
  const before = fields.slice(
    0,
    fields.findIndex((one) => one.name === name),
  );
  const first = before.find(
    ({ control, required, name: own }) => control.startsWith('choice') && required && !isGiven(filled[own]),
  );
  return first?.label ?? null;
};

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

export type Filled = Readonly<Record<string, unknown>>;

/** Undefined where the act asks for no rounds. */
const roundsIn = (fields: Act['fields'], filled: Filled): readonly string[] | undefined => {
  if (!fields.some(({ name }) => name === 'rounds')) return undefined;
  const { rounds } = filled;
  return (Array.isArray(rounds) ? rounds : [rounds]).filter((one) => typeof one === 'string');
};

export const askedAct = (
  { id, title, purpose, screen, fields }: Act,
  ledger: OfficeLedger,
  filled: Filled,
  today: string,
  experts: number,
): AskedAct => ({
  id,
  title,
  purpose,
  screen,
  fields: fields.map(({ name, label, control, help, required, choices }) => ({
    name,
    label,
    control,
    help: help ?? null,
    required,
    waits: waitedFor(fields, name, filled),
    choices: choices?.(ledger, filled, today) ?? offered(control, ledger, roundsIn(fields, filled), experts),
  })),
});
