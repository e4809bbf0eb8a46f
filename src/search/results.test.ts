import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Filters } from './facets.ts';
import { answer, PAGE } from './results.ts';
import { type Opened, open, openHere, record } from './search.fixture.ts';

const none: Filters = { kind: null, year: null, category: null, place: null };

const ask = ({ ask: how, dictionary, manifest }: Opened, query: string, given: Partial<Filters> = {}, page = 1) =>
  answer(how, dictionary, manifest, { query, filters: { ...none, ...given }, page, rules: false });

const titlesOf = ({ records }: Awaited<ReturnType<typeof ask>>) => records.map(({ title }) => title);

describe('answer', () => {
  it('gives a record back as it was written', async () => {
    const given = record({
      title: '《水稻》监测 GB/T 9704-2012 站',
      facts: ['连云港市示例学会', '2017-B-003', '2.5万元，3名'],
      text: '参照 GB/T 9704 制定。\n第二段“引用”（括号）100%。',
      category: '科技服务站',
      place: '海州区',
      label: '2017-B-003',
      state: { shape: 'tick', word: '已入选', tone: 'lv' },
    });
    const ledger = await openHere([given]);
    expect((await ask(ledger, '监测')).records).toEqual([
      { ...given, text: '参照GB/T 9704制定。\n第二段“引用”（括号）100%。' },
    ]);
  });

  it('puts what is named so before what holds it among its names, and that before what mentions it', async () => {
    const ledger = await openHere([
      record({ title: '甲', text: '与计算机学会合作' }),
      record({ title: '乙', facts: ['连云港市计算机学会'] }),
      record({ title: '连云港市计算机学会' }),
      record({ title: '计算机学会', kind: 'organization' }),
    ]);
    expect(titlesOf(await ask(ledger, '计算机学会'))).toEqual(['计算机学会', '连云港市计算机学会', '乙', '甲']);
  });

  it('puts the year that is looked at, or the newest, first and the others after it', async () => {
    const ledger = await openHere(
      [2015, 2017, 2016].map((year) => record({ title: `水稻${year}`, url: `/${year}/`, year })),
    );
    expect(titlesOf(await ask(ledger, '水稻'))).toEqual(['水稻2017', '水稻2016', '水稻2015']);
    expect(titlesOf(await ask(ledger, '水稻', { year: '2016' }))).toEqual(['水稻2016']);
  });

  it('gives ten a page, and the rest on the next', async () => {
    const ledger = await openHere(Array.from({ length: PAGE + 3 }, (_, at) => record({ title: `水稻第${at}号` })));
    const first = await ask(ledger, '水稻');
    const second = await ask(ledger, '水稻', {}, 2);
    expect([first.total, first.records.length, second.records.length]).toEqual([PAGE + 3, PAGE, 3]);
    expect(new Set([...titlesOf(first), ...titlesOf(second)]).size).toBe(PAGE + 3);
  });

  it('narrows by kind, year, category and place, and counts each with the others in force', async () => {
    const ledger = await openHere([
      record({ title: '水稻一', year: 2017, category: '科技服务站', place: '海州区' }),
      record({ title: '水稻二', year: 2018, category: '科技服务站', place: '赣榆区' }),
      record({ title: '水稻三', year: 2018, category: '首席专家（工程师）' }),
      record({ title: '水稻学会', year: null, kind: 'organization' }),
    ]);
    const { facets, ...found } = await ask(ledger, '水稻', { year: '2018' });
    expect(titlesOf({ facets, ...found }).toSorted()).toEqual(['水稻三', '水稻二']);
    expect(facets.year).toEqual({
      all: 4,
      values: [
        { value: '2018', count: 2 },
        { value: '2017', count: 1 },
      ],
    });
    expect(facets.category.values.map(({ value, count }) => [value, count]).toSorted()).toEqual([
      ['科技服务站', 1],
      ['首席专家（工程师）', 1],
    ]);
    expect(facets.kind).toEqual({ all: 2, values: [{ value: 'application', count: 2 }] });
    expect(facets.place).toEqual({ all: 2, values: [{ value: '赣榆区', count: 1 }] });
    expect(titlesOf(await ask(ledger, '水稻', { place: '海州区', kind: 'application' }))).toEqual(['水稻一']);
  });

  it('leaves out the rules of the automatic check until they are asked for', async () => {
    const ledger = await openHere([
      record({ title: '水稻一' }),
      record({ title: '水稻规则', kind: 'rule', year: null }),
    ]);
    expect(titlesOf(await ask(ledger, '水稻'))).toEqual(['水稻一']);
    const { ask: how, dictionary, manifest } = ledger;
    const all = await answer(how, dictionary, manifest, { query: '水稻', filters: none, page: 1, rules: true });
    expect(titlesOf(all)).toEqual(['水稻一', '水稻规则']);
  });

  it('finds nothing in a ledger that holds nothing', async () => {
    expect(await ask(await openHere([]), '水稻')).toMatchObject({ how: 'none', total: 0, records: [] });
  });
});

describe('any text', () => {
  const made = fc.sample(
    fc.array(fc.string({ unit: fc.constantFrom(...'学会计算机水稻a1 。'), minLength: 2, maxLength: 9 })),
    {
      numRuns: 60,
      seed: 15,
    },
  );
  const texts = made.map((parts) => parts.join('\n')).filter((text) => /\p{Script=Han}/u.test(text));
  let ledger: Opened | undefined;
  afterAll(() => ledger?.close());

  it('is found by every stretch of Han in it, and by none that it does not hold', async () => {
    ledger ??= await open(texts.map((text, at) => record({ title: String(at), url: `/${at}/`, text })));
    const opened = ledger;
    const stretches = texts.flatMap((text) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 4 }), async (which, at, length) => {
        const run = stretches[which % stretches.length] ?? '';
        const query = run.slice(at % (run.length - 1)).slice(0, length);
        const { hits } = await import('./plan.ts').then(({ search }) => search(query, opened.ask, opened.dictionary));
        const found = await Promise.all(hits.map(async ({ data }) => (await data()).url));
        const holding = texts.flatMap((text, index) => (text.includes(query) ? [`/${index}/`] : []));
        expect(found.toSorted()).toEqual(holding.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
