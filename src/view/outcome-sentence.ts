/** One sentence of why or since when, and what a reader should know beside it. */
import { confirmingKinds } from '../core/confirming.ts';
import { departureOf } from '../core/departures.ts';
import { inChinese } from '../core/dates.ts';
import { lastDay } from '../core/last-day.ts';
import { bodyName, type CategoryRecords, type Filed } from '../core/records.ts';
import { isStage } from '../core/rounds.ts';
import type { Notice } from '../core/schema/notice.ts';
import { isOpen } from '../core/schema/objection.ts';
import { stageWords } from '../core/words.ts';
import { outcomeNames } from '../core/notice/objections.ts';
import { recordedDay } from '../core/approval.ts';
import { monthDay } from './format.ts';
import type { OutcomeGround } from './outcome-ground.ts';
import { roundName } from './published-decision.ts';
import { link, type TextPart, say, strong } from './words-with-links.ts';

/** Notices that list it in a tier, published by today, in their order. */
export const noticesOfTier = (
  { site, year, category, application }: OutcomeGround,
  tier: string | null | undefined,
): readonly Filed<Notice>[] =>
  tier === null || tier === undefined
    ? []
    : (year.index.notices.get(`${category.id}/${tier}/${application.id}`) ?? []).filter(
        ({ value }) => value.published <= site.today,
      );

export const publicityOf = (ground: OutcomeGround): { notice: Filed<Notice>; from: string; to: string } | null => {
  const notice = noticesOfTier(ground, ground.round?.tier).find(
    ({ value }) => value.kind !== 'announcement' && value.to !== undefined,
  );
  if (notice === undefined) return null;
  return { notice, from: notice.value.from ?? notice.value.published, to: lastDay(ground.year.records, notice) };
};

const awarded = (ground: OutcomeGround): readonly TextPart[] => {
  const { site, year, tierName, round } = ground;
  const notice = noticesOfTier(ground, round?.tier).find(({ value }) => value.kind === 'announcement');
  const said = say(`入选${year.records.year}年度${tierName}`);
  if (notice === undefined) return [said, say('。')];
  const { published, number } = notice.value;
  return [
    said,
    say('，已于'),
    strong(inChinese(published)),
    say('公布（'),
    link(number ?? '看公告', site.to.notice(notice.id)),
    say('）。'),
  ];
};

const inPublicity = (ground: OutcomeGround): readonly TextPart[] => {
  const { year, tierName } = ground;
  const publicity = publicityOf(ground);
  const said = `拟入选${year.records.year}年度${tierName}`;
  return publicity === null
    ? [say(`${said}。`)]
    : [say(`${said}，公示到`), strong(`${inChinese(publicity.to)}24时`), say('。')];
};

/** The first condition that stands in the way; the rest are counted. */
const ineligible = ({ site, year, judgement }: OutcomeGround): readonly TextPart[] => {
  const rows = (judgement?.rows ?? []).filter((row) => row.blocks && row.verdict === 'unmet');
  const [first] = rows;
  if (first === undefined) return [say('不符合申报条件。')];
  const { clause } = first.row;
  const clauses = new Set(rows.map(({ row }) => row.clause)).size;
  const says = (first.findings[0]?.message ?? first.says).replace(/。$/, '');
  return [
    say(says),
    { text: clause, href: site.to.clause(year.records.year, clause), clause: true },
    say(clauses === 1 ? '。' : `。另有${clauses - 1}条也不符合。`),
  ];
};

const left = (ground: OutcomeGround): readonly TextPart[] => {
  const { year, category, application, round, tierName } = ground;
  const { revoked, withdrawn } = category.receipts.get(application.id)?.value ?? {};
  const departure =
    round?.tier === null || round === undefined
      ? undefined
      : departureOf(year.records, { category: category.id, tier: round.tier, application: application.id });
  const date = inChinese(departure?.date ?? withdrawn?.date ?? ground.site.today);
  if (departure?.kind === 'revoked') {
    const announced = noticesOfTier(ground, round?.tier).find(({ value }) => value.kind === 'announcement');
    const before = announced === undefined ? [] : [say(`${inChinese(announced.value.published)}公布，`)];
    return [...before, strong(`${date}撤销`), say(`。原因：${(revoked?.reason ?? '').replace(/。$/, '')}。`)];
  }
  if (departure?.kind === 'removed') return [say('异议经核实成立，'), strong(date), say(`从${tierName}名单中撤下。`)];
  if (departure?.kind === 'given-up') {
    return [say(`审定入选${tierName}以后，申报单位于`), strong(date), say('书面放弃，不再列入名单。')];
  }
  return [say('申报单位于'), strong(date), say('书面撤回，不再评审。')];
};

