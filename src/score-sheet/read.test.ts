import { read as readBook, utils, type WorkSheet, write as writeBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readScoreSheets, type SheetFile } from './read.ts';
import { first, firstPoints, second, secondPoints } from './sheet.fixture.ts';
import { type Points, writeScoreSheet } from './write.ts';

const sheets = [first, second];
const filled = async (points: Points = firstPoints): Promise<SheetFile> => ({
  name: 'R01.xlsx',
  bytes: await writeScoreSheet(first, points),
});
const other = async (): Promise<SheetFile> => ({
  name: 'R02.xlsx',
  bytes: await writeScoreSheet(second, secondPoints),
});

/** The sheet of R01 after someone did something to it in a spreadsheet program. */
const damaged = async (damage: (sheet: WorkSheet) => void, points: Points = firstPoints): Promise<SheetFile> => {
  const { name, bytes } = await filled(points);
  const book = readBook(bytes, { type: 'buffer', cellFormula: true });
  const sheet = book.Sheets['R01'];
  if (sheet === undefined) throw new Error('no sheet');
  damage(sheet);
  return { name, bytes: new Uint8Array(writeBook(book, { type: 'buffer', bookType: 'xlsx' })) };
};
const said = async (files: readonly (SheetFile | Promise<SheetFile>)[]) =>
  readScoreSheets(sheets, await Promise.all(files)).findings.map(({ level, message }) => `${level} ${message}`);

