import { z } from 'zod/mini';
import type { CompiledCategory } from '../compile.ts';
import { id } from '../schema/values.ts';
import { row } from './row.ts';
import type { ApplicationRule } from './rule.ts';

export const JudgedOptions = z.extend(row, { rule: z.literal('judged'), criterion: id });
export type JudgedOptions = z.infer<typeof JudgedOptions>;

const marks = (category: CompiledCategory, id: string): string => {
  const criterion = category.criteria.find((each) => each.id === id);
  if (criterion === undefined) return '由专家评审';
  const floor = criterion.floor === undefined ? '' : `，平均分不得低于${criterion.floor}分`;
  return `由评委按“${criterion.label}”打分，满分${criterion.weight}分${floor}`;
};

/** Experts decide: the clause is a criterion of the score sheet. */
export const judged: ApplicationRule<JudgedOptions> = {
  scope: 'application',
  how: 'experts',
  options: JudgedOptions,
  reads: ({ criterion }) => [{ thing: 'criterion', id: criterion }],
  codes: {},
  explain: ({ criterion }, { category }) => `${marks(category.category, criterion)}。`,
  check: ({ category }, { criterion }) => ({
    verdict: 'judged',
    says: `${marks(category.category, criterion)}。`,
    findings: [],
  }),
};
