/** Key figures at the head of a page. */
import { wan } from '../core/fields/digits.ts';
import type { YearPage } from './home.ts';
import type { NoticePage } from './notice.ts';

export interface Figure {
  readonly number: string;
  readonly unit: string;
  readonly label: string;
}

/** Days of a window that are still to come, today included: working days, or natural ones where its term counts those. */
export const daysLeftWords = (notice: NoticePage, today: string): number =>
  notice.days.filter(({ date, ordinal }) => ordinal !== null && date >= today).length;

export const dayCount = { working: '个工作日', natural: '天' } as const;

/** What the days off in the strip mean. */
export const countedDays = (unit: NoticePage['unit']): string =>
  unit === 'working' ? '斜纹为休息日，不计入。' : '按自然日计算，休息日也计入。';

/** How many in each list, the money of all, the working days left. */
export const noticeFigures = (notice: NoticePage, today: string): readonly Figure[] => {
  const sum = notice.tables.reduce((total, table) => total + table.sum, 0);
  return [
    ...notice.tables.map((table) => ({
      number: String(table.lines.length),
      unit: table.unit,
      label: `${table.tier.name}${table.tier.quota === undefined ? '' : `，名额${table.tier.quota}`}`,
    })),
    ...(sum === 0 ? [] : [{ number: wan(sum), unit: '万元', label: '奖励经费合计' }]),
    ...(notice.state === 'running'
      ? [{ number: String(daysLeftWords(notice, today)), unit: dayCount[notice.unit], label: '公示期还剩（含今天）' }]
      : []),
  ];
};

/** Places are told where tiers have a number of them: of levels that a share alone limits nobody knows how many. */
const placesFigure = ({ awards, places }: YearPage): readonly Figure[] => {
  if (places === 0) return [];
  const open = awards.some(({ tier }) => tier.award > 0 && tier.quota === null);
  return [{ number: String(places), unit: '个', label: open ? '定额的奖励名额（上限）' : '奖励名额（上限）' }];
};

/** Applications, awards and money of a year. Quotas and budget are ceilings. */
export const yearFigures = (page: YearPage): readonly Figure[] => {
  const chosen = page.awards.filter(({ tier, stage }) => tier.award > 0 && stage !== null && stage !== 'scored');
  const spent = chosen.reduce((sum, line) => sum + line.chosen * line.tier.award, 0);
  return [
    { number: String(page.applications), unit: '份', label: '公开的申报' },
    ...placesFigure(page),
    { number: wan(page.budget), unit: '万元', label: '全年经费（上限）' },
    ...(spent === 0 ? [] : [{ number: wan(spent), unit: '万元', label: '已审定的经费' }]),
  ];
};
