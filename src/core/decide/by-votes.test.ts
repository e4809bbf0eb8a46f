import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import { Ballot } from '../schema/ballot.ts';
import type { VoteRules } from '../schema/votes.ts';
import { scoresOf, word } from './round.fixture.ts';
import { ballot, recused, rules, tierOf, type VoteCase, voteRound } from './votes.fixture.ts';

const outcomes = (given: VoteCase) =>
  Object.fromEntries(
    decide(voteRound(given)).applications.map(({ application, outcome }) => [application, word(outcome)]),
  );
const codes = (given: VoteCase) =>
  decide(voteRound(given))
    .findings.filter(({ level }) => level !== 'info')
    .map(({ code }) => code);
const one = (votes: string, more: Omit<VoteCase, 'ballots'> = {}, attending = 11) =>
  outcomes({ ballots: [ballot(attending, { a: votes })], ...more })['a'];

const of = (base: 'members' | 'attending' | 'voting', share = '2/3'): Partial<VoteRules> => ({
  pass: { share, of: base },
});

describe('votes that pass', () => {
  it.each([
    ['7/4', of('attending'), 'not-passed'],
    ['8/3', of('attending'), 'selected:award'],
    ['9/2', of('members'), 'not-passed'],
    ['10/1', of('members'), 'selected:award'],
    // An abstention is a no of those present; of those who vote the rules say.
    ['7/1/3', of('attending'), 'not-passed'],
    ['7/1/3', of('voting'), 'not-passed'],
    ['7/1/3', { ...of('voting'), abstain: 'excluded' }, 'selected:award'],
    ['5/3/3', { ...of('voting'), abstain: 'excluded' }, 'not-passed'],
    ['6/2/3', { ...of('voting'), abstain: 'excluded' }, 'selected:award'],
    // 超过半数 of ten and of eleven.
    ['5/6', { pass: { share: '1/2', of: 'attending', strict: true } }, 'not-passed'],
    ['6/5', { pass: { share: '1/2', of: 'attending', strict: true } }, 'selected:award'],
  ] as const)('%s of eleven present under %j: %s', (votes, own, result) =>
    expect(one(votes, { rules: own })).toBe(result),
  );

  it('three fifths of fourteen are nine', () => {
    expect(one('8/6', { rules: of('attending', '3/5') }, 14)).toBe('not-passed');
    expect(one('9/5', { rules: of('attending', '3/5') }, 14)).toBe('selected:award');
  });

  it('an invalid ballot is no vote, and its voter is present', () => {
    const paper = { valid: 10, invalid: 1 };
    expect(outcomes({ ballots: [ballot(11, { a: '7/3' }, paper)], rules: of('attending') })).toEqual({
      a: 'not-passed',
    });
    expect(outcomes({ ballots: [ballot(11, { a: '7/3' }, paper)], rules: of('voting') })).toEqual({
      a: 'selected:award',
    });
  });

  it('says the number of which a share was asked', () => {
    const [result] = decide(voteRound({ ballots: [ballot(11, { a: '8/2/1' })] })).applications;
    expect(result?.votes).toEqual([
      { tier: 'award', yes: 8, no: 2, abstain: 1, recused: 0, base: 11, needed: 8, quorate: true, passed: true },
    ]);
  });
});

describe('a quorum', () => {
  const eighteen = (strict: boolean) => ({ members: 18, quorum: { share: '2/3', strict } });
  it.each([
    [12, false, []],
    [11, false, ['vote-quorum']],
    [12, true, ['vote-quorum']],
    [13, true, []],
  ])('of 18 members %i attend, strict: %s → %j', (attending, strict, found) =>
    expect(codes({ rules: eighteen(strict), ballots: [ballot(attending, { a: `${attending}/0` })] })).toEqual(found),
  );
  it.each([
    [9, ['vote-quorum']],
    [10, []],
  ])('of 15 members %i attend → %j', (attending, found) =>
    expect(codes({ ballots: [ballot(attending, { a: `${attending}/0` })] })).toEqual(found),
  );
});

