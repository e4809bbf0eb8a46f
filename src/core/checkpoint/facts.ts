/**
 * What is settled in a ledger on a day, as facts that may become more and never others: every line of a receipt, every part of an
 * approved decision, every published and closed notice, every objection, and the tables they were judged by. A fact has a place
 * (the record's file and the part of it) and a value; a record that only grows keeps all the facts it had.
 */
import { approvedIn, settledDay } from '../approval.ts';
import { isWorkingDay } from '../calendar.ts';
import { daysFromTo } from '../dates.ts';
import { decideRound } from '../decide/round.ts';
import type { Judgement, YearJudgements } from '../judge.ts';
import { canonical, toldOfEntries } from '../notice/facts.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import type { MadeLater } from '../schema/made-later.ts';
import type { Notice } from '../schema/notice.ts';
import type { Objection } from '../schema/objection.ts';
import type { Receipt } from '../schema/receipt.ts';
import { isStage, roundBy, scoringIn } from '../rounds.ts';
import { sha256Of } from '../sha256.ts';
import { byText, sorted } from '../sorted.ts';
import { factsInPart, factsWithheld } from './facts-in-part.ts';
import { factsNamed } from './facts-named.ts';
import { factsOfForm, factsOfProse, factsOfTerms, factsSeen } from './facts-used.ts';

export interface Fact {
  /** Path of the record below the repository root. */
  readonly file: string;
  readonly part: string;
  readonly value: unknown;
  /** In place of the value, where its term is over and readers are no longer told it; beside a value it says nothing. */
  readonly digest?: string;
}

type Parts = readonly (readonly [part: string, value: unknown])[];

const some = (part: string, value: unknown): Parts => (value === undefined ? [] : [[part, value]]);
const each = (part: string, values: readonly unknown[] = []): Parts =>
  values.map((value, index) => [`${part}.${index + 1}`, value] as const);

const ofReceipt = ({ number, application, submitted, received, ...receipt }: Receipt): Parts => [
  ['registered', { number, application, submitted, received }],
  // Which papers there are stands in the application, whose digest is above.
  ...receipt.evidence
    .filter(({ seen, matches }) => seen && matches)
    .map(({ sha256 }) => [`evidence.${sha256.slice(0, 12)}`, { sha256 }] as const),
  ...receipt.supplements.flatMap(({ answered, application: brought, ...asked }, index): Parts => [
    [`supplements.${index + 1}`, asked],
    ...(answered === undefined
      ? []
      : ([[`supplements.${index + 1}.answer`, { answered, application: brought }]] as const)),
  ]),
  ...each('rulings', receipt.rulings),
  ...some('made', receipt.made),
  ...some('withdrawn', receipt.withdrawn),
  ...(receipt.revoked === undefined ? [] : ofRevocation(receipt.revoked)),
];

/** What becomes of the money is told later: it is due, and then it is back. */
const ofRevocation = ({ money, ...revoked }: NonNullable<Receipt['revoked']>): Parts => [
  ['revoked', revoked],
  ...(money === 'returned' ? ([['revoked.returned', true]] as const) : []),
];

const ofTotals = ({ kept }: Decision, found: Readonly<Record<string, unknown>>): Parts =>
  kept === undefined
    ? [['totals', found]]
    : Object.entries(found).map(([application, value]) => [`totals.${application}`, value] as const);

/** Lists of a selection by id: their order in the file says nothing. */
const chosen = (selection: Decision['selection']) =>
  Object.fromEntries(Object.entries(selection).map(([tier, ids]) => [tier, sorted(ids, byText)]));

/** What the program makes of the cards and ballots, so that another program cannot make something else of them unseen. */
const totals = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  decision: Filed<Decision>,
  judged: ReadonlyMap<string, Judgement>,
) =>
  Object.fromEntries(
    decideRound(year, category, round, decision, judged).applications.flatMap(({ application, total, votes }) =>
      total === null && votes === undefined ? [] : [[application, { total: total?.exact, votes }]],
    ),
  );

