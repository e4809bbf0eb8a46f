/** A county's confirmation as its file. */
import type { Confirmation } from '../core/schema/confirmation.ts';

export const confirmationText = ({
  demonstration,
  organization,
  confirmed,
  application,
  sheet,
}: Confirmation): string =>
  [
    ...(demonstration === true ? ['demonstration: true'] : []),
    `organization: ${organization}`,
    `confirmed: ${confirmed}`,
    `application: "${application}"`,
    `sheet: { title: ${JSON.stringify(sheet.title)}, date: ${sheet.date}, pages: ${sheet.pages}, sha256: "${sheet.sha256}" }`,
    '',
  ].join('\n');
