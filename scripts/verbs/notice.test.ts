import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { decide } from './decide.ts';
import { notice } from './notice.ts';
import { verify } from './verify.ts';

const { path, read, change, said, io } = copiedLedger();

type NoticeOptions = Parameters<typeof notice.run>[0]['options'];
const typed = (positionals: string, options: NoticeOptions = {}) =>
  notice.run({ options, positionals: positionals.split(' ') }, io());
const text = () => said.join('\n');

const notices = 'content/2017/notices';
const pilots = `${notices}/2017-12-15-publicity.mdx`;
const award = 'content/2017/function-pilot/decisions/award.yaml';
const objection = 'content/2017/objections/2017-03.yaml';
const settled = (outcome: string, effect: string) =>
  `acknowledged: 2017-12-19\noutcome: ${outcome}\nsettled: 2017-12-25\nbody: leading-group\nreason: 任务书由东海县主管部门签署，经核对原件，情况已经查清。\neffect: ${effect}\n`;

describe('gongshi notice draft', () => {
  it('refuses what a body has not approved, and what was approved later', async () => {
    change(award, /^  - \{ body: presidium.*\n/m, '');
    expect(await typed('draft 2017 function-pilot/award', { published: '2017-12-08' })).toBe(1);
    expect(text()).toContain('错误[notice-unapproved] 市科协主席会还没有审定，不能公示');
    expect(text()).toContain('错误[notice-early] 公示日期2017年12月8日早于审定日期2017年12月11日');
    expect(said.at(-1)).toBe('有错误没有解决，不起草公示。');
  });

  it('refuses a list that the scores do not give', async () => {
    change(award, /^    - demo-tech-appraisal\n/m, '');
    expect(await typed('draft 2017 function-pilot/award', { published: '2017-12-15' })).toBe(1);
    expect(text()).toContain('错误[selection-differs]');
  });

  it('writes no name without the list of names, and none that was not consented to', async () => {
    const chief = 'chief-expert/demo-laver-expert';
    expect(await typed('draft 2017 chief-expert/award', { published: '2017-06-29' })).toBe(1);
    expect(text()).toContain(`错误[notice-person-missing] 名册里没有“${chief}”的姓名和单位`);
    said.length = 0;
    change(
      `content/2017/chief-expert/applications/demo-laver-expert.md`,
      'covers: [name, unit, result]',
      'covers: [unit, result]',
    );
    writeFileSync(path('persons.yaml'), `${chief}: { name: 演示专家壬, unit: 示例海洋水产研究所 }\n`);
    await typed('draft 2017 chief-expert/award', { published: '2017-06-29', persons: 'persons.yaml' });
    expect(text()).toContain(`错误[notice-name-no-consent] “${chief}”写了姓名，但没有有效的同意书`);
  });

  it('writes names out of a list in GBK as they are, and none out of one whose encoding cannot be told', async () => {
    const typing = { published: '2017-06-29', persons: 'persons.yaml' };
    const bytes = (words: string) => [...new TextEncoder().encode(words)];
    const list = (...name: readonly number[]) =>
      writeFileSync(
        path('persons.yaml'),
        new Uint8Array(
          readdirSync(path('content/2017/chief-expert/applications')).flatMap((file) => [
            ...bytes(`chief-expert/${file.replace('.md', '')}: { name: `),
            ...name,
            ...bytes(', unit: A }\n'),
          ]),
        ),
      );
    list(0xe9, 0x61, 0xff);
    expect(() => typed('draft 2017 chief-expert/award', typing)).toThrow('另存为 UTF-8');
    // 甲乙
    list(0xbc, 0xd7, 0xd2, 0xd2);
    expect(await typed('draft 2017 chief-expert/award', typing)).toBe(0);
    expect(text()).toContain('是 GBK 编码，已经转换');
    expect(read(`${notices}/2017-06-29-publicity.mdx`)).toContain('person: { name: 甲乙, unit: A }');
  });

  it('reads no list of names from the ledger', () => {
    expect(() => typed('draft 2017 chief-expert/award', { persons: 'content/persons.yaml' })).toThrow('在台账里');
  });

  it('warns across a long holiday, and never writes over a notice', async () => {
    change(award, /2017-12-1[14]/g, '2017-09-20');
    const options = { published: '2017-09-28', 'dry-run': true };
    expect(await typed('draft 2017 function-pilot/award', options)).toBe(0);
    expect(text()).toContain('提醒[notice-over-holiday] 公示期跨国庆节、中秋节假期');
    expect(() =>
      typed('draft 2017 service-station/cultivation', { published: '2017-07-03', id: '2017-06-30-publicity' }),
    ).toThrow('已经有 2017-06-30-publicity 了');
  });

  it('refuses a year without a calendar', async () => {
    expect(await typed('draft 2017 function-pilot/award', { published: '2018-12-27' })).toBe(1);
    expect(text()).toContain('错误[calendar-missing] 没有2019年的工作日安排');
  });

  it('refuses personal data before it is written', async () => {
    const options = { published: '2017-12-18', note: ['联系人手机13800138000。'] };
    expect(await typed('draft 2017 function-pilot/award', options)).toBe(1);
    expect(text()).toContain('错误[personal-data]');
    expect(text()).not.toContain('13800138000');
    expect(existsSync(path(`${notices}/2017-12-18-publicity.mdx`))).toBe(false);
  });

  it('escapes what would be code in the page', async () => {
    await typed('draft 2017 function-pilot/award', { published: '2017-12-18', note: ['甲{1+1}<b>乙</b>'] });
    expect(read(`${notices}/2017-12-18-publicity.mdx`)).toContain('甲\\{1+1\\}\\<b\\>乙\\</b\\>');
  });
});

describe('gongshi notice close', () => {
  it.each([
    ['2017-12-22', 1],
    ['2017-12-25', 0],
  ])('on %s', async (published, code) => {
    expect(await typed('close 2017-12-15-publicity', { published })).toBe(code);
    expect(read(pilots).includes(`\nclosed: { date: ${published}, objections: 1 }\n---\n`)).toBe(code === 0);
  });

  it('changes nothing but its line, and says who is held', async () => {
    const before = read(pilots);
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    expect(read(pilots).replace(/^closed: .*\n/m, '')).toBe(before);
    expect(text()).toContain('提醒[notice-held] “function-pilot/demo-silica-consulting”有异议正在处理，暂不公布');
    expect(said.at(-1)).toBe('公示期内收到异议1件：1件正在处理，所涉及的项目暂不公布。');
    expect(() => typed('close 2017-12-15-publicity', { published: '2017-12-26' })).toThrow('已于2017-12-25结束');
  });
});

describe('gongshi notice announce', () => {
  const number = '示例协〔2017〕15号';

  it('needs a closed publicity and a document number in its form', async () => {
    expect(await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number })).toBe(1);
    expect(text()).toContain('错误[notice-not-closed]');
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    const options = { published: '2017-12-26', number: '示例协[2017]15号' };
    expect(await typed('announce 2017-12-15-publicity', options)).toBe(1);
    expect(text()).toContain('用六角括号〔〕');
  });

  it('leaves out only who is held, and counts the money', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    expect(await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number })).toBe(0);
    const announced = read(`${notices}/2017-12-26-announcement.mdx`);
    expect(announced.match(/application: /g)).toHaveLength(9);
    expect(announced).not.toContain('demo-silica-consulting');
    expect(announced).toContain('表彰承接职能示范工程9个，每个奖励3000元，共27000元。');
    expect(await verify.run({ options: {}, positionals: [] }, io())).toBe(0);
  });
});

