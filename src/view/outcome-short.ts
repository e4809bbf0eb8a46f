/** The outcome in a row of a list: its word, and why in a few words. */
import { ceilingWords } from './missed-line.ts';
import { dayOf, inChinese } from '../core/dates.ts';
import type { Stage } from '../core/state.ts';
import { measureWord } from '../core/measure.ts';
import { monthDay, places } from './format.ts';
import { formerTitle } from './names.ts';
import { outcomeStatusOf } from './outcome.ts';
import type { OutcomeGround } from './outcome-ground.ts';
import { noticesOfTier, publicityOf } from './outcome-sentence.ts';
import { distanceTo } from './score-line.ts';
import { roundName } from './published-decision.ts';
import { stageStatus, type Status } from './status.ts';
import { link, type TextPart, say } from './words-with-links.ts';

export interface ShortOutcome {
  readonly status: Status;
  readonly why: readonly TextPart[];
}

const missed = ({ reviewed, category, missed: line }: OutcomeGround): readonly TextPart[] => {
  const total = reviewed?.result.total ?? null;
  if (reviewed === null || total === null) return line?.sentence ?? [];
  const { threshold } = reviewed;
  const { outcome } = reviewed.result;
  if (outcome.kind === 'below-threshold') return [say(`总分线${threshold}，差${distanceTo(total, threshold).by}分`)];
  if (outcome.kind === 'below-floor') {
    const low = reviewed.criteria.find(({ id }) => id === outcome.criterion);
    return low?.floor === null || low === undefined
      ? []
      : [say(`“${low.label}”单项线${low.floor}，差${distanceTo(low.mean, low.floor).by}分`)];
  }
  if (outcome.kind === 'beyond-quota' && outcome.ceiling !== undefined)
    return [say(`${ceilingWords(reviewed, outcome.ceiling)}，已经满额`)];
  if (outcome.kind === 'beyond-quota')
    return [
      say(`名额${places(reviewed.quota, measureWord(category.category))}，排在第${reviewed.result.rank ?? '—'}名`),
    ];
  return line === null ? [] : line.sentence;
};

/** Every clause that stands in the way, and the first reason. */
const clauses = ({ site, year, judgement }: OutcomeGround): readonly TextPart[] => {
  const rows = (judgement?.rows ?? []).filter((row) => row.blocks && row.verdict === 'unmet');
  const [first] = rows;
  if (first === undefined) return [];
  return [
    say((first.findings[0]?.message ?? first.says).replace(/。$/, '')),
    ...[...new Set(rows.map(({ row }) => row.clause))].map((text) => ({
      text,
      href: site.to.clause(year.records.year, text),
      clause: true as const,
    })),
  ];
};

const whyOf = (ground: OutcomeGround): readonly TextPart[] => {
  const { site, stage, round, category, application } = ground;
  const receipt = category.receipts.get(application.id)?.value;
  switch (stage) {
    case 'awarded': {
      const notice = noticesOfTier(ground, round?.tier).find(({ value }) => value.kind === 'announcement');
      return notice === undefined ? [] : [link(`${monthDay(notice.value.published)}公布`, site.to.notice(notice.id))];
    }
    case 'in-publicity':
    case 'held':
    case 'publicised': {
      const publicity = publicityOf(ground);
      const said = stage === 'publicised' ? '公示期满' : '公示到';
      if (publicity === null) return [];
      const day = monthDay(publicity.to);
      return [link(stage === 'publicised' ? `${day}${said}` : `${said}${day}`, site.to.notice(publicity.notice.id))];
    }
    case 'not-selected':
      return missed(ground);
    case 'ineligible':
      return clauses(ground);
    case 'withdrawn':
    case 'given-up':
      return receipt?.withdrawn === undefined ? [] : [say(`${inChinese(receipt.withdrawn.date)}`)];
    case 'revoked':
      return receipt?.revoked === undefined
        ? []
        : [say(`${inChinese(receipt.revoked.date)}，${receipt.revoked.reason}`)];
    case 'removed':
      return [link('异议成立', site.to.objections)];
    default:
      return receipt === undefined ? [] : [say(`${monthDay(dayOf(receipt.received.at))}受理`)];
  }
};

const underway: ReadonlySet<Stage> = new Set(['scored', 'shortlisted', 'in-publicity', 'held']);

/** What is still open in another round of the award: 优秀科技服务站评审中. A list is filtered by it as well. */
const elsewhere = ({ site, year, category, standing, round, application, stage }: OutcomeGround): readonly TextPart[] =>
  stage === 'withdrawn'
    ? []
    : standing.rounds
        .filter((one) => one !== round && underway.has(one.stage))
        .flatMap((one) => {
          const words = `${roundName(category, one.round)}${stageStatus(one.stage).word}`;
          const href = `${site.to.decision(year.records.year, category.id, one.round)}#${application.id}`;
          return [say('；'), one.stage === 'scored' ? say(words) : link(words, href)];
        });

/** A correction of its name stands beside the outcome. */
const correction = ({ site, category, application }: OutcomeGround): readonly TextPart[] => {
  const former = formerTitle(site, category, application);
  return former === null
    ? []
    : [say('；'), link(`${monthDay(former.corrected)}更正名称`, site.to.notice(former.notice))];
};

/** Where nothing stands before it, the first of what is added needs no “；”. */
const withoutLeading = (parts: readonly TextPart[]): readonly TextPart[] =>
  parts[0]?.text === '；' ? parts.slice(1) : parts;

export const shortOutcome = (ground: OutcomeGround): ShortOutcome => ({
  status: outcomeStatusOf(ground),
  why: withoutLeading([...whyOf(ground), ...elsewhere(ground), ...correction(ground)]),
});