const underWay = ({ site, year, category, application, judgement, stage }: OutcomeGround): readonly TextPart[] => {
  const supplement = category.receipts
    .get(application.id)
    ?.value.supplements.findLast(({ answered, asked }) => answered === undefined && asked <= site.today);
  if (stage === 'received' && supplement !== undefined) {
    return [say('请在'), strong(`${inChinese(supplement.due)}（含当日）`), say('前补正，逾期按现有材料审查。')];
  }
  const open = (judgement?.rows ?? []).filter((row) => row.blocks).length;
  const office = bodyName(site.records.association, year.records.programme.office);
  if (stage === 'shortlisted') return [say('前一轮评审已经入选，进入下一轮，最后结果尚未产生。')];
  if (stage === 'scored') return [say('已受理，条件核对符合，专家评审的结果尚未审定。')];
  if (stage === 'eligible') return [say('已受理，条件核对符合，等待专家评审。')];
  if (stage === 'received') {
    return [say(open === 0 ? '已受理，等待审查。' : `已受理，有${open}条还要等别的事项办结，不需要重新申报。`)];
  }
  return [
    say(
      stage === 'confirmed'
        ? `${confirmingKinds(site.records.association)}已确认，尚未由${office}受理。`
        : `已填报，尚未由${office}受理。`,
    ),
  ];
};

const notSelected = ({ missed, tierName, year }: OutcomeGround): readonly TextPart[] =>
  missed?.sentence ?? [say(`${year.records.year}年度${tierName}评审未入选。`)];

const sentenceOf = (ground: OutcomeGround): readonly TextPart[] => {
  const { stage, year, tierName, category, round } = ground;
  const publicity = publicityOf(ground);
  switch (stage) {
    case 'awarded':
      return awarded(ground);
    case 'in-publicity':
    case 'held':
      return inPublicity(ground);
    case 'publicised':
      return [
        say(`拟入选${year.records.year}年度${tierName}，公示已于${inChinese(publicity?.to ?? '')}期满，等待公布。`),
      ];
    case 'proposed': {
      const decision = category.decisions.get(round?.round ?? '')?.value;
      const settled = decision === undefined ? undefined : recordedDay(decision);
      const day = settled === undefined ? '' : `${inChinese(settled)}审定，`;
      return [say(`${day}拟入选${year.records.year}年度${tierName}，等待公示。`)];
    }
    case 'not-selected':
      return notSelected(ground);
    case 'ineligible':
      return ineligible(ground);
    case 'withdrawn':
    case 'given-up':
    case 'removed':
    case 'revoked':
      return left(ground);
    default:
      return underWay(ground);
  }
};

/** What came in against it, and what became of that. */
const objectionNotes = ({ site, year, category, application }: OutcomeGround): TextPart[][] =>
  [...year.records.objections.values()]
    .filter(({ value }) => value.application === `${category.id}/${application.id}` && value.received <= site.today)
    .map(({ id, value }) => {
      const about = value.kind === 'clerical' ? '文字' : '内容';
      const came = `${monthDay(value.received)}收到异议1件，对${about}有异议，`;
      const settled =
        isOpen(value) || value.settled === undefined || value.settled > site.today || value.outcome === undefined;
      return [
        say(came),
        link(
          settled
            ? '正在处理'
            : `${monthDay(value.settled ?? '')}办结：异议${outcomeNames[value.outcome ?? 'rejected']}`,
          `${site.to.objections}#objection-${id}`,
        ),
        say(settled ? '。公布以后才是最终结果。' : '。'),
      ];
    });

const stageRounds = ({ category }: CategoryRecords): ReadonlySet<string> =>
  new Set(category.rounds.filter(isStage).map(({ id }) => id));

/** The other rounds of the award: 优秀科技服务站：评审中。 */
const roundNotes = ({ site, year, category, standing, round, application }: OutcomeGround): TextPart[][] =>
  standing.stage === 'withdrawn'
    ? []
    : standing.rounds
        .filter((one) => one !== round)
        .map((one) => {
          // A stage has a tier for those who go on, which is no name for anything that was won.
          const tier = stageRounds(category).has(one.round)
            ? undefined
            : category.category.tiers.find(({ id }) => id === one.tier);
          const name = tier?.name ?? roundName(category, one.round);
          const word = one.stage === 'scored' ? '正在评审，结果另行公示' : stageWords[one.stage];
          const href = `${site.to.decision(year.records.year, category.id, one.round)}#${application.id}`;
          return [say(`${name}：`), one.stage === 'scored' ? say(word) : link(word, href), say('。')];
        });

const fixedNote: Readonly<Partial<Record<OutcomeGround['stage'], string>>> = {
  ineligible: '没有进入专家评审。',
  withdrawn: '撤回前的申报表保留，计入申报，不计入符合条件和入选。',
  revoked: '撤销不改动评分，原公告中注明撤销。',
  'in-publicity': '公布以后才是最终结果。',
};

export const outcomeSentence = (
  ground: OutcomeGround,
): { readonly sentence: readonly TextPart[]; readonly notes: readonly (readonly TextPart[])[] } => {
  const objections = objectionNotes(ground);
  const fixed = fixedNote[ground.stage];
  return {
    sentence: sentenceOf(ground),
    notes: [
      ...(typeof ground.missed?.note === 'string' ? [[say(ground.missed.note)]] : []),
      ...(fixed === undefined ? [] : [[say(fixed)]]),
      ...objections,
      ...roundNotes(ground),
    ],
  };
};
