import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillPaper } from './fill.ts';
import { contextWith, fileOf, firstFilled } from './papers.fixture.ts';
import { paperById, papers } from './papers.ts';
import { shippedTemplate } from './template/template.ts';

/** What a reader of the file sees. */
const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) =>
      /^(?:word\/(?:document|header\d|footer\d)|xl\/(?:sharedStrings|worksheets\/sheet\d))\.xml$/.test(name),
    )
    .map(([, part]) =>
      strFromU8(part)
        .replaceAll(/<\/w:p>|<\/si>|<\/c>/g, '\n')
        .replaceAll(/<[^>]+>/g, ''),
    )
    .join('\n');

const context = contextWith();
const texts = new Map<string, string>();
const textIn = async (id: string): Promise<string> => {
  const known = texts.get(id);
  if (known !== undefined) return known;
  const paper = paperById(id);
  const bytes = paper === undefined ? undefined : await fileOf(paper, context);
  const text = bytes === undefined ? '' : textOf(bytes);
  texts.set(id, text);
  return text;
};

/** Nobody is recommended in the demonstration year, no award is taken back, and no round votes. */
const elsewhere = ['recommendation', 'revocation', 'ballot', 'tally'];
const inYear = papers.filter(({ id }) => !elsewhere.includes(id));

describe('the papers of the demonstration year', () => {
  it.each(inYear)('$name is filled from its template, with no place left over', async ({ id }) => {
    const text = await textIn(id);
    expect(text).not.toBe('');
    expect(text).not.toMatch(/[{}]|undefined|\bNaN\b/);
  });

  it.each(inYear.filter(({ form }) => form === 'word'))('$name says that the data are made up', async ({ id }) => {
    expect(await textIn(id)).toContain('演示数据　非真实评选结果');
  });

  it.each(inYear)('$name is the same bytes each time', async (paper) => {
    expect(await fileOf(paper, context)).toEqual(await fileOf(paper, context));
  });

  it('has no letter of recommendation, and says why', () => {
    const paper = paperById('recommendation');
    if (paper?.form !== 'word' || paper.about !== 'notice') throw new Error('no such paper');
    const notice = context.year.records.notices.get('2017-07-12-announcement');
    if (notice === undefined) throw new Error('no such notice');
    expect(paper.make(context, notice)).toEqual({
      ok: false,
      why: '这份公告里没有写明向上级推荐的对象',
    });
  });

  it('has no notice of an award that was taken back; of one that was, the paper says what the notice says', async () => {
    const paper = paperById('revocation');
    if (paper?.form !== 'word' || paper.about !== 'notice') throw new Error('no such paper');
    const notice = context.year.records.notices.get('2017-07-12-announcement');
    if (notice === undefined) throw new Error('no such notice');
    expect(paper.make(context, notice)).toMatchObject({ ok: false, why: expect.stringContaining('不是撤销公告') });
    const title = '关于撤销2017年度“科技服务站”的公告';
    const made = paper.make(context, { ...notice, value: { ...notice.value, kind: 'revocation', title } });
    if (!made.ok) throw new Error(made.why);
    const file = fillPaper(await shippedTemplate(paper, context.site.records.association), made.content);
    if (!file.ok) throw new Error('not filled');
    const text = textOf(file.bytes);
    expect(text.replaceAll('\n', '')).toContain(title);
    expect(text).toContain('演示数据　非真实评选结果');
    expect(text).not.toMatch(/[{}]|undefined|\bNaN\b/);
  });
});

describe('what must not stand in a paper', () => {
  it.each(inYear)('$name holds no identity number, no mobile number, no private address', async ({ id }) => {
    const text = (await textIn(id)).replaceAll(/https?:\S+|[0-9a-f]{64}/g, '');
    expect(text).not.toMatch(/\d{17}[\dX]|\b1[3-9]\d{9}\b/);
  });

  it('公示 grants nothing, and the decision proposes nothing', async () => {
    expect(await textIn('publicity')).not.toContain('授予');
    expect(await textIn('commendation')).not.toMatch(/拟(?:认定|表彰|授予)/);
  });

  it('公示 and 更正 have neither number nor imprint', async () => {
    for (const id of ['publicity', 'correction']) expect(await textIn(id)).not.toMatch(/示例协〔|印发|抄送/);
  });

  it('a score form and a ballot name no expert and no vote, and a ballot has no number', async () => {
    expect(await textIn('score-form')).not.toMatch(/R\d{2}/);
    expect(await textIn('ballot')).not.toMatch(/R\d{2}|编号|署名|签名/);
  });

  it('minutes and the approval sheet hold no single marks and no reason of a recusal', async () => {
    const decisions = [...context.year.records.categories.values()].flatMap(({ decisions: rounds }) => [
      ...rounds.values(),
    ]);
    for (const id of ['minutes', 'approval']) {
      const text = await textIn(id);
      expect(text).not.toMatch(/R\d{2}/);
      for (const { value } of decisions) for (const { reason } of value.recusals) expect(text).not.toContain(reason);
    }
  });

  it('the letter to the applicant does not say who objected, nor does the archive', () => {
    const check = paperById('objection-check');
    const archive = paperById('archive');
    const told = contextWith({ to: '提出人示例' });
    for (const paper of [check, archive]) {
      if (paper === undefined) throw new Error('no such paper');
      expect(JSON.stringify(firstFilled(paper, told))).not.toContain('提出人示例');
    }
    const reply = paperById('objection-reply');
    if (reply === undefined) throw new Error('no such paper');
    expect(JSON.stringify(firstFilled(reply, told))).toContain('提出人示例');
  });

  it('accounts stand in the payment table alone', () => {
    const account = '3200000000000000001';
    const organizations = [...context.site.records.organizations.keys()];
    const told = contextWith({
      accounts: Object.fromEntries(organizations.map((id) => [id, { bank: '示例银行', account }])),
    });
    const holding = inYear.filter((paper) => JSON.stringify(firstFilled(paper, told)).includes(account));
    expect(holding.map(({ id }) => id)).toEqual(['payment']);
  });
});

describe('the payment table', () => {
  it('sums to what the announcement says, in figures and in words, and pays the host of who is no legal person', () => {
    const paper = paperById('payment');
    const filled = paper === undefined ? undefined : firstFilled(paper, context);
    if (filled?.form !== 'sheet') throw new Error('no table');
    const { rows, sum } = filled.table;
    expect(sum).toEqual({ column: 7, amount: 20_000, words: '合计（共10名）　人民币贰万元整' });
    expect(rows.reduce((total, row) => total + Number(row[7]), 0)).toBe(20_000);
    expect(rows.filter((row) => String(row[8]).endsWith('的依托单位')).length).toBeGreaterThan(0);
  });
});
