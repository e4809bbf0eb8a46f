/** 评委须知: duties, recusal, how the sheet is filled in. Full marks, lines and counts are the year's own. */
import type { CategoryRecords } from '../core/records.ts';
import { trimmingOf, trimSentence } from '../core/trimmed.ts';
import type { PageHead } from './page.ts';
import type { Site } from './site.ts';

export interface ReviewedCategory {
  readonly name: string;
  readonly guide: string;
  readonly criteria: readonly { readonly label: string; readonly weight: number; readonly floor: string }[];
}

export interface ReviewersPage {
  readonly year: number;
  readonly decimals: number;
  readonly threshold: number;
  readonly minValid: number;
  /** 去掉1个最高分和1个最低分; empty where none is. */
  readonly trim: string;
  readonly illustrative: boolean;
  readonly categories: readonly ReviewedCategory[];
}

export const reviewersHead: PageHead = {
  title: '评委须知',
  description: '评委的职责、什么情况应当回避、评分表怎样填写。',
  section: 'about',
  crumbs: [{ text: '评委须知' }],
};

const reviewed = (site: Site, year: number, { id, category }: CategoryRecords): ReviewedCategory => ({
  name: category.name,
  guide: site.to.guide(year, id),
  criteria: category.criteria.map(({ label, weight, floor }) => ({
    label,
    weight,
    floor: floor === undefined ? '—' : String(floor),
  })),
});

/** The page speaks of the newest year; it is undefined in a ledger that has none yet. */
export const reviewersPage = (site: Site): ReviewersPage | undefined => {
  const [newest] = site.years;
  if (newest === undefined) return undefined;
  const { year, programme, categories } = newest.records;
  const { decimals, threshold, illustrative } = programme.scoring;
  return {
    year,
    decimals,
    threshold,
    minValid: programme.scoring['min-valid'],
    trim: trimSentence(trimmingOf(programme.scoring)),
    illustrative,
    categories: [...categories.values()].map((category) => reviewed(site, year, category)),
  };
};
