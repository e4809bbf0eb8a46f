/** Records that name one another must name what exists. What exists but can't be read is not missing. */
import { type At, type Finding, reporter } from '../core/finding.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../core/records.ts';
import type { Ballot } from '../core/schema/ballot.ts';
import type { Association } from '../core/schema/association.ts';
import { tellsValue } from '../core/privacy/attested.ts';
import { ledgerCodes } from './ledger-codes.ts';

const report = reporter(ledgerCodes);

interface Known {
  /** Is there a file at that path, read or not? */
  readonly has: (path: string) => boolean;
  readonly bodies: ReadonlySet<string>;
}

const hasOrganization = ({ has }: Known, id: string): boolean => has(`content/organizations/${id}.yaml`);

const missing = (file: string, at: At, what: string, name: string): Finding =>
  report('reference-missing', { what, name }, { file, at });

/** A reference with whether it holds. */
type Reference = readonly [holds: boolean, at: At, what: string, name: string];

const unheld = (file: string, all: readonly Reference[]): Finding[] =>
  all.flatMap(([holds, at, what, name]) => (holds ? [] : [missing(file, at, what, name)]));

/** A folder that a record names by its id: does it hold that application? Of an unreadable category nothing is asked. */
const hasApplication = (known: Known, year: YearRecords, category: string, id: string): boolean =>
  known.has(`content/${year.year}/${category}/applications/${id}.md`);

const applicationFindings = (known: Known, category: CategoryRecords): Finding[] =>
  [...category.applications.values()]
    .filter(({ value }) => !hasOrganization(known, value.organization))
    .map(({ file, value }) =>
      report('organization-unknown', { organization: value.organization }, { file, at: ['organization'] }),
    );

const confirmationFindings = (known: Known, year: YearRecords, category: CategoryRecords): Finding[] =>
  [...category.confirmations.values()].flatMap(({ id, file, value }) =>
    unheld(file, [
      [hasApplication(known, year, category.id, id), [], '申报', id],
      [hasOrganization(known, value.organization), ['organization'], '单位', value.organization],
    ]),
  );

/** What was looked at on a paper is nobody's to publish: its record says met or unmet, and which paper was seen. */
const attestedFindings = (category: CategoryRecords): Finding[] => {
  const attested = new Set(category.category.rows.flatMap(({ id, rule }) => (rule === 'attested' ? [id] : [])));
  return [...category.receipts.values()].flatMap(({ file, value }) =>
    value.rulings.flatMap(({ condition, reason, document = '' }, index) =>
      attested.has(condition) && (tellsValue(reason) || tellsValue(document))
        ? [report('attested-told', {}, { file, at: ['rulings', index, 'reason'] })]
        : [],
    ),
  );
};

const receiptFindings = (known: Known, year: YearRecords, category: CategoryRecords): Finding[] =>
  [...category.receipts.values()].flatMap(({ id, file, value }) =>
    unheld(file, [
      [hasApplication(known, year, category.id, id), [], '申报', id],
      [known.bodies.has(value.received.office), ['received', 'office'], '机构', value.received.office],
      ...[value.revoked].flatMap((revoked): Reference[] =>
        revoked === undefined ? [] : [[known.bodies.has(revoked.body), ['revoked', 'body'], '机构', revoked.body]],
      ),
      ...value.rulings.map(({ body }, index): Reference => [
        known.bodies.has(body),
        ['rulings', index, 'body'],
        '机构',
        body,
      ]),
      ...value.rulings.map(({ condition }, index): Reference => [
        category.category.rows.some((row) => row.id === condition),
        ['rulings', index, 'condition'],
        '条件',
        condition,
      ]),
    ]),
  );

/** The applications of a ballot, each once. */
const namedIn = (ballot: Ballot): readonly string[] =>
  ballot.secret ? Object.keys(ballot.counts) : [...new Set(Object.values(ballot.cards).flatMap(Object.keys))];

const decisionFindings = (known: Known, year: YearRecords, category: CategoryRecords): Finding[] =>
  [...category.decisions.values()].flatMap(({ id, file, value }) => {
    const round = category.category.rounds.find((candidate) => candidate.id === id);
    const application = (name: string, at: At): Reference => [
      hasApplication(known, year, category.id, name),
      at,
      '申报',
      name,
    ];
    return unheld(file, [
      [round !== undefined, [], '评审轮次', id],
      ...Object.entries(value.scores).flatMap(([reviewer, cards]) =>
        Object.keys(cards).map((name) => application(name, ['scores', reviewer, name])),
      ),
      ...value.recusals.map(({ application: name }, index) => application(name, ['recusals', index, 'application'])),
      ...value.overrides.map(({ application: name }, index) => application(name, ['overrides', index, 'application'])),
      ...value.overrides.flatMap(({ replaces }, index) =>
        replaces === undefined ? [] : [application(replaces, ['overrides', index, 'replaces'])],
      ),
      ...(value.ballots ?? []).flatMap((ballot, index): Reference[] => [
        ...(ballot.tier === undefined
          ? []
          : [[round?.tiers.includes(ballot.tier) ?? true, ['ballots', index, 'tier'], '等次', ballot.tier] as const]),
        ...namedIn(ballot).map((name) => application(name, ['ballots', index])),
      ]),
      ...(value.choice === undefined
        ? []
        : [[known.bodies.has(value.choice.body), ['choice', 'body'], '机构', value.choice.body] as const]),
      ...Object.entries(value.choice?.tiers ?? {}).flatMap(([tier, names]): Reference[] => [
        [round?.tiers.includes(tier) ?? true, ['choice', 'tiers', tier], '等次', tier],
        ...names.map((name, index) => application(name, ['choice', 'tiers', tier, index])),
      ]),
      ...Object.entries(value.groups ?? {}).flatMap(([group, names]) =>
        names.map((name, index) => application(name, ['groups', group, index])),
      ),
      ...value.approvals.map(({ body }, index): Reference => [
        known.bodies.has(body),
        ['approvals', index, 'body'],
        '机构',
        body,
      ]),
      ...Object.entries(value.selection).flatMap(([tier, names]): Reference[] => [
        [round?.tiers.includes(tier) ?? true, ['selection', tier], '等次', tier],
        ...names.map((name, index) => application(name, ['selection', tier, index])),
      ]),
    ]);
  });

