import { describe, expect, it } from 'vitest';
import { pageNumbers } from './pagination.ts';

describe('the numbers of a pagination', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [3, 5, [1, 2, 3, 4, 5]],
    [1, 200, [1, 2, 3, null, 200]],
    [100, 200, [1, null, 98, 99, 100, 101, 102, null, 200]],
    [200, 200, [1, null, 198, 199, 200]],
  ])('on page %i of %i', (page, pages, expected) => {
    expect(pageNumbers(page, pages)).toEqual(expected);
  });
});
