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
