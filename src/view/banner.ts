/** The strip under a page's title: what the state means, until when, what one can do. */
import { inChinese } from '../core/dates.ts';
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
    action: { text: '填写申报表', href: page.apply },
  };
};
