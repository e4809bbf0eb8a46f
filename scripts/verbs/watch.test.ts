import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgeServer } from '../../src/forges/forge-server.fixture.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { watch } from './watch.ts';

const { change, path, said, io } = copiedLedger();
const { state, url } = forgeServer('gongshi-demo/gongshi');
const run = (issue: boolean, today = '2017-12-20') =>
  watch.run({ options: { issue }, positionals: [] }, { ...io(), today: () => today });

afterEach(() => vi.unstubAllEnvs());

describe('gongshi watch', () => {
  it('lists what is due', async () => {
    expect(await run(false)).toBe(0);
    expect(said).toEqual([
      [
        'ZHSFXH-2017-006（综合示范学会奖）的补正2017年12月22日到期，还有2天。',
        '“综合示范学会奖”（综合示范学会）还没有评分，有7份申报等待评审。',
        '“科技服务站”有2份申报等待受理：“示例老科协云台山区老果园改造科技服务站”、“示例新能源研究会光伏提水科技服务站”。',
        '“科技服务站”有1份申报的材料还没有见齐：“示例预防医学会疫苗冷链管理科技服务站”。缺的要求补正。',
        '“科技服务站”（优秀科技服务站）等待市科协主席会审定；审定以后请登记。',
        '《关于2017年度拟表彰承接职能示范工程名单的公示》公示到2017年12月22日，还有2天。',
        '异议 2017-03 还没有处理完，收到已经1天。',
        'ZHSFXH-2017-004 连云港市示例食品科学技术学会：第四部分（一）第2条等待研究。',
        'ZHSFXH-2017-015 连云港市示例港口物流装备与海洋工程智能运维技术应用推广研究会：第四部分（一）第5条等待研究。',
        'ZHSFXH-2017-007 连云港市示例中医药协会：第四部分（一）第5条等待研究。',
      ].join('\n'),
    ]);
  });

  it('says so when nothing is', async () => {
    rmSync(path('content/2017'), { recursive: true });
    expect(await run(false, '2017-08-15')).toBe(0);
    expect(said).toEqual(['没有待办。']);
  });

  it('writes it into an issue, where a title cannot become markup or call anybody', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'secret-of-a-workflow');
    vi.stubEnv('GITHUB_API_URL', url());
    vi.stubEnv('GITHUB_REPOSITORY', 'gongshi-demo/gongshi');
    change('content/2017/notices/2017-12-15-publicity.mdx', /^title: .*$/m, 'title: "公示 <b>@all</b> [x](y)"');
    expect(await run(true)).toBe(0);
    expect(said).toEqual(['已新建一条提醒。']);
    expect(state.issues[0]?.body).toContain('- 《公示 \\<b\\>@\u2060all\\</b\\> \\[x\\](y)》公示到');
  });

  it('writes no issue outside a workflow', async () => {
    vi.stubEnv('GITHUB_TOKEN', undefined);
    await expect(run(true)).rejects.toThrow('由 watch.yml 运行');
  });
});
