/** Names in a notice: only where the award names a person, and only with that person's consent (个人信息保护法 25). */
import type { Finding } from '../finding.ts';
import type { YearJudgements } from '../judge.ts';
import type { YearRecords } from '../records.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { reportNotice } from './drafted.ts';

export type Person = NonNullable<NoticeEntry['person']>;
/** By `category/application`; kept by the office, outside the ledger. */
export type Persons = ReadonlyMap<string, Person>;

const keyOf = ({ category, application }: NoticeEntry): string => `${category}/${application}`;

const consents = (year: YearRecords, judged: YearJudgements, { category, application }: NoticeEntry): boolean => {
  const found = year.categories.get(category)?.category;
  const row = judged
    .get(category)
    ?.get(application)
    ?.rows.find(({ row: { id } }) => id === found?.consent);
  return found?.subject === 'person' && row?.verdict === 'met';
};

/** Every name without a consent. */
export const consentFindings = (
  year: YearRecords,
  judged: YearJudgements,
  { entries }: Pick<Notice, 'entries'>,
): readonly Finding[] =>
  entries.flatMap((entry, index) =>
    entry.person === undefined || consents(year, judged, entry)
      ? []
      : [
          reportNotice(
            'notice-name-no-consent',
            { entry: keyOf(entry) },
            { at: ['entries', index, 'person'], clause: 'pipl#25' },
          ),
        ],
  );

/** Puts names to the entries of awards that name a person, and says whose is missing. */
export const withPersons = (
  year: YearRecords,
  entries: readonly NoticeEntry[],
  persons: Persons,
): { readonly entries: NoticeEntry[]; readonly findings: readonly Finding[] } => {
  const named = entries.map((entry): NoticeEntry => {
    const person = persons.get(keyOf(entry));
    const isPerson = year.categories.get(entry.category)?.category.subject === 'person';
    return isPerson && person !== undefined ? { ...entry, person } : entry;
  });
  const missing = named.filter(
    ({ category, person }) => person === undefined && year.categories.get(category)?.category.subject === 'person',
  );
  return {
    entries: named,
    findings: missing.map((entry) => reportNotice('notice-person-missing', { entry: keyOf(entry) })),
  };
};
