import { describe, expect, it } from 'vitest';
import { peopleOf, sayPeople } from './people.ts';
import { applicationFacts } from './rules/facts.fixture.ts';
import { station } from './rules/tables.fixture.ts';
import { Category } from './schema/category.ts';

const people = { field: 'people', name: 'name', unit: 'unit', limits: [{ tier: 'excellent', max: 10 }] };
const category = Category.parse({ ...station, people });
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `完成人${index + 1}`, unit: '示例大学' }));

const of = (count: number, tier?: string, table = category) => {
  const facts = applicationFacts({ people: rows(count) }, { station: { category: table } });
  const { listed, cut } = peopleOf(facts.category, facts.application, tier);
  return [listed.length, cut.map(({ order }) => order)];
};

describe('the people of an application', () => {
  it.each([
    [14, 'excellent', [10, [11, 12, 13, 14]]],
    [10, 'excellent', [10, []]],
    [11, 'excellent', [10, [11]]],
    [14, 'cultivated', [14, []]],
    [14, undefined, [14, []]],
    [0, 'excellent', [0, []]],
  ] as const)('%i of them, %s', (count, tier, expected) => {
    expect(of(count, tier)).toEqual(expected);
  });

  it('are none where the category names none', () => {
    expect(of(3, undefined, station)).toEqual([0, []]);
  });

  it('are said in their order, a common unit once', () => {
    const person = (order: number, name: string, unit: string) => ({ order, name, unit });
    expect(sayPeople([person(1, '甲', '示例大学'), person(2, '乙', '示例大学')])).toBe('甲、乙（示例大学）');
    expect(sayPeople([person(1, '甲', '示例大学'), person(2, '乙', '示例医院')])).toBe(
      '甲（示例大学）、乙（示例医院）',
    );
    expect(sayPeople([person(1, '甲', ''), person(2, '乙', '示例医院')])).toBe('甲、乙（示例医院）');
    expect(sayPeople([])).toBe('');
  });
});