const noticeFindings = (known: Known, year: YearRecords): Finding[] =>
  [...year.notices.values()].flatMap(({ file, value }) =>
    unheld(file, [
      ...value.decisions.map(({ path }, index): Reference => [
        known.has(`content/${path}`),
        ['decisions', index, 'path'],
        '评审记录',
        path,
      ]),
      ...value.entries.flatMap(({ category, tier, application }, index): Reference[] => [
        [
          hasApplication(known, year, category, application),
          ['entries', index, 'application'],
          '申报',
          `${category}/${application}`,
        ],
        [
          year.categories.get(category)?.category.tiers.some(({ id }) => id === tier) ?? true,
          ['entries', index, 'tier'],
          '等次',
          tier,
        ],
      ]),
      ...[value.corrects].flatMap((notice): Reference[] =>
        notice === undefined
          ? []
          : [[known.has(`content/${year.year}/notices/${notice}.mdx`), ['corrects'], '公示或公告', notice]],
      ),
    ]),
  );

const objectionFindings = (known: Known, year: YearRecords): Finding[] =>
  [...year.objections.values()].flatMap(({ file, value }) => {
    const [category = '', application = ''] = value.application.split('/');
    return unheld(file, [
      [known.has(`content/${year.year}/notices/${value.notice}.mdx`), ['notice'], '公示或公告', value.notice],
      [hasApplication(known, year, category, application), ['application'], '申报', value.application],
      ...[value.body].flatMap((body): Reference[] =>
        body === undefined ? [] : [[known.bodies.has(body), ['body'], '机构', body]],
      ),
    ]);
  });

/** Every organisation is of a kind that the association lists; what is no legal person names its host. */
const organizationFindings = ({ association, organizations }: Records): Finding[] =>
  [...organizations.values()].flatMap(({ file, value }) => {
    const kind = association.kinds.find(({ id }) => id === value.kind);
    if (kind === undefined) return [missing(file, ['kind'], '单位类别', value.kind)];
    return kind['host-unit'] && value['host-unit'] === undefined
      ? [report('organization-host', { kind: kind.name }, { file, at: ['host-unit'] })]
      : [];
  });

/** Who confirms at a place: without it no project of that place could ever be confirmed. */
const placeFindings = (known: Known, { places }: Association): Finding[] =>
  unheld(
    'content/association.yaml',
    places.flatMap(({ confirmer }, index) =>
      confirmer === undefined
        ? []
        : [[hasOrganization(known, confirmer), ['places', index, 'confirmer'], '单位', confirmer] as const],
    ),
  );

/** A receipt's number is what an applicant asks with: one each, in the whole ledger. */
const numberFindings = (records: Records): Finding[] => {
  const receipts = [...records.years.values()].flatMap(({ categories }) =>
    [...categories.values()].flatMap((category) => [...category.receipts.values()]),
  );
  const firsts = new Map<string, Filed<unknown>>();
  return receipts.flatMap((receipt) => {
    const { number } = receipt.value;
    const first = firsts.get(number);
    if (first === undefined) firsts.set(number, receipt);
    return first === undefined
      ? []
      : [report('receipt-number-twice', { number, other: first.file }, { file: receipt.file, at: ['number'] })];
  });
};

/** `has`: is there a file at a path, read or not? */
export const references = (records: Records, has: Known['has']): Finding[] => {
  const known: Known = { has, bodies: new Set(records.association.bodies.map(({ id }) => id)) };
  const years = [...records.years.values()].flatMap((year) => [
    ...[...year.categories.values()].flatMap((category) => [
      ...applicationFindings(known, category),
      ...confirmationFindings(known, year, category),
      ...receiptFindings(known, year, category),
      ...attestedFindings(category),
      ...decisionFindings(known, year, category),
    ]),
    ...noticeFindings(known, year),
    ...objectionFindings(known, year),
  ]);
  return [
    ...placeFindings(known, records.association),
    ...organizationFindings(records),
    ...years,
    ...numberFindings(records),
  ];
};