const ofDecision = (category: CategoryRecords, round: string, decision: Decision): Parts => {
  const { scores, panels, groups, ballots, choice, recusals, 'own-lines': lines, kept } = decision;
  const own = roundBy(category.category, round);
  return [
    ...some('panels', panels),
    ...some('own-lines', lines),
    ...some('made', decision.made),
    ...(kept === undefined
      ? [
          ['scores', scores] as const,
          ...some('groups', groups),
          ...each('ballots', ballots),
          ...some('choice', choice),
          ['recusals', recusals] as const,
        ]
      : factsInPart(category, round, decision)),
    ...each('approvals', decision.approvals),
    ...each('overrides', decision.overrides),
    // An override that comes later moves somebody: what was selected before it is another fact.
    ...(kept !== undefined && own !== undefined && isStage(own)
      ? []
      : [[`selection.${decision.overrides.length}`, chosen(decision.selection)] as const]),
  ];
};

/**
 * The table of a category as far as it was used: a round that is still to come may get another quota. What a table does not say
 * is left out, so that a key that a later release knows makes no other fact of an old table.
 */
const ofCategory = (year: YearRecords, { category }: CategoryRecords, rounds: readonly string[]): Parts => {
  const { conditions, criteria, ties, tiers, caps, window, consent, applicants } = category.source;
  return [
    ['rules', { conditions, window, consent, applicants }],
    ...factsOfForm(category.source),
    ...rounds.flatMap((id): Parts => {
      const round = roundBy(category, id);
      if (round === undefined) return [];
      const used = round.criteria ?? criteria.map((criterion) => criterion.id);
      return [
        [
          `rules.${id}`,
          {
            round,
            tiers: tiers.filter((tier) => round.tiers.includes(tier.id)),
            criteria: criteria.filter((criterion) => used.includes(criterion.id)),
            ties,
            caps: caps?.filter(({ of }) => of.some((tier) => round.tiers.includes(tier))),
            scoring: scoringIn(year.programme.scoring, round),
          },
        ],
      ];
    }),
  ];
};

/** That a place may be given on is written down when it is needed, and every override says why: it is no part of what was used. */
const ofProgramme = (year: YearRecords): Parts => {
  const { programme } = year;
  const { conditions, common, policy, disclosure, call, budget } = programme;
  return [
    // The numbers of the year are what this document says.
    ['call', { call, budget }],
    [
      'rules',
      {
        conditions,
        common: common.conditions,
        policy,
        window: programme['year-window'],
      },
    ],
    ...some('disclosure', disclosure),
    ...factsOfTerms(year),
  ];
};

const ofNotice = (records: Records, year: YearRecords, { file, digest, value }: Filed<Notice>): Parts => {
  const { closed, demonstration: _, ...text } = value;
  const { from, to } = value;
  return [
    ['text', text],
    // Who that was, by the names of then: registers and tables are other files.
    ...(value.entries.length === 0 ? [] : ([['told', toldOfEntries(records, year, value)]] as const)),
    // To what is no publicity nothing is ever added; a publicity still gets the line that closes it, above its sentences.
    ...(value.kind === 'publicity' ? factsOfProse(year, file) : ([['sentences', digest]] as const)),
    // The bytes of an open publicity still get the line that closes it.
    ...(closed === undefined ? [] : ([['closed', { ...closed, sha256: digest }]] as const)),
    ...(closed === undefined || from === undefined || to === undefined
      ? []
      : ([
          ['days', daysFromTo(value.published, to).filter((day) => isWorkingDay(records.calendar, day) === true)],
        ] as const)),
  ];
};

const ofObjection = ({ outcome, settled, body, reason, effect, late, ...objection }: Objection): Parts => [
  ['received', { ...objection, demonstration: undefined, acknowledged: undefined }],
  ...some('late', late),
  ...some('acknowledged', objection.acknowledged),
  ...(outcome === undefined ? [] : ([['settled', { outcome, settled, body, reason, effect }]] as const)),
];

/** Applications that closed publicities list: their text is part of what was made public. */
const publicised = (year: YearRecords): readonly Fact[] => {
  const listed = [...year.notices.values()]
    .filter(({ value }) => value.closed !== undefined)
    .flatMap(({ value }) => value.entries.map(({ category, application }) => `${category}/${application}`));
  return [...new Set(listed)].flatMap((name) => {
    const [category = '', id = ''] = name.split('/');
    const application = year.categories.get(category)?.applications.get(id);
    return application === undefined ? [] : [{ file: application.file, part: 'text', value: application.digest }];
  });
};