describe('recused members', () => {
  const case1 = (yes: number, base: 'excluded' | 'counted') =>
    outcomes({
      rules: { recusal: { base } },
      recusals: recused('a', 1),
      ballots: [ballot(11, { a: `${yes}/${10 - yes}` })],
    })['a'];
  it.each([
    [6, 'excluded', 'not-passed'],
    [7, 'excluded', 'selected:award'],
    [7, 'counted', 'not-passed'],
    [8, 'counted', 'selected:award'],
  ] as const)('%i of ten votes with one recused and %s: %s', (yes, base, result) =>
    expect(case1(yes, base)).toBe(result),
  );

  it.each([
    // Off both sides 9 of 13 holds; off the attendance only, 9 are fewer than 10.
    ['item', 'selected:award'],
    ['attending', 'no-quorum'],
    ['meeting', 'selected:award'],
  ] as const)('two recused, quorum per %s: %s', (quorum, result) =>
    expect(
      outcomes({ rules: { recusal: { quorum } }, recusals: recused('a', 2), ballots: [ballot(11, { a: '9/0' })] }),
    ).toEqual({ a: result }),
  );
});

describe('more pass than there are seats', () => {
  const votes = { a: 55, b: 52, c: 50, d: 48, e: 47, f: 45, g: 44, h: 42, i: 42, j: 40 };
  const main = ballot(60, Object.fromEntries(Object.entries(votes).map(([id, yes]) => [id, `${yes}/${60 - yes}`])));
  const sixty = { members: 60, tie: 'ballot' as const };

  it('seven are in, and the two with 42 votes are tied for one', () => {
    const found = outcomes({ rules: sixty, ballots: [main] });
    expect(Object.values(found).filter((each) => each === 'selected:award')).toHaveLength(7);
    expect([found['h'], found['i'], found['j']]).toEqual(['undetermined:award', 'undetermined:award', 'beyond-quota']);
  });

  it('a ballot among them decides, and is recorded', () => {
    const again = ballot(60, { h: '25/35', i: '35/25' }, { again: 'tie' });
    const found = outcomes({ rules: sixty, ballots: [main, again] });
    expect([found['h'], found['i']]).toEqual(['beyond-quota', 'selected:award']);
  });

  it('a second ballot among others than the tied is refused', () => {
    const again = ballot(60, { g: '25/35', i: '35/25' }, { again: 'tie' });
    expect(codes({ rules: sixty, ballots: [main, again] })).toContain('vote-again');
    expect(
      codes({ rules: { members: 60 }, ballots: [main, ballot(60, { h: '1/59', i: '59/1' }, { again: 'tie' })] }),
    ).toContain('vote-again');
  });

  it('scores of those who did not abstain may decide', () => {
    const scores = scoresOf({ h: ['40+40', '40+41'], i: ['40+40', '40+42'] });
    const found = outcomes({ rules: { members: 60, tie: 'scores' }, ballots: [main], scores });
    expect([found['h'], found['i']]).toEqual(['beyond-quota', 'selected:award']);
  });

  it('a body may decide, with its reason', () => {
    const body = { body: 'council', date: '2027-11-03', reason: '研究决定', document: '纪要' };
    const overrides = [
      { application: 'h', to: 'award', ...body },
      { application: 'i', to: 'none', ...body },
    ];
    expect(outcomes({ rules: { members: 60 }, ballots: [main], overrides })['h']).toBe('selected:award');
  });
});

describe('fewer pass than there are seats', () => {
  const main = ballot(15, { a: '12/3', b: '9/6', c: '8/7' });
  const again = ballot(15, { b: '11/4', c: '9/6' }, { again: 'unfilled' });
  it('places stay empty, and a further ballot needs a rule', () => {
    expect(outcomes({ ballots: [main] })).toEqual({ a: 'selected:award', b: 'not-passed', c: 'not-passed' });
    expect(codes({ ballots: [main, again] })).toEqual(['vote-again']);
    expect(outcomes({ rules: { 'more-ballots': 1 }, ballots: [main, again] })).toEqual({
      a: 'selected:award',
      b: 'selected:award',
      c: 'not-passed',
    });
  });
  it('none passes: everything is empty, and that is a result', () => {
    const result = decide(voteRound({ ballots: [ballot(15, { a: '1/14' })] }));
    expect([result.decided, result.tiers[0]?.selected]).toEqual([true, []]);
  });
  it('without a share the most votes win', () => {
    const { pass: _, ...plurality } = rules;
    const input = voteRound({ tiers: [tierOf('award', { quota: 2 })], ballots: [main] });
    const round = { id: 'final', tiers: ['award'], method: 'votes' as const, votes: plurality };
    const result = decide({ ...input, category: { ...input.category, rounds: [round] } });
    expect(result.tiers[0]?.selected).toEqual(['a', 'b']);
  });
});

