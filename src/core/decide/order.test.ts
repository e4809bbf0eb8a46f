import { describe, expect, it } from 'vitest';
import { order, orderFindings } from './order.ts';
import { decisionOf, type Given, yearOf } from './year.fixture.ts';

describe('order', () => {
  it('puts every category after those it waits for', () => {
    expect(order(yearOf().categories)).toEqual([
      'chief-expert',
      'service-station',
      'function-pilot',
      'demonstration-society',
    ]);
  });

  it('does not depend on the order of folders', () => {
    const { categories } = yearOf();
    expect(order(new Map([...categories].toReversed()))).toEqual(order(categories));
  });

  it('ends on a circle, which the laws report', () => {
    const circle = yearOf({
      'function-pilot': {
        conditions: [{ clause: '4.4.1', rule: 'recognised', categories: ['demonstration-society'], min: 1 }],
      },
    });
    expect(order(circle.categories).toSorted()).toEqual([...circle.categories.keys()].toSorted());
  });
});

describe('orderFindings', () => {
  const said = (given: Given, category: string, round: string) => {
    const year = yearOf(given);
    const records = year.categories.get(category);
    return records === undefined ? undefined : orderFindings(year, records, round).map(({ message }) => message);
  };
  const pilots = { applications: ['demo-nursing-skills'] };
  const stations = { applications: ['demo-wound-care-station'] };

  it('names what is not approved yet', () => {
    expect(said({ 'function-pilot': pilots, 'service-station': stations }, 'demonstration-society', 'award')).toEqual([
      '科技服务站还没有审定，不能先定综合示范学会',
      '承接职能示范工程还没有审定，不能先定综合示范学会',
    ]);
  });

  it.each([
    ['one approval of two', decisionOf({ award: [] }, ['leading-group']), 1],
    ['both approvals', decisionOf({ award: [] }), 0],
  ])('with %s', (_, decision, count) => {
    const given = { 'function-pilot': { ...pilots, decisions: { award: decision } } };
    expect(said(given, 'demonstration-society', 'award')).toHaveLength(count);
  });

  it('does not wait for a category that nobody applied for, nor for a tier that is not asked for', () => {
    const given = { 'service-station': { ...stations, decisions: { cultivation: decisionOf({ cultivated: [] }) } } };
    expect(said(given, 'demonstration-society', 'award')).toEqual([]);
  });

  it('waits for the round that a tier draws from', () => {
    expect(said({ 'service-station': stations }, 'service-station', 'excellence')).toEqual([
      '科技服务站还没有审定，不能先定优秀科技服务站',
    ]);
    const decided = {
      ...stations,
      decisions: { cultivation: decisionOf({ cultivated: ['demo-wound-care-station'] }) },
    };
    expect(said({ 'service-station': decided }, 'service-station', 'excellence')).toEqual([]);
    expect(said({ 'service-station': stations }, 'service-station', 'cultivation')).toEqual([]);
  });
});
