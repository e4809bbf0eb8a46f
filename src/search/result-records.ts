/** The year's results and each decided round, as records to search: found by award, winner, receipt number, minutes. */
import { inChinese } from '../core/dates.ts';
import { decisionPage, decisionHead } from '../view/decision.ts';
import { publishedDecisions } from '../view/published-decision.ts';
import { resultsPage, resultsHead } from '../view/results/page.ts';
import type { Site, YearView } from '../view/site.ts';
import { blank, presentTexts, type SearchRecord } from './record.ts';

export const resultRecordsOf = (site: Site, year: YearView): readonly SearchRecord[] => {
  const results = resultsPage(site, year);
  const decisions = publishedDecisions(year).map((published): SearchRecord => {
    const page = decisionPage(site, year, published);
    const chosen = page.rows.filter(({ application }) =>
      page.tiers.some(({ selected }) => selected.includes(application)),
    );
    const approved = page.approvals.at(-1)?.date;
    return {
      ...blank,
      url: page.href,
      title: decisionHead(site, page).title,
      kind: 'result',
      year: page.year,
      category: page.category.name,
      label: approved === undefined ? null : `${inChinese(approved)}审定`,
      facts: page.approvals.map(({ body, document }) => `${body}，${document}`),
      text: chosen.map(({ number, title, status }) => presentTexts([number, title, status.word]).join('，')).join('\n'),
    };
  });
  const { title, description } = resultsHead(results);
  const all: SearchRecord = {
    ...blank,
    url: results.href,
    title,
    kind: 'result',
    year: results.year,
    text: description,
  };
  return [all, ...decisions];
};
