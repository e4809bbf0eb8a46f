import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from './read-word.ts';
import { cell, formOf, item, paragraph, row, run, table, wordOf, styled } from './word.fixture.ts';

const read = async (bytes: Uint8Array) => {
  const opened = await readWord(bytes);
  if (!opened.ok) throw new Error(opened.why);
  return opened.word;
};
const first = async (answer: string) => {
  const [found] = (await read(formOf(answer))).cells;
  if (found === undefined) throw new Error('no cell');
  return found;
};
const raised = '<w:vertAlign w:val="superscript"/>';
const lowered = '<w:vertAlign w:val="subscript"/>';

describe('an answer in Word', () => {
  it.each<[string, string, string]>([
    ['a power', paragraph(run('1.2×10'), run('4', raised), run('吨')), '1.2×10⁴吨'],
    ['a square', paragraph(run('300m'), run('2', raised)), '300m²'],
    ['a negative power', paragraph(run('10'), run('-12', raised)), '10⁻¹²'],
    ['a formula of chemistry', paragraph(run('H'), run('2', lowered), run('O')), 'H₂O'],
    ['a line broken within', paragraph('<w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t></w:r>'), '甲\n乙'],
    ['text in a field', paragraph(`<w:fldSimple w:instr="DATE">${run('2017年')}</w:fldSimple>`), '2017年'],
    ['a sign of Wingdings', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>'), '🗹是'],
  ])('keeps %s', async (_, answer, text) => {
    expect(await first(answer)).toMatchObject({ answer: text, told: [] });
  });

  it.each<[string, string, string, string]>([
    ['a raised word', paragraph(run('第1'), run('st', raised)), '第1^st', '有上标或者下标'],
    ['a lowered word', paragraph(run('x'), run('max', lowered)), 'x_max', '有上标或者下标'],
    [
      'deleted text',
      paragraph(run('三'), `<w:del w:id="1"><w:r><w:delText>四</w:delText></w:r></w:del>`),
      '三',
      '删去的内容没有读',
    ],
    ['moved text', paragraph(`<w:moveFrom w:id="1">${run('四')}</w:moveFrom>`, run('三')), '三', '删去的内容没有读'],
    ['inserted text', paragraph(run('三'), `<w:ins w:id="1">${run('四')}</w:ins>`), '三四', '插入的内容已经读入'],
    ['a comment', paragraph(run('三'), '<w:r><w:commentReference w:id="0"/></w:r>'), '三', '有批注'],
    ['a footnote', paragraph(run('三'), '<w:r><w:footnoteReference w:id="1"/></w:r>'), '三', '有脚注'],
    ['an endnote', paragraph(run('三'), '<w:r><w:endnoteReference w:id="1"/></w:r>'), '三', '有脚注'],
    ['a picture', paragraph(run('见图'), '<w:r><w:drawing><a/></w:drawing></w:r>'), '见图', '有图片'],
    [
      'a text box',
      paragraph(
        run('三'),
        '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
      ),
      '三\n框里',
      '文本框',
    ],
    ['a formula', paragraph(run('即'), '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'), '即', '有公式'],
    ['hidden text', paragraph(run('三'), run('四', '<w:vanish/>')), '三四', '有隐藏文字'],
    ['text that is struck out', paragraph(run('三'), run('四', '<w:strike/>')), '三四', '有划去的文字'],
    ['text struck out twice', paragraph(run('三'), run('四', '<w:b/><w:dstrike w:val="1"/>')), '三四', '有划去的文字'],
    ['a table', table(row(cell(paragraph(run('甲'))), cell(paragraph(run('乙'))))), '甲 乙', '有嵌套的表格'],
    ['what reads above', paragraph('<w:r><w:ruby><w:rt/><w:rubyBase/></w:ruby></w:r>', run('三')), '三', '有注音'],
  ])('tells of %s', async (_, answer, text, told) => {
    const found = await first(answer);
    expect(found.answer).toBe(text);
    expect(found.told.join('；')).toContain(told);
  });

  it('says nothing of a format that is off', async () => {
    expect((await first(paragraph(run('三', '<w:strike w:val="0"/><w:vanish w:val="false"/>')))).told).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['numbers', item('甲') + item('乙') + item('丙'), '1. 甲\n2. 乙\n3. 丙'],
    ['points', item('甲', 2) + item('乙', 2), '- 甲\n- 乙'],
    [
      'levels',
      item('甲') + item('乙', 1, 1) + item('丙', 1, 1) + item('丁') + item('戊', 1, 1),
      '1. 甲\n   1. 乙\n   2. 丙\n2. 丁\n   1. 戊',
    ],
    ['Chinese numbers', item('甲', 3) + item('乙', 3), '一、甲\n二、乙'],
    [
      'Chinese levels',
      item('甲', 3) + item('乙', 3, 1) + item('丙', 3, 1) + item('丁', 3, 2) + item('戊', 3) + item('己', 3, 1),
      '一、甲\n（一）乙\n（二）丙\n①丁\n二、戊\n（一）己',
    ],
    ['letters', item('甲', 4) + item('乙', 4), 'A）甲\nB）乙'],
    ['a list that begins again', item('甲') + item('乙') + item('丙', 6) + item('丁', 6), '1. 甲\n2. 乙\n1. 丙\n2. 丁'],
    ['a list that begins with three', item('甲', 7) + item('乙', 7, 1) + item('丙', 7), '3. 甲\n\n3.1 乙\n\n4. 丙'],
    ['numbers of a style', styled('甲', 'first') + styled('乙', 'first'), '一、甲\n二、乙'],
    ['numbers of the style it is based on', styled('甲', 'based') + styled('乙', 'first'), '一、甲\n二、乙'],
    [
      'a level of a style',
      styled('甲', 'first') + styled('乙', 'second') + styled('丙', 'second'),
      '一、甲\n（一）乙\n（二）丙',
    ],
    ['a style whose numbers are taken away', styled('甲', 'none') + styled('乙', 'first'), '甲\n\n一、乙'],
    [
      'a paragraph whose numbers are taken away',
      styled('甲', 'first', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') + styled('乙', 'first'),
      '甲\n\n一、乙',
    ],
    ['a list that stands for a style', item('甲', 9) + styled('乙', 'first'), '一、甲\n二、乙'],
    ['a number of nothing', item('甲') + item('') + item('丙'), '1. 甲\n3. 丙'],
    ['a list that begins later', item('甲', 5) + item('乙', 5) + item('丙', 5), '第九条　甲\n第十条　乙\n第十一条　丙'],
    [
      'a list that goes on behind a paragraph',
      item('甲', 3) + paragraph(run('乙')) + item('丙', 3),
      '一、甲\n\n乙\n\n二、丙',
    ],
    ['lists of two kinds', item('甲', 3) + item('乙', 1) + item('丙', 3), '一、甲\n\n1. 乙\n\n二、丙'],
    ['paragraphs', paragraph(run('甲')) + paragraph() + paragraph(run('乙')), '甲\n\n乙'],
    ['a paragraph behind a list', item('甲') + item('乙') + paragraph(run('丙')), '1. 甲\n2. 乙\n\n丙'],
  ])('keeps %s of a narrative', async (_, answer, prose) => expect((await first(answer)).prose).toBe(prose));

  it.each([
    ['1', '☑是'],
    ['0', '☐是'],
    ['true', '☑是'],
  ])('reads a box of Word that is ticked: %s', async (value, text) => {
    const box = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>`;
    expect((await first(paragraph(box, run('是')))).answer).toBe(text);
  });

  it.each([
    ['<w:checked/>', '☑是'],
    ['<w:checked w:val="0"/>', '☐是'],
    ['<w:default w:val="0"/>', '☐是'],
  ])('reads an old box of Word: %s', async (checked, text) => {
    const field = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
    const box = `${field('begin', `<w:ffData><w:checkBox>${checked}</w:checkBox></w:ffData>`)}<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>${field('separate')}${field('end')}`;
    expect((await first(paragraph(box, run('是')))).answer).toBe(text);
  });
});

describe('rows of a form', () => {
  const line = (text: string, properties = '') => cell(paragraph(run(text)), properties);
  const cells = async (...rows: readonly string[]) => (await read(wordOf(table(...rows)))).cells;

  it('that a page splits go on in the next', async () => {
    const [found, ...more] = await cells(
      row(line('建站目标', '<w:vMerge w:val="restart"/>'), line('甲'), line('说明')),
      row(line('', '<w:vMerge/>'), line('乙'), line('')),
      row(line(''), line('丙'), line('')),
    );
    expect(found).toMatchObject({ label: '建站目标', answer: '甲\n乙\n丙', prose: '甲\n\n乙\n\n丙', how: '说明' });
    expect(more).toEqual([]);
  });

  it('tell what stands in a column that the form does not have', async () => {
    expect(await cells(row(line('甲'), line('乙'), line('丙'), line('丁')))).toMatchObject([
      { label: '甲', told: ['右边多出来的格子里有内容，没有读'] },
    ]);
  });
});

describe('the number of a form', () => {
  it.each([
    '表号：2017/service-station',
    '表号：２０１７／ｓｅｒｖｉｃｅ－ｓｔａｔｉｏｎ',
    '表号: 2017 / Service-Station（不要改动）',
    '表号：2017/service—station',
  ])('%s', async (text) =>
    expect((await read(wordOf(paragraph(run(text))))).form).toEqual({ year: 2017, category: 'service-station' }),
  );
});

describe('a document', () => {
  const withXml = (change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(formOf(paragraph(run('甲'))));
    return zipSync({
      ...parts,
      'word/document.xml': [strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))), { level: 9 }],
    });
  };

  it.each<[string, Uint8Array, string]>([
    ['that is none', strToU8('not a document'), 'unreadable'],
    ['of the old kind', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'unreadable'],
    ['that is cut off', formOf(paragraph(run('甲'))).slice(0, 900), 'unreadable'],
    ['with an entity', withXml((xml) => xml.replace('?>', '?><!DOCTYPE w:document [<!ENTITY a "b">]>')), 'unreadable'],
    [
      'whose elements are ten thousand deep',
      withXml((xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`)),
      'unreadable',
    ],
    [
      'with a million elements',
      withXml((xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(1_000_000)}`)),
      'too-large',
    ],
    ['with fifty megabytes of text', withXml((xml) => xml.replace('甲', '甲'.repeat(17_000_000))), 'too-large'],
    [
      'with a tag that does not end',
      withXml((xml) => xml.replace('<w:body>', `<w:body a="${'x'.repeat(100_000)}">`)),
      'unreadable',
    ],
  ])('%s is refused within two seconds and 200 MB', async (_, bytes, why) => {
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    expect(await readWord(bytes)).toEqual({ ok: false, why });
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(2_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});
