/** A problem of an application as a finding: named by the form's labels, cured by the field's own help. */
import type { CompiledCategory } from '../compile.ts';
import type { Finding, ValuePath } from '../finding.ts';
import type { Problem } from '../issues.ts';
import { choosable } from './choosable.ts';
import { reportField } from './codes.ts';
import { helpAt, pathInWords } from './field-path.ts';
import { valueInWords } from './quote.ts';

/** What to do with a key that is no key: a prose field has its place in the body. */
const helpForUnknown = ({ prose, fields }: CompiledCategory, [key, ...rest]: ValuePath): string | undefined => {
  if (rest.length > 0) return undefined;
  const labelled = fields.find(({ id, label }) => id === key || label === key);
  if (labelled === undefined) return undefined;
  return prose.has(labelled.label) ? `这一项写在正文里，放在标题“## ${labelled.label}”下面` : `改写成 ${labelled.id}`;
};

export const findingOf = (problem: Problem, category: CompiledCategory): Finding => {
  const { path } = problem;
  const words = { field: path.length === 0 ? '文件开头的内容' : pathInWords(category, path), path: path.join('.') };
  const cure = helpAt(category, path);
  const where = { at: path };
  const helped = cure === undefined ? where : { ...where, help: cure };
  switch (problem.kind) {
    case 'missing':
      return reportField('field-missing', words, helped);
    case 'unknown': {
      const help = helpForUnknown(category, path);
      return reportField('field-unknown', words, help === undefined ? where : { ...where, help });
    }
    case 'not-listed': {
      const help = choosable(category, path, problem.value) + (cure ?? '');
      return reportField(
        'field-not-listed',
        { ...words, value: valueInWords(problem.value) },
        help === '' ? where : { ...where, help },
      );
    }
    case 'number-for-text':
      return reportField('number-should-be-text', words, where);
    case 'invalid':
      return reportField('field-invalid', { ...words, problem: problem.problem }, helped);
  }
};
