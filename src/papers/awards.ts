/** Who is awarded what by an announcement, today: those who left since, or whom an open objection holds back, are not among them. */
import { fullTierName } from '../core/notice/rounds.ts';
import type { Filed } from '../core/records.ts';
import type { Notice } from '../core/schema/notice.ts';
import { noticePage, type NoticeLine } from '../view/notice.ts';
import type { PaperContext } from './paper.ts';

export interface PaperAward {
  readonly kind: 'person' | 'work' | 'project' | 'organization';
  /** Of the application in its category. */
  readonly application: string;
  /** Who the certificate is made out to: a person, the authors of a work in their order, else the organisation. */
  readonly name: string;
  /** What was awarded: a project's name. */
  readonly title: string;
  readonly organization: string;
  readonly year: number;
  readonly programme: string;
  readonly tier: string;
  /** How its award is counted: 篇, 名. */
  readonly measure: string;
  /** Whole yuan. */
  readonly money: number;
  /** 示例协2017-KJFWZ-1-001: issuer's mark, year, award, level, running number of the application. */
  readonly number: string;
  readonly receipt: string;
}

/** 示例协 of 示例协〔2017〕8号; nothing of 第3号. */
const markOf = ({ number }: Notice): string => /^([^〔]+)〔/.exec(number ?? '')?.[1] ?? '';

const kindOf = ({ person, people, title, organization }: NoticeLine): PaperAward['kind'] => {
  if (person !== null) return 'person';
  if (people !== '') return 'work';
  return title === organization ? 'organization' : 'project';
};

export const paperAwards = (context: PaperContext, notice: Filed<Notice>): readonly PaperAward[] => {
  const { site, year } = context;
  const { programme } = year.records;
  return noticePage(site, year, notice).tables.flatMap(({ category: name, tier, lines, unit }) => {
    const category = [...year.records.categories.values()].find((one) => one.category.tiers.includes(tier));
    const level = (category?.category.tiers.indexOf(tier) ?? 0) + 1;
    return lines
      .filter(({ left, held }) => left === null && !held)
      .map((line): PaperAward => ({
        kind: kindOf(line),
        application: line.application,
        name: line.person?.name ?? (line.people === '' ? line.organization : line.people),
        title: line.title,
        organization: line.organization,
        year: year.records.year,
        programme: programme.name,
        tier: fullTierName({ name }, tier),
        measure: unit,
        money: tier.award,
        number: `${markOf(notice.value)}${year.records.year}-${category?.category.prefix ?? ''}-${level}-${(line.number ?? '').split('-').at(-1) ?? ''}`,
        receipt: line.number ?? '',
      }));
  });
};
