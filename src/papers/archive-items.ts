/** What a year leaves to be kept, with how long: Y for ever, D30 and D10 for years (令8号, DA/T 22-2015). No objector in a title. */
import { approvalDay } from '../core/approval.ts';
import { dayOf } from '../core/dates.ts';
import { bodyName } from '../core/records.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { roundInFull } from '../view/published-decision.ts';
import type { YearView } from '../view/site.ts';
import { standingOf } from '../view/site.ts';
import type { PaperContext } from './paper.ts';

export interface ArchiveItem {
  readonly keep: 'Y' | 'D30' | 'D10';
  readonly number: string;
  readonly author: string;
  readonly title: string;
  readonly date: string;
  readonly note: string;
}

const order = { Y: 0, D30: 1, D10: 2 } as const;

/** A title that the archive makes itself stands in square brackets (DA/T 22 5.5). */
const own = (title: string): string => `[${title}]`;

export const archiveItems = (context: PaperContext, { records, ...view }: YearView): readonly ArchiveItem[] => {
  const { site } = context;
  const { association } = site.records;
  const year = { records, ...view };
  const issued = [...records.notices.values()].map(({ value }): ArchiveItem => ({
    keep: 'Y',
    number: value.number ?? '',
    author: association.name,
    title: value.title,
    date: value.published,
    note: '',
  }));
  const ofCategories = [...records.categories.values()].flatMap((category) => {
    const rounds = [...category.decisions].flatMap(([round, { value }]): ArchiveItem[] => [
      ...value.approvals.map(({ body, date, document }): ArchiveItem => ({
        keep: 'Y',
        number: '',
        author: bodyName(association, body),
        title: document,
        date,
        note: roundInFull(category, round),
      })),
      ...(value.approvals.length === 0
        ? []
        : [
            {
              keep: 'Y' as const,
              number: '',
              author: association.name,
              title: own(`${records.year}年度${roundInFull(category, round)}审定表`),
              date: approvalDay(value),
              note: '',
            },
            {
              keep: 'D10' as const,
              number: '',
              author: association.name,
              title: own(`${records.year}年度${roundInFull(category, round)}评分表`),
              date: approvalDay(value),
              note: '',
            },
          ]),
    ]);
    const applications = [...category.applications.values()].flatMap((application): ArchiveItem[] => {
      const receipt = category.receipts.get(application.id)?.value;
      if (receipt === undefined) return [];
      const won = standingOf(year, category.id, application.id)?.stage === 'awarded';
      return [
        {
          keep: won ? 'D30' : 'D10',
          number: receipt.number,
          author: applicantName(site, category, application),
          title: own(`${applicationTitle(site, category, application)}申报材料`),
          date: dayOf(receipt.submitted.at),
          note: '',
        },
      ];
    });
    return [...rounds, ...applications];
  });
  return [...issued, ...ofCategories].toSorted(
    (a, b) => order[a.keep] - order[b.keep] || (a.date < b.date ? -1 : Number(a.date > b.date)),
  );
};
