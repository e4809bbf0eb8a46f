/** 评委须知: duties, recusal, how sheets and ballots are filled in. Full marks, lines and counts are the year's own. */
import { hasOwnLines } from '../core/rounds.ts';
import { howReviewed, type ReviewWay } from './how-reviewed.ts';
import type { PageHead } from './page.ts';
import type { Site } from './site.ts';

export interface ReviewersPage {
  readonly year: number;
  /** Does any round score, and how many decimals may points have at most? Null where none does. */
  readonly decimals: number | null;
  /** Does any round vote; does any publish no more than counts? */
  readonly votes: boolean;
  readonly secret: boolean;
  /** Do score sheets bear a line that the judge finds his card by? */
  readonly ownLines: boolean;
  readonly illustrative: boolean;
  readonly categories: readonly {
    readonly name: string;
    readonly guide: string;
    readonly ways: readonly ReviewWay[];
  }[];
}

export const reviewersHead: PageHead = {
  title: '评委须知',
  description: '评委的职责、什么情况应当回避、评分和表决怎样进行。',
  section: 'about',
  crumbs: [{ text: '评委须知' }],
};

/** The page speaks of the newest year; it is undefined in a ledger that has none yet. */
export const reviewersPage = (site: Site): ReviewersPage | undefined => {
  const [newest] = site.years;
  if (newest === undefined) return undefined;
  const { year, categories } = newest.records;
  const all = [...categories.values()];
  const rounds = all.flatMap(({ category }) => category.rounds);
  const shown = all.map((category) => ({
    name: category.category.name,
    guide: site.to.guide(year, category.id),
    ways: howReviewed(site, newest, category),
  }));
  const ways = shown.flatMap((one) => one.ways);
  const decimals = ways.flatMap((way) => (way.criteria.length > 0 ? [way.decimals] : []));
  return {
    year,
    decimals: decimals.length === 0 ? null : Math.max(...decimals),
    votes: rounds.some(({ votes }) => votes !== undefined),
    secret: rounds.some(({ votes }) => votes?.secret === true),
    ownLines: rounds.some((round) => hasOwnLines(newest.records.programme.scoring, round)),
    illustrative: ways.some(({ illustrative }) => illustrative),
    categories: shown,
  };
};
