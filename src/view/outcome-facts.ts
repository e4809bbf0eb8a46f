/** The four facts of 结果栏. They keep their places: 总分, 名次, 奖励经费, 公示; where a line was missed, it comes first. */
import { grouped } from '../core/fields/digits.ts';
import { bodyName } from '../core/records.ts';
import { windowDays } from '../core/calendar.ts';
import { longestWindow, termsOf } from '../core/publicity-term.ts';
import { dayCount } from './figures.ts';
import { tiersByBody } from '../core/rounds.ts';
import { measureWord } from '../core/measure.ts';
import { dateRange, monthDay, places } from './format.ts';
import type { ShownFact } from './fact.ts';
import type { OutcomeGround } from './outcome-ground.ts';
import { noticesOfTier, publicityOf } from './outcome-sentence.ts';
import { holding } from './prize.ts';
import type { Reviewed } from './reviewed.ts';
import { distanceTo } from './score-line.ts';
import { link, type TextPart, say } from './words-with-links.ts';

const unreviewed = ({ stage }: OutcomeGround): readonly [string, string] =>
  ['scored', 'shortlisted', 'eligible', 'received', 'confirmed', 'written'].includes(stage)
    ? ['未公开', '审定以后公开']
    : stage === 'withdrawn'
      ? ['无', '撤回时没有评分']
      : ['无', '没有进入专家评审'];

/** 一等奖、二等奖、三等奖各需要8票; 青年科技奖需要6票，提名奖需要5票. In the order of the figures. */
const neededWords = ({ tiers }: Reviewed, votes: Reviewed['votes']): string => {
  const named = votes.map(({ tier, needed }) => ({
    needed,
    name: tiers.find((one) => one.tier === tier)?.name ?? tier,
  }));
  const [first] = named;
  return named.length > 1 && named.every(({ needed }) => needed === first?.needed)
    ? `${named.map(({ name }) => name).join('、')}各需要${first?.needed ?? 0}票`
    : named.map(({ name, needed }) => `${name}需要${needed}票`).join('，');
};

const givenByBody = ({ reviewed, category }: OutcomeGround): boolean => {
  const outcome = reviewed?.result.outcome;
  return (
    reviewed !== null &&
    outcome?.kind === 'selected' &&
    tiersByBody(category.category, reviewed.published.round).some(({ id }) => id === outcome.tier)
  );
};

const totalFact = (ground: OutcomeGround): ShownFact => {
  const { reviewed } = ground;
  const total = reviewed?.result.total ?? null;
  const votes = reviewed?.result.votes;
  if (reviewed !== null && votes !== undefined) {
    return {
      label: '同意票',
      figure: votes.map(({ yes }) => yes).join('、'),
      unit: '票',
      lines: [
        say(neededWords(reviewed, votes)),
        ...(givenByBody(ground) ? [say('所入选的等次由机构研究确定')] : []),
        link('评审结果', reviewed.href),
      ],
    };
  }
  if (reviewed !== null && total === null) {
    return { label: '总分', figure: '无', lines: [say('由审定机构决定，不评分')] };
  }
  if (reviewed === null || total === null) {
    const [figure, line] = unreviewed(ground);
    return { label: '总分', figure, lines: [say(line)] };
  }
  const { threshold } = reviewed;
  const { below, by } = distanceTo(total, threshold);
  return {
    label: '总分',
    figure: total.printed,
    unit: '分',
    lines: [say(`总分线${threshold}，${below ? '低' : '高'}${by}分`), link('评审结果', reviewed.href)],
  };
};

const rankFact = (ground: OutcomeGround): ShownFact => {
  const { reviewed, category } = ground;
  if (reviewed === null) {
    const [figure, line] = unreviewed(ground);
    return { label: '名次', figure, lines: [say(line)] };
  }
  const { rank } = reviewed.result;
  const unit = measureWord(category.category);
  const took = say(
    `${reviewed.took === 1 ? '只有' : ''}${reviewed.took}份申报参加${reviewed.votes.length > 0 ? '表决' : '评分'}`,
  );
  const quota = say(`名额${places(reviewed.quota, unit)}，入选${reviewed.selected}${unit}`);
  if (reviewed.took === 1) return { label: '名次', figure: '不排名', lines: [took, quota] };
  return { label: '名次', figure: rank === null ? '不排名' : `第${rank}名`, lines: [took, quota] };
};

const clauseOf = ({ site, year }: OutcomeGround, clause: string): TextPart => ({
  text: clause,
  href: site.to.clause(year.records.year, clause),
  clause: true,
});

const noPrize = (stage: OutcomeGround['stage']): string =>
  stage === 'not-selected' || stage === 'ineligible' ? '没有入选' : '不再列入名单';