describe('a recommendation for the provincial programme', () => {
  const announce = (recommend: string) =>
    typed('announce 2017-12-15-publicity', {
      published: '2017-12-26',
      number: '示例协〔2017〕15号',
      recommend: [recommend],
    });

  it('is told in the announcement and marked in its list', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    expect(await announce('function-pilot/demo-tech-appraisal')).toBe(0);
    const announced = read(`${notices}/2017-12-26-announcement.mdx`);
    expect(announced.match(/application: \S+(?=.*recommended: true)/g)).toEqual(['application: demo-tech-appraisal,']);
    expect(announced).toContain('“化工领域科技成果第三方评价”，由市科协向省级学会推荐，争取成为省级能力提升项目。');
  });

  it('is refused for one that is held', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    expect(await announce('function-pilot/demo-silica-consulting')).toBe(1);
    expect(text()).toContain('错误[notice-not-announced]');
  });
});

describe('gongshi notice correct', () => {
  it('has nothing to correct where nothing changed', () => {
    expect(() => typed('correct 2017-12-15-publicity', { reason: '核对。' })).toThrow('没有要更正的');
    expect(() => typed('correct 2017-12-15-publicity', { reason: '核对。', old: ['甲'] })).toThrow('要一样多');
  });

  it('publicises a substitute for the whole window, and everything still verifies', async () => {
    change(objection, 'acknowledged: 2017-12-19\n', settled('upheld', 'removed'));
    expect(await typed('close 2017-12-15-publicity', { published: '2017-12-25' })).toBe(0);
    const overrides = ['demo-silica-consulting, to: none', 'demo-food-workshop-pilot, to: award'].map(
      (moved) =>
        `  - { application: ${moved}, body: presidium, date: 2017-12-26, reason: 异议成立撤下一项，按名次递补, document: 主席会会议纪要2017年第10期 }\n`,
    );
    change(award, 'overrides: []\n', `overrides:\n${overrides.join('')}`);
    const options = { force: true };
    expect(await decide.run({ options, positionals: ['2017', 'function-pilot', 'award'] }, io())).toBe(0);
    expect(read(award)).toContain('    - demo-food-workshop-pilot\n');

    const reason = '异议成立，撤下一项，按名次递补一项。';
    expect(await typed('correct 2017-12-15-publicity', { published: '2017-12-26', reason })).toBe(1);
    expect(text()).toContain('错误[substitute-not-allowed] “function-pilot/demo-food-workshop-pilot”是递补进来的');
    // A year whose policy always said so: the line given out in this one stands for its own rules.
    rmSync(path('content/checkpoints'), { recursive: true });
    change('content/2017/programme.yaml', /^publicity:/m, 'substitutes: { clause: "5.3.b" }\npublicity:');
    expect(await typed('correct 2017-12-15-publicity', { published: '2017-12-26', reason })).toBe(0);
    const correction = read(`${notices}/2017-12-26-correction.mdx`);
    expect(correction).toContain('from: 2017-12-27\nto: 2018-01-03\n');
    expect(correction.match(/application: \S+/g)).toEqual(['application: demo-food-workshop-pilot,']);
    expect(await verify.run({ options: {}, positionals: [] }, io())).toBe(0);

    const number = '示例协〔2018〕1号';
    expect(await typed('announce 2017-12-15-publicity', { published: '2018-01-03', number })).toBe(1);
    expect(text()).toContain('公示期到2018年1月3日才届满');
    expect(await typed('announce 2017-12-15-publicity', { published: '2018-01-04', number })).toBe(0);
    const announced = read(`${notices}/2018-01-04-announcement.mdx`);
    expect(announced).toContain('demo-food-workshop-pilot');
    expect(announced).not.toContain('demo-silica-consulting');
    expect(await verify.run({ options: {}, positionals: [] }, io())).toBe(0);
    expect(readdirSync(path(notices))).toHaveLength(6);
  });
});

