/** What a result that is no award means for the applicant, and what can still be done. From records only, nothing promised. */
import { inChinese } from '../core/dates.ts';
import { lastDay } from '../core/last-day.ts';
import { isStage } from '../core/rounds.ts';
import type { Filed } from '../core/records.ts';
import type { Notice } from '../core/schema/notice.ts';
import { monthDay } from './format.ts';
import type { OutcomeGround } from './outcome-ground.ts';
import { link, type TextPart, say } from './words-with-links.ts';

/** The publicity of the round that did not select it. */
const publicityOfRound = ({ site, year, category, round }: OutcomeGround): Filed<Notice> | undefined => {
  const tiers = category.category.rounds.find(({ id }) => id === round?.round)?.tiers ?? [];
  return [...year.records.notices.values()].find(
    ({ value }) =>
      value.kind === 'publicity' &&
      value.published <= site.today &&
      value.entries.some((entry) => entry.category === category.id && tiers.includes(entry.tier)),
  );
};

const lost = ({ year, category, round }: OutcomeGround): readonly TextPart[] => {
  const { tiers, rounds } = category.category;
  const own = rounds.find(({ id }) => id === round?.round);
  const number = year.records.year;
  // Who does not go on has lost what comes after, by its own name.
  if (own !== undefined && isStage(own)) return [say(`${number}年度没有进入下一轮，不参加后面的评审。`)];
  const awarding = new Set(rounds.filter((one) => !isStage(one)).flatMap((one) => one.tiers));
  const of = own?.tiers ?? tiers.map(({ id }) => id).filter((id) => awarding.has(id));
  const name = (ids: readonly string[]) =>
    tiers
      .filter(({ id }) => ids.includes(id))
      .map((tier) => tier.name)
      .join('、');
  const after = tiers.flatMap(({ id, from }) =>
    from !== undefined && of.includes(from) && !of.includes(id) ? [id] : [],
  );
  return [say(`${number}年度不入选${name(of)}${after.length === 0 ? '' : `，也不参加${name(after)}评审`}。`)];
};

const eligibility = ({ judgement, stage }: OutcomeGround): readonly TextPart[] => {
  if (stage === 'ineligible')
    return [say('不符合条件的申报不评分、不排名，原因和改法见'), link('逐条核对', '#verdicts'), say('。')];
  const rows = (judgement?.rows ?? []).filter(({ row }) => row.advisory !== true);
  const clauses = new Set(rows.map(({ row }) => row.clause)).size;
  return [say(`申报资格没有问题：核对的${clauses}条中没有不符合的。`)];
};

const recourse = (ground: OutcomeGround): readonly TextPart[] => {
  const { site, year } = ground;
  const { supervision } = site.records.association.contact;
  const check: readonly TextPart[] = [say('评分和名次可以'), link('自行核对', site.to.verify), say('。')];
  const told =
    supervision === undefined ? [] : [say(`认为程序有误的，可以向${supervision.name}反映，电话${supervision.phone}。`)];
  const notice = publicityOfRound(ground);
  if (notice === undefined || ground.stage === 'ineligible')
    return ground.stage === 'ineligible' ? told : [...check, ...told];
  const to = lastDay(year.records, notice);
  const href = site.to.notice(notice.id);
  return site.today <= to
    ? [
        ...check,
        say(`名单正在公示，${monthDay(to)}（含当日）前可以`),
        link('书面提出异议', `${href}#objection`),
        say('。'),
      ]
    : [...check, link('名单公示', href), say(`已于${inChinese(to)}结束。`), ...told];
};

export const meaningsOf = (ground: OutcomeGround): readonly (readonly TextPart[])[] => {
  if (ground.stage !== 'not-selected' && ground.stage !== 'ineligible') return [];
  return [lost(ground), eligibility(ground), recourse(ground)].filter((parts) => parts.length > 0);
};
