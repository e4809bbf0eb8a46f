/**
 * What a notice tells of other records, as data: names, money, days, the policy's text, whom to write to, and what stands
 * behind each entry. Markup and the words of a page are no part of it, so that a better page does not look like a changed notice.
 */
import { applicationTitleOn, organizationName } from '../names.ts';
import { bodyName, type CategoryRecords, type Records, type YearRecords } from '../records.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { sorted } from '../sorted.ts';
import { sha256Of } from '../sha256.ts';

/** JSON whose keys stand in one order, whatever order a file has them in; an absent value is left out. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${sorted(known, ([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
};

const entryFacts = (
  records: Records,
  category: CategoryRecords,
  { application: id, tier: tierId, person }: NoticeEntry,
  published: string,
) => {
  const { category: table } = category;
  const day = table.window.closes;
  const tier = table.tiers.find((each) => each.id === tierId);
  const application = category.applications.get(id);
  const receipt = category.receipts.get(id)?.value;
  const confirmation = category.confirmations.get(id)?.value;
  return {
    id,
    category: table.name,
    tier: tier && { name: tier.name, award: tier.award, clause: tier.clause },
    title: application && applicationTitleOn(records, category, application, published),
    organization: application && organizationName(records, application.value.organization, day),
    person,
    receipt: receipt && {
      number: receipt.number,
      submitted: receipt.submitted.at,
      received: receipt.received.at,
      evidence: receipt.evidence,
    },
    confirmation: confirmation && {
      by: organizationName(records, confirmation.organization, day),
      on: confirmation.confirmed,
      sheet: confirmation.sheet,
    },
  };
};

/** The same of a notice that is over: what each entry was called and how it was confirmed, without what receipts go on to tell. */
export const toldOfEntries = (
  records: Records,
  year: YearRecords,
  { entries, published }: Notice,
): readonly unknown[] =>
  entries.flatMap((entry) => {
    const category = year.categories.get(entry.category);
    if (category === undefined) return [];
    const { receipt: _, person: __, ...told } = entryFacts(records, category, entry, published);
    return [told];
  });

export const noticeFacts = (records: Records, year: YearRecords, notice: Notice): unknown => {
  const { association } = records;
  const { programme, clauses } = year;
  return {
    issuer: { name: association.name, contact: association.contact, site: association.site },
    office: bodyName(association, programme.office),
    policy: { title: programme.policy.title, number: programme.policy.number, text: [...clauses] },
    call: { title: programme.call.title, number: programme.call.number },
    publicity: { published: notice.published, from: notice.from, to: notice.to, ...programme.publicity },
    entries: notice.entries.flatMap((entry) => {
      const category = year.categories.get(entry.category);
      return category === undefined ? [] : [entryFacts(records, category, entry, notice.published)];
    }),
  };
};

/** SHA-256 of the facts; `notice` needs no digest of its own yet. */
export const factsDigest = (records: Records, year: YearRecords, notice: Notice): string =>
  sha256Of(canonical(noticeFacts(records, year, notice)));
