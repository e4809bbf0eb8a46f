/** 和同一批比: where one application stands among all of its round. Of rounds whose scores are public, and of no others. */
import { publishedDecisions } from './published-decision.ts';
import { ownWord } from '../core/title-word.ts';
import { type ScoreRound, scoreRounds } from './results/scores.ts';
import { type Plot, plotOf, type Strip } from './results/strip.ts';
import type { Site, YearView } from './site.ts';

export interface BesideOthers {
  readonly strip: Strip;
  /** The picture in words. */
  readonly says: string;
  readonly isChosen: boolean;
  readonly count: number;
  /** Where all of them stand with their numbers. */
  readonly href: string;
}

interface Drawn {
  readonly round: ScoreRound;
  readonly plot: Plot;
  /** Places among the marks, by application. */
  readonly places: ReadonlyMap<string, number>;
}

/** An application's page is no place for hundreds of dots. */
const dots = 40;

/** Every page of an application asks for its round: drawn once for a build. */
const known = new WeakMap<YearView, Map<string, readonly Drawn[]>>();

const drawnRounds = (site: Site, year: YearView, category: string, round: string): readonly Drawn[] => {
  const rounds = known.get(year) ?? new Map<string, readonly Drawn[]>();
  known.set(year, rounds);
  const key = `${category}/${round}`;
  const found =
    rounds.get(key) ??
    publishedDecisions(year)
      // Where only some of a round are shown, nobody is shown among all of it.
      .filter((one) => one.category.id === category && one.round === round && one.decision.value.kept === undefined)
      .flatMap((one) => scoreRounds(site, year, one))
      .map((one): Drawn => ({
        round: one,
        plot: plotOf(one.marks, one.line, '线', one.full, dots),
        places: new Map(one.marks.map(({ application }, index) => [application, index])),
      }));
  rounds.set(key, found);
  return found;
};

/** Beside the text of a page there is less room than on the page of results. */
const narrow = (strip: Strip): Strip => ({ ...strip, radius: Math.min(strip.radius, 4.5) });

/** Null where it stands alone, or in no picture. Of several tiers that were voted on: the one it has, else the last. */
export const besideOthers = (
  site: Site,
  year: YearView,
  category: string,
  round: string,
  application: string,
): BesideOthers | null => {
  const own = drawnRounds(site, year, category, round).flatMap((drawn) => {
    const place = drawn.places.get(application);
    const mark = place === undefined ? undefined : drawn.round.marks[place];
    return place === undefined || mark === undefined ? [] : [{ ...drawn, place, mark }];
  });
  const best = own.find(({ mark }) => mark.chosen) ?? own.at(-1);
  if (best === undefined || best.round.marks.length < 2) return null;
  const { round: shown, plot, place, mark } = best;
  const count = shown.marks.length;
  const { unit, line, chosen } = shown;
  const table = year.records.categories.get(category)?.category;
  if (table === undefined) return null;
  const self = ownWord(table);
  const word = shown.stage ? '进入下一轮' : '入选';
  return {
    strip: narrow(plot.about(place, `${self}${mark.printed}`)),
    says: `${self}${mark.printed.replace(/票$/, '')}${unit}，线${line}${unit}。同一批共${count}份，${word}${chosen}份。`,
    isChosen: mark.chosen,
    count,
    href: shown.href,
  };
};
