import { describe, expect, it } from 'vitest';
import { rendered } from './once.ts';

describe('what is rendered once', () => {
  it('is made for the first page that asks, and again only under another name', async () => {
    const asked: string[] = [];
    const make = (html: string) => () => {
      asked.push(html);
      return Promise.resolve(html);
    };
    expect(await Promise.all([rendered('foot', make('a')), rendered('foot', make('b'))])).toEqual(['a', 'a']);
    expect(await rendered('masthead', make('c'))).toBe('c');
    expect(asked).toEqual(['a', 'c']);
  });
});
