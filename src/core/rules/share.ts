import { type CodeTable, reporter } from '../finding.ts';
import { choiceLabel } from './labels.ts';
import { measureWord } from '../measure.ts';
import { listedNames } from './names.ts';
import { met, pending, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { decisionAwaited, newestRound, roundCodes } from './rounds.ts';
import type { CategoryFacts, CategoryRule } from './rule.ts';
import { ShareOptions } from './ledger-options.ts';

const codes = {
  'share-over': {
    level: 'error',
    title: '入选的一类人超过了规定的比例',
    message: '入选{n}{unit}，其中{who}{k}{unit}，最多{m}{unit}{of}',
    help: '由审定机构调整入选名单，并记录理由',
    en: '{k} of {n} chosen are {who}; at most {m}{of} are allowed',
    meaning: '入选名单里这一类的个数，超过了条款规定的比例或者个数。',
    why: '例如领导干部不超过15%；按入选的总数计算，不足一个的不算。',
    wrong: '250人入选，单位负责人38人（最多37人）',
    right: '250人入选，单位负责人37人',
  },
  'share-under': {
    level: 'error',
    title: '入选的一类人没有达到规定的比例',
    message: '入选{n}{unit}，其中{who}{k}{unit}，至少{m}{unit}{of}',
    help: '由审定机构调整入选名单，并记录理由',
    en: '{k} of {n} chosen are {who}; at least {m}{of} are required',
    meaning: '入选名单里这一类的个数，没有达到条款规定的比例或者个数。',
    why: '例如一线人员不少于60%；按入选的总数计算，不足一个的算一个。',
    wrong: '250人入选，一线人员149人（至少150人）',
    right: '250人入选，一线人员150人',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const chosenIn = ({ category }: CategoryFacts, tiers: readonly string[]): readonly string[] => [
  ...new Set(
    [...category.decisions.values()].flatMap(({ value }) => tiers.flatMap((tier) => value.selection[tier] ?? [])),
  ),
];

const isOf = ({ category }: CategoryFacts, { field, options }: ShareOptions, application: string): boolean => {
  const value = category.applications.get(application)?.value.fields[field];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.some((each) => typeof each === 'string' && options.includes(each));
};

/** Of the winners at most, or at least, so many, or so many of a hundred, are of one kind. */
export const share: CategoryRule<ShareOptions> = {
  scope: 'category',
  how: 'automatic',
  options: ShareOptions,
  reads: ({ field, options, tiers = [] }) => [
    fieldRead(field, { types: ['choice'], options }),
    ...tiers.map((tier) => ({ thing: 'tier' as const, id: tier })),
  ],
  codes: { ...codes, ...roundCodes },
  explain: ({ field, options, ...limits }, { category: { category } }) => {
    const who = listedNames(
      options.map((option) => choiceLabel(category, field, option)),
      '和',
    );
    const unit = measureWord(category);
    const demands = [
      ...(limits['max-percent'] === undefined ? [] : [`不超过${limits['max-percent']}%`]),
      ...(limits['min-percent'] === undefined ? [] : [`不少于${limits['min-percent']}%`]),
      ...(limits.max === undefined ? [] : [`不超过${limits.max}${unit}`]),
      ...(limits.min === undefined ? [] : [`不少于${limits.min}${unit}`]),
    ];
    const isShare = limits['max-percent'] !== undefined || limits['min-percent'] !== undefined;
    const base = isShare ? '，按入选的总数计算' : '';
    return `入选的申报中，“${category.label(field)}”是${who}的${demands.join('、')}${base}。`;
  },
  check: (facts, options) => {
    const round = newestRound(facts);
    if (round === undefined) return pending([decisionAwaited(facts)]);
    const { category } = facts.category;
    const tiers = options.tiers ?? category.rounds.find(({ id: name }) => name === round.id)?.tiers ?? [];
    const chosen = chosenIn(facts, tiers);
    const n = chosen.length;
    const k = chosen.filter((application) => isOf(facts, options, application)).length;
    const who = listedNames(
      options.options.map((option) => choiceLabel(category, options.field, option)),
      '和',
    );
    const where = { file: round.decision.file, at: ['selection'], clause: facts.clause };
    const unit = measureWord(category);
    const said = (m: number, percent?: number) => ({
      n,
      k,
      who,
      unit,
      m,
      of: percent === undefined ? '' : `（${percent}%）`,
    });
    const { 'max-percent': most, 'min-percent': least, max, min } = options;
    const findings = [
      ...(most !== undefined && k * 100 > most * n
        ? [report('share-over', said(Math.floor((most * n) / 100), most), where)]
        : []),
      ...(max !== undefined && k > max ? [report('share-over', said(max), where)] : []),
      ...(least !== undefined && k * 100 < least * n
        ? [report('share-under', said(Math.ceil((least * n) / 100), least), where)]
        : []),
      ...(min !== undefined && k < min ? [report('share-under', said(min), where)] : []),
    ];
    return findings.length > 0 ? unmet(findings) : met(`入选${n}${unit}，其中${who}${k}${unit}。`);
  },
};
