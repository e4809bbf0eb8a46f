import { describe, expect, it } from 'vitest';
import { laws } from '../laws.ts';
import { yearRecords } from '../rules/facts.fixture.ts';
import { association, programme, station } from '../rules/tables.fixture.ts';
import { Category } from '../schema/category.ts';

const codes = new Set(['law-tier-votes', 'law-stage-leads-nowhere']);
const breaches = (change: object) =>
  laws(
    yearRecords({ programme, station: { category: Category.parse({ ...station, ...change }) } }),
    association,
  ).flatMap(({ code, at, message }) =>
    codes.has(code) ? [{ code, at: Array.isArray(at) ? at.join('.') : '', message }] : [],
  );

const [cultivated, excellent] = station.tiers;
const votes = { members: 9, secret: true, clause: '3.2.b' };
const pass = { share: '2/3', of: 'members' };

describe('a tier that votes give', () => {
  it.each([
    ['assigned: by-votes', { assigned: 'by-votes' }, 'tiers.1.assigned'],
    ['a share of votes', { pass }, 'tiers.1.pass'],
  ])('is refused in a round of scores: %s', (_, change, at) => {
    const found = breaches({ tiers: [cultivated, { ...excellent, ...change }] });
    expect(found).toMatchObject([{ code: 'law-tier-votes', at }]);
    expect(found[0]?.message).toContain('“优秀科技服务站”');
  });

  it('is refused where a body names whom it chooses', () => {
    const rounds = [
      { id: 'award', tiers: ['cultivated'] },
      { id: 'excellence', method: 'body', tiers: ['excellent'] },
    ];
    expect(breaches({ rounds, tiers: [cultivated, { ...excellent, assigned: 'by-votes' }] })).toHaveLength(1);
  });

  it('may stand in a round of votes, with a share of its own', () => {
    const rounds = [
      { id: 'award', tiers: ['cultivated'] },
      { id: 'excellence', method: 'votes', votes, tiers: ['excellent'] },
    ];
    expect(breaches({ rounds, tiers: [cultivated, { ...excellent, assigned: 'by-votes', pass }] })).toEqual([]);
  });
});

describe('a stage', () => {
  const stage = { id: 'first', name: '初评', makes: 'stage', tiers: ['cultivated'] };
  const free = { ...excellent, from: undefined };

  it.each([
    ['nothing comes after it', [stage], [cultivated]],
    ['a later round does not draw from it', [stage, { id: 'final', tiers: ['excellent'] }], [cultivated, free]],
    ['only an earlier one could', [{ id: 'final', tiers: ['excellent'] }, stage], [cultivated, free]],
  ])('leads nowhere where %s', (_, rounds, tiers) => {
    expect(breaches({ rounds, tiers })).toMatchObject([{ code: 'law-stage-leads-nowhere' }]);
  });

  it.each([
    ['a later round', [stage, { id: 'final', from: 'first', tiers: ['excellent'] }], [cultivated, free]],
    ['a tier of a later round', [stage, { id: 'final', tiers: ['excellent'] }], [cultivated, excellent]],
  ])('leads on where %s draws from it', (_, rounds, tiers) => {
    expect(breaches({ rounds, tiers })).toEqual([]);
  });
});
