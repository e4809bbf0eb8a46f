import { isApproved } from '../approval.ts';
import { addDays, dayOf, endOf, inChinese } from '../dates.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { officeNameIn } from './names.ts';
import { met, pending, unmet } from './outcome.ts';
import type { ApplicationRule } from './rule.ts';
import { WithinWindowOptions } from './ledger-options.ts';

const codes = {
  'window-open': {
    level: 'info',
    title: '申报还没有提交',
    message: '还没有提交，{closing}（含当日）截止',
    help: '在截止日前提交',
    en: 'Not submitted yet; closes on {closing}, that day included',
    meaning: '还没有这份申报的受理记录，现在还来得及。',
    why: '申报有截止日，截止日当日24时以前提交的都有效。',
    wrong: '（不是错误）',
    right: '受理部门登记提交时间以后，本页自动更新',
  },
  'window-early': {
    level: 'error',
    title: '提交早于申报开始的日期',
    message: '{date}提交时还没有开始申报',
    help: '开始申报后重新提交',
    en: 'Submitted on {date}, before the window opened',
    meaning: '提交的日期早于申报开始的日期。',
    why: '开始申报以前，当年的条件和表格还没有定下来。',
    wrong: 'submitted: { at: 2017-03-15T09:00:00+08:00, … }（2017年3月16日开始）',
    right: 'submitted: { at: 2017-03-16T09:00:00+08:00, … }',
  },
  'window-late': {
    level: 'error',
    title: '提交晚于截止日',
    message: '{date}提交，晚于截止日{closing}（含当日）',
    help: '这一次不能受理，可以在下一次评选时申报',
    en: 'Submitted on {date}, after the closing day {closing}',
    meaning: '提交的时间在截止日24时以后。',
    why: '截止日对所有单位一样；以提交时间为准，不以登记受理的时间为准。',
    wrong: 'submitted: { at: 2017-06-01T00:00:01+08:00, … }（2017年5月31日截止）',
    right: 'submitted: { at: 2017-05-31T23:59:00+08:00, … }',
  },
  'window-missed': {
    level: 'error',
    message: '截止日前没有收到',
    help: '已经提交的，凭回执联系{office}',
    en: 'Nothing was received by the closing day; contact {office} with your receipt',
    meaning: '截止日已过，没有这份申报的受理记录。',
    why: '没有提交记录的申报不能参评；记录遗漏的，凭回执可以补记。',
    wrong: '截止日以后还没有 receipts/<申报>.yaml',
    right: '受理部门按实际提交时间补记 submitted.at',
  },
  'window-unregistered': {
    level: 'info',
    title: '等待登记受理',
    message: '等待{office}登记受理',
    help: '不用重复提交；已经提交的，凭回执可以向{office}查询',
    en: 'Waiting for {office} to register the receipt',
    meaning: '截止日已过，这份申报已在网站上，还没有登记它是哪一天提交的。',
    why: '没有登记不等于没有提交；登记以后按提交的时间判定。',
    wrong: '（不是错误）',
    right: '登记 receipts/<申报>.yaml 以后，这里自动更新',
  },
  'receipt-late': {
    level: 'warning',
    message: '截止日后才登记受理，提交时间在截止前，有效',
    help: '{office}在受理记录的 received 里用 late 写明登记延迟的原因',
    en: 'Registered after the closing day though submitted in time; {office} should say why',
    meaning: '申报按时提交，受理登记晚了，申报仍然有效。',
    why: '登记是受理部门的事，登记晚了不能由申报单位承担；但要说明原因，以免被当作补交。',
    wrong: 'received: { at: 2017-06-02T09:00:00+08:00, … }（2017年5月31日截止）',
    right: 'received: { at: 2017-05-31T17:00:00+08:00, … }',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** The last instant of a pull request that still counts: the end of the closing day, and the year's minutes of grace. */
const lastInstant = (closing: string, grace: number): string => {
  if (grace === 0) return endOf(closing);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = addDays(closing, 1 + Math.floor(grace / 1440));
  return `${day}T${two(Math.floor((grace % 1440) / 60))}:${two(grace % 60)}:00+08:00`;
};

/** Submitted from the opening day to the end of the closing day, Asia/Shanghai, whenever it was registered. */
export const withinWindow: ApplicationRule<WithinWindowOptions> = {
  scope: 'application',
  how: 'automatic',
  options: WithinWindowOptions,
  reads: () => [],
  codes,
  explain: (_, { category }) => {
    const { opens, closes, roll } = category.category.window;
    const rolls = roll === 'none' ? '' : '；截止日是休息日的，顺延到下一个工作日';
    return `${inChinese(opens)}至${inChinese(closes)}（含当日，到24时）提交的有效，以提交时间为准${rolls}。`;
  },
  check: (facts) => {
    const { application, category, year, closing, today, clause } = facts;
    const receipt = category.receipts.get(application.id);
    const last = inChinese(closing);
    if (receipt === undefined) {
      if (today <= closing) return pending([report('window-open', { closing: last }, { clause })]);
      const words = { office: officeNameIn(facts) };
      // Until the first round is settled it is the office's to register; what was decided without it was not received.
      return [...category.decisions].some(([round, { value }]) => isApproved(category, round, value))
        ? unmet([report('window-missed', words, { clause })])
        : pending([report('window-unregistered', words, { clause })]);
    }
    const { submitted, received } = receipt.value;
    const date = inChinese(dayOf(submitted.at));
    const where = { file: receipt.file, at: ['submitted', 'at'], clause };
    if (dayOf(submitted.at) < category.category.window.opens) return unmet([report('window-early', { date }, where)]);
    const grace = submitted.by === 'pull-request' ? year.programme['grace-minutes'] : 0;
    if (submitted.at > lastInstant(closing, grace)) {
      return unmet([report('window-late', { date, closing: last }, where)]);
    }
    const says = `${date}提交，不晚于截止日${last}。`;
    if (received.at <= lastInstant(closing, grace) || received.late !== undefined) return met(says);
    return met(says, [report('receipt-late', { office: officeNameIn(facts) }, { ...where, at: ['received', 'at'] })]);
  },
};