/** A record and what was added of it are told apart: the one stays, the other grows. */
const ofAdded = ({ records, demonstration: _, ...by }: MadeLater): Parts =>
  Object.entries(records).map(([path, tables]) => [`made.${path}`, { ...by, tables }] as const);

/** Once every round of a category is settled, nothing of what was received in it is changed any more, of whoever it is. */
const received = (category: CategoryRecords): readonly Fact[] =>
  settledDay(category) === undefined
    ? []
    : [...category.receipts.keys()].flatMap((id) => {
        const application = category.applications.get(id);
        const confirmation = category.confirmations.get(id);
        return [
          ...(application === undefined
            ? []
            : [
                {
                  file: application.file,
                  part: 'text',
                  value: application.digest,
                },
              ]),
          ...(confirmation === undefined
            ? []
            : [
                {
                  file: confirmation.file,
                  part: 'confirmed',
                  value: confirmation.value,
                },
              ]),
        ];
      });

const at = (file: string, parts: Parts): readonly Fact[] => parts.map(([part, value]) => ({ file, part, value }));

const once = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((fact) => [`${fact.file}#${fact.part}`, fact])).values(),
];

const ofYear = (records: Records, year: YearRecords, judged: YearJudgements, today: string): readonly Fact[] => {
  const categories = [...year.categories.values()];
  const settled = categories.filter((category) => approvedIn(category).length > 0);
  const policy = year.programmeFile.replace('programme.yaml', 'policy.mdx');
  return [
    ...(settled.length === 0
      ? []
      : [
          ...at(year.programmeFile, ofProgramme(year)),
          ...at(policy, [['clauses', Object.fromEntries(year.clauses)], ...factsOfProse(year, policy)]),
        ]),
    ...settled.flatMap((category) =>
      at(
        category.file,
        ofCategory(
          year,
          category,
          approvedIn(category).map(([round]) => round),
        ),
      ),
    ),
    ...categories.flatMap((category) => [
      ...[...category.receipts.values()].flatMap(({ file, value }) => at(file, ofReceipt(value))),
      ...approvedIn(category).flatMap(([round, decision]) =>
        at(decision.file, [
          ...ofDecision(category, round, decision.value),
          ...ofTotals(decision.value, totals(year, category, round, decision, judged.get(category.id) ?? new Map())),
        ]),
      ),
    ]),
    ...[...year.notices.values()]
      .filter(({ value }) => value.published <= today)
      .flatMap((notice) => at(notice.file, ofNotice(records, year, notice))),
    ...[...year.objections.values()].flatMap(({ file, value }) => at(file, ofObjection(value))),
    ...once([...publicised(year), ...categories.flatMap(received)]),
    ...(year.withheld === undefined ? [] : at(year.withheld.file, factsWithheld(year.withheld.value))),
  ];
};

/** Everything that is settled, by file and part. */
export const settledFacts = (
  records: Records,
  judged: ReadonlyMap<number, YearJudgements>,
  today: string,
): readonly Fact[] =>
  sorted(
    [
      ...[...records.years.values()].flatMap((year) =>
        ofYear(records, year, judged.get(year.year) ?? new Map(), today),
      ),
      ...[...(records.made?.values() ?? [])].flatMap(({ file, value }) => at(file, ofAdded(value))),
      ...factsNamed(records, today),
      ...factsSeen(records),
    ],
    (one, other) => byText(one.file, other.file) || byText(one.part, other.part),
  );

/** file → part → digest of the value: what a checkpoint holds of the facts. */
export type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Half of a SHA-256: 128 bits, which nobody can make another value for. A value that is told counts, whatever digest stands beside it. */
export const digestOfFact = ({ value, digest }: Pick<Fact, 'value' | 'digest'>): string =>
  value === undefined && digest !== undefined ? digest : sha256Of(canonical(value)).slice(0, 32);

/** Names come from elsewhere, and `__proto__` may be one: they are kept in maps until all are there. */
export const digestsOf = (facts: readonly Fact[]): Digests => {
  const digests = new Map<string, Map<string, string>>();
  for (const fact of facts) {
    const parts = digests.get(fact.file) ?? new Map<string, string>();
    digests.set(fact.file, parts.set(fact.part, digestOfFact(fact)));
  }
  return Object.fromEntries([...digests].map(([file, parts]) => [file, Object.fromEntries(parts)]));
};
