import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { choosing } from './choosing.ts';
import { decision, resultOf } from './decision.ts';
import { due } from './due.ts';
import { roundNamed } from './found.ts';
import { after, changed, opened, planOf } from './office.fixture.ts';
import { wouldBe } from './planned.ts';
import { blankTallies } from './tally-sheets.ts';

const today = '2026-06-20';
const folder = 'content/2026/young-scientist';
const final = `${folder}/decisions/final.yaml`;

/** The prize of the third programme before its notices, its nomination given by a body and not by votes. */
const byBody = (method: 'votes' | 'body') => {
  const whole = directorySource(ledgerOfPersons);
  const files = whole.list().map(({ path }) => path);
  const gone = files.filter(
    (path) => path.startsWith('content/2026/notices/') || (method === 'body' && path === final),
  );
  const unpublished = opened(
    wouldBe(
      whole,
      gone.map((path) => ({ path, before: '', after: undefined })),
    ),
  );
  const votes = /    method: votes\n((?:.*\n)*?)    votes:\n(?:      .*\n)+/;
  return changed(unpublished, {
    [`${folder}/category.yaml`]: (text) =>
      (method === 'body' ? text.replace(votes, '    method: body\n$1').replace(/^.*rule: voted.*\n/m, '') : text)
        .replace('      successive: true\n', '')
        .replace(
          /(id: nominee, name: 提名奖, quota: 2), pass: \{.*?\}/,
          method === 'body' ? '$1' : '$1, assigned: by-body',
        ),
    ...(method === 'body'
      ? {}
      : {
          [final]: (text) =>
            text
              .replace(/^ {2}- date: 2026-06-16\n {4}tier: nominee\n(?: {4}.*\n)*/m, '')
              .replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n')
              .replace(/^selection:\n(?: .*\n)*/m, 'selection: {}\n'),
        }),
  });
};

const input = {
  round: '2026/young-scientist/final',
  tier: 'nominee',
  chosen: ['desert-shrub', 'ice-radar'],
  body: 'council',
  date: '2026-06-18',
  document: '常务委员会会议纪要2026年第2期',
};

describe('what a body chose', () => {
  const ledger = byBody('votes');
  const plan = (change: object = {}) => choosing.plan(ledger, { ...input, ...change }, today);

  it('is written into the decision of a round of votes, and its list has both', () => {
    const planned = plan();
    expect(planOf(planned).files[0]?.after).toContain(
      'choice: { body: council, date: 2026-06-18, document: 常务委员会会议纪要2026年第2期, tiers: { nominee: [ desert-shrub, ice-radar ] } }\n',
    );
    expect(planOf(planned).sentence).toBe(
      '登记研究确定的名单：2026年度青年科技奖（终评），提名奖2名（市科协常务委员会2026年6月18日）',
    );
    const list = decision.plan(after(ledger, planned), { round: input.round }, today);
    expect(planOf(list).files[0]?.after).toMatch(/nominee:\n {4}- desert-shrub\n {4}- ice-radar\n/);
  });

  it('may be nobody, and may be changed until it is approved', () => {
    const first = after(ledger, plan({ chosen: [] }));
    const again = choosing.plan(first, { ...input, document: '会议纪要2026年第3期' }, today);
    expect(planOf(again).files[0]?.after?.match(/^choice:/gm)).toHaveLength(1);
    expect(planOf(again).files[0]?.after).toContain('document: 会议纪要2026年第3期');
  });

  it('is due once the votes are counted, and not afterwards', () => {
    const said = (records: typeof ledger.records) => due(records, today).filter(({ act }) => act?.id === 'choose');
    expect(said(ledger.records)).toMatchObject([
      { says: '“青年科技奖”（终评）的“提名奖”由机构研究确定；确定以后请登记。' },
    ]);
    expect(said(after(ledger, plan()).records)).toEqual([]);
  });

  it('is asked of no ballot: the votes alone are counted on a sheet', () => {
    const unvoted = changed(ledger, { [final]: 'recusals: []\napprovals: []\noverrides: []\nselection: {}\n' });
    const found = roundNamed(unvoted, input.round);
    const sheets = blankTallies(unvoted, found, {}, today);
    expect([...sheets.keys()]).toEqual(['tally.xlsx']);
    expect(sheets.get('tally.xlsx')?.rows).toHaveLength(5);
  });

  it('leaves whom nobody chose with what the votes came to', () => {
    const chosen = after(ledger, plan({ chosen: ['ice-radar'] }));
    const { applications } = resultOf(chosen, roundNamed(chosen, input.round), today);
    const computed = new Map(applications.map((one) => [one.application, one.computed.kind]));
    expect(computed.get('ice-radar')).toBe('selected');
    expect(computed.get('desert-shrub')).toBe('not-passed');
  });

  it.each([
    ['a level that votes give', { tier: 'prize' }, '“prize”不由机构研究确定'],
    ['a body that is none', { body: 'nobody' }, '没有“nobody”这个机构'],
    ['a day that has not come', { date: '2026-06-21' }, '还没有到'],
    ['more than there are places', { chosen: ['desert-shrub', 'ice-radar', 'soil-microbe'] }, '最多2名，选了3名'],
    ['one that is not there', { chosen: ['nobody'] }, '所选的申报有错误'],
    ['a round without such a level', { round: '2026/young-scientist/first' }, '没有由机构研究确定的等次'],
  ])('refuses %s', (_, change, why) => {
    expect(plan(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});

it('begins the decision of a round that a body decides alone, level after level at one meeting', () => {
  const ledger = byBody('body');
  expect(due(ledger.records, today).filter(({ act }) => act?.id === 'choose')).toHaveLength(1);
  const first = after(ledger, choosing.plan(ledger, input, today));
  const prize = { ...input, tier: 'prize', chosen: ['fibre-sensing'] };
  expect(choosing.plan(first, { ...prize, date: '2026-06-19' }, today)).toMatchObject({
    ok: false,
    why: expect.stringContaining('在同一次会议上确定'),
  });
  const both = after(first, choosing.plan(first, prize, today));
  const list = decision.plan(both, { round: input.round }, today);
  expect(planOf(list).files[0]?.after).toMatch(/prize:\n {4}- fibre-sensing\n {2}nominee:\n {4}- desert-shrub\n/);
});