describe('a winner who leaves', () => {
  const number = '示例协〔2017〕15号';
  const receipt = 'content/2017/function-pilot/receipts/demo-tech-appraisal.yaml';
  const withdraw = (date: string) =>
    change(receipt, /^rulings:/m, `withdrawn: { date: ${date}, document: 书面放弃函 }\nrulings:`);
  const verified = () => verify.run({ options: {}, positionals: [] }, io());

  it.each([
    ['in the middle of publicity', '2017-12-20'],
    ['on the day of publication', '2017-12-15'],
    ['with a letter that lay since before the approval', '2017-12-10'],
  ])('%s is told at closing and left out of the announcement, and everything verifies', async (_, date) => {
    withdraw(date);
    expect(await verified()).toBe(0);
    expect(await typed('close 2017-12-15-publicity', { published: '2017-12-25' })).toBe(0);
    expect(text()).toContain('提醒[notice-left] “function-pilot/demo-tech-appraisal”已书面放弃');
    expect(text()).toContain('名额空缺');
    expect(await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number })).toBe(0);
    const announced = read(`${notices}/2017-12-26-announcement.mdx`);
    expect(announced).not.toContain('application: demo-tech-appraisal');
    expect(announced).toContain('表彰承接职能示范工程8个，每个奖励3000元，共24000元。');
    expect(announced).toContain('公示以后，1个已书面放弃，不再公布，名额空缺。');
    expect(await verified()).toBe(0);
  });

  it('is listed in error where the announcement was written by hand', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number });
    withdraw('2017-12-20');
    expect(await verified()).toBe(1);
    expect(text()).toContain('错误[entry-left] 公告列出了“function-pilot/award/demo-tech-appraisal”');
  });

  it('is missed where the announcement leaves out another one', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number });
    change(`${notices}/2017-12-26-announcement.mdx`, /^ {2}- \{ category.*demo-tech-appraisal.*\n/m, '');
    expect(await verified()).toBe(1);
    expect(text()).toContain('错误[entry-unannounced] “function-pilot/award/demo-tech-appraisal”公示期满');
  });
});

