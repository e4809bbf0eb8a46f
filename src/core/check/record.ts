/** The office's own records against their schemas. The person who reads this keeps the files, so the path is named as it is. */
import { listedNames } from '../rules/names.ts';
import type { z } from 'zod/mini';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { checked, type Problem } from '../issues.ts';
import { reportField } from './codes.ts';
import { quote, valueInWords } from './quote.ts';

export const recordCodes = {
  'record-invalid': {
    level: 'error',
    title: '记录填写有误',
    message: '记录中的“{path}”{problem}',
    help: '改正这一项；同类记录的写法见说明文档',
    en: '{path} is not valid',
    meaning: '办理方的记录（登记册、回执、确认、评审、公示等）里有一项写法不对。',
    why: '记录由程序读取并重新计算，写法不对就无法核对。这不是申报单位的问题。',
    wrong: 'confirmed: 2017-5-31',
    right: 'confirmed: 2017-05-31',
  },
} as const satisfies CodeTable;

const reportRecord = reporter(recordCodes);

const anyOf = (options: readonly string[]): string => `应为${listedNames(options, '或')}`;

const findingOf = (problem: Problem): Finding => {
  const path = problem.path.join('.');
  const words = { field: `“${path}”`, path };
  const where = { at: problem.path };
  switch (problem.kind) {
    case 'missing':
      return reportField('field-missing', words, { ...where, help: '补上这一项' });
    case 'unknown':
      return reportField('field-unknown', words, { ...where, help: '删去，或者检查拼写' });
    case 'not-listed':
      return reportField(
        'field-not-listed',
        { ...words, value: valueInWords(problem.value) },
        problem.options === undefined ? where : { ...where, help: anyOf(problem.options) },
      );
    case 'number-for-text':
      // Quotation marks would help none of the words that may stand there.
      if (problem.options?.includes(String(problem.value)) === false) {
        const value = quote(String(problem.value));
        return reportField('field-not-listed', { ...words, value }, { ...where, help: anyOf(problem.options) });
      }
      return reportField('number-should-be-text', words, where);
    case 'invalid':
      return reportRecord('record-invalid', { path: path === '' ? '整个文件' : path, problem: problem.problem }, where);
  }
};

/** A record as typed, or undefined with everything that is wrong with it. */
export const checkRecord = <Value>(
  schema: z.core.$ZodType<Value>,
  input: unknown,
): { readonly value: Value | undefined; readonly findings: readonly Finding[] } => {
  const result = checked(schema, input);
  return result.ok
    ? { value: result.value, findings: [] }
    : { value: undefined, findings: result.problems.map(findingOf) };
};