describe('levels', () => {
  const tiers = [tierOf('first'), tierOf('second'), tierOf('third')];
  const level = { card: 'level', pass: { share: '8/11', of: 'attending' } } as const;
  const cards = (first: number, second: number, third: number, no: number) => ({
    levels: { first, second, third },
    no,
  });

  it('named on cards count for the lower ones too: 5, 9, 10 with a bar of 8 is second', () => {
    const ballots = [ballot(11, { a: cards(5, 4, 1, 1) })];
    expect(outcomes({ tiers, rules: level, ballots })).toEqual({ a: 'selected:second' });
    expect(outcomes({ tiers, rules: { ...level, cumulative: false }, ballots })).toEqual({ a: 'not-passed' });
  });

  it('each by its own ballot', () => {
    const ballots = [
      ballot(11, { a: '8/3', b: '7/4', c: '1/10' }, { tier: 'first' }),
      ballot(11, { a: '9/2', b: '8/3', c: '2/9' }, { tier: 'second' }),
      ballot(11, { a: '9/2', b: '10/1', c: '8/3' }, { tier: 'third' }),
    ];
    expect(outcomes({ tiers, ballots })).toEqual({ a: 'selected:first', b: 'selected:second', c: 'selected:third' });
  });

  it('one after another: who is not in the top three is not voted on for the best', () => {
    const two = [tierOf('best', { quota: 1 }), tierOf('top', { quota: 3 })];
    const ballots = [
      ballot(11, { a: '11/0', b: '9/2', c: '8/3', d: '7/4' }, { tier: 'top' }),
      ballot(11, { a: '7/4', b: '9/2', c: '1/10', d: '11/0' }, { tier: 'best' }),
    ];
    const found = outcomes({ tiers: two, rules: { successive: true }, ballots });
    expect(found).toEqual({ a: 'selected:top', b: 'selected:best', c: 'selected:top', d: 'not-passed' });
  });

  it('have bars of their own: two thirds for the special one, three fifths for others', () => {
    const own = [tierOf('special', { pass: { share: '4/5', of: 'attending' } }), tierOf('first')];
    const ballots = [
      ballot(15, { a: '12/3', b: '11/4' }, { tier: 'special' }),
      ballot(15, { a: '9/6', b: '9/6' }, { tier: 'first' }),
    ];
    expect(outcomes({ tiers: own, rules: of('attending', '3/5'), ballots })).toEqual({
      a: 'selected:special',
      b: 'selected:first',
    });
  });

  describe('with five places and seven who have the votes', () => {
    const seven = Object.fromEntries('abcdefg'.split('').map((id, index) => [id, `${15 - index}/${index}`]));
    const ballots = [
      ballot(15, { ...seven, e: '11/4', f: '10/5', g: '10/5' }, { tier: 'first' }),
      ballot(
        15,
        { a: '0/15', b: '0/15', c: '0/15', d: '0/15', e: '0/15', f: '0/15', g: '0/15', h: '15/0' },
        { tier: 'second' },
      ),
    ];
    const entrants = 'abcdefgh'.split('');
    const named = (falls: string | null) => [
      tierOf('first', { quota: 5, 'demote-to': falls }),
      tierOf('second', { quota: 3 }),
    ];

    it('two go on to the next level where the rules let them', () => {
      const result = decide(voteRound({ tiers: named('second'), ballots, entrants }));
      expect(result.tiers.map(({ selected }) => selected)).toEqual([
        ['a', 'b', 'c', 'd', 'e'],
        ['f', 'g', 'h'],
      ]);
    });
    it('and are out where they do not', () => {
      const result = decide(voteRound({ tiers: named(null), ballots, entrants }));
      expect(result.tiers.map(({ selected }) => selected)).toEqual([['a', 'b', 'c', 'd', 'e'], ['h']]);
    });
  });
});

