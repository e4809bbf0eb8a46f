import { describe, expect, it } from 'vitest';
import { judge } from '../core/judge.ts';
import { aReceipt, applicationFacts } from '../core/rules/facts.fixture.ts';
import { station } from '../core/rules/tables.fixture.ts';
import { Category } from '../core/schema/category.ts';
import { withApplication } from '../core/with-application.ts';
import { openTables, YearTables } from '../filing/year-tables.ts';
import { yearTablesOf } from './form.ts';

const rows = [
  {
    clause: '3.2.a',
    rule: 'once',
    id: 'once',
    by: ['project-title', { people: 'people', name: 'name', unit: 'unit' }],
  },
  { clause: '3.2.a', rule: 'earlier-winner', id: 'earlier', by: ['applicant'], within: 2 },
  { clause: '3.2.a', rule: 'per-applicant', id: 'place', max: 1, 'by-place': 'host-place' },
];
const category = Category.parse({ ...station, conditions: [...station.conditions, ...rows] });

/** The verdicts of these rows on `mine`, as the command line judges it and as the form does. */
const both = (
  fields: { readonly title: string; readonly name: string; readonly place?: string },
  received: boolean,
  won: number,
) => {
  const people = (name: string) => [{ name, unit: '示例大学' }];
  const mine = {
    'project-title': fields.title,
    people: people(fields.name),
    'host-place': fields.place ?? '440103',
  };
  const {
    records,
    year,
    category: own,
    application,
  } = applicationFacts(mine, {
    station: {
      category,
      applications: { other: { 'project-title': '示例论文', people: people('甲'), 'host-place': '440104' } },
      by: { other: 'haizhou-ast' },
      receipts: received ? { other: aReceipt({ submitted: { at: '2017-05-01T09:00:00+08:00', by: 'paper' } }) } : {},
    },
    history: {
      old: { source: '通报', entries: [{ year: won, award: 'station', outcome: 'won', applicant: 'nursing' }] },
    },
  });
  const others = new Map([...own.applications].filter(([id]) => id !== 'mine'));
  const without = { ...year, categories: new Map([...year.categories, [own.id, { ...own, applications: others }]]) };
  const sent: unknown = JSON.parse(JSON.stringify(yearTablesOf(records, without)));
  const tables = openTables(YearTables.parse(sent), async () => undefined);
  const table = tables.year.categories.get('station');
  if (table === undefined) throw new Error('the form was not sent the category');
  const form = withApplication(tables.records, tables.year, table, application);
  const said = (judgement: ReturnType<typeof judge>) =>
    judgement?.rows
      .filter(({ row }) => ['once', 'earlier', 'place'].includes(row.id))
      .map(({ verdict, says }) => [verdict, says]);
  const line = said(judge(records, year, own, application, '2017-05-19'));
  const typed = said(judge(form.records, form.year, form.category, application, '2017-05-19'));
  return { line, typed };
};

describe('what rules compare with applications of others and of earlier years', () => {
  it.each([
    ['nothing the same', { title: '另一篇', name: '乙' }, true, 2014, ['met', 'met', 'met']],
    ['the title, received before', { title: '示例论文', name: '乙' }, true, 2014, ['unmet', 'met', 'met']],
    ['a person, received before', { title: '另一篇', name: '甲' }, true, 2014, ['unmet', 'met', 'met']],
    ['the title, neither received', { title: '示例论文', name: '乙' }, false, 2014, ['pending', 'met', 'met']],
    [
      'the place, received before',
      { title: '另一篇', name: '乙', place: '440104' },
      true,
      2014,
      ['met', 'met', 'unmet'],
    ],
    ['won lately', { title: '另一篇', name: '乙' }, true, 2015, ['met', 'unmet', 'met']],
  ])('is judged in the form as on the command line: %s', (_, fields, received, won, verdicts) => {
    const { line, typed } = both(fields, received, won);
    expect(typed).toEqual(line);
    expect(line?.map(([verdict]) => verdict)).toEqual(verdicts);
  });
});

it('sends of others what is compared with them, and no column besides', () => {
  const people = [{ name: '甲', unit: '示例大学', share: '五成' }];
  const { records, year } = applicationFacts(
    {},
    {
      station: {
        category,
        applications: { other: { 'project-title': '示例论文', 'host-kind': 'rural', people, 'host-place': '440104' } },
      },
    },
  );
  expect(yearTablesOf(records, year).categories['station']?.rivals?.['other']?.fields).toEqual({
    'project-title': '示例论文',
    people: [{ name: '甲', unit: '示例大学' }],
    'host-place': '440104',
  });
});
