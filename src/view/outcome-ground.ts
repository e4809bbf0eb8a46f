/** What the sentence and the facts of 结果栏 are made of. */
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import type { Judgement } from '../core/judge.ts';
import type { RoundStanding, Stage, Standing } from '../core/state.ts';
import { missedLine, type MissedLine } from './missed-line.ts';
import { type Prize, prizeOf } from './prize.ts';
import { type Reviewed, reviewedIn } from './reviewed.ts';
import { type Site, standingOf, type YearView } from './site.ts';

export interface OutcomeGround {
  readonly site: Site;
  readonly year: YearView;
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
  readonly standing: Standing;
  readonly stage: Stage;
  /** The round that brought it furthest; the later of equals. */
  readonly round: RoundStanding | undefined;
  readonly tierName: string;
  readonly reviewed: Reviewed | null;
  readonly missed: MissedLine | null;
  readonly prize: Prize;
  readonly judgement: Judgement | undefined;
}

const mainRound = ({ stage, rounds }: Standing): RoundStanding | undefined =>
  rounds.findLast((round) => round.stage === stage);

export const groundOf = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  application: ApplicationRecord,
): OutcomeGround => {
  const standing = standingOf(year, category.id, application.id);
  if (standing === undefined) throw new Error(`${application.file} is in no category of its year`);
  const round = standing.stage === 'withdrawn' ? undefined : mainRound(standing);
  const reviewed = round === undefined ? null : reviewedIn(site, year, category, round.round, application.id);
  const tier = category.category.tiers.find(({ id }) => id === round?.tier);
  return {
    site,
    year,
    category,
    application,
    standing,
    stage: standing.stage,
    round,
    tierName: tier?.name ?? category.category.name,
    reviewed,
    missed: reviewed === null ? null : missedLine(reviewed),
    prize: prizeOf(category, standing),
    judgement: year.judgements.get(category.id)?.get(application.id),
  };
};
