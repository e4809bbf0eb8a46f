import { describe, expect, it } from 'vitest';
import { after, ledgerOf2017, planOf } from './office.fixture.ts';
import { ruling } from './ruling.ts';
import { awaitedRulings } from './choices-of-rulings.ts';

const ledger = ledgerOf2017();
const today = '2017-12-20';
const society = '2017/demonstration-society';
const input = {
  application: `${society}/demo-port-research`,
  condition: '4.1.5.b',
  verdict: 'waived',
  body: 'leading-group',
  date: '2017-12-19',
  reason: '成立时间短，实绩突出',
  document: '领导小组会议纪要2017年第3期',
};
const awaited = awaitedRulings(ledger, today).flatMap(({ address, rows }) =>
  rows.filter(({ row }) => row.id === '4.1.5.b').map(() => address),
);

describe('several rulings of one meeting', () => {
  const [first = '', second = ''] = awaited;
  const field = ruling.fields.find(({ name }) => name === 'others');

  it('are offered where the same body decides the same condition', () => {
    expect(awaited.length).toBeGreaterThan(1);
    const offered = field?.choices?.(ledger, { application: first, condition: '4.1.5.b' }, today) ?? [];
    expect(offered.map(({ value }) => value)).toContain(`${second} 4.1.5.b`);
    expect(offered.map(({ value }) => value)).not.toContain(`${first} 4.1.5.b`);
    expect(field?.choices?.(ledger, {}, today)).toEqual([]);
  });

  it('are written at once, with one sentence', () => {
    const planned = ruling.plan(ledger, { ...input, application: first, others: [`${second} 4.1.5.b`] }, today);
    const { files, sentence, next } = planOf(planned);
    expect(files).toHaveLength(2);
    expect(sentence).toMatch(
      /^登记研究结果：\S+，第四部分（一）第5条；\S+，第四部分（一）第5条 同意放宽（活动领导小组）$/,
    );
    expect(next).toHaveLength(2);
    const left = awaitedRulings(after(ledger, planned), today).flatMap(({ address, rows }) =>
      rows.filter(({ row }) => row.id === '4.1.5.b').map(() => address),
    );
    expect(left).toEqual(awaited.slice(2));
  });

  it.each([
    ['one that awaits nothing', `${first} 4.1.2.b`],
    ['one that there is not', `${society}/nobody 4.1.5.b`],
    ['no application', '4.1.5.b'],
  ])('are refused whole with %s among them', (_, other) => {
    expect(ruling.plan(ledger, { ...input, application: first, others: [other] }, today).ok).toBe(false);
  });
});
