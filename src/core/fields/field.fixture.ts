/** A field for tests: what its schema says of a value, and how a value reads. */
import { checked } from '../issues.ts';
import type { FieldContext } from './field-type.ts';
import { FieldSpec, show, valueSchema } from './index.ts';

export const context: FieldContext = {
  places: [
    { code: '320707', name: '赣榆区', confirmer: 'ganyu-ast' },
    { code: '320706', name: '海州区', confirmer: 'haizhou-ast' },
  ],
};

/** `options`: the field's entry in `category.yaml` without id and label. */
export const field = (options: object) => {
  const spec = FieldSpec.parse({ id: 'item', label: '项目', ...options });
  const problems = (value: unknown) => {
    const result = checked(valueSchema(spec, context), value);
    return result.ok ? [] : result.problems;
  };
  const sayingOf = (problem: ReturnType<typeof problems>[number]): string =>
    problem.kind === 'invalid' ? problem.problem : problem.kind;
  return {
    spec,
    /** What is wrong with a value, as `path: problem`; empty when it is accepted. */
    wrong: (value: unknown): readonly string[] =>
      problems(value).map((problem) =>
        [problem.path.join('.'), sayingOf(problem)].filter((part) => part !== '').join(': '),
      ),
    /** The same without the paths, which may hold any name that a value has. */
    says: (value: unknown): readonly string[] => problems(value).map(sayingOf),
    /** How a value reads, where it reads as text. */
    reads: (value: unknown): string | undefined => {
      const shown = show(value, spec, context);
      return shown.kind === 'text' ? shown.text : undefined;
    },
    show: (value: unknown) => show(value, spec, context),
  };
};

/** Is such an entry refused in `category.yaml`? */
export const isRefused = (options: object): boolean =>
  !FieldSpec.safeParse({ id: 'item', label: '项目', ...options }).success;

export const digest = 'a'.repeat(64);
export const paper = { title: '示例材料', date: '2017-04-20', pages: 2, sha256: digest };
