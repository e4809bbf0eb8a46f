import { describe, expect, it } from 'vitest';
import { checkLedger } from '../ledger/check-ledger.ts';
import { due } from './due.ts';
import { noticeRevoke } from './notice-revoke.ts';
import { added, after, changed, ledgerOf2017, opened, planOf } from './office.fixture.ts';
import { override, tie } from './override.ts';
import { wouldBe } from './planned.ts';
import { revocation } from './revocation.ts';

const ledger = ledgerOf2017();
const minutes = {
  body: 'presidium',
  date: '2017-12-20',
  reason: '服务基层时间更长',
  document: '主席会会议纪要2017年第10期',
};
const input = {
  round: '2017/service-station/excellence',
  application: 'demo-crane-station',
  to: 'none',
  ...minutes,
};
const planned = (change: object = {}) => override.plan(ledger, { ...input, ...change }, '2017-12-20');

describe('an override', () => {
  it('is a line of the decision, and the list follows from it', () => {
    const [file] = planOf(planned()).files;
    expect(file?.after).toContain('  - { application: demo-crane-station, to: none, body: presidium, date: 2017-12-20');
    expect(file?.after).not.toContain('    - demo-crane-station\n');
    expect(planOf(planned()).sentence).toMatch(
      /^登记调整：2017年度科技服务站（优秀科技服务站），“.+”不入选（市科协主席会2017年12月20日）$/,
    );
  });

  it.each([
    ['a body that does not approve', { body: 'society-office' }, '不是学会部'],
    ['a day that has not come', { date: '2017-12-21' }, '还没有到'],
    ['one that did not pass a gate', { application: 'demo-tea-station', to: 'excellent' }, '这样调整有错误'],
    ['a list that is in publicity', { round: '2017/function-pilot', application: 'demo-tcm-training' }, '公示没有结束'],
  ])('refuses %s', (_, change, why) => {
    expect(planned(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('refuses a second one of the same application', () => {
    const again = override.plan(after(ledger, planned()), input, '2017-12-20');
    expect(again).toMatchObject({ ok: false, why: expect.stringContaining('一份申报只能有一项') });
  });
});

describe('a tie across the line', () => {
  const notice = 'content/2017/notices/2017-12-15-publicity.mdx';
  const award = 'content/2017/function-pilot/decisions/award.yaml';
  const unpublished = opened(wouldBe(ledger.source, [{ path: notice, before: '', after: undefined }]));
  const tied = changed(unpublished, {
    'content/2017/function-pilot/category.yaml': (text) => text.replace(/^ties: .*$/m, 'ties: []'),
    [award]: (text) =>
      text.replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n').replace('    - demo-award-nomination\n', ''),
  });
  const resolving = {
    round: '2017/function-pilot/award',
    tier: 'award',
    chosen: ['demo-food-workshop-pilot'],
    ...minutes,
  };
  const resolve = (change: object = {}) => tie.plan(tied, { ...resolving, ...change }, '2017-12-20');

  it('is resolved by whom the body chose; the others are not selected', () => {
    const [file] = planOf(resolve()).files;
    expect(file?.after).toContain('  - { application: demo-food-workshop-pilot, to: award, body: presidium');
    expect(file?.after).toContain('  - { application: demo-award-nomination, to: none, body: presidium');
    expect(file?.after).toContain('    - demo-food-workshop-pilot\n');
  });

  it.each([
    ['one that is not in it', { chosen: ['demo-flower-show'] }, '不在并列的里面'],
    ['more than there are places', { chosen: ['demo-food-workshop-pilot', 'demo-award-nomination'] }, '只剩1个名额'],
    ['a tier without a tie', { tier: 'none' }, '没有并列未定的'],
  ])('refuses %s', (_, change, why) => {
    expect(resolve(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});

describe('a revocation', () => {
  const revoking = {
    application: '2017/service-station/demo-tcm-station',
    date: '2017-12-20',
    body: 'presidium',
    document: '撤销决定',
    reason: '材料不实',
    money: 'due',
    barred: '2019-12-31',
  };
  it('is written down, and lists that rest on the award are made anew', () => {
    const plan = planOf(revocation.plan(ledger, revoking, '2017-12-20'));
    expect(plan.files[0]?.after).toContain(
      'revoked: { date: 2017-12-20, body: presidium, document: 撤销决定, reason: 材料不实, money: due, barred-until: 2019-12-31 }\n',
    );
    expect(plan.next.join('\n')).toMatch(
      /名单已经随之重新产生.*\n发布撤销公告：npx gongshi notice revoke 2017-07-12-announcement\n追回经费/,
    );
  });

  describe('once it is written down', () => {
    const revoked = after(ledger, revocation.plan(ledger, revoking, '2017-12-20'));
    const tell = (of = revoked, day = '2017-12-20') =>
      noticeRevoke.plan(of, { notice: '2017-07-12-announcement', published: day }, day);

    it('is due to be told of, and not by a correction', () => {
      expect(due(revoked.records, '2017-12-20').flatMap(({ act }) => act?.id ?? [])).toContain('notice-revoke');
      expect(
        due(after(revoked, tell()).records, '2017-12-20')
          .map(({ key }) => key)
          .join(),
      ).not.toContain('revoke');
    });

    it('is told in a notice of its own: what, by whom, why, the money, and how long it is shut out', () => {
      const text = added(tell());
      expect(text).toContain('kind: revocation\ntitle: 关于撤销2017年度“科技服务站”的公告\n');
      expect(text).toContain('corrects: 2017-07-12-announcement');
      expect(text).toMatch(
        /“[^”]+”（[^）]+）：材料不实。经市科协主席会2017年12月20日决定（撤销决定），撤销“科技服务站”，证书作废，名额空缺。/,
      );
      // A service station has no money.
      expect(text).not.toContain('奖励经费');
      expect(text).toContain('2019年12月31日（含当日）以前不受理其申报。');
    });

    it('is told once, and nothing is told that was not taken back', () => {
      expect(tell(after(revoked, tell()))).toMatchObject({
        ok: false,
        why: expect.stringContaining('没有要公告的撤销'),
      });
      expect(tell(ledger)).toMatchObject({ ok: false });
    });

    it('leaves check and verify as they were', () => {
      const told = after(revoked, tell());
      const wrong = (of: typeof told) =>
        checkLedger(of, '2017-12-20').flatMap(({ level, code }) => (level === 'error' ? [code] : []));
      expect(wrong(told)).toEqual(wrong(revoked));
    });
  });

  it('refuses what was not announced', () => {
    const told = revocation.plan(
      ledger,
      { ...revoking, application: '2017/function-pilot/demo-tcm-training' },
      '2017-12-20',
    );
    expect(told).toMatchObject({ ok: false, why: expect.stringContaining('还没有公布') });
  });
});
