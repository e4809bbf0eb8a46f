/** A plan of an act as the older verbs carry it out: one file written and named, nothing committed. */
import type { Planned } from '../../src/office/act.ts';
import { stamped } from '../../src/ledger/stamp.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { wouldBe } from '../../src/office/planned.ts';
import { findingText, type Ledger } from './ledger.ts';
import { CannotRun, type ExitCode, type Io } from './verb.ts';

/** 0 written, 1 there are errors and nothing was. What cannot be done at all is thrown. */
export const writePlanned = (io: Io, ledger: Ledger, plan: Planned, dryRun: boolean): ExitCode => {
  if (!plan.ok) {
    if (plan.findings.length === 0) throw new CannotRun(plan.why);
    io.err(findingText({ ...ledger, source: wouldBe(ledger.source, plan.files) }, plan.findings));
    if (plan.why !== '') io.err(plan.why);
    return 1;
  }
  if (plan.made.length > 0) io.err(findingText({ ...ledger, source: wouldBe(ledger.source, plan.files) }, plan.made));
  const [file] = plan.files;
  if (dryRun) {
    io.out(file?.after?.trimEnd() ?? '');
    return 0;
  }
  const files = stamped(ledger.records, io.release?.(), plan.files);
  const done = carryOut(io.cwd, { ...plan, files }, { commit: false });
  if (!done.ok) throw new CannotRun(done.why);
  io.err(`已写入 ${file?.path ?? ''}。`);
  return 0;
};