describe('what does not add up', () => {
  it.each([
    ['valid and invalid are not those returned', { valid: 10, invalid: 2, returned: 11 }],
    ['more were returned than given out', { issued: 10 }],
    ['more were given out than there are people', { issued: 12, returned: 11 }],
  ])('%s', (_, paper) =>
    expect(codes({ ballots: [ballot(11, { a: '8/2' }, { valid: 10, invalid: 1, ...paper })] })).toContain('vote-count'),
  );
  it.each(['8/2', '9/3'])('%s of eleven votes', (votes) =>
    expect(codes({ ballots: [ballot(11, { a: votes })] })).toEqual(['vote-count']),
  );
  it('more present than members', () =>
    expect(codes({ ballots: [ballot(16, { a: '16/0' })] })).toContain('vote-count'));
  it('a name that is not there', () =>
    expect(codes({ entrants: ['a'], ballots: [ballot(11, { a: '11/0', b: '11/0' })] })).toEqual(['vote-unknown']));
  it('one left out', () =>
    expect(codes({ entrants: ['a', 'b'], ballots: [ballot(11, { a: '11/0' })] })).toEqual(['vote-missing']));
  it('more ticks than the ballots allow', () => {
    const all = { a: '11/0', b: '11/0', c: '1/10' };
    expect(codes({ rules: { ticks: 2 }, ballots: [ballot(11, all)] })).toEqual(['vote-ticks']);
    expect(codes({ rules: { ticks: 2 }, ballots: [ballot(11, { ...all, c: '0/11' })] })).toEqual([]);
  });
  it('too few candidates for the seats', () => {
    const candidates = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, index) => [`c${index}`, '15/0']));
    const contest = { share: '40%', of: 'seats' } as const;
    expect(codes({ rules: { contest }, ballots: [ballot(15, candidates(11))] })).toContain('vote-contest');
    expect(codes({ rules: { contest }, ballots: [ballot(15, candidates(12))] })).not.toContain('vote-contest');
  });
});

describe('open cards', () => {
  const open = (cards: Extract<Ballot, { secret: false }>['cards'], attending = 3): Ballot => ({
    secret: false,
    date: '2027-11-02',
    document: '纪要',
    attending,
    cards,
  });
  const three = { members: 3, secret: false };
  it('are counted, and what is missing is no vote', () => {
    const cards = { R01: { a: 'yes', b: 'yes' }, R02: { a: 'yes', b: 'no' }, R03: { a: 'abstain' } };
    expect(outcomes({ rules: three, ballots: [open(cards)] })).toEqual({ a: 'selected:award', b: 'not-passed' });
  });
  it.each([
    // R01 ticked three of two: the ballot is void and its voter attends, or only the ticked items are.
    ['ballot', { a: 'selected:award', b: 'selected:award', c: 'not-passed' }],
    ['item', { a: 'selected:award', b: 'selected:award', c: 'not-passed' }],
  ] as const)('with too many ticks void the %s', (over, result) => {
    const cards = {
      R01: { a: 'yes', b: 'yes', c: 'yes' },
      R02: { a: 'yes', b: 'yes', c: 'no' },
      R03: { a: 'yes', b: 'yes', c: 'no' },
    };
    expect(outcomes({ rules: { ...three, ticks: 2, 'over-ticked': over }, ballots: [open(cards)] })).toEqual(result);
  });
  it('of a recused voter do not count', () => {
    const cards = { R01: { a: 'yes' }, R02: { a: 'yes' }, R03: { a: 'no' } };
    expect(outcomes({ rules: three, ballots: [open(cards)], recusals: recused('a', 1) })).toEqual({ a: 'not-passed' });
  });
  it('are refused of a secret ballot, by the schema and by the rules', () => {
    const secret = { ...ballot(3, { a: '3/0' }), cards: { R01: { a: 'yes' } } };
    expect(Ballot.safeParse(secret).success).toBe(false);
    expect(codes({ rules: { members: 3 }, ballots: [open({ R01: { a: 'yes' } })] })).toContain('vote-form');
  });
});
