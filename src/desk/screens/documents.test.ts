import { expect, it } from 'vitest';
import { runningMemory } from '../../ledger/memory.ts';
import { changed, ledgerOf2017 } from '../../office/office.fixture.ts';
import { contextWith } from '../../papers/papers.fixture.ts';
import { papers } from '../../papers/papers.ts';
import { viewSite, yearView } from '../../view/site.ts';
import { documentsScreen } from './documents.ts';

const today = '2017-12-20';
const screenOf = (ledger = ledgerOf2017()) => {
  const site = viewSite(ledger.records, today, '/');
  return documentsScreen({ ...ledger, memory: runningMemory(), site, today }, yearView(site, 2017));
};
const screen = screenOf();
const paper = (id: string, of = screen) => of.papers.find((one) => one.id === id);

it.each([
  ['commendation', ['2017-07-12-announcement']],
  ['publicity', ['2017-12-15-publicity', '2017-06-30-publicity']],
  ['correction', ['2017-07-05-correction']],
  ['revocation', []],
  ['payment', ['2017-07-12-announcement']],
  ['ballot', []],
])('offers for %s what it can be made of', (id, notices) => {
  expect(paper(id)?.subjects.map(({ about }) => about)).toEqual(notices);
});

it('offers an application for a paper alone that can be made of it', () => {
  for (const one of papers) {
    if (one.about !== 'application') continue;
    const offered = new Set(paper(one.id)?.subjects.map(({ about }) => about));
    const { year } = contextWith();
    for (const category of year.records.categories.values())
      for (const application of category.applications.values()) {
        const made = one.make(contextWith(), { category, application });
        expect([one.id, application.id, offered.has(`2017/${category.id}/${application.id}`)]).toEqual([
          one.id,
          application.id,
          made.ok,
        ]);
      }
  }
});

it('says in words why there is none', () => {
  expect(paper('recommendation')?.why).toBe('这份公告里没有写明向上级推荐的对象');
  expect(paper('revocation')?.why).toBe('');
  const whys = papers.flatMap((one) => paper(one.id)?.why ?? '');
  expect(whys.filter((why) => /[a-z]{3}/.test(why))).toEqual([]);
});

it('names an objection by what it is about and its day', () => {
  expect(paper('objection-reply')?.subjects.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^2017-02　.+（2017年7月\d+日收到）$/),
    expect.stringMatching(/^2017-01　.+（2017年7月\d+日收到）$/),
  ]);
});

it('offers nothing where there is nothing', () => {
  const none = changed(ledgerOf2017(), {
    'content/2017/notices/2017-07-12-announcement.mdx': (text) => text.replace('kind: announcement', 'kind: nothing'),
  });
  expect(paper('commendation', screenOf(none))).toMatchObject({ subjects: [], why: '' });
});
