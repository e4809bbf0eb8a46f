import { describe, expect, it } from 'vitest';
import { aReceipt, applicationFacts } from '../core/rules/facts.fixture.ts';
import { station } from '../core/rules/tables.fixture.ts';
import { Category } from '../core/schema/category.ts';
import { readingCopy } from './reading-copy.ts';
import { scoreSheets } from './sheet.ts';

const sections = station.sections.map((section) => ({
  ...section,
  fields: section.fields.map((field) => (field.id === 'host-name' ? { ...field, identifies: true } : field)),
}));
const reads = ['project-title', 'host-name', 'people'];
const criteria = station.criteria.map((criterion) => ({ ...criterion, reads }));
const people = { field: 'people', name: 'name' };
const fields = {
  'project-title': '伤口护理',
  'host-name': '示例镇卫生院',
  people: [{ name: '张三', unit: '示例大学' }],
};

const shownTo = (change: object) => {
  const category = Category.parse({ ...station, sections, criteria, people, title: 'project-title', ...change });
  const given = { station: { category, receipts: { mine: aReceipt() } } };
  const facts = applicationFacts(fields, given);
  const expert = { name: '甲', units: [], organizations: [], named: [], recused: [] };
  const [sheet] = scoreSheets(facts.records, facts.year, facts.category, 'cultivation', { R01: expert }, ['mine']);
  if (sheet === undefined) throw new Error('there is no sheet');
  return `${JSON.stringify(sheet.rows)}${readingCopy(facts.records, facts.category, sheet)}`;
};

const telling = ['示例护理学会', '示例镇卫生院', '张三'];

describe('a blind review', () => {
  it('leaves out the applicant, the people and what the category marks, and nothing else', () => {
    const shown = shownTo({ blind: true });
    expect(telling.filter((word) => shown.includes(word))).toEqual([]);
    expect(shown).toContain('伤口护理');
    expect(shown).toContain('KJFWZ-2017-001');
  });

  it('leaves out a title that is the applicant’s name', () => {
    expect(shownTo({ blind: true, title: undefined, conditions: station.conditions.slice(1) })).not.toContain(
      '示例护理',
    );
  });

  it('is not every review', () => {
    const shown = shownTo({});
    expect(telling.filter((word) => shown.includes(word))).toEqual(telling);
  });
});
