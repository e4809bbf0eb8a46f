/**
 * Every act of the office. Verbs (`scripts/verbs/acts.ts`) and the desk are built from this list, so that an act has both
 * faces as soon as it stands here.
 *
 * How the desk uses it:
 *
 *     const ledger = { source, ...load(source) };                // src/ledger: directorySource, load; records must be there
 *     const one = actById(id);                                   // acts.filter(({ screen }) => screen === 'notices')
 *     one.fields                                                 // name, label, control, help, required, in the form's order
 *     field.choices?.(ledger, filledSoFar, today)                // [{ value, label }], asked again as other fields change
 *     const plan = one.plan(ledger, { …values by name }, today); // leave out what is empty; nothing is written
 *     if (!plan.ok) … plan.why, plan.problems (by field), plan.findings
 *     plan.files                                                 // [{ path, before, after }]: show the difference, then ask
 *     const done = carryOut(root, plan, { commit: true });       // src/office/carry-out.ts; the one writer
 *     if (!done.ok) … done.why
 *     done.commit, plan.next (sentences), plan.letters           // [{ paper: id of src/papers, about }]
 *
 * Plans go stale: plan again right before carrying out where the ledger may have changed. The writer compares `before` with
 * what is there and refuses otherwise.
 */
import type { Act } from './act.ts';
import { approval } from './approval.ts';
import { associationDetails } from './association-details.ts';
import { ballotRead } from './ballot-read.ts';
import { calendar } from './calendar.ts';
import { checkpoint } from './checkpoint.ts';
import { choosing } from './choosing.ts';
import { confirmation } from './confirmation.ts';
import { decision } from './decision.ts';
import { extension } from './extension.ts';
import { givingUp } from './giving-up.ts';
import { intake } from './intake.ts';
import { newOrganization } from './new-organization.ts';
import { newYear } from './new-year.ts';
import { noticeAnnounce } from './notice-announce.ts';
import { noticeClose } from './notice-close.ts';
import { noticeCorrect } from './notice-correct.ts';
import { noticeRevoke } from './notice-revoke.ts';
import { noticeDraft } from './notice-draft.ts';
import { objectionAcknowledge } from './objection-acknowledge.ts';
import { objectionRegister } from './objection-register.ts';
import { objectionSettle } from './objection-settle.ts';
import { organizationAccount } from './organization-account.ts';
import { organizationClose } from './organization-close.ts';
import { organizationHost } from './organization-host.ts';
import { organizationRename } from './organization-rename.ts';
import { organizationSupervisor } from './organization-supervisor.ts';
import { override, tie } from './override.ts';
import { receive } from './receive.ts';
import { revocation } from './revocation.ts';
import { ruling } from './ruling.ts';
import { scoresRead } from './scores-read.ts';
import { supplementAnswer } from './supplement-answer.ts';
import { supplementAsk } from './supplement-ask.ts';
import { withdrawal } from './withdrawal.ts';
import { witness } from './witness.ts';
import { yearLine } from './year-checklist.ts';

/** In the order of a year's work. */
export const acts: readonly Act[] = [
  newYear,
  yearLine,
  calendar,
  associationDetails,
  newOrganization,
  organizationRename,
  organizationSupervisor,
  organizationHost,
  organizationAccount,
  organizationClose,
  intake,
  confirmation,
  receive,
  supplementAsk,
  supplementAnswer,
  withdrawal,
  ruling,
  scoresRead,
  ballotRead,
  choosing,
  decision,
  tie,
  override,
  approval,
  noticeDraft,
  objectionRegister,
  objectionAcknowledge,
  objectionSettle,
  extension,
  noticeCorrect,
  noticeRevoke,
  noticeClose,
  noticeAnnounce,
  givingUp,
  revocation,
  checkpoint,
  witness,
];

export const actById = (id: string): Act | undefined => acts.find((one) => one.id === id);
