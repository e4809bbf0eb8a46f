/** The papers of programmes that are not the first one: made from their data alone, in their words. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../scripts/kernel/ledger.ts';
import { ioIn } from '../scripts/kernel/io.fixture.ts';
import { CannotRun } from '../scripts/kernel/verb.ts';
import { paperFile } from '../scripts/verbs/paper/write.ts';
import type { About } from '../src/papers/paper.ts';
import { peopleOf, sayPeople } from '../src/core/people.ts';
import { papers } from '../src/papers/papers.ts';
import { viewSite } from '../src/view/site.ts';
import { ledgerOfPapers, ledgerOfPersons } from './programmes/folders.ts';

/** Words of the first programme and of its association. */
const foreign = /科技服务站|选派单位|服务对象|首席专家|连云港|学会部|2017/;

const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^(?:word\/document|xl\/sharedStrings|xl\/worksheets\/sheet\d)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('\n');

describe.each([
  ['papers', ledgerOfPapers],
  ['persons', ledgerOfPersons],
])('an award to %s', (_, folder) => {
  const io = ioIn(folder, [], (asOf) => asOf ?? '2026-12-31');
  const ledger = openLedger(io);
  const { association } = ledger.records;
  const site = viewSite(ledger.records, io.today(association.asOf), '/');
  const years = [...ledger.records.years.values()];
  const categories = years.flatMap((year) => [...year.categories.values()].map((one) => ({ year, one })));
  const typed: { readonly [Kind in About]: readonly string[] } = {
    application: categories.flatMap(({ year, one }) =>
      [...one.applications.keys()].map((id) => `${year.year}/${one.id}/${id}`),
    ),
    notice: years.flatMap(({ notices }) => [...notices.keys()]),
    objection: years.flatMap(({ objections }) => [...objections.keys()]),
    round: categories.flatMap(({ year, one }) => one.category.rounds.map(({ id }) => `${year.year}/${one.id}/${id}`)),
    category: categories.map(({ year, one }) => `${year.year}/${one.id}`),
    year: years.map(({ year }) => String(year)),
  };

  it.each(papers)('$name of everything there is: made, or a sentence that says why not', async (paper) => {
    for (const subject of typed[paper.about]) {
      try {
        const { bytes } = await paperFile(io, ledger, site, paper, subject, {});
        const text = textOf(bytes);
        expect(text, subject).not.toMatch(/[{}]|undefined|\bNaN\b/);
        expect(text, subject).not.toMatch(foreign);
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        expect(error.message).toMatch(/\p{Script=Han}/u);
        expect(error.message).not.toMatch(/模板.*填不出来/);
      }
    }
  });
});

describe('计票结果', () => {
  const io = ioIn(ledgerOfPersons, [], (asOf) => asOf ?? '2026-12-31');
  const ledger = openLedger(io);
  const site = viewSite(ledger.records, io.today(ledger.records.association.asOf), '/');
  const paper = papers.find(({ id }) => id === 'tally');
  if (paper === undefined) throw new Error('no such paper');
  const make = (round: string) => paperFile(io, ledger, site, paper, `2026/young-scientist/${round}`, {});

  it('is made of the votes that were recorded', async () => {
    const text = textOf((await make('final')).bytes);
    expect(text).toMatch(/应到9人，实到\d人/);
    expect(text).toContain('监票人签名');
  });

  it('says what passes, for each level that has a share of its own', async () => {
    const text = textOf((await make('final')).bytes);
    expect(text).toContain('以实到人数为基数，同意票达到2/3的通过。提名奖以实到人数为基数，同意票超过1/2的通过。');
  });

  it('is not made of a round that does not vote', async () => {
    await expect(make('first')).rejects.toThrow('这一轮不表决');
  });
});

describe('the authors of a paper', () => {
  const io = ioIn(ledgerOfPapers, [], (asOf) => asOf ?? '2026-12-31');
  const ledger = openLedger(io);
  const site = viewSite(ledger.records, io.today(ledger.records.association.asOf), '/');
  const made = async (id: string, notice: string): Promise<string> => {
    const paper = papers.find((one) => one.id === id);
    if (paper === undefined) throw new Error('no such paper');
    return textOf((await paperFile(io, ledger, site, paper, notice, {})).bytes);
  };
  const [, category] = [...ledger.records.years.values()].flatMap(({ categories }) => [...categories])[0] ?? [];
  const selected = Object.entries(category?.decisions.get('final')?.value.selection ?? {});
  const listed = selected.flatMap(([tier, ids]) =>
    ids.flatMap((id) => {
      const application = category?.applications.get(id);
      return category === undefined || application === undefined
        ? []
        : [sayPeople(peopleOf(category, application, tier).listed)];
    }),
  );

  it('stand in the lists of the notice, in their order and as far as their level honours them', async () => {
    const text = await made('publicity', '2026-06-15-publicity');
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.filter((people) => !text.includes(people))).toEqual([]);
    expect(text).toContain('作者');
  });

  it('stand in the table of all applications, each with the unit', async () => {
    const text = await made('summary', `2026/${category?.id}`);
    expect(text).toContain('作者');
    const received = [...(category?.applications.values() ?? [])].filter(({ id }) => category?.receipts.has(id));
    expect(received.length).toBeGreaterThan(3);
    for (const one of received)
      for (const { name } of category === undefined ? [] : peopleOf(category, one).listed) expect(text).toContain(name);
  });

  it('are whom the certificates name, and no unit is told that the paper is its own', async () => {
    const text = await made('certificate', '2026-07-03-announcement');
    expect(listed.filter((people) => !text.includes(`${people}：`))).toEqual([]);
    expect(text).not.toContain('你单位');
  });
});

