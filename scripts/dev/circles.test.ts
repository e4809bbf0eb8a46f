import { describe, expect, it } from 'vitest';
import { circles, imports } from './circles.ts';

describe('circles of imports', () => {
  it('are found in a graph, the largest first', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['d']],
      ['f', ['a']],
    ]);
    expect(circles(graph)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('hold 28 modules of the house at most, and any but the one of rules and records seven', () => {
    const [largest = [], second = []] = circles(imports());
    expect(largest).toContain('src/core/records.ts');
    expect([largest.length <= 28 ? [] : largest, second.length <= 7 ? [] : second]).toEqual([[], []]);
  });
});
