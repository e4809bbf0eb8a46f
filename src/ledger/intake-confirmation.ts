/** A county's confirmation against the ledger it is to enter: read by the same reader as if it stood there already. */
import { type Finding, isError } from '../core/finding.ts';
import { judge } from '../core/judge.ts';
import type { Offered, Taken } from './intake.ts';
import { load } from './load.ts';
import { withFile } from './overlay.ts';
import { applicationPath, confirmationPath } from './paths.ts';
import type { Source } from './source.ts';

/** What the rules say against the record itself: another place's county, another text, too late. Then it confirms nothing. */
const raised = (finding: Finding): Finding => ({ ...finding, level: 'error' });

export const takeConfirmation = (source: Source, { year, category, name, bytes }: Offered, today: string): Taken => {
  const file = confirmationPath(year.year, category.id, name);
  const { records, findings } = load(withFile(source, file, bytes));
  // That its application can't be read is told with it.
  const papers = new Set([file, applicationPath(year.year, category.id, name)]);
  const own = findings.filter((finding) => papers.has(finding.file));
  const after = records?.years.get(year.year);
  const there = after?.categories.get(category.id);
  const application = there?.applications.get(name);
  const confirmation = there?.confirmations.get(name);
  const refused = { file, application: undefined, judgement: undefined, evidence: [] };
  if (
    records === undefined ||
    after === undefined ||
    there === undefined ||
    application === undefined ||
    confirmation === undefined ||
    own.some(isError)
  ) {
    return { ...refused, findings: own };
  }
  const judgement = judge(records, after, there, application, today);
  const against = judgement?.rows.flatMap((row) => row.findings.filter((finding) => finding.file === file)) ?? [];
  if (against.length > 0) return { ...refused, findings: [...own, ...against.map(raised)] };
  return { file, application, judgement, findings: own, evidence: [confirmation.value.sheet.sha256] };
};
