import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import { entrant, roundOf, thrice, twoTiers } from './round.fixture.ts';
import { compareSelection, selectionOf } from './selection.ts';
import { decisionOf } from './year.fixture.ts';

const cards = { c: thrice('43+43'), b: thrice('45+45'), a: thrice('44+44') };
const result = decide(roundOf(cards));

describe('selectionOf', () => {
  it('lists every tier, and applications by id', () => {
    expect(selectionOf(result)).toEqual({ award: ['a', 'b', 'c'] });
    expect(selectionOf(decide(roundOf({ a: thrice('30+30') }, { category: twoTiers })))).toEqual({
      first: [],
      second: [],
    });
  });
});

describe('compareSelection', () => {
  it.each([
    ['the same', { award: ['a', 'b', 'c'] }, []],
    ['the same in another order', { award: ['c', 'a', 'b'] }, []],
    ['one missing', { award: ['a', 'b'] }, ['“承接职能示范工程”的入选名单与重新计算的不一致：少了c']],
    ['one too many', { award: ['a', 'b', 'c', 'z'] }, ['“承接职能示范工程”的入选名单与重新计算的不一致：多了z']],
    [
      'one in place of another',
      { award: ['a', 'b', 'z'] },
      ['“承接职能示范工程”的入选名单与重新计算的不一致：多了z，少了c'],
    ],
    ['one twice', { award: ['a', 'b', 'c', 'c'] }, ['“承接职能示范工程”的入选名单与重新计算的不一致：多了c']],
    [
      'a tier of another name',
      { awards: ['a', 'b', 'c'] },
      [
        '“承接职能示范工程”的入选名单与重新计算的不一致：少了a、b、c',
        '“awards”的入选名单与重新计算的不一致：多了a、b、c',
      ],
    ],
    ['none at all', {}, ['“承接职能示范工程”的入选名单与重新计算的不一致：少了a、b、c']],
  ])('%s', (_, selection, messages) => {
    expect(compareSelection(decisionOf(selection), result).map(({ message }) => message)).toEqual(messages);
  });

  it('points at the tier', () => {
    expect(compareSelection(decisionOf({ award: [] }), result)[0]?.at).toEqual(['selection', 'award']);
  });

  it('says nothing before anyone decided', () => {
    expect(compareSelection(decisionOf({}, []), result)).toEqual([]);
    expect(compareSelection(decisionOf({ award: ['a'] }, []), result)).toHaveLength(1);
  });

  it('knows no selection where the round cannot be decided', () => {
    const pending = decide(roundOf(cards, { entrants: new Map([['a', entrant('pending')]]) }));
    expect(compareSelection(decisionOf({ award: ['a'] }), pending).map(({ message }) => message)).toEqual([
      '“承接职能示范工程”的入选名单与重新计算的不一致：多了a',
    ]);
  });
});