describe('a result that was announced', () => {
  const number = '示例协〔2017〕15号';
  const announce = (published: string, given = number) =>
    typed('announce 2017-12-15-publicity', { published, number: given });

  it('is not announced twice; who was held follows alone', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    expect(await announce('2017-12-26')).toBe(0);
    expect(await announce('2017-12-27')).toBe(1);
    expect(text()).toContain(
      '错误[notice-announced] 公示“2017-12-15-publicity”的结果已由“2017-12-26-announcement”公布',
    );
    change(objection, 'acknowledged: 2017-12-19\n', settled('rejected', 'none').replace('12-25', '12-27'));
    expect(await announce('2017-12-28', '示例协〔2017〕16号')).toBe(0);
    expect(read(`${notices}/2017-12-28-announcement.mdx`).match(/application: \S+/g)).toEqual([
      'application: demo-silica-consulting,',
    ]);
    expect(await verify.run({ options: {}, positionals: [] }, io())).toBe(0);
  });

  it.each([
    ['under another number', '2017-12-27', '示例协〔2017〕16号'],
    ['in the next year', '2018-01-02', '示例协〔2018〕1号'],
  ])('is not announced twice %s', async (_, published, other) => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await announce('2017-12-26');
    expect(await typed('announce 2017-12-15-publicity', { published, number: other })).toBe(1);
    expect(text()).toContain('错误[notice-announced]');
  });

  it.each([
    ['the name of another entry', '连云港市示例护理学会'],
    ['the name with a blank in it', '化工领域 科技成果第三方评价'],
    ['the name and more', '化工领域科技成果第三方评价服务'],
  ])('is not corrected where %s is written for the old one', async (_, old) => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await announce('2017-12-26');
    const application = ['function-pilot/demo-tech-appraisal'];
    expect(
      await typed('correct 2017-12-26-announcement', {
        published: '2017-12-27',
        reason: '文字有误。',
        application,
        old: [old],
        new: ['甲'],
      }),
    ).toBe(1);
    expect(text()).toContain('错误[change-nowhere]');
  });

  it('is corrected like a publicity, and a correction of the correction holds', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await announce('2017-12-26');
    const correct = (published: string, old: string, now: string) =>
      typed('correct 2017-12-26-announcement', {
        published,
        reason: '文字有误。',
        application: ['function-pilot/demo-tech-appraisal'],
        old: [old],
        new: [now],
      });
    expect(await correct('2017-12-27', '化工领域科技成果第三方评估', '甲')).toBe(1);
    expect(text()).toContain('错误[change-nowhere]');
    expect(text()).toContain('现在是：“化工领域科技成果第三方评价”');
    expect(await correct('2017-12-27', '化工领域科技成果第三方评价', '化工科技成果第三方评价')).toBe(0);
    expect(read(`${notices}/2017-12-27-correction.mdx`)).toContain('公布的其他内容不变。');
    expect(await correct('2017-12-28', '化工领域科技成果第三方评价', '乙')).toBe(1);
    expect(await correct('2017-12-28', '化工科技成果第三方评价', '化工类科技成果第三方评价')).toBe(0);
    expect(await verify.run({ options: {}, positionals: [] }, io())).toBe(0);
  });
});

