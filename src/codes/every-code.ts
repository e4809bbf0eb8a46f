/**
 * Every code that the product reports, with what it means: one explicit table for the pages, the docs and `--lang en`.
 * It stands above the core and the ledger, since it names the tables of both; the tables are plain values.
 */
import { calendarCodes } from '../core/calendar.ts';
import { calendarFileCodes } from '../core/calendar-check.ts';
import { calendarNeededCodes } from '../core/calendar-needed.ts';
import { checkpointCodes } from '../core/checkpoint/codes.ts';
import { checkCodes } from '../core/check.ts';
import { decideCodes } from '../core/decide.ts';
import { orderCodes } from '../core/decide/order.ts';
import { selectionCodes } from '../core/decide/selection.ts';
import type { CodeTable } from '../core/finding.ts';
import { disclosureCodes } from '../core/disclosure/codes.ts';
import { deadCodes } from '../core/laws/dead-codes.ts';
import { lawCodes } from '../core/laws/codes.ts';
import { madeLaterCodes } from '../core/made-later.ts';
import { madeCodes } from '../core/made.ts';
import { noticeCodes } from '../core/notice/codes.ts';
import { objectorCodes } from '../core/objector.ts';
import { privacyCodes } from '../core/privacy.ts';
import { recusalCodes } from '../core/recusal-reason.ts';
import { rules } from '../core/rules/index.ts';
import { rulingCodes } from '../core/rulings.ts';
import { triedCodes } from '../core/trial/tried.ts';
import { verifyCodes } from '../core/verify.ts';
import { tallyCodes } from '../score-sheet/ballot-codes.ts';
import { scoreSheetCodes } from '../score-sheet/codes.ts';
import { packageCodes } from '../package/codes.ts';
import { historyCodes } from '../ledger/history-codes.ts';
import { lastYearsLineCodes } from '../ledger/last-years-lines.ts';
import { ledgerCodes } from '../ledger/ledger-codes.ts';
import { markdownCodes } from '../ledger/markdown-codes.ts';
import { officeTextCodes } from '../ledger/office-text-codes.ts';
import { pathCodes } from '../ledger/path-codes.ts';
import { textCodes } from '../ledger/text-codes.ts';
import { toFillInCodes } from '../ledger/to-fill-in-codes.ts';
import { yamlCodes } from '../ledger/yaml-codes.ts';
import { officeCodes } from '../pull-request/layers/office-codes.ts';
import { ownershipCodes } from '../pull-request/layers/ownership-codes.ts';
import { safetyCodes } from '../pull-request/layers/safety-codes.ts';
import { shapeCodes } from '../pull-request/layers/shape-codes.ts';
import { repositoryCodes } from '../pull-request/repository-codes.ts';
import { changeWindowCodes } from '../pull-request/layers/window-codes.ts';

/** One table a module. Some modules report a shared code; it is then the same value, not a second declaration. */
export const codeTables: readonly CodeTable[] = [
  ...Object.values(rules).map(({ codes }) => codes),
  rulingCodes,
  recusalCodes,
  disclosureCodes,
  decideCodes,
  orderCodes,
  selectionCodes,
  triedCodes,
  verifyCodes,
  checkpointCodes,
  madeCodes,
  madeLaterCodes,
  noticeCodes,
  scoreSheetCodes,
  tallyCodes,
  calendarCodes,
  calendarFileCodes,
  calendarNeededCodes,
  checkCodes,
  privacyCodes,
  objectorCodes,
  lawCodes,
  deadCodes,
  textCodes,
  yamlCodes,
  toFillInCodes,
  lastYearsLineCodes,
  markdownCodes,
  officeTextCodes,
  pathCodes,
  ledgerCodes,
  historyCodes,
  packageCodes,
  shapeCodes,
  ownershipCodes,
  changeWindowCodes,
  safetyCodes,
  repositoryCodes,
  officeCodes,
];

export const allCodes: CodeTable = Object.assign({}, ...codeTables);