const sumFact = (ground: OutcomeGround): ShownFact => {
  const { prize, stage, category } = ground;
  const label = '奖励经费';
  const paying = category.category.tiers.filter(({ award }) => award > 0);
  const standards = paying.map(({ name, award, clause }) => [
    say(`${name}每${measureWord(category.category)}${grouped(award)}元`),
    clauseOf(ground, clause),
  ]);
  if (prize.tiers.length > 0 && prize.sum > 0) {
    const [first] = prize.tiers.filter(({ award }) => award > 0);
    const state = say(prize.final ? '已公布' : '公布以后才是最终金额');
    return {
      label,
      figure: grouped(prize.sum),
      unit: '元',
      lines: [state, ...(first === undefined ? [] : [clauseOf(ground, first.clause)])],
    };
  }
  if (prize.tiers.length > 0) return { label, figure: '不设', lines: standards.flat() };
  if (['scored', 'shortlisted', 'eligible', 'received', 'confirmed', 'written'].includes(stage)) {
    return { label, figure: paying.length === 0 ? '不设' : '未定', lines: standards.flat() };
  }
  return { label, figure: '无', lines: [say(paying.length === 0 ? '本奖项不设奖励经费' : noPrize(stage))] };
};

const publicityFact = (ground: OutcomeGround): ShownFact => {
  const { site, stage, round } = ground;
  const publicity = publicityOf(ground);
  const label = '公示';
  if (publicity === null || !(holding.has(stage) || round?.tier)) {
    return { label, figure: '尚未公示', lines: [link('订阅公示', site.to.subscribe)] };
  }
  const { notice, from, to } = publicity;
  const running = site.today <= to;
  const { unit } = longestWindow(
    site.records.calendar,
    notice.value.published,
    termsOf(ground.year.records, notice.value),
  ).term;
  const days = windowDays(site.records.calendar, site.today < from ? from : site.today, to, unit);
  const left = running ? days.filter(({ ordinal }) => ordinal !== null).length : 0;
  const row = link('名单中的这一项', `${site.to.notice(notice.id)}#entry-${ground.application.id}`);
  return {
    label,
    figure: running ? `剩${left}${dayCount[unit]}` : '已结束',
    lines: [say(dateRange(from, to)), running ? link('怎样提出异议', `${site.to.notice(notice.id)}#objection`) : row],
  };
};

const approvalFact = ({ site, category, reviewed, round }: OutcomeGround): ShownFact => {
  const approvals = category.decisions.get(round?.round ?? '')?.value.approvals ?? [];
  const last = approvals.at(-1);
  if (last === undefined) return { label: '审定', figure: '不需要', lines: [say('这一轮按评审结果直接确定')] };
  return {
    label: '审定',
    figure: monthDay(last.date),
    lines: [
      say(bodyName(site.records.association, last.body)),
      reviewed === null ? say(last.document) : link(last.document, reviewed.href.split('#')[0] ?? reviewed.href),
    ],
  };
};

const clausesFact = ({ judgement }: OutcomeGround): ShownFact => {
  const rows = (judgement?.rows ?? []).filter(({ row }) => row.advisory !== true);
  const clauses = (of: typeof rows) => new Set(of.map(({ row }) => row.clause)).size;
  return {
    label: '未通过的条款',
    figure: String(clauses(rows.filter(({ blocks, verdict }) => blocks && verdict === 'unmet'))),
    unit: '条',
    missed: true,
    lines: [say(`共核对${clauses(rows)}条`), link('看逐条核对', '#verdicts')],
  };
};

const departureFact = (ground: OutcomeGround): ShownFact => {
  const { site, category, application, stage, round } = ground;
  const { withdrawn, revoked } = category.receipts.get(application.id)?.value ?? {};
  const [listed] = noticesOfTier(ground, round?.tier);
  const seen = listed === undefined ? [] : [link('原来的名单', `${site.to.notice(listed.id)}#entry-${application.id}`)];
  if (stage === 'revoked' && revoked !== undefined) {
    const money = { none: '没有发放奖励经费', due: '奖励经费应予追回', returned: '奖励经费已经追回' }[revoked.money];
    return {
      label: '撤销',
      figure: monthDay(revoked.date),
      lines: [say(`${bodyName(site.records.association, revoked.body)}，${money}`), ...seen],
    };
  }
  if (withdrawn !== undefined) {
    const label = stage === 'withdrawn' ? '撤回' : '放弃';
    return { label, figure: monthDay(withdrawn.date), lines: [say(withdrawn.document), ...seen] };
  }
  return { label: '撤下', figure: '异议成立', lines: [link('看异议和处理', site.to.objections), ...seen] };
};

export const outcomeFacts = (ground: OutcomeGround): readonly ShownFact[] => {
  const [total, rank, sum] = [totalFact(ground), rankFact(ground), sumFact(ground)];
  switch (ground.stage) {
    case 'not-selected':
      return [ground.missed?.fact ?? sum, total, rank, approvalFact(ground)];
    case 'ineligible':
      return [clausesFact(ground), total, rank, sum];
    case 'withdrawn':
    case 'given-up':
    case 'removed':
    case 'revoked':
      return [departureFact(ground), total, rank, sum];
    default:
      return [total, rank, sum, publicityFact(ground)];
  }
};