describe('an award that is taken back after it was announced', () => {
  const receipt = 'content/2017/function-pilot/receipts/demo-tech-appraisal.yaml';
  const revoked =
    'revoked: { date: 2017-12-28, body: presidium, document: 主席会会议纪要2017年第9期, reason: 材料不实, money: due }';
  const withdrawn = 'withdrawn: { date: 2017-12-28, document: 书面放弃函 }';
  const correct = async (published: string) =>
    typed('correct 2017-12-26-announcement', { published, reason: '经主席会会议研究。' });

  it.each([
    ['revoked', revoked, '已被撤销'],
    ['given up', withdrawn, '已书面放弃'],
  ])('%s, is told by one correction, and by no second', async (_, line, words) => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number: '示例协〔2017〕15号' });
    await expect(correct('2017-12-27')).rejects.toThrow('没有要更正的');
    change(receipt, /^rulings:/m, `${line}\nrulings:`);
    await expect(correct('2017-12-27')).rejects.toThrow('没有要更正的');
    expect(await correct('2017-12-29')).toBe(0);
    const correction = read(`${notices}/2017-12-29-correction.mdx`);
    expect(correction).toMatch(new RegExp(`“.+”中的“.+”（.+）${words}，自2017年12月28日起不再列入名单，名额空缺。`));
    expect(correction).toContain('公布的其他内容不变。');
    expect(await verify.run({ options: {}, positionals: [] }, io())).toBe(0);
    await expect(correct('2017-12-30')).rejects.toThrow('没有要更正的');
  });
});

describe('the place of an award that is taken back', () => {
  const receipt = 'content/2017/function-pilot/receipts/demo-tech-appraisal.yaml';
  const announced = async () => {
    change('content/2017/programme.yaml', /^publicity:/m, 'substitutes: { clause: "5.3.b" }\npublicity:');
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    await typed('announce 2017-12-15-publicity', { published: '2017-12-26', number: '示例协〔2017〕15号' });
    const revoked =
      'revoked: { date: 2017-12-28, body: presidium, document: 主席会会议纪要2017年第9期, reason: 材料不实, money: due }';
    change(receipt, /^rulings:/m, `${revoked}\nrulings:`);
  };
  const correct = async (published: string) => {
    await typed('correct 2017-12-26-announcement', { published, reason: '经主席会会议研究。' });
    return read(`${notices}/${published}-correction.mdx`);
  };

  it('stays open where the policy lets it be given on and nobody has it yet', async () => {
    await announced();
    expect(await correct('2017-12-29')).toContain('不再列入名单，名额尚未递补。');
  });

  it('is told with who takes it by a recorded decision', async () => {
    await announced();
    change(
      award,
      'overrides: []\n',
      'overrides:\n  - { application: demo-food-workshop-pilot, to: award, replaces: demo-tech-appraisal, body: presidium, date: 2017-12-28, reason: 撤销一项，按名次递补, document: 主席会会议纪要2017年第10期 }\n',
    );
    expect(await correct('2017-12-29')).toMatch(/不再列入名单，名额由“[^”]+”递补。/);
  });
});

