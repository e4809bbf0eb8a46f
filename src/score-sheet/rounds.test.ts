/** The sheets of a round: its own criteria, grades, decimals and lines, and not the year's. */
import { read as readBook, type WorkSheet, write as writeBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aReceipt, applicationFacts } from '../core/rules/facts.fixture.ts';
import { station } from '../core/rules/tables.fixture.ts';
import { Category } from '../core/schema/category.ts';
import { readScoreSheets } from './read.ts';
import { type ScoreSheet, scoreSheets } from './sheet.ts';
import { writeScoreSheet } from './write.ts';

const [goals, capability] = station.criteria;
const grades = [
  { word: '优', points: 50 },
  { word: '良', points: 40.5 },
  { word: '差', points: 0 },
];
const criteria = [
  { ...goals, id: 'goals', weight: 50, floor: undefined },
  { ...capability, id: 'graded', label: '学术水平', weight: 50, floor: undefined, grades },
];

const sheetWith = (round: object, change: object = {}): ScoreSheet => {
  const category = Category.parse({
    ...station,
    criteria,
    ties: [],
    rounds: [{ id: 'cultivation', tiers: ['cultivated'], ...round }, station.rounds[1]],
    ...change,
  });
  const facts = applicationFacts(
    { 'project-title': '伤口护理' },
    { station: { category, receipts: { mine: aReceipt() } } },
  );
  const expert = { name: '甲', units: [], organizations: [], named: [], recused: [] };
  const [sheet] = scoreSheets(facts.records, facts.year, facts.category, 'cultivation', { R01: expert }, ['mine']);
  if (sheet === undefined) throw new Error('there is no sheet');
  return sheet;
};

describe('the sheets of a round', () => {
  it('ask for its own criteria, with its own decimals and name', () => {
    const sheet = sheetWith({ name: '初评', criteria: ['goals'], scores: { decimals: 3, threshold: 30, full: 50 } });
    expect(sheet.criteria.map(({ id }) => id)).toEqual(['goals']);
    expect(sheet.decimals).toBe(3);
    expect(sheet.title).toBe('2017年度科技服务站初评评分表（R01）');
    expect(sheet.help).toEqual([
      '只填白色的格子。每项从0分到括号里的满分，最多3位小数；一项不填，这一份就不计入。',
      '灰色的行是需要回避的，不要填。填表时发现还应回避的，不打分，在“回避”一栏写明原因。',
      '平均总分低于30分的，不入选。表内不写姓名。',
    ]);
  });

  it('say no line where there is none: no threshold, sums of ranks', () => {
    expect(sheetWith({ scores: { threshold: 0 } }).help[2]).toBe('表内不写姓名。');
    expect(sheetWith({ scores: { order: 'rank-sum' } }).help[2]).toBe('表内不写姓名。');
  });

  it('say the line of a level that has its own', () => {
    const tiers = station.tiers.map((tier, index) => (index === 0 ? { ...tier, threshold: 65 } : tier));
    expect(sheetWith({}, { tiers }).help[2]).toBe('平均总分低于65分的，不入选。表内不写姓名。');
  });
});

describe('a criterion in words', () => {
  const sheet = sheetWith({ criteria: ['graded'], scores: { full: 50 } });
  const read = async (damage: (sheet: WorkSheet) => void) => {
    const book = readBook(await writeScoreSheet(sheet), { type: 'buffer', cellFormula: true });
    const own = book.Sheets['R01'];
    if (own === undefined) throw new Error('no sheet');
    damage(own);
    const bytes = new Uint8Array(writeBook(book, { type: 'buffer', bookType: 'xlsx' }));
    return readScoreSheets([sheet], [{ name: 'R01.xlsx', bytes }]);
  };

  it('is asked for in words, and says what each is worth', () => {
    expect(sheet.help[0]).toBe('只填白色的格子。每项从括号里的等级中选一个；一项不填，这一份就不计入。');
    expect(sheetWith({}).help[0]).toContain('写明等级的各项，从括号里的等级中选一个；其他每项从0分到括号里的满分');
  });

  it.each([
    ['优', 50],
    ['良', 40.5],
    ['差', 0],
  ])('gives the points of “%s”: %s', async (v, points) => {
    const { scores, findings } = await read((own) => (own['F8'] = { t: 's', v }));
    expect(findings).toEqual([]);
    expect(scores).toEqual({ R01: { mine: { graded: points } } });
  });

  it.each(['优秀', '45', '良，偏上'])('is refused where “%s” is written', async (v) => {
    const { findings } = await read((own) => (own['F8'] = { t: 's', v }));
    expect(findings.map(({ message }) => message)).toEqual([`R01.xlsx“R01”表F8写的是“${v}”，应为优、良、差`]);
  });

  it('counts its points in the sum that the sheet shows', async () => {
    const file = await writeScoreSheet(sheetWith({}), { mine: { goals: 30.5, graded: '良' } });
    const xml = strFromU8(unzipSync(new Uint8Array(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<f>IF(COUNTA(F8:G8)=0,"",N(F8)+IF(G8="优",50,IF(G8="良",40.5,IF(G8="差",0,N(G8)))))</f>');
    expect(xml).toContain('<formula1>"优,良,差"</formula1>');
  });
});
