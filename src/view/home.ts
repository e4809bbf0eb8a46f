/** The first page, and the page of a year: what is open, days left, what is in publicity now, where each award stands. */
import { policiesOfYear, shortNames } from '../core/paper-name.ts';
import { daysBetween } from '../core/dates.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { Tier } from '../core/schema/category.ts';
import { type Stage, stages } from '../core/state.ts';
import { effectiveClosing, type WindowState, windowState } from '../core/window.ts';
import { awardTiers } from '../core/rounds.ts';
import { measureWord } from '../core/measure.ts';
import { untoldIn } from './disclosure.ts';
import { type NoticePage, noticePage } from './notice.ts';
import { noticesOf, type NoticeSummary } from './notices.ts';
import { type Site, standingOf, type YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface AwardLine {
  readonly category: { readonly id: string; readonly name: string; readonly href: string; readonly guide: string };
  readonly tier: {
    readonly id: string;
    readonly name: string;
    /** Null where no number is set. */
    readonly quota: number | null;
    readonly award: number;
    readonly unit: string;
  };
  readonly clause: string;
  readonly clauseHref: string;
  readonly window: WindowState;
  readonly opens: string;
  /** The effective last day; null when the calendar lacks its year. */
  readonly closes: string | null;
  /** Days from today to the last day, 0 on the last day; null unless open. */
  readonly daysLeft: number | null;
  /** Applications with a receipt; for a tier chosen out of another, those chosen there. */
  readonly received: number;
  readonly chosen: number;
  /** Step of the track, 0 申报 to 6 公布: 申报、确认、受理、评审、审定、公示、公布. */
  readonly step: number;
  /** The furthest stage of any application in this tier's round; null before any decision. */
  readonly stage: Stage | null;
}

export interface YearPage {
  readonly year: number;
  readonly name: string;
  readonly policy: { readonly title: string; readonly name: string; readonly href: string };
  readonly awards: readonly AwardLine[];
  readonly budget: number;
  /** Places and applications of the whole year. */
  readonly places: number;
  readonly applications: number;
}

export interface HomePage {
  readonly current: YearPage;
  readonly years: readonly { readonly year: number; readonly href: string }[];
  /** Publicity running today, with its strip; the one ending first leads. */
  readonly running: readonly NoticePage[];
  readonly recent: readonly NoticeSummary[];
  /** Awards whose window is open, the one closing first leads. */
  readonly open: readonly AwardLine[];
  /** The same by category, which has one form: a tier chosen out of another is no call of its own. */
  readonly calls: readonly OpenCall[];
}

export interface OpenCall {
  readonly name: string;
  readonly guide: string;
  readonly apply: string;
  readonly closes: string;
}

const roundStages = (year: YearView, category: CategoryRecords, tier: string): readonly Stage[] =>
  [...category.applications.keys()].flatMap((id) =>
    (standingOf(year, category.id, id)?.rounds ?? [])
      .filter((round) =>
        category.category.rounds.some(({ id: of, tiers }) => of === round.round && tiers.includes(tier)),
      )
      .map((round) => round.stage),
  );

/** Not chosen, or chosen and gone since. */
const gone: ReadonlySet<Stage> = new Set(['not-selected', 'removed', 'given-up', 'revoked']);

const furthest = (found: readonly Stage[]): Stage | null => {
  const chosen = stages.filter((stage) => !gone.has(stage) && found.includes(stage));
  // An objection holds back only the award it concerns; the others go on.
  return chosen.findLast((stage) => stage !== 'held') ?? chosen.at(-1) ?? null;
};

const steps: Readonly<Partial<Record<Stage, number>>> = {
  scored: 3,
  proposed: 4,
  'in-publicity': 5,
  held: 5,
  publicised: 5,
  awarded: 6,
};

/** How many a tier's decision chose. */
const chosenIn = (category: CategoryRecords, tier: string): number =>
  [...category.decisions.values()].reduce((sum, { value }) => sum + (value.selection[tier]?.length ?? 0), 0);

const awardLine = (site: Site, year: YearView, category: CategoryRecords, tier: Tier): AwardLine => {
  const { window } = category.category;
  const closing = effectiveClosing(site.records.calendar, window);
  const state = windowState(window, closing.ok ? closing.date : window.closes, site.today);
  const decided = roundStages(year, category, tier.id);
  const stage = furthest(decided);
  const pool = tier.from === undefined ? undefined : chosenIn(category, tier.from);
  const number = year.records.year;
  return {
    category: {
      id: category.id,
      name: category.category.name,
      href: site.to.category(number, category.id),
      guide: site.to.guide(number, category.id),
    },
    tier: {
      id: tier.id,
      name: tier.name,
      quota: tier.quota ?? null,
      award: tier.award,
      unit: measureWord(category.category),
    },
    clause: tier.clause,
    clauseHref: site.to.clause(number, tier.clause),
    window: state,
    opens: window.opens,
    closes: closing.ok ? closing.date : null,
    daysLeft: state === 'open' && closing.ok ? daysBetween(site.today, closing.date) : null,
    received: pool ?? category.receipts.size + untoldIn(year.records, category.id).all,
    chosen: stage === null || stage === 'scored' ? 0 : chosenIn(category, tier.id),
    step: stage === null ? (state === 'closed' ? 2 : 0) : (steps[stage] ?? 3),
    stage,
  };
};

/** Lines in the order of the policy: by the clause of each tier. */
export const awardLines = (site: Site, year: YearView): readonly AwardLine[] =>
  [...year.records.categories.values()]
    .flatMap((category) => awardTiers(category.category).map((tier) => awardLine(site, year, category, tier)))
    .toSorted((a, b) => (a.clause < b.clause ? -1 : 1));

export const yearPage = (site: Site, year: YearView): YearPage => {
  const { programme } = year.records;
  const awards = awardLines(site, year);
  return {
    year: year.records.year,
    name: programme.name,
    policy: {
      title: programme.policy.title,
      name: shortNames(policiesOfYear(year.records)),
      href: site.to.policy(year.records.year),
    },
    awards,
    budget: programme.budget,
    places: awards.reduce((sum, line) => sum + (line.tier.award > 0 ? (line.tier.quota ?? 0) : 0), 0),
    applications: [...year.records.categories.values()].reduce(
      (sum, { applications }) => sum + applications.size,
      untoldIn(year.records).all,
    ),
  };
};

export const homePage = (site: Site): HomePage | null => {
  const [newest] = site.years;
  if (newest === undefined) return null;
  const current = yearPage(site, newest);
  const running = site.years.flatMap((year) =>
    [...year.records.notices.values()]
      .map((notice) => noticePage(site, year, notice))
      .filter(({ state, published }) => state === 'running' && published <= site.today),
  );
  const open = current.awards
    .filter((line) => line.window === 'open')
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  return {
    current,
    years: site.years.map(({ records }) => ({ year: records.year, href: site.to.year(records.year) })),
    running: running.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1)),
    recent: noticesOf(site).slice(0, 5),
    open,
    calls: [...Map.groupBy(open, ({ category }) => category.id).values()].flatMap(([line]) =>
      line === undefined || line.closes === null
        ? []
        : [
            {
              name: line.category.name,
              guide: line.category.guide,
              apply: site.to.apply(current.year, line.category.id),
              closes: line.closes,
            },
          ],
    ),
  };
};

export const homeHead = (year: YearPage, issuer: string): PageHead => ({
  title: year.name,
  description: `${issuer}${year.year}年度“${year.name}”的政策、申报、逐条核对和公示。`,
  section: 'home',
  crumbs: [],
});

export const yearHead = (page: YearPage): PageHead => ({
  title: `${page.year}年度申报公开`,
  description: `${page.year}年度各奖项的申报、名额、进度和结果。`,
  section: 'applications',
  crumbs: [{ text: `${page.year}年度申报公开` }],
});

export const guidesHead = (page: YearPage): PageHead => ({
  title: `${page.year}年度申报指南`,
  description: `${page.year}年度各奖项怎样申报：条件、材料、时间和办法。`,
  section: 'guides',
  crumbs: [{ text: `${page.year}年度申报指南` }],
});
