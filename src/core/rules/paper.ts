/** The tests that one paper must pass. Each gives what is wrong with it, or words for what is right. */
import { publicityWindow } from '../calendar.ts';
import { addDays, addMonths, inChinese } from '../dates.ts';
import { type DocumentRow, textOf } from '../fields/value.ts';
import type { Finding } from '../finding.ts';
import { nameOn } from '../schema/organization.ts';
import { reportDocument } from './document-codes.ts';
import type { DocumentOptions } from './document.ts';
import { coverLabel, kindLabel } from './labels.ts';
import { foldedName } from '../look-alikes.ts';
import { listedNames, officeNameIn } from './names.ts';
import { daysOf, isWithin, sayDays } from './period.ts';
import type { ApplicationFacts } from './rule.ts';

export interface JudgedPaper {
  readonly facts: ApplicationFacts;
  readonly options: DocumentOptions;
  readonly document: DocumentRow;
  readonly index: number;
  /** The field's label, with which paper it is where there are several. */
  readonly name: string;
}

/** What one paper lacks, and what it has. */
export interface Tested {
  readonly findings: readonly Finding[];
  readonly says: readonly string[];
}

const untested: Tested = { findings: [], says: [] };
const passed = (...says: string[]): Tested => ({ findings: [], says });
const failed = (...findings: Finding[]): Tested => ({ findings, says: [] });

const where = ({ facts, options, index }: JudgedPaper, key: keyof DocumentRow) => ({
  at: [options.field, index, key],
  clause: facts.clause,
});

/** Is it of a kind that only a ruling of the office can accept? */
export const needsReview = ({ options, document }: JudgedPaper): boolean =>
  document.kind !== undefined && options.review?.includes(document.kind) === true;

const ofKind = (paper: JudgedPaper): Tested => {
  const { facts, options, document, name } = paper;
  if (options.kinds === undefined || needsReview(paper)) return untested;
  const label = (kind: string) => kindLabel(facts.category.category, options.field, kind);
  const kind = document.kind ?? '';
  if (options.kinds.includes(kind)) return passed(label(kind));
  const accept = listedNames(options.kinds.map(label), '或');
  return failed(reportDocument('document-kind', { field: name, kind: label(kind), accept }, where(paper, 'kind')));
};

const inForce = (paper: JudgedPaper): Tested => {
  const { facts, options, document, name } = paper;
  const on = options['in-force-on'];
  if (on === undefined) return untested;
  const { from, to } = document;
  if (from === undefined || to === undefined) return incomplete(paper);
  const day = on === 'closing' ? facts.closing : facts.submitted;
  if (to < day) {
    const words = { field: name, to: inChinese(to), day: inChinese(day) };
    return failed(reportDocument('document-expired', words, where(paper, 'to')));
  }
  if (day < from) {
    return failed(reportDocument('document-not-yet', { field: name, from: inChinese(from) }, where(paper, 'from')));
  }
  const called = on === 'closing' ? '截止日' : '提交日';
  return passed(`有效期至${inChinese(to)}`, `到${called}${inChinese(day)}仍有效`);
};

const inTime = (paper: JudgedPaper): Tested => {
  const { facts, options, document, name } = paper;
  if (options.dated === undefined) return untested;
  const days = daysOf(facts, options.dated);
  const date = inChinese(document.date);
  if (isWithin(days, document.date)) return passed(`日期${date}`, sayDays(days));
  return failed(reportDocument('document-date', { field: name, date, days: sayDays(days) }, where(paper, 'date')));
};

/** `applicant`, `field:<id>` or `word:<text>`, as the name that the paper must bear; the applicant's on its own date. */
const partyName = ({ facts, document }: JudgedPaper, party: string): string => {
  if (party === 'applicant') return nameOn(facts.organization, document.date);
  const [, kind, text = ''] = /^(field|word):(.+)$/.exec(party) ?? [];
  return kind === 'field' ? textOf(facts.application.value.fields[text]) : text;
};

const withParties = (paper: JudgedPaper): Tested => {
  const { options, document, name } = paper;
  if (options.parties === undefined) return untested;
  const signed = new Set(document.parties?.map(foldedName));
  const wanted = options.parties.map((party) => partyName(paper, party));
  const absent = wanted.filter((party) => !signed.has(foldedName(party)));
  if (absent.length === 0) return passed(`签约方有${listedNames(wanted, '和')}`);
  return failed(
    ...absent.map((party) => reportDocument('document-party', { field: name, party }, where(paper, 'parties'))),
  );
};

const covering = (paper: JudgedPaper): Tested => {
  const { facts, options, document, name } = paper;
  if (options.covers === undefined) return untested;
  const label = (aspect: string) => coverLabel(facts.category.category, options.field, aspect);
  const absent = options.covers.filter((aspect) => document.covers?.includes(aspect) !== true);
  if (absent.length === 0) return passed(`写明${listedNames(options.covers.map(label), '和')}`);
  return failed(
    ...absent.map((aspect) =>
      reportDocument('document-covers', { field: name, aspect: label(aspect) }, where(paper, 'covers')),
    ),
  );
};

/** A year from 10 April ends on 9 April: the term is long enough when `from` plus the months is at most the day after `to`. */
const longEnough = (paper: JudgedPaper): Tested => {
  const { options, document, name } = paper;
  const { months } = options;
  if (months === undefined) return untested;
  const { from, to } = document;
  if (from === undefined || to === undefined) return incomplete(paper);
  if (addMonths(from, months) <= addDays(to, 1)) return passed(`期限满${months}个月`);
  return failed(reportDocument('document-short', { field: name, months }, where(paper, 'to')));
};

/** 5个工作日, 7天. */
export const daysInWords = ({ days, unit }: NonNullable<DocumentOptions['lasts']>): string =>
  unit === 'working' ? `${days}个工作日` : `${days}天`;

/** Both ends count: from 1 March to 7 March are seven days. */
const lasting = (paper: JudgedPaper): Tested => {
  const { facts, options, document, name } = paper;
  const { lasts } = options;
  if (lasts === undefined) return untested;
  const { from, to } = document;
  if (from === undefined || to === undefined) return incomplete(paper);
  const { to: last } = publicityWindow(facts.records.calendar, addDays(from, -1), { ...lasts, rolls: false });
  if (!last.ok) return failed(last.finding);
  const term = daysInWords(lasts);
  const said = `${inChinese(from)}至${inChinese(to)}`;
  if (last.date <= to) return passed(`${said}，不少于${term}`);
  return failed(reportDocument('document-brief', { field: name, term, said }, where(paper, 'to')));
};

/** A paper registered without what a test reads counts as not registered. */
const incomplete = (paper: JudgedPaper): Tested =>
  failed(
    reportDocument('document-missing', { field: paper.name, office: officeNameIn(paper.facts) }, where(paper, 'title')),
  );

/** Everything the options ask of one paper. */
export const examine = (paper: JudgedPaper): Tested => {
  const tested = [ofKind, inForce, inTime, withParties, covering, longEnough, lasting].map((test) => test(paper));
  return { findings: tested.flatMap(({ findings }) => findings), says: tested.flatMap(({ says }) => says) };
};
