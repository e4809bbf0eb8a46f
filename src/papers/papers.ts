/** Every paper an office makes, in the order of a year's work. */
import { acceptance } from './acceptance.ts';
import { approvalSheet } from './approval.ts';
import { archive } from './archive.ts';
import { ballot } from './ballot.ts';
import { certificates } from './certificate.ts';
import { certificateTable } from './certificate-table.ts';
import { commendation } from './commendation.ts';
import { correction } from './correction.ts';
import { minutes } from './minutes.ts';
import { objectionAccepted, objectionCheck, objectionReply } from './objection-letters.ts';
import type { AnyPaper } from './paper.ts';
import { payment } from './payment.ts';
import { publicity } from './publicity.ts';
import { recommendation } from './recommendation.ts';
import { revocationPaper } from './revocation.ts';
import { refusal } from './refusal.ts';
import { scoreForm } from './score-form.ts';
import { summary } from './summary.ts';
import { supplement } from './supplement.ts';
import { tally } from './tally.ts';

export const papers: readonly AnyPaper[] = [
  acceptance,
  supplement,
  refusal,
  summary,
  scoreForm,
  ballot,
  tally,
  minutes,
  approvalSheet,
  publicity,
  correction,
  revocationPaper,
  objectionAccepted,
  objectionCheck,
  objectionReply,
  commendation,
  certificates,
  certificateTable,
  payment,
  recommendation,
  archive,
];

export const paperById = (id: string): AnyPaper | undefined => papers.find((paper) => paper.id === id);
