import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCells, countGiven, csvOf, type Facets, isChosen, searchOf, stateIn } from './combine.ts';

const rows: readonly Facets[] = [
  { state: ['ineligible'], place: ['320707'], discipline: ['agronomy', 'food'] },
  { state: ['awarded', 'scored'], place: ['320707'], discipline: ['food'] },
  { state: ['awarded'], place: ['320703'], discipline: [] },
];

const shown = (choice: Facets) => rows.flatMap((row, index) => (isChosen(row, choice) ? [index] : []));

describe('filters that combine', () => {
  it.each<[Facets, readonly number[]]>([
    [{}, [0, 1, 2]],
    [{ place: [] }, [0, 1, 2]],
    [{ place: ['320707'] }, [0, 1]],
    [{ place: ['320707'], state: ['awarded'] }, [1]],
    [{ place: ['320707', '320703'], state: ['awarded'] }, [1, 2]],
    [{ discipline: ['agronomy'], state: ['awarded'] }, []],
  ])('%o show rows %o', (choice, expected) => expect(shown(choice)).toEqual(expected));

  it('count a value under what is chosen of the others, not of its own facet', () => {
    const choice = { place: ['320707'], state: ['ineligible'] };
    expect(countGiven(rows, choice, 'state', 'awarded')).toBe(1);
    expect(countGiven(rows, choice, 'place', '320703')).toBe(0);
  });

  it('are read back from the address they wrote', () => {
    const known = { state: ['ineligible', 'awarded', 'scored'], place: ['320703', '320707'] };
    const some = (values: readonly string[]) => fc.subarray([...values]);
    fc.assert(
      fc.property(some(known.state), some(known.place), fc.option(fc.constantFrom('title', '-title')), (...of) => {
        const [state, place, sort] = of;
        const written = { choice: { state, place }, sort };
        expect(stateIn(searchOf(written), known)).toEqual(written);
      }),
    );
  });

  it('take no value that the listing does not have', () => {
    expect(stateIn('?state=nonsense&other=1', { state: ['awarded'] })).toEqual({ choice: { state: [] }, sort: null });
  });
});

describe('sorted rows', () => {
  it('stand by number where they are numbers, with what is empty last', () => {
    expect(['9', '', '10', '2,000', '乙'].toSorted(compareCells)).toEqual(['9', '10', '2,000', '乙', '']);
  });
});

describe('the CSV of the chosen', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['＝1', "'＝1"],
    ['甲,乙', '"甲,乙"'],
    ['说“好”"', '"说“好”"""'],
    ['平常', '平常'],
  ])('writes %s so that nothing runs and nothing splits', (text, written) => {
    expect(csvOf([[text]])).toBe(`\ufeff${written}\r\n`);
  });
});