describe('a holiday that is announced while a notice runs', () => {
  const day = /^ {2}- \{ from: 2017-10-01/m;
  const holiday = () =>
    change('content/calendar/2017.yaml', /^work:/m, '  - { from: 2017-12-22, to: 2017-12-22, name: 临时放假 }\nwork:');
  const extend = (published: string, until: string) =>
    typed('correct 2017-12-15-publicity', { published, until, reason: '12月22日临时放假，公示期相应延长。' });
  const verified = () => verify.run({ options: {}, positionals: [] }, io());

  it('is made up for by a correction that moves the last day', async () => {
    expect(read('content/calendar/2017.yaml')).toMatch(day);
    holiday();
    expect(await verified()).toBe(1);
    expect(text()).toContain('错误[window-differs] 公示期最后一天写的是2017年12月22日，重新计算应为2017年12月25日');
    expect(await extend('2017-12-20', '2017-12-25')).toBe(0);
    const correction = read(`${notices}/2017-12-20-correction.mdx`);
    expect(correction).toContain('\nto: 2017-12-25\n');
    expect(correction).toContain('公示期延长至2017年12月25日。');
    expect(await verified()).toBe(0);
    expect(await typed('close 2017-12-15-publicity', { published: '2017-12-25' })).toBe(1);
    expect(await typed('close 2017-12-15-publicity', { published: '2017-12-26' })).toBe(0);
  });

  it.each([
    ['shortens it', '2017-12-20', '2017-12-21'],
    ['moves nothing', '2017-12-20', '2017-12-22'],
    ['comes when it is over', '2017-12-25', '2017-12-27'],
  ])('is not made up for by one that %s', async (_, published, until) => {
    expect(await extend(published, until)).toBe(1);
    expect(text()).toContain('错误[notice-not-extended]');
  });
});

describe('a late objection', () => {
  it.each([
    ['is none that came on the last day', '2017-12-22', '', false],
    ['is one that came the day after', '2017-12-23', '', true],
    ['is told no more once it has its reason', '2017-12-27', 'late: 材料在期满以后才能取得\n', false],
  ])('%s', async (_, received, late, told) => {
    change(objection, 'received: 2017-12-19', `${late}received: ${received}`);
    change(objection, 'acknowledged: 2017-12-19\n', '');
    await verify.run({ options: {}, positionals: [] }, io());
    expect(text().includes('[objection-late]')).toBe(told);
  });

  it('holds its entry, is told until it has a reason, and counts apart', async () => {
    await typed('close 2017-12-15-publicity', { published: '2017-12-25' });
    change(objection, 'received: 2017-12-19', 'received: 2017-12-27');
    change(objection, 'acknowledged: 2017-12-19\n', '');
    change(pilots, 'objections: 1', 'objections: 0');
    await verify.run({ options: {}, positionals: [] }, io());
    expect(text()).toContain('提醒[objection-late] 异议2017-03收到的日期是2017年12月27日');
    const number = '示例协〔2017〕15号';
    expect(await typed('announce 2017-12-15-publicity', { published: '2017-12-28', number })).toBe(0);
    const announced = read(`${notices}/2017-12-28-announcement.mdx`);
    expect(announced).not.toContain('demo-silica-consulting');
    expect(announced).toContain('公示期内没有收到异议。另收到逾期异议1件：1件正在处理，所涉及的项目暂不公布。');
  });
});

it('says what it cannot do', () => {
  expect(() => typed('post 2017')).toThrow('要写做什么');
  expect(() => typed('draft 2017')).toThrow('要写年度和轮次');
  expect(() => typed('draft 2017 function-pilot/second', { published: '2017-12-15' })).toThrow(
    '没有 function-pilot/second 的评审记录',
  );
  expect(() => typed('close 2017-07-12-announcement')).toThrow('没有公示 2017-07-12-announcement');
  expect(() => typed('draft 2017 function-pilot/award', { published: '2017-02-30' })).toThrow('2017-02-30 不是日期');
});
