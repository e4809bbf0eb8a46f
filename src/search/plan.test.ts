import { describe, expect, it } from 'vitest';
import { search } from './plan.ts';
import { paths } from './shards.ts';
import { open, record } from './search.fixture.ts';

const { source, asked } = await open([
  record({ title: '连云港市计算机学会', facts: ['2017-A-001'] }),
  record({
    title: '海州人工智能科技服务站',
    facts: ['连云港市计算机学会', '2017-B-003'],
    text: '参照 GB/T 9704 制定规程。',
  }),
  record({ title: '名单的公示', kind: 'notice', facts: ['李建军', '王建国', '连科协〔2017〕15号'] }),
  record({ title: '东海水稻科技服务站', text: '为水稻合作社监测病虫害，计算机辅助诊断。' }),
  record({ title: '科技服务站：第四部分（二）第4条', kind: 'clause', clause: '4.2.4', text: '须经县区科协盖章确认' }),
  record({ title: '灌南茶园示范项目', text: '茶园四百二十四亩，编号424。' }),
  record({ title: '臺北交流', text: '與會者參觀' }),
]);

const titlesOf = async (query: string) => {
  const { how, records } = await search(query, source);
  const titles = await Promise.all(records.map(async (number) => (await source.record(number)).title));
  return { how, titles };
};

describe('search', () => {
  it.each([
    ['a name', '连云港市计算机学会', ['连云港市计算机学会', '海州人工智能科技服务站']],
    ['a part of a name', '计算机学会', ['连云港市计算机学会', '海州人工智能科技服务站']],
    ['two words in any order', '服务站 水稻', ['东海水稻科技服务站']],
    ['a code', '2017-B-003', ['海州人工智能科技服务站']],
    ['a code without its marks', '2017b003', ['海州人工智能科技服务站']],
    ['a code in full width', '２０１７－Ｂ－００３', ['海州人工智能科技服务站']],
    ['a standard', 'gbt9704', ['海州人工智能科技服务站']],
    ['a document number', '连科协〔2017〕15号', ['名单的公示']],
    ['one character', '茶', ['灌南茶园示范项目']],
    ['traditional characters', '計算機學會', ['连云港市计算机学会', '海州人工智能科技服务站']],
    ['simplified characters, where the text is traditional', '台北', ['臺北交流']],
    ['another word for the same', '人工智慧', ['海州人工智能科技服务站']],
  ])('finds %s whole', async (_, query, titles) => {
    expect(await titlesOf(query)).toEqual({ how: 'whole', titles });
  });

  it('puts a hit in the title before one in a fact, and that before one in the text', async () => {
    const { titles } = await titlesOf('计算机');
    expect(titles).toEqual(['连云港市计算机学会', '海州人工智能科技服务站', '东海水稻科技服务站']);
  });

  it.each(['4.2.4', '〔4.2.4〕', '第4.2.4条'])('finds the clause of %s first', async (query) => {
    expect((await titlesOf(query)).titles[0]).toBe('科技服务站：第四部分（二）第4条');
  });

  it('cuts what nothing holds whole into the longest parts that something holds', async () => {
    expect(await titlesOf('水稻病虫害')).toEqual({ how: 'parts', titles: ['东海水稻科技服务站'] });
    const { needles } = await search('水稻病虫害', source);
    expect(needles.map(({ text }) => text)).toEqual(['水稻', '病虫害']);
  });

  it('says approximate when some characters are in no part', async () => {
    expect((await titlesOf('水稻病虫害甲')).how).toBe('approximate');
  });

  it('finds nothing rather than what has little to do with the query', async () => {
    expect(await titlesOf('量子卫星')).toEqual({ how: 'none', titles: [] });
    expect(await titlesOf('学会里没有的东西')).toEqual({ how: 'none', titles: [] });
    expect(await titlesOf('GB/T 1111')).toEqual({ how: 'none', titles: [] });
  });

  it.each(['', ' ', '。'])('finds nothing for %j', async (query) => {
    expect(await titlesOf(query)).toEqual({ how: 'none', titles: [] });
  });

  it('finds a word that every object has as a property only where it stands', async () => {
    expect(await titlesOf('constructor')).toEqual({ how: 'none', titles: [] });
  });

  it('asks for the table only when something is not found', async () => {
    const fresh = await open([record({ title: '计算机学会' })]);
    await search('计算机', fresh.source);
    expect(fresh.asked).not.toContain(paths.table);
    await search('計算機', fresh.source);
    expect(fresh.asked).toContain(paths.table);
  });

  it('fetches no file twice', async () => {
    await search('计算机学会', source);
    await search('计算机学会', source);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
