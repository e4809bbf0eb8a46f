/** An act as a form asks for it: its fields, with what may be chosen now that some of it is filled in. */
import { writtenTitle } from '../../core/names.ts';
import type { Act, Control, OfficeLedger } from '../../office/act.ts';
import { everyCategory } from '../../office/choices.ts';

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly control: Control;
  readonly help: string | null;
  readonly required: boolean;
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

/** Whom a list of names may name, by the key that stands in it. */
const named = ({ records }: OfficeLedger): AskedField['choices'] =>
  everyCategory(records)
    .filter(({ category }) => category.category.consent !== undefined)
    .flatMap(({ category }) =>
      [...category.applications.values()]
        .filter(({ id }) => category.receipts.has(id))
        .map((application) => ({
          value: `${category.id}/${application.id}`,
          label: writtenTitle(records, category, application),
        })),
    );

/** `experts`: how many the list has that the desk was given. */
const offered = (control: Control, ledger: OfficeLedger, experts: number): AskedField['choices'] => {
  if (control === 'experts') return experts === 0 ? [] : [{ value: 'given', label: `名册里有${experts}位评委。` }];
  return control === 'persons' ? named(ledger) : [];
};

export type Filled = Readonly<Record<string, unknown>>;

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
    choices: choices?.(ledger, filled, today) ?? offered(control, ledger, experts),
  })),
});
