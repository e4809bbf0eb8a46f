/** What 结果栏 says of every way an application can end. */
import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import type { Source } from '../ledger/source.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { outcomeOf } from './outcome.ts';
import { groundOf } from './outcome-ground.ts';
import { viewSite } from './site.ts';
import { plain } from './words-with-links.ts';

const written = directorySource(ledger2017);

/** The ledger with lines added to files, as the office adds them. */
const adding = (lines: Readonly<Record<string, string>>): Source =>
  Object.entries(lines).reduce(
    (source, [path, text]) => withText(source, path, `${new TextDecoder().decode(source.read(path))}${text}`),
    written,
  );

const asWritten = load(written);

const told = (path: string, { source = written, today = '2017-12-20' } = {}) => {
  const { records } = source === written ? asWritten : load(source);
  const [category = '', id = ''] = path.split('/');
  const site = viewSite(records ?? expect.fail('no association'), today, '/');
  const [year] = site.years;
  const of = year?.records.categories.get(category);
  const application = of?.applications.get(id);
  if (year === undefined || of === undefined || application === undefined) throw new Error(`no ${path}`);
  const { status, sentence, notes, facts } = outcomeOf(groundOf(site, year, of, application));
  return {
    word: status.word,
    says: plain(sentence),
    notes: notes.map(plain).join(''),
    facts: facts.map(({ label, figure, unit = '' }) => `${label} ${figure}${unit}`),
    all: JSON.stringify(facts),
  };
};

const receipt = (path: string) => `content/2017/${path.replace('/', '/receipts/')}.yaml`;

describe('the outcome of an application', () => {
  it.each([
    ['chief-expert/demo-acupoint-expert', '总分69.67分，总分线70分，差0.33分。', ['未到的线 69.67线70', '名次 不排名']],
    [
      'service-station/demo-dispensing-station',
      '“科技攻关和服务能力”平均19.60分，单项线20分，差0.40分。总分71.70分，已达到总分线70分。',
      ['未到的线 19.60线20', '总分 71.70分'],
    ],
    ['function-pilot/demo-food-workshop-pilot', '总分82.20分，排在第11名，名额10个，超出名额。', ['名次 第11名']],
  ])('names the line that %s did not reach, and by how much', (path, says, facts) => {
    const outcome = told(path);
    expect(outcome.word).toBe('未入选');
    expect(outcome.says).toBe(says);
    expect(outcome.facts).toEqual(expect.arrayContaining(facts));
    expect(outcome.facts[0]).toMatch(/^未到的线/);
  });

  it('tells a tie across the quota by the criterion that decided it', () => {
    expect(told('function-pilot/demo-food-workshop-pilot').notes).toBe(
      '与入选的末名同分，先比“进展与成效”：末名41.50分，本项目40.70分，相差0.80分。',
    );
  });

  it('names the clause of what was not met, and gives no score', () => {
    const outcome = told('chief-expert/demo-frost-expert');
    expect(outcome.says).toBe('截止日前没有东海县示例科协的确认〔4.3.4〕。');
    expect(outcome.facts).toEqual(['未通过的条款 1条', '总分 无', '名次 无', '奖励经费 无']);
  });

  it.each([
    ['chief-expert/demo-boiler-water-expert', '奖励经费 2,000元', '公示 已结束'],
    ['service-station/demo-laver-station', '奖励经费 不设', '公示 已结束'],
    ['function-pilot/demo-award-nomination', '奖励经费 3,000元', '公示 剩3个工作日'],
    ['demonstration-society/demo-nursing-society', '奖励经费 未定', '公示 尚未公示'],
  ])('gives %s its money and its publicity, never zero', (path, ...facts) => {
    const outcome = told(path);
    expect(outcome.facts).toEqual(expect.arrayContaining(facts));
    expect(outcome.facts.join(' ')).not.toMatch(/ 0/);
  });

  it('stays in publicity under an open objection, and tells of it; after the last day it is held', () => {
    const path = 'function-pilot/demo-silica-consulting';
    expect(told(path)).toMatchObject({ word: '公示中', notes: expect.stringContaining('12月19日收到异议1件') });
    expect(told(path, { today: '2017-12-23' }).word).toBe('异议处理中');
  });

  it('tells of an objection that was settled, and of none before it came', () => {
    const path = 'service-station/demo-soda-ash-station';
    expect(told(path).notes).toContain('7月11日办结：异议不成立。');
    expect(told(path, { today: '2017-07-10' }).notes).toContain('正在处理');
    expect(told(path, { today: '2017-07-04' }).notes).not.toContain('异议1件');
  });

  it('shows no score before the round is approved', () => {
    const outcome = told('demonstration-society/demo-nursing-society');
    expect(outcome.facts.slice(0, 2)).toEqual(['总分 未公开', '名次 未公开']);
  });

  const withdrawn = 'withdrawn: { date: 2017-12-01, document: 撤回申报的函 }\n';

  it('that was withdrawn says so, and counts neither as failed nor as selected', () => {
    const path = 'demonstration-society/demo-nursing-society';
    const outcome = told(path, { source: adding({ [receipt(path)]: withdrawn }) });
    expect(outcome).toMatchObject({ word: '已撤回', says: '申报单位于2017年12月1日书面撤回，不再评审。' });
    expect(outcome.facts).toEqual(['撤回 12月1日', '总分 无', '名次 无', '奖励经费 无']);
  });

  it('that was given up after the list was public keeps its score and has no money', () => {
    const path = 'function-pilot/demo-award-nomination';
    const source = adding({ [receipt(path)]: withdrawn.replace('12-01', '12-18') });
    const outcome = told(path, { source });
    expect(outcome.word).toBe('已放弃');
    expect(outcome.facts).toEqual(['放弃 12月18日', '总分 82.20分', '名次 第10名', '奖励经费 无']);
    expect(told(path, { source, today: '2017-12-17' }).word).toBe('公示中');
  });

  it('that was revoked gives both days and the reason, and what became of the money', () => {
    const path = 'chief-expert/demo-boiler-water-expert';
    const revoked =
      'revoked: { date: 2017-11-06, body: presidium, document: 撤销决定, reason: 服务协议已提前终止, money: due }\n';
    const outcome = told(path, { source: adding({ [receipt(path)]: revoked }) });
    expect(outcome).toMatchObject({
      word: '已撤销',
      says: '2017年7月12日公布，2017年11月6日撤销。原因：服务协议已提前终止。',
    });
    expect(outcome.all).toContain('应予追回');
    expect(outcome.facts).toEqual(expect.arrayContaining(['撤销 11月6日', '总分 81.63分', '奖励经费 无']));
  });
});
