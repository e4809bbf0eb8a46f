/**
 * CODEOWNERS from the ledger: the office is asked to review everything but what applicants and county associations write.
 * It asks people; who owns a file is settled by numeric accounts (src/pull-request).
 */
import type { Records } from '../core/records.ts';

const theirs = ['applications', 'confirmations'];

/** Undefined where association.yaml names no reviewers. */
export const codeowners = ({ association, years }: Records): string | undefined => {
  const { forge } = association;
  if (forge?.reviewers === undefined) return undefined;
  const folders = [...years.values()].flatMap(({ year, categories }) =>
    [...categories.keys()].flatMap((id) => theirs.map((folder) => `/content/${year}/${id}/${folder}/`)),
  );
  return [
    '# Made from the ledger by `npx gongshi codeowners`. The last line that matches a path counts; a path alone has no owner.',
    `* ${forge.reviewers}`,
    ...folders.toSorted(),
    '',
  ].join('\n');
};
