/** What is wrong with an application, as the form lists it. */
import { isError } from '../core/finding.ts';
import type { CategoryRecords } from '../core/records.ts';
import { sorted } from '../core/sorted.ts';
import type { CheckedFile } from './check.ts';
import { pathOfFinding, type ProblemAt } from './place.ts';

/** Everything that is wrong, with its place in the form and in its order; what has no place there comes last. */
export const problemsOf = ({ findings, text }: CheckedFile, { category }: CategoryRecords): readonly ProblemAt[] => {
  const order = ['organization', ...category.fields.map(({ id }) => id)];
  const turnOf = ({ path: [field] }: ProblemAt) => {
    const turn = order.indexOf(String(field));
    return turn === -1 ? order.length : turn;
  };
  const problems = findings
    .filter(isError)
    .map((finding) => ({ finding, path: pathOfFinding(finding, text, (heading) => category.prose.get(heading)?.id) }));
  return sorted(problems, (one, other) => turnOf(one) - turnOf(other));
};
