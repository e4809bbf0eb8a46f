import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, PAGE } from './results.ts';
import { open, record } from './search.fixture.ts';

const none = { kind: null, year: null, category: null };

describe('answer', () => {
  it('leaves out a record that holds the characters of a name, but not the name', async () => {
    const { source } = await open([
      record({ title: '甲', facts: ['李建军', '王建国'] }),
      record({ title: '乙', facts: ['李建国'] }),
    ]);
    const { records, total, exact, how } = await answer(source, '李建国', none, 1);
    expect({ titles: records.map(({ title }) => title), total, exact, how }).toEqual({
      titles: ['乙'],
      total: 1,
      exact: true,
      how: 'whole',
    });
  });

  it('calls the answer approximate when no record holds the name in one piece', async () => {
    const { source } = await open([record({ title: '甲', facts: ['李建军', '王建国'] })]);
    const { records, how } = await answer(source, '李建国', none, 1);
    expect({ titles: records.map(({ title }) => title), how }).toEqual({ titles: ['甲'], how: 'approximate' });
  });

  it('tells 4.2.4 from 424', async () => {
    const { source } = await open([
      record({ title: '条款', kind: 'clause', clause: '4.2.4' }),
      record({ title: '甲', text: '编号424' }),
      record({ title: '乙', text: '依照4.2.4办理' }),
    ]);
    const { records } = await answer(source, '4.2.4', none, 1);
    expect(records.map(({ title }) => title)).toEqual(['条款', '乙']);
  });

  it('finds a name that stands in traditional characters', async () => {
    const { source } = await open([record({ title: '甲', facts: ['張學友'] })]);
    expect((await answer(source, '张学友', none, 1)).records).toHaveLength(1);
  });

  it('gives ten a page, and the rest on the next', async () => {
    const { source } = await open(Array.from({ length: PAGE + 3 }, (_, at) => record({ title: `水稻${at}` })));
    const first = await answer(source, '水稻', none, 1);
    const second = await answer(source, '水稻', none, 2);
    expect([first.total, first.records.length, second.records.length]).toEqual([PAGE + 3, PAGE, 3]);
    expect(new Set([...first.records, ...second.records].map(({ url }) => url)).size).toBe(PAGE + 3);
  });

  it('narrows by kind, year and category, and counts each facet with the others in force', async () => {
    const { source } = await open([
      record({ title: '水稻一', year: 2017, category: '科技服务站' }),
      record({ title: '水稻二', year: 2018, category: '科技服务站' }),
      record({ title: '水稻三', year: 2018, category: '首席专家' }),
      record({ title: '水稻学会', year: null, kind: 'organization' }),
    ]);
    const { records, facets } = await answer(source, '水稻', { ...none, year: '2018' }, 1);
    expect(records.map(({ title }) => title)).toEqual(['水稻二', '水稻三']);
    expect(facets.year).toEqual({
      all: 4,
      values: [
        { value: '2018', count: 2 },
        { value: '2017', count: 1 },
      ],
    });
    expect(facets.category).toEqual({
      all: 2,
      values: [
        { value: '科技服务站', count: 1 },
        { value: '首席专家', count: 1 },
      ],
    });
    expect(facets.kind).toEqual({ all: 2, values: [{ value: 'application', count: 2 }] });
  });

  it('finds every record that holds a stretch of its text, and shows none that does not', async () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'学会计算机水稻'), minLength: 2, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.nat(), fc.nat(), async (texts, one, at) => {
        const from = texts[one % texts.length] ?? '';
        const start = at % (from.length - 1);
        const query = from.slice(start, start + 3);
        const { source } = await open(texts.map((text, index) => record({ title: String(index), text })));
        const { records } = await answer(source, query, none, 1);
        const holding = texts.flatMap((text, index) => (text.includes(query) ? [String(index)] : []));
        expect(records.map(({ title }) => title).toSorted()).toEqual(holding);
      }),
      { numRuns: 60 },
    );
  });
});
