/** The contacts that an office publishes of itself, which are no leak. */
import type { Association } from '../schema/association.ts';

export type Contacts = Pick<ReadonlySet<string>, 'has' | typeof Symbol.iterator>;

export interface Allowed {
  readonly phones: Contacts;
  readonly emails: Contacts;
}

export const nothingAllowed: Allowed = { phones: new Set(), emails: new Set() };

/** The contacts in association.yaml. */
export const allowedOf = ({ contact }: Association): Allowed => ({
  phones: new Set([contact.phone, contact.supervision?.phone].flatMap((phone) => phone?.replace(/\D/g, '') ?? [])),
  emails: new Set([contact.email].flatMap((email) => email?.toLowerCase() ?? [])),
});
