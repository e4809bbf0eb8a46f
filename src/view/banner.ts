/** The strip under a page's title: what the state means, until when, what one can do. */
import { inChinese } from '../core/dates.ts';
import type { ApplicationPage } from './application.ts';
import { daysLeftSentence } from './days-left.ts';
import type { GuidePage } from './guide.ts';
import type { AwardLine } from './home.ts';
import { closingSoon, type Tone } from './status.ts';

export interface Banner {
  readonly tone: Tone;
  readonly what: string;
  readonly text: string;
  readonly action?: { readonly text: string; readonly href: string } | undefined;
  /** The day that `what` counts to. */
  readonly closes?: string | undefined;
}

const conditions = (page: ApplicationPage, verdict: 'unmet' | 'pending' | 'waivable'): number =>
  page.verdicts.filter((line) => line.verdict === verdict && !line.advisory).length;

const noticeOf = (site: { readonly notice: (id: string) => string }, page: ApplicationPage) => {
  const id = page.standing.rounds.find(({ stage }) => stage === page.standing.stage)?.notice;
  return id === null || id === undefined ? undefined : { text: '查看公示', href: site.notice(id) };
};

/** Only where a reader should know or do something; what is settled and well needs no strip. */
export const applicationBanner = (
  to: { readonly notice: (id: string) => string },
  page: ApplicationPage,
): Banner | null => {
  const supplement = page.timeline.find(({ title, when }) => title === '通知补正' && when === 'done');
  const answered = page.timeline.some(({ title }) => title === '已补正');
  const look = { text: '看是哪一条', href: '#verdicts' };
  if (page.standing.stage === 'received' && supplement?.until !== undefined && !answered) {
    const text = `请在${inChinese(supplement.until)}（含当日）前补正，逾期按现有材料审查。`;
    return { tone: 'zhe', what: '等待补正', text, action: look };
  }
  switch (page.standing.stage) {
    case 'ineligible':
      return {
        tone: 'zhu',
        what: '不符合条件',
        text: `有${conditions(page, 'unmet')}条不符合，没有进入评审。`,
        action: look,
      };
    case 'withdrawn':
      return { tone: 'ink-3', what: '已撤回', text: '申报单位书面撤回了申报，不参加评审，也不占名额。' };
    case 'in-publicity':
      return { tone: 'zhu', what: '正在公示', text: '公示期内可以书面提出异议。', action: noticeOf(to, page) };
    case 'held':
      return {
        tone: 'zhe',
        what: '异议处理中',
        text: '收到异议，办结以前暂不公布，不影响其他申报。',
        action: noticeOf(to, page),
      };
    case 'removed':
      return { tone: 'ink-3', what: '已撤下', text: '异议经核实成立，不再列入名单。', action: noticeOf(to, page) };
    case 'given-up':
      return {
        tone: 'ink-3',
        what: '已放弃',
        text: '入选以后，申报单位书面放弃，不再列入名单。',
        action: noticeOf(to, page),
      };
    case 'revoked':
      return { tone: 'ink-3', what: '已撤销', text: '公布以后，奖励被撤销。', action: noticeOf(to, page) };
    case 'received': {
      const open = conditions(page, 'pending') + conditions(page, 'waivable');
      return open === 0
        ? null
        : { tone: 'zhe', what: '等待办结', text: `有${open}条还要等别的事项办结，不需要重新申报。`, action: look };
    }
    default:
      return null;
  }
};

/** The window of a guide's award. Every tier of a category shares it. */
export const guideBanner = (page: GuidePage, today: string): Banner | null => {
  const line: AwardLine | undefined = page.awards[0];
  if (line === undefined || line.closes === null) return null;
  const closes = inChinese(line.closes);
  if (line.window === 'before') {
    return { tone: 'ink-3', what: '尚未开始', text: `${inChinese(line.opens)}开始申报，${closes}24时截止（含当日）。` };
  }
  if (line.window === 'closed') {
    return { tone: 'ink-3', what: '申报已截止', text: `申报已于${closes}24时截止。` };
  }
  return {
    tone: (line.daysLeft ?? 0) <= closingSoon ? 'zhe' : 'qing',
    what: daysLeftSentence(line.closes, today),
    closes: line.closes,
    text: `申报在${closes}24时截止（含当日）。受理部门：${page.office}。`,
  };
};
