import { calendarCodes } from '../calendar.ts';
import { inChinese } from '../dates.ts';
import { longestWindow, sayTerm, termOfRound, termsOf } from '../publicity-term.ts';
import { lastDay } from '../last-day.ts';
import { type CodeTable, reporter } from '../finding.ts';
import type { Filed } from '../records.ts';
import type { Notice } from '../schema/notice.ts';
import { isOpen } from '../schema/objection.ts';
import { isApproved } from '../approval.ts';
import { met, pending, unmet } from './outcome.ts';
import { decisionAwaited, newestRound, type DecidedRound, roundCodes } from './rounds.ts';
import type { CategoryFacts, CategoryRule } from './rule.ts';
import { sorted } from '../sorted.ts';
import { PublicisedOptions } from './ledger-options.ts';

const codes = {
  'notice-awaited': {
    level: 'info',
    message: '还没有公示',
    help: '审定以后由主办单位公示，申报单位不用做什么',
    en: 'Not publicised yet',
    meaning: '评审结果还没有发布公示。',
    why: '政策要求审定以后向社会公示，没有公示的结果还不能算数。',
    wrong: '（不是错误）',
    right: 'notices/<公示>.mdx 的 decisions 列出这一轮的审定文件',
  },
  'notice-running': {
    level: 'info',
    title: '正在公示',
    message: '公示中，{to}结束',
    help: '公示期内可以书面提出异议',
    en: 'In publicity until {to}',
    meaning: '公示期还没有届满，最后一天当日仍在公示期内。',
    why: '公示期内任何人都可以提出异议，期满才能定下来。',
    wrong: '（不是错误）',
    right: '公示期满以后，这里自动更新',
  },
  'notice-short': {
    level: 'error',
    title: '公示期不足',
    message: '公示到{to}，不足{term}，应到{due}',
    help: '改为{due}并发布更正',
    en: 'Publicity ends on {to}, short of {term}; it must run to {due}',
    meaning: '从发布的次日起算，公示的天数不够。',
    why: '按工作日计算的，节假日不算，调休上班的算；按自然日计算的，节假日也算。这是办理方的记录问题，不影响申报单位。',
    wrong: '{ published: 2017-12-12, to: 2017-12-18 }',
    right: '{ published: 2017-12-12, to: 2017-12-19 }',
  },
  'notice-before-approval': {
    level: 'error',
    message: '公示早于审定',
    help: '审定以后重新公示',
    en: 'Publicised before it was approved',
    meaning: '公示发布的日期，早于最后一个机构审定的日期，或者审定还没有完成。',
    why: '政策的次序是先研究审定，再向社会公示。',
    wrong: 'published: 2017-12-08（2017年12月11日审定）',
    right: 'published: 2017-12-12',
  },
  'objection-open': {
    level: 'info',
    message: '有异议正在处理',
    help: '处理完毕后继续，其他奖项不受影响',
    en: 'An objection is being handled',
    meaning: '公示期内收到了对本奖项的异议，还没有处理完。',
    why: '异议没有结论以前，结果不能定下来；只影响所涉及的奖项。',
    wrong: '（不是错误）异议记录没有 outcome',
    right: '异议记录写明 outcome、settled、body 和 reason',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** The newest publicity that lists the round's decision file. */
const noticeOf = ({ year, category }: CategoryFacts, round: DecidedRound): Filed<Notice> | undefined => {
  const path = `${year.programme.year}/${category.id}/decisions/${round.id}.yaml`;
  const notices = [...year.notices.values()].filter(
    ({ value }) => value.kind === 'publicity' && value.decisions.some((decision) => decision.path === path),
  );
  return sorted(notices, (one, other) => one.value.published.localeCompare(other.value.published)).pop();
};

const hasOpenObjection = ({ year, category }: CategoryFacts, notice: string): boolean =>
  [...year.objections.values()].some(
    ({ value }) => value.notice === notice && value.application.startsWith(`${category.id}/`) && isOpen(value),
  );

/** A notice after the last approval, for enough working days, over, without an open objection. */
export const publicised: CategoryRule<PublicisedOptions> = {
  scope: 'category',
  how: 'automatic',
  options: PublicisedOptions,
  reads: () => [],
  codes: { ...codes, ...roundCodes, ...calendarCodes },
  explain: (_, { year }) =>
    `审定以后公示，从发布的次日起算不少于${sayTerm(termOfRound(year, undefined))}，期满且没有未办结的异议。`,
  check: (facts) => {
    const { calendar, category, clause, today, year } = facts;
    const round = newestRound(facts);
    if (round === undefined) return pending([decisionAwaited(facts)]);
    const notice = noticeOf(facts, round);
    if (notice === undefined) return pending([report('notice-awaited', {}, { clause })]);
    const { published } = notice.value;
    const { value: decision } = round.decision;
    const where = (key: string) => ({ file: notice.file, at: [key], clause });
    if (!isApproved(category, round.id, decision) || decision.approvals.some(({ date }) => published < date)) {
      return unmet([report('notice-before-approval', {}, where('published'))]);
    }
    const window = longestWindow(calendar, published, termsOf(year, notice.value));
    const term = sayTerm(window.term);
    const due = window.to;
    if (!due.ok) return pending([due.finding]);
    const to = lastDay(year, notice);
    if (to < due.date) {
      return unmet([report('notice-short', { to: inChinese(to), term, due: inChinese(due.date) }, where('to'))]);
    }
    const waiting = [
      ...(today <= to ? [report('notice-running', { to: inChinese(to) }, where('to'))] : []),
      ...(hasOpenObjection(facts, notice.id) ? [report('objection-open', {}, where('to'))] : []),
    ];
    if (waiting.length > 0) return pending(waiting);
    return met(`${round.prefix}${inChinese(published)}公示，到${inChinese(to)}期满，不少于${term}，没有未办结的异议。`);
  },
};