describe('score sheets that came back', () => {
  it('give the points that were typed, by pseudonym', async () => {
    expect(readScoreSheets(sheets, [await other(), await filled()])).toEqual({
      scores: { R01: firstPoints, R02: secondPoints },
      recusals: [{ reviewer: 'R02', application: 'b', reason: '在申报单位任职' }],
      findings: [],
    });
  });

  it('take a recusal that the expert declares on the sheet', async () => {
    const file = await damaged(
      (sheet) => {
        sheet['E9'] = { t: 's', v: '曾经指导过这个项目' };
      },
      { a: { duties: 43, progress: 42.5 }, c: { duties: 38, progress: 40 } },
    );
    const { scores, recusals, findings } = readScoreSheets([first], [file]);
    expect(findings).toEqual([]);
    expect(Object.keys(scores['R01'] ?? {})).toEqual(['a', 'c']);
    expect(recusals).toEqual([{ reviewer: 'R01', application: 'b', reason: '评委申明有应当回避的关系' }]);
  });

  it.each<[string, (sheet: WorkSheet) => void, string]>([
    ['more than the full mark', (sheet) => (sheet['F8'] = { t: 'n', v: 50.1 }), 'F8填了50.1，应在0到50之间'],
    ['less than nothing', (sheet) => (sheet['G8'] = { t: 'n', v: -0.5 }), 'G8填了-0.5，应在0到50之间'],
    ['two decimals', (sheet) => (sheet['G9'] = { t: 'n', v: 40.25 }), 'G9填了40.25，最多1位小数'],
    ['words', (sheet) => (sheet['F9'] = { t: 's', v: '四十' }), 'F9写的是“四十”，不是数字'],
    ['a number written as text', (sheet) => (sheet['F9'] = { t: 's', v: '40' }), 'F9写的是“40”，不是数字'],
    ['an error of a formula', (sheet) => (sheet['F9'] = { t: 'e', v: 7 }), 'F9写的是“#DIV/0!”，不是数字'],
    ['a name that does not exist', (sheet) => (sheet['F9'] = { t: 'e', v: 29 }), 'F9写的是“#NAME?”，不是数字'],
    ['true', (sheet) => (sheet['F9'] = { t: 'b', v: true }), 'F9写的是“TRUE”，不是数字'],
    [
      'a percentage',
      (sheet) => (sheet['F9'] = { t: 'n', v: 0.8, z: '0%' }),
      'F9显示“80%”，实际是0.8（单元格格式：0%）',
    ],
    [
      'a date',
      (sheet) => (sheet['F9'] = { t: 'n', v: 38, z: 'yyyy-mm-dd' }),
      'F9显示“1900-02-07”，实际是38（单元格格式：yyyy-mm-dd）',
    ],
    [
      'a decimal that is not shown',
      (sheet) => (sheet['F9'] = { t: 'n', v: 38.4, z: '0' }),
      'F9显示“38”，实际是38.4（单元格格式：0）',
    ],
    [
      'a number in money',
      (sheet) => (sheet['F9'] = { t: 'n', v: 38, z: '"¥"0' }),
      'F9显示“¥38”，实际是38（单元格格式："¥"0）',
    ],
    [
      'a fraction',
      (sheet) => (sheet['F9'] = { t: 'n', v: 38.5, z: '# ?/?' }),
      'F9显示“38 1/2”，实际是38.5（单元格格式：# ?/?）',
    ],
    [
      'an array',
      (sheet) => Object.assign(sheet, { F9: { t: 'n', v: 40, F: 'F9:F10', f: '{40;41}' } }),
      'F9是公式，不是分数',
    ],
    [
      'another number of the receipt',
      (sheet) => (sheet['B9'] = { t: 's', v: 'CS-2017-003' }),
      'B9应当是“CS-2017-002”，内容改过了',
    ],
    ['another title', (sheet) => (sheet['C9'] = { t: 's', v: '示例项目c' }), 'C9应当是“示例项目b”，内容改过了'],
    ['another unit', (sheet) => (sheet['D9'] = { t: 's', v: '另一个学会' }), 'D9应当是“示例学会”，内容改过了'],
    ['a formula', (sheet) => (sheet['F10'] = { t: 'n', v: 41, f: 'F8-2' }), 'F10是公式，不是分数'],
    ['another id', (sheet) => (sheet['A9'] = { t: 's', v: 'c' }), 'A9应当是“b”，内容改过了'],
    ['another criterion', (sheet) => (sheet['G6'] = { t: 's', v: 'duties' }), 'G6应当是“progress”，内容改过了'],
    ['a recusal with points', (sheet) => (sheet['E8'] = { t: 's', v: '同事' }), 'F8属于应当回避的申报，却填了内容'],
    [
      'another round',
      (sheet) => (sheet['A2'] = { t: 's', v: 'gongshi-scores-1 2017/function-pilot/second R01' }),
      'A2不是本轮的评分表标记',
    ],
    ['no mark', (sheet) => delete sheet['A2'], 'A2不是本轮的评分表标记'],
    [
      'an unknown reviewer',
      (sheet) => (sheet['A2'] = { t: 's', v: 'gongshi-scores-1 2017/function-pilot/award R09' }),
      'A2的评委代号不在评委名册中',
    ],
  ])('are named by sheet and cell: %s', async (_, damage, message) => {
    const [line] = await said([damaged(damage), other()]);
    expect(line).toBe(`error R01.xlsx“R01”表${message}`);
  });

  it('moves no points to another application when a row is deleted', async () => {
    const file = await damaged((sheet) => {
      for (const column of ['A', 'B', 'C', 'D', 'F', 'G']) sheet[`${column}9`] = sheet[`${column}10`];
    });
    expect(readScoreSheets(sheets, [file]).scores).toEqual({});
  });

  it.each([
    ['as the cell shows it', { t: 'n', v: 38.300000000000004, z: 'General' }, 38.3],
    ['with a nought behind', { t: 'n', v: 38, z: '0.0' }, 38],
    ['with its word', { t: 'n', v: 38, z: '0"分"' }, 38],
    ['with a point and nothing behind', { t: 'n', v: 38, z: '0.###' }, 38],
  ] as const)('take a number %s', async (_, cell, points) => {
    const file = await damaged((sheet) => (sheet['F9'] = { ...cell }));
    const { scores, findings } = readScoreSheets([first], [file]);
    expect(findings).toEqual([]);
    expect(scores['R01']?.['b']?.['duties']).toBe(points);
  });

  it.each([
    '无',
    '否',
    '不回避',
    '—',
    '/',
    ' 无。',
    '×',
    '是□ 否☑',
    '☐回避 ☑不回避',
    '是（ ）否（√）',
    '不存在回避情形',
    '本人无利害关系',
    '是否回避：否',
    '不适用',
    'N/A',
    '□',
  ])('take “%s” for no recusal, and the points beside it', async (written) => {
    const file = await damaged((sheet) => (sheet['E9'] = { t: 's', v: written }));
    expect(readScoreSheets([first], [file])).toEqual({ scores: { R01: firstPoints }, recusals: [], findings: [] });
  });

  it.each([
    '是',
    '√',
    '回避',
    '无法评，是我单位的',
    '否认有利益关系，但曾任其顾问',
    '是√ 否',
    '回避√ 不回避',
    '√是 否',
    '是☑ 否☑',
    '是否回避：是',
    '不评',
  ])('take “%s” for a recusal, and publish nothing of it', async (written) => {
    const file = await damaged((sheet) => (sheet['E9'] = { t: 's', v: written }), {
      a: { duties: 43, progress: 42.5 },
      c: { duties: 38, progress: 40 },
    });
    expect(readScoreSheets([first], [file])).toMatchObject({
      recusals: [{ reviewer: 'R01', application: 'b', reason: '评委申明有应当回避的关系' }],
      findings: [],
    });
  });

  it('moves no points when rows are sorted without their first column', async () => {
    const file = await damaged((sheet) => {
      for (const column of ['B', 'C', 'D', 'F', 'G'])
        [sheet[`${column}8`], sheet[`${column}10`]] = [sheet[`${column}10`], sheet[`${column}8`]];
    });
    const { scores, findings } = readScoreSheets(sheets, [file]);
    expect(scores).toEqual({});
    expect(findings.map(({ message }) => message)).toContain('R01.xlsx“R01”表B8应当是“CS-2017-001”，内容改过了');
  });

  it('are found wherever they stand among the sheets', async () => {
    const { bytes } = await filled();
    const book = readBook(bytes, { type: 'buffer', cellNF: true });
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['我的草稿'], [40]]), '草稿');
    utils.book_append_sheet(made, book.Sheets['R01'] ?? {}, 'R01');
    utils.book_append_sheet(made, utils.aoa_to_sheet([]), 'Sheet3');
    const file = { name: 'R01.xlsx', bytes: new Uint8Array(writeBook(made, { type: 'buffer', bookType: 'xlsx' })) };
    expect(readScoreSheets([first], [file])).toMatchObject({ scores: { R01: { a: firstPoints['a'] } } });
    expect(await said([file, other()])).toEqual(['warning R01.xlsx的“草稿”表里有内容，没有读']);
    utils.book_append_sheet(made, { ...book.Sheets['R01'] }, 'R01 (2)');
    const twice = { name: 'R01.xlsx', bytes: new Uint8Array(writeBook(made, { type: 'buffer', bookType: 'xlsx' })) };
    expect((await said([twice, other()]))[0]).toBe('error R01.xlsx里有2张表都是评分表：R01、R01 (2)');
  });

  it('say what stands beside the table', async () => {
    const file = await damaged((sheet) => {
      sheet['B12'] = { t: 's', v: '补充说明' };
      sheet['!ref'] = 'A1:H12';
    });
    expect(await said([file, other()])).toEqual(['warning R01.xlsx“R01”表B12有内容，没有读']);
  });

  it('do not take what a data table fills', async () => {
    const { name, bytes } = await filled();
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const table = '<f t="dataTable" ref="F8:F9" dt2D="0" dtr="0" r1="A1"/>';
    const made = { ...parts, [path]: strToU8(xml.replace(/(<c r="F8"[^>]*>)(<v>)/, `$1${table}$2`)) };
    expect(await said([{ name, bytes: zipSync(made) }, other()])).toEqual([
      'error R01.xlsx“R01”表F8是公式，不是分数',
      'error R01.xlsx“R01”表F9是公式，不是分数',
    ]);
  });

  it.each([
    ['a shared formula without its own text', '<f t="shared" si="5"/><v>40</v>', '是公式，不是分数'],
    ['an empty formula', '<f/><v>40</v>', '是公式，不是分数'],
    ['a formula to be counted again', '<f ca="1"></f><v>40</v>', '是公式，不是分数'],
    ['a number of another base', '<v>0x28</v>', '写的是“0x28”，不是数字'],
    ['a comma in a number', '<v>4,0</v>', '写的是“4,0”，不是数字'],
    ['full-width digits', '<v>４０</v>', '写的是“４０”，不是数字'],
  ])('do not take %s, whatever a program wrote', async (_, content, message) => {
    const { name, bytes } = await filled();
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
      /(<c r="F9"[^>]*>).*?(<\/c>)/,
      (_all, open: string, close: string) => `${open}${content}${close}`,
    );
    const [line] = await said([{ name, bytes: zipSync({ ...parts, [path]: strToU8(xml) }) }, other()]);
    expect(line).toBe(`error R01.xlsx“R01”表F9${message}`);
  });

  it.each([
    ['a cell', (xml: string) => xml.replace(/<c r="F9".*?<\/c>/, (cell) => `${cell}<c r="F9"><v>10</v></c>`)],
    [
      'a row',
      (xml: string) => xml.replace('</sheetData>', () => '<row r="9"><c r="H9"><v>10</v></c></row></sheetData>'),
    ],
  ])('are not read where %s stands twice', async (_, twice) => {
    const { name, bytes } = await filled();
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = twice(strFromU8(parts[path] ?? new Uint8Array()));
    expect((await said([{ name, bytes: zipSync({ ...parts, [path]: strToU8(xml) }) }, other()]))[0]).toBe(
      'error R01.xlsx打不开',
    );
  });

  it.each([
    ['a comment', 'xl/comments1.xml', '批注'],
    ['a comment of the new kind', 'xl/threadedComments/threadedComment1.xml', '批注'],
    ['a text box', 'xl/drawings/drawing1.xml', '文本框或者图形'],
    ['a picture in a cell, as WPS keeps it', 'xl/cellimages.xml', '图片'],
  ])('are read, and %s is told of', async (_, part, what) => {
    const { name, bytes } = await filled();
    const made = zipSync({ ...unzipSync(bytes), [part]: strToU8('<x/>') });
    expect(await said([{ name, bytes: made }, other()])).toEqual([`warning R01.xlsx的${what}里有内容，没有读`]);
  });

  it.each([
    ['NaN', '#NUM!'],
    ['1e999', '#DIV/0!'],
    ['1e15', '1000000000000000'],
  ])('do not take %s', async (written, shown) => {
    const { name, bytes } = await filled();
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(/(<c r="F8"[^>]*>)<v>[^<]*/, `$1<v>${written}`);
    const [line] = await said([{ name, bytes: zipSync({ ...parts, [path]: strToU8(xml) }) }, other()]);
    expect(line).toContain(shown);
    expect(line).toMatch(/不是数字|应在0到50之间/);
  });

  it('are not opened where they are bombs', async () => {
    const parts = unzipSync((await filled()).bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const sheet = (more: string) =>
      zipSync({ ...parts, [path]: strToU8(xml.replace('</sheetData>', () => `${more}</sheetData>`)) });
    // What spans all of a sheet would be 17 billion cells: it is passed over, and the points are read.
    const wide = (text: string) =>
      text
        .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
        .replace('</sheetData>', '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>');
    const bombs = [
      ['rows.xlsx', sheet('<row r="99"><c r="A99"><v>1</v></c></row>'.repeat(100_000))],
      ['text.xlsx', sheet(`<row r="99"><c r="A99" t="str"><v>${'x'.repeat(9_000_000)}</v></c></row>`)],
      ['deep.xlsx', sheet('<a>'.repeat(5000) + '</a>'.repeat(5000))],
      ['links.xlsx', zipSync({ ...parts, [path]: strToU8(wide(xml)) })],
      ['entity.xlsx', zipSync({ ...parts, [path]: strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>${xml}`) })],
    ] as const;
    const start = process.cpuUsage();
    expect(await said(bombs.map(([name, bytes]) => ({ name, bytes })))).toEqual([
      'error deep.xlsx打不开',
      'error entity.xlsx打不开',
      'error rows.xlsx解开以后太大，不打开',
      'error text.xlsx解开以后太大，不打开',
      'warning 没有收到评委R02的评分表',
    ]);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(2_000_000);
  });

  it('does not count a card with a blank, and says which', async () => {
    expect(await said([filled({ ...firstPoints, b: { duties: 40 } }), other()])).toEqual([
      'warning R01.xlsx“R01”表G9没有填，这一份不计入“b”',
    ]);
  });

  it('says who is missing, who came twice, and what is no spreadsheet', async () => {
    const again = { ...(await filled()), name: 'R01（修改）.xlsx' };
    const scan = { name: 'scan.xlsx', bytes: new TextEncoder().encode('%PDF-1.4') };
    const cut = { name: 'z.xlsx', bytes: (await filled()).bytes.slice(0, 900) };
    expect(await said([again, filled(), scan, cut])).toEqual([
      'error R01（修改）.xlsx和R01.xlsx是同一位评委的评分表',
      'error scan.xlsx打不开',
      'error z.xlsx打不开',
      'warning 没有收到评委R02的评分表',
    ]);
  });
});

describe('a score sheet that goes out', () => {
  it('lets only score cells and reasons be typed into', async () => {
    const files = unzipSync(await writeScoreSheet(second));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const sheet = text('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    const styles = [...text('xl/styles.xml').matchAll(/<xf [^>]*>.*?<\/xf>/g)].map(([style]) => style);
    const isOpen = (cell: string) => {
      const [, style = ''] = new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet) ?? [];
      return styles[Number(style)]?.includes('locked="0"');
    };
    // R02 is recused from b, in row 9.
    const cells = ['A8', 'C8', 'E8', 'F8', 'G8', 'H8', 'E9', 'F9', 'G9'];
    expect(cells.filter(isOpen)).toEqual(['E8', 'F8', 'G8']);
  });

  it('names nobody, and blocks what the expert may not score', async () => {
    const { Sheets } = readBook(await writeScoreSheet(second), { type: 'buffer' });
    const rows = utils.sheet_to_json<string[]>(Sheets['R02'] ?? {}, { header: 1 });
    expect(rows[8]).toEqual(['b', 'CS-2017-002', '示例项目b', '示例学会', '在申报单位任职', '回避', '回避']);
    expect(rows[6]?.slice(5)).toEqual(['承担职能任务\n（0—50分，单项线25分）', '进展\n（0—50分）', '合计']);
  });
});
