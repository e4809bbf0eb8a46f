import { afterAll, describe, expect, it } from 'vitest';
import { search } from './plan.ts';
import { type Opened, open, openHere, record } from './search.fixture.ts';

const ledger = await open(
  [
    record({ title: '连云港市计算机学会', facts: ['2017-A-001'] }),
    record({
      title: '海州人工智能科技服务站',
      facts: ['连云港市计算机学会', '2017-B-003', 'B-2017-00012'],
      text: '参照 GB/T 9704 制定规程。',
    }),
    record({ title: '名单的公示', kind: 'notice', facts: ['李建军', '王建国', '连科协〔2017〕15号'] }),
    record({ title: '东海水稻科技服务站', text: '为水稻合作社监测病虫害，计算机辅助诊断。奖励经费两万元。' }),
    record({
      title: '科技服务站：第四部分（二）第4条',
      kind: 'clause',
      clause: '4.2.4',
      text: '须经县区科协盖章确认',
    }),
    record({ title: '灌南茶园示范项目', text: '茶园四百二十四亩，编号424。' }),
    record({ title: '臺北交流', text: '與會者參觀' }),
    record({ title: '连云港市护理学会', kind: 'organization', year: null }),
  ],
  [['奖金', '奖励经费']],
);
afterAll(() => ledger.close());

const titlesOf = async (query: string, { ask, dictionary }: Opened = ledger) => {
  const { how, hits } = await search(query, ask, dictionary);
  const urls = await Promise.all(hits.map(async ({ data }) => (await data()).url));
  return { how, titles: urls.map((url) => url.replaceAll('/', '')) };
};

describe('search', () => {
  it.each([
    ['a name', '连云港市计算机学会', ['海州人工智能科技服务站', '连云港市计算机学会']],
    ['a part of a name', '计算机学会', ['海州人工智能科技服务站', '连云港市计算机学会']],
    ['two words in any order', '服务站 水稻', ['东海水稻科技服务站']],
    ['a code', '2017-B-003', ['海州人工智能科技服务站']],
    ['a code without its marks', '2017b003', ['海州人工智能科技服务站']],
    ['a code in full width', '２０１７－Ｂ－００３', ['海州人工智能科技服务站']],
    ['a code that ends in two numbers, without its marks', 'b201700012', ['海州人工智能科技服务站']],
    ['a standard', 'gbt9704', ['海州人工智能科技服务站']],
    ['a document number', '连科协〔2017〕15号', ['名单的公示']],
    ['one character', '茶', ['灌南茶园示范项目']],
    ['a number, and no clause of the same digits', '424', ['灌南茶园示范项目']],
    ['traditional characters', '計算機學會', ['海州人工智能科技服务站', '连云港市计算机学会']],
    ['simplified characters, where the text is traditional', '台北', ['臺北交流']],
    ['another word for the same', '人工智慧', ['海州人工智能科技服务站']],
    ["the policy's word for what people say", '奖金', ['东海水稻科技服务站']],
    ['the first letters of a name', 'hlxh', ['连云港市护理学会']],
  ])('finds %s whole', async (_, query, titles) => {
    const found = await titlesOf(query);
    expect({ ...found, titles: found.titles.toSorted() }).toEqual({ how: 'whole', titles: titles.toSorted() });
  });

  it.each(['4.2.4', '〔4.2.4〕', '第4.2.4条'])('finds the clause of %s and nothing else', async (query) => {
    expect((await titlesOf(query)).titles.map((title) => title.slice(0, 5))).toEqual(['科技服务站']);
  });

  it('tells a name from another whose characters it holds', async () => {
    const apart = await openHere([
      record({ title: '甲', facts: ['李建军', '王建国'] }),
      record({ title: '乙', facts: ['李建国'] }),
    ]);
    expect(await titlesOf('李建国', apart)).toEqual({ how: 'whole', titles: ['乙'] });
  });

  it('cuts what nothing holds whole into the longest parts that something holds', async () => {
    expect(await titlesOf('水稻病虫害')).toEqual({ how: 'parts', titles: ['东海水稻科技服务站'] });
    const { needles } = await search('水稻病虫害', ledger.ask, ledger.dictionary);
    expect(needles.map(({ text }) => text)).toEqual(['水稻', '病虫害']);
  });

  it('says approximate when some characters are in no part', async () => {
    expect((await titlesOf('水稻病虫害甲')).how).toBe('approximate');
  });

  it('says that one character may begin more than was counted', async () => {
    expect((await search('茶', ledger.ask, ledger.dictionary)).exact).toBe(false);
    expect((await search('茶园', ledger.ask, ledger.dictionary)).exact).toBe(true);
  });

  it('tells what else it looked for', async () => {
    expect((await search('奖金', ledger.ask, ledger.dictionary)).also).toEqual([
      { kind: 'synonym', said: '奖金', official: '奖励经费' },
    ]);
    expect((await search('hlxh', ledger.ask, ledger.dictionary)).also).toEqual([
      { kind: 'initials', said: 'hlxh', names: ['连云港市护理学会'] },
    ]);
  });

  it.each(['量子卫星', '学会里没有的东西', 'GB/T 1111', 'zzzz', '', ' ', '。', 'constructor'])(
    'finds nothing for %j rather than what has little to do with it',
    async (query) => {
      expect(await titlesOf(query)).toEqual({ how: 'none', titles: [] });
    },
  );

  it('asks for the table only when something is not found, and for names only for letters', async () => {
    const fresh = await openHere([record({ title: '计算机学会', facts: ['臺北'] })]);
    await search('计算机', fresh.ask, fresh.dictionary);
    expect(fresh.asked).not.toContain('/table.txt');
    await search('計算機', fresh.ask, fresh.dictionary);
    expect(fresh.asked).toContain('/table.txt');
    expect(fresh.asked).not.toContain('/initials.json');
    await search('jsj', fresh.ask, fresh.dictionary);
    expect(fresh.asked).toContain('/initials.json');
  });
});
