import { z } from 'zod/mini';
import { countOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { id } from '../schema/values.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationRule } from './rule.ts';

export const PresentOptions = z.extend(row, {
  rule: z.literal('present'),
  field: id,
  min: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  max: z.optional(z.number().check(z.int(), z.minimum(1))),
});
export type PresentOptions = z.infer<typeof PresentOptions>;

const codes = {
  'present-missing': {
    level: 'error',
    title: '必填的项目没有填',
    message: '没有填“{field}”',
    help: '填写“{field}”',
    en: '{field} is missing',
    meaning: '政策要求有这一项，申报里没有填。',
    why: '条款写明“建有”“具有”的，必须先有记录，才谈得上核对。',
    wrong: 'rules-files: []',
    right: 'rules-files:\n  - { title: 学会章程, date: 2015-11-20, pages: 12, sha256: "…" }',
  },
  'present-too-few': {
    level: 'error',
    title: '填的项目少于规定',
    message: '“{field}”填了{n}个，至少应有{m}个',
    help: '补足{m}个',
    en: '{field} has {n} values, at least {m} needed',
    meaning: '这一项填的个数少于条款要求的个数。',
    why: '例如“成员三至八人”，只填两人就达不到。',
    wrong: 'members: 两行（至少三人）',
    right: 'members: 三行',
  },
  'present-too-many': {
    level: 'error',
    title: '填的项目多于规定',
    message: '“{field}”填了{n}个，只应有{m}个',
    help: '只保留{m}个',
    en: '{field} has {n} values, at most {m} allowed',
    meaning: '这一项填的个数超过了条款允许的个数。',
    why: '例如“确定一位责任人”，多填就分不清由谁负责。',
    wrong: 'responsible: [秘书长, 副秘书长]',
    right: 'responsible: [秘书长]',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** A field holds at least `min` and at most `max` values. */
export const present: ApplicationRule<PresentOptions> = {
  scope: 'application',
  how: 'automatic',
  options: PresentOptions,
  reads: ({ field }) => [fieldRead(field)],
  codes,
  explain: ({ field, min, max }, { category }) => {
    const least = min > 1 ? `至少${min}个` : '';
    const most = max === undefined ? '' : `最多${max}个`;
    const limits = [least, most].filter((said) => said !== '').join('，');
    return `应填写“${category.category.label(field)}”${limits === '' ? '' : `，${limits}`}。`;
  },
  check: ({ application, category, clause }, options) => {
    const field = category.category.label(options.field);
    const n = countOf(application.value.fields[options.field]);
    const where = { at: [options.field], clause };
    if (n > 0 && n < options.min) {
      const finding = report('present-too-few', { field, n, m: options.min }, where);
      return { verdict: 'unmet', says: `“${field}”填了${n}个，至少应有${options.min}个。`, findings: [finding] };
    }
    if (n === 0) {
      return { verdict: 'unmet', says: `没有填“${field}”。`, findings: [report('present-missing', { field }, where)] };
    }
    if (options.max !== undefined && n > options.max) {
      const finding = report('present-too-many', { field, n, m: options.max }, where);
      return { verdict: 'unmet', says: `“${field}”填了${n}个。`, findings: [finding] };
    }
    return { verdict: 'met', says: `已填“${field}”。`, findings: [] };
  },
};
