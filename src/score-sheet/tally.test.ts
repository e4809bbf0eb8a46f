import { read as readBook, utils, type WorkBook, type WorkSheet, write as writeBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Ballot } from '../core/schema/ballot.ts';
import { keyIn, readTally, type TallySheet, writeTally } from './tally.ts';

const rules = { members: 3, secret: true, clause: '4.1' };
const sheet: TallySheet = {
  round: '2027/paper/final',
  title: '计票表',
  rules,
  levels: [],
  rows: [
    { application: 'a', number: 'LW-2027-001', title: '示例论文一' },
    { application: 'b', number: 'LW-2027-002', title: '示例论文二' },
  ],
};
const numbers = ['2027-11-02', '评审会议纪要', 3, 3, 3, 3, 0];
const back = async (of: TallySheet, filled: Parameters<typeof writeTally>[1]) =>
  readTally(of, 'tally.xlsx', await writeTally(of, filled));
const said = ({ findings }: { readonly findings: readonly { readonly message: string }[] }) =>
  findings.map(({ message }) => message);

describe('a tally sheet', () => {
  it('of a secret ballot comes back as counts, and names the round it is of', async () => {
    const { ballot, findings } = await back(sheet, { numbers, marks: { a: [2, 1, 0, 0, 0], b: [1, 0, 1, 0, 1] } });
    expect(findings).toEqual([]);
    expect(ballot).toMatchObject({
      secret: true,
      attending: 3,
      counts: {
        a: { yes: 2, no: 1, abstain: 0, void: 0, recused: 0 },
        b: { yes: 1, no: 0, abstain: 1, void: 0, recused: 1 },
      },
    });
    expect(Ballot.safeParse(ballot).success).toBe(true);
    expect(keyIn(await writeTally(sheet))).toEqual({ round: '2027/paper/final' });
  });

  it('with levels comes back as cards by level', async () => {
    const levels = [
      { id: 'first', name: '一等奖' },
      { id: 'second', name: '二等奖' },
    ];
    const { ballot } = await back(
      { ...sheet, levels },
      { numbers, marks: { a: [2, 1, 0, 0, 0, 0], b: [0, 0, 3, 0, 0, 0] } },
    );
    expect(ballot).toMatchObject({ counts: { a: { levels: { first: 2, second: 1 }, no: 0 }, b: { no: 3 } } });
  });

  it('of an open ballot comes back as cards by code, with who left the room', async () => {
    const open = { ...sheet, rules: { ...rules, secret: false } };
    const { ballot, recusals, findings } = await back(open, {
      numbers: ['2027-11-02', '纪要', 3],
      marks: { a: ['同意', '反对', '弃权'], b: ['同意', '回避', '同意'] },
    });
    expect(findings).toEqual([]);
    expect(ballot).toMatchObject({
      cards: { R01: { a: 'yes', b: 'yes' }, R02: { a: 'no' }, R03: { a: 'abstain', b: 'yes' } },
    });
    expect(recusals).toEqual([{ reviewer: 'R02', application: 'b', reason: '表决时回避' }]);
  });

  it.each([
    [
      'a cell left empty',
      { numbers, marks: { a: [2, 1, 0, 0], b: [3, 0, 0, 0, 0] } },
      ['tally.xlsx的H8：没有填，没有的填0'],
    ],
    [
      'words for a number',
      { numbers, marks: { a: ['两票', 1, 0, 0, 0], b: [3, 0, 0, 0, 0] } },
      ['tally.xlsx的D8：应为整数'],
    ],
    [
      'a day that does not exist',
      { numbers: ['2027-02-30', ...numbers.slice(1)], marks: { a: [3, 0, 0, 0, 0], b: [3, 0, 0, 0, 0] } },
      ['tally.xlsx的A5：日期应写成 2027-11-02'],
    ],
  ])('is refused with %s', async (_, filled, messages) => expect(said(await back(sheet, filled))).toEqual(messages));

  it('is refused when it is of another round, or its rows moved', async () => {
    const filled = { numbers, marks: { a: [3, 0, 0, 0, 0], b: [3, 0, 0, 0, 0] } };
    const other = await writeTally({ ...sheet, round: '2027/paper/first' }, filled);
    expect(said(readTally(sheet, 't.xlsx', other))).toEqual(['t.xlsx认不出来：不是这一轮的计票表']);
    const turned = await writeTally({ ...sheet, rows: sheet.rows.toReversed() }, filled);
    expect(said(readTally(sheet, 't.xlsx', turned))).toEqual([
      't.xlsx认不出来：“a”不在原来的行，或者它的登记号、名称改过了',
    ]);
    expect(said(readTally(sheet, 't.xlsx', new Uint8Array([1, 2])))).toEqual(['t.xlsx认不出来：打不开']);
  });

  /** What someone did to it in a spreadsheet program. */
  const damaged = async (
    of: TallySheet,
    filled: Parameters<typeof writeTally>[1],
    damage: (book: WorkBook) => void,
  ) => {
    const book = readBook(await writeTally(of, filled), { type: 'buffer', cellFormula: true, cellNF: true });
    damage(book);
    return said(readTally(of, 't.xlsx', new Uint8Array(writeBook(book, { type: 'buffer', bookType: 'xlsx' }))));
  };
  const on = (damage: (cells: WorkSheet) => void) => (book: WorkBook) => damage(book.Sheets['计票表'] ?? {});
  const secret = { numbers, marks: { a: [3, 0, 0, 0, 0], b: [2, 1, 0, 0, 0] } };
  const open = { ...sheet, rules: { ...rules, secret: false } };
  const cards = {
    numbers: ['2027-11-02', '纪要', 3],
    marks: { a: ['同意', '反对', '弃权'], b: ['同意', '回避', '同意'] },
  };
  const votes = (cells: WorkSheet, damage: Record<string, string>) =>
    Object.assign(cells, Object.fromEntries(Object.entries(damage).map(([at, v]) => [at, { t: 's', v }])));

  it.each<[string, (book: WorkBook) => void, string]>([
    [
      'rows sorted without their first column',
      on((cells) => votes(cells, { B8: 'LW-2027-002', C8: '示例论文二' })),
      '“a”不在原来的行，或者它的登记号、名称改过了',
    ],
    ['another title', on((cells) => votes(cells, { C9: '示例论文三' })), '“b”不在原来的行，或者它的登记号、名称改过了'],
    ['columns changed over', on((cells) => votes(cells, { D7: '反对', E7: '同意' })), 'D7应当是“同意”'],
    ['numbers of papers changed over', on((cells) => votes(cells, { E4: '有效', F4: '收回' })), 'E4应当是“收回”'],
    [
      'a row more',
      on((cells) => Object.assign(votes(cells, { C10: '合计' }), { '!ref': 'A1:H10' })),
      'C10在表的下面，有内容',
    ],
    [
      'a column more',
      on((cells) => Object.assign(votes(cells, { I8: '说明' }), { '!ref': 'A1:I9' })),
      'I8在表的右边，有内容',
    ],
    [
      'a copy of itself',
      (book) => utils.book_append_sheet(book, { ...book.Sheets['计票表'] }, '计票表 (2)'),
      '里面有2张计票表：计票表、计票表 (2)',
    ],
  ])('is refused with %s', async (_, damage, why) => {
    expect(await damaged(sheet, secret, damage)).toEqual([`t.xlsx认不出来：${why}`]);
  });

  it.each<[string, (cells: WorkSheet) => void, string]>([
    [
      'a vote that a formula gives',
      (cells) => (cells['D8'] = { t: 's', v: '同意', f: 'E8' }),
      'D8：是公式，请直接填写',
    ],
    ['a number', (cells) => (cells['E8'] = { t: 'n', v: 1 }), 'E8：应为同意、反对、弃权、回避'],
    [
      'a number shown as something else',
      (cells) => (cells['E8'] = { t: 'n', v: 1, z: '"同意"' }),
      'E8：应为同意、反对、弃权、回避',
    ],
    ['a tick', (cells) => (cells['F9'] = { t: 's', v: '√' }), 'F9：应为同意、反对、弃权、回避'],
    [
      'one blank of a member who came',
      (cells) => delete cells['F8'],
      'F8：没有填；没有到会的整列空着，到会没有表决的填“弃权”',
    ],
  ])('of an open ballot is refused with %s', async (_, damage, why) => {
    expect(await damaged(open, cards, on(damage))).toEqual([`t.xlsx的${why}`]);
  });

  it('is found behind another sheet, with the day as the program shows it', async () => {
    const book = readBook(await writeTally(sheet, secret), { type: 'buffer', cellNF: true });
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['草稿']]), '草稿');
    const cells = book.Sheets['计票表'] ?? {};
    cells['A5'] = { t: 'n', v: 46693, z: 'yyyy/m/d' };
    utils.book_append_sheet(made, cells, '计票表');
    const bytes = new Uint8Array(writeBook(made, { type: 'buffer', bookType: 'xlsx' }));
    expect(keyIn(bytes)).toEqual({ round: '2027/paper/final' });
    expect(readTally(sheet, 't.xlsx', bytes)).toMatchObject({ findings: [], ballot: { date: '2027-11-02' } });
  });
});

describe('a tally sheet that is filled in', () => {
  const partOf = async (of: TallySheet, name: string) => {
    const files = unzipSync(new Uint8Array(await writeTally(of)));
    return strFromU8(files[name] ?? new Uint8Array());
  };

  it('is locked but for the cells to be filled in, which take whole numbers up to the number of members', async () => {
    const xml = await partOf(sheet, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toContain('type="whole"');
    expect(xml).toMatch(/sqref="D8:H9"><formula1>0<\/formula1><formula2>3</);
    expect(await partOf(sheet, 'xl/styles.xml')).toContain('<protection locked="0"/>');
  });

  it('offers the words of an open vote', async () => {
    const xml = await partOf({ ...sheet, rules: { ...rules, secret: false } }, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<formula1>"同意,反对,弃权,回避"</formula1>');
    expect(xml).toContain('sqref="D8:F9"');
  });
});
