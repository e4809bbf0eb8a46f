/** The rounds, levels and ceilings of an award to begin with, from a few answers. */
import type { Method } from '../core/rounds.ts';
import type { Category } from '../core/schema/category.ts';
import { money as yuan } from '../core/schema/values.ts';
import { shareOf } from '../core/share.ts';

export interface TierAnswer {
  readonly name: string;
  /** A number of places, a share of those that take part (`10%`), or 不限: whoever reaches the line. */
  readonly quota: number | string;
  readonly award: number;
}

export interface CategoryAnswers {
  readonly name: string | undefined;
  readonly subject: Category['subject'];
  readonly applicants: readonly string[];
  readonly prefix: string | undefined;
  readonly tiers: readonly TierAnswer[];
  /** One for each round, in order: what comes before the last only chooses who goes on. */
  readonly methods: readonly [...Method[], Method];
  /** Who approves, in order; undefined where it is as the year says. */
  readonly approve: readonly string[] | undefined;
  readonly opens: string;
  readonly closes: string;
}

/** Of a level without a number of its own. */
export const unlimited = '不限';

/** `一等奖:2:3000,二等奖:10%:2000,三等奖:不限:0`: a number, a share or no limit; undefined where it cannot be read so. */
export const tiersIn = (text: string): readonly TierAnswer[] | undefined => {
  const tiers = text.split(/[,，]/).map((part) => {
    const [name = '', quota = '', award = '0'] = part.split(/[:：]/).map((word) => word.trim().replace('％', '%'));
    return {
      name,
      quota: quota === unlimited || shareOf(quota) !== undefined ? quota : Number(quota),
      award: Number(award),
    };
  });
  const good = ({ name, quota, award }: TierAnswer) =>
    name !== '' &&
    (typeof quota === 'string' || (Number.isInteger(quota) && quota > 0)) &&
    yuan.safeParse(award).success;
  return tiers.every(good) ? tiers : undefined;
};

export const quoted = (clause: string): string => JSON.stringify(clause);

export const tierId = (index: number): string => `tier-${index + 1}`;

/** A clause that is only guessed: whoever writes the policy's own text looks at it. */
export const toCheck = ' # TODO：核对条款';

const votesOf = (clause: string): string => `    votes:
      members: 9 # TODO：应到几人
      secret: true # TODO：无记名的写 true，记名的写 false
      quorum: { share: 2/3 } # TODO：应到的多少到会才能表决
      pass: { share: 2/3, of: attending } # TODO：多少同意才通过；of 是 members（应到）、attending（到会）或者 voting（有效票）
      tie: body # TODO：票数相同怎样办：body（由审定机构研究）、ballot（再次表决）或者 scores（比较评分）
      clause: ${quoted(clause)}${toCheck}`;

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly method: Method;
  readonly isLast: boolean;
}

const stepNames: Readonly<Record<number, readonly string[]>> = { 2: ['初评', '终评'], 3: ['初评', '复评', '终评'] };

/** One round is the award's own; before the last there are stages, each with its shortlist. */
export const stepsOf = ({ methods }: CategoryAnswers): readonly Step[] =>
  methods.map((method, index) => {
    const isLast = index === methods.length - 1;
    const id = isLast ? 'award' : `stage-${index + 1}`;
    return { id, name: stepNames[methods.length]?.[index] ?? `第${index + 1}轮`, method, isLast };
  });

const shortlistOf = ({ id }: Step): string => `${id}-list`;

export const roundOf = (answers: CategoryAnswers, step: Step, index: number, clause: string): string => {
  const { approve, tiers, methods } = answers;
  const steps = stepsOf(answers);
  const own = step.isLast ? tiers.map((_, place) => tierId(place)) : [shortlistOf(step)];
  const before = steps[index - 1];
  const given = [
    `id: ${step.id}`,
    ...(methods.length === 1 ? [] : [`name: ${step.name}`]),
    ...(step.isLast ? [] : ['makes: stage']),
    ...(before === undefined ? [] : [`from: ${before.id}`]),
    ...(step.method === 'scores' ? [] : [`method: ${step.method}`]),
    `tiers: [${own.join(', ')}]`,
    ...(step.isLast ? (approve === undefined ? [] : [`approve: [${approve.join(', ')}]`]) : ['approve: []']),
  ];
  return step.method === 'votes' ? `  - ${given.join('\n    ')}\n${votesOf(clause)}` : `  - { ${given.join(', ')} }`;
};

export const shortlistTiers = (answers: CategoryAnswers): readonly { readonly id: string; readonly name: string }[] => {
  const steps = stepsOf(answers);
  return steps.flatMap((step, index) => {
    const next = steps[index + 1];
    return next === undefined ? [] : [{ id: shortlistOf(step), name: `进入${next.name}` }];
  });
};

export const tierLines = (answers: CategoryAnswers, clause: string): string =>
  [
    ...shortlistTiers(answers).map(
      ({ id, name }) => `{ id: ${id}, name: ${name}, quota: 10, clause: ${quoted(clause)} }`,
    ),
    ...answers.tiers.map(({ name, quota, award }, index) => {
      const places = typeof quota === 'string' ? '' : `, quota: ${quota}`;
      return `{ id: ${tierId(index)}, name: ${JSON.stringify(name)}${places}, award: ${award}, clause: ${quoted(clause)} }`;
    }),
  ]
    .map((line) => `  - ${line}\n`)
    .join('');

export const capLines = ({ tiers }: CategoryAnswers, clause: string): string => {
  const shares = tiers.flatMap(({ quota }, index) =>
    typeof quota === 'string' && quota !== unlimited
      ? [`  - { of: [${tierId(index)}], share: ${quota}, clause: ${quoted(clause)} }\n`]
      : [],
  );
  return shares.length === 0
    ? ''
    : `caps: # TODO：是谁的百分之几：不写 base 是参加本轮的，base: received 是受理的，base: passed 是通过本轮的（入选数）；分组算的加 per: group 和 field；小数怎样取舍写 round\n${shares.join('')}`;
};
