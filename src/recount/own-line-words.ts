/** What a judge is told of his own line: a sentence, what to do with it, and his cards as a table. */
import type { CardState, OwnAnswer } from './own-line.ts';

export interface OwnWords {
  readonly conclusion: string;
  readonly details: readonly string[];
  /** Head, then one line for each application; none where no card may be shown. */
  readonly rows: readonly (readonly string[])[];
}

const nothing = { details: [], rows: [] } as const;

export const mistypedOwn: OwnWords = {
  ...nothing,
  conclusion: '这不是一个完整的回执码。回执码是24个数字和字母，分成6组；请对照评分表再输入一次。',
};
export const unknownOwn: OwnWords = {
  ...nothing,
  conclusion: '没有找到。多半是抄错了一个字；也可能这一轮还没有公布，或者过了公布的期限，或者不是本站的回执码。',
};

const states: Readonly<Record<CardState, string>> = {
  counted: '计入',
  trimmed: '按规则去掉的最高分或者最低分',
  partial: '没有打全，没有计入',
  recorded: '在记录里',
  recused: '回避，没有评分',
  none: '没有您的评分',
};

const counts = (cards: Extract<OwnAnswer, { kind: 'own' }>['cards'], state: CardState): number =>
  cards.filter((card) => card.state === state).length;

export const ownWords = (answer: OwnAnswer): OwnWords => {
  const { name, reviewer, year } = answer.place;
  const whose = `${year}年度${name}的评委${reviewer}`;
  if (answer.kind === 'other')
    return {
      ...nothing,
      conclusion: `对不上：回执码写的是${whose}，公开的记录里登记的不是它。`,
      details: [
        '如果您重新领过评分表，请输入最后交回的那一份上的回执码。',
        '不是这样的，就是您的评分没有按这份评分表计入。请带上评分表，向主办单位或者监督部门查问。',
      ],
    };
  const { cards, criteria, same } = answer;
  const [counted, trimmed] = [counts(cards, 'counted'), counts(cards, 'trimmed')];
  const others = (['partial', 'recused', 'none'] as const).flatMap((state) => {
    const count = counts(cards, state);
    return count === 0 ? [] : [`${count}份${states[state]}`];
  });
  const shown = same === null ? `您的评分${counts(cards, 'recorded')}份在公开的记录里` : `您的评分${counted}份计入结果`;
  const list = [shown, ...(trimmed === 0 ? [] : [`${trimmed}份是${states.trimmed}`]), ...others].join('，');
  return {
    conclusion: `对得上：您是${whose}。${list}。`,
    details: [
      same === null
        ? '这一轮只公开入选的。您对其他申报的评分由主办单位保管，不列在这里，所以网页不能重新计算名单。'
        : same
          ? '用全部公开的评分重新计算，名单与公开的完全相同。'
          : '用全部公开的评分重新计算，名单与公开的不同。请看下面“在这里重新计算”。',
      '请与您留存的评分表逐项对照：有一个数不同，就是记录改过，请向主办单位或者监督部门查问。',
    ],
    rows: [
      ['申报', '您的评分', '怎样计算'],
      ...cards.map(({ title, points, total, state }) => [
        title,
        total === null
          ? '—'
          : `${points.map((one, index) => `${criteria[index] ?? ''}${one ?? '（空）'}`).join('，')}；合计${total}`,
        states[state],
      ]),
    ],
  };
};