describe('papers of a round that votes on who came through the one before', () => {
  const io = ioIn(ledgerOfPapers, [], (asOf) => asOf ?? '2026-12-31');
  const ledger = openLedger(io);
  const site = viewSite(ledger.records, io.today(ledger.records.association.asOf), '/');
  const category = ledger.records.years.get(2026)?.categories.get('excellent-paper');
  const textIn = async (id: string, round: string) => {
    const paper = papers.find((one) => one.id === id);
    if (paper === undefined) throw new Error('no such paper');
    return textOf((await paperFile(io, ledger, site, paper, `2026/excellent-paper/${round}`, {})).bytes);
  };
  const titleOf = (id: string): string => {
    const title = category?.applications.get(id)?.value.fields[category.category.title ?? ''];
    if (typeof title !== 'string') throw new Error(`no title of ${id}`);
    return title;
  };
  const through = category?.decisions.get('first')?.value.selection['shortlist'] ?? [];
  const others = [...(category?.applications.keys() ?? [])].filter((id) => !through.includes(id));

  it.each(['ballot', 'tally', 'approval'])('%s names those and nobody else', async (id) => {
    const text = await textIn(id, 'final');
    expect([through.length, others.length]).toEqual([5, 2]);
    for (const one of through) expect(text).toContain(titleOf(one));
    for (const one of others) expect(text).not.toContain(titleOf(one));
  });

  it.each(['approval', 'minutes'])('%s tells votes, and no marks that nobody gave', async (id) => {
    const voted = await textIn(id, 'final');
    expect(voted).toContain('同意票');
    expect(voted).not.toContain('平均分');
    expect(voted).not.toContain('空缺0');
    const scored = await textIn(id, 'first');
    expect(scored).toContain('平均分');
    expect(scored).not.toContain('同意票');
  });

  it.each([
    ['ballot', 'first', '这一轮不表决'],
    ['score-form', 'final', '这一轮不评分'],
  ])('%s is not made of the round %s', async (id, round, why) => {
    await expect(textIn(id, round)).rejects.toThrow(why);
  });
});

describe('a ballot of a prize whose lower level a body gives', () => {
  const io = ioIn(ledgerOfPersons, [], (asOf) => asOf ?? '2026-12-31');
  const ledger = openLedger(io);
  const site = viewSite(ledger.records, io.today(ledger.records.association.asOf), '/');
  const year = site.years[0];
  const written = year?.records.categories.get('young-scientist');
  const paper = papers.find(({ id }) => id === 'ballot');
  if (year === undefined || written === undefined || paper?.form !== 'word' || paper.about !== 'round')
    throw new Error('no such award or paper');
  const titled = (blind: boolean, byBody: boolean) => {
    const { category } = written;
    const tiers = category.tiers.map((tier) =>
      byBody && tier.id === 'nominee' ? { ...tier, assigned: 'by-body' as const } : tier,
    );
    const { blind: _, ...open } = category;
    const changed = { ...open, tiers, ...(blind ? { blind: true as const } : {}) };
    const made = paper.make(
      { site, year, input: {}, paragraphs: () => [] },
      { category: { ...written, category: changed }, round: 'final' },
    );
    if (!made.ok) throw new Error(made.why);
    return JSON.stringify(made.content);
  };

  it.each([
    [false, true],
    [true, false],
  ])('names that level only where it is voted on: %s', (byBody, named) =>
    expect(titled(false, byBody).includes('提名奖')).toBe(named),
  );

  it.each([
    [false, true],
    [true, false],
  ])('names the units only where the review is not blind: %s', (blind, named) => {
    const units = [...ledger.records.organizations.values()].map(({ value }) => value.names[0]?.name ?? '');
    expect(units.some((unit) => unit !== '' && titled(blind, false).includes(unit))).toBe(named);
  });
});
