/** Works through one award from its applications to its notice with the verbs that the office itself uses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollForward } from '../../../src/core/calendar.ts';
import { addDays } from '../../../src/core/dates.ts';
import { ceilingsOf } from '../../../src/core/decide/ceilings.ts';
import { decideRound, roundInput } from '../../../src/core/decide/round.ts';
import type { Result } from '../../../src/core/decide/result.ts';
import { judgeYear } from '../../../src/core/judge.ts';
import { bodyName, type CategoryRecords } from '../../../src/core/records.ts';
import { approvingBodies, isStage, methodOf, roundBy, scoringIn, tiersByBody } from '../../../src/core/rounds.ts';
import type { Round } from '../../../src/core/schema/category.ts';
import type { Decision } from '../../../src/core/schema/decision.ts';
import { decisionText } from '../../../src/ledger/write-decision.ts';
import { writeScoreSheet } from '../../../src/score-sheet/write.ts';
import type { Ledger } from '../../kernel/ledger.ts';
import { verbNamed } from '../acts.ts';
import { decide } from '../decide.ts';
import { notice } from '../notice.ts';
import { receive } from '../receive.ts';
import { ruling } from '../ruling.ts';
import { scores } from '../scores.ts';
import { sheetsOf } from '../../../src/score-sheet/round.ts';
import { foreseenBytes, withOwnLine } from '../../../src/score-sheet/sheet.ts';
import { readExperts } from '../scores/options.ts';
import type { Played } from './applications.ts';
import { lay } from './folder.ts';
import { ballotsOf, panelsOf, pointsOf, ranked } from './points.ts';
import { categoryOn, ioOn, ledgerOn, must, type Stage, Stopped } from './stage.ts';

const experts = '演练评委.yaml';
const persons = '演练人选.yaml';
const record = '演练会议纪要第1号';

const receiveAll = async (stage: Stage, opens: string, played: readonly Played[]): Promise<void> => {
  for (const { category, id, papers } of played) {
    const folder = join('材料', category, id);
    if (papers.length === 0) lay(stage.folder, join(folder, '说明.txt'), '没有材料');
    for (const [index, text] of papers.entries()) lay(stage.folder, join(folder, `${index + 1}.txt`), text);
    const when = ['--submitted', `${opens} 10:00`, '--by', 'paper', '--received', `${opens} 10:30`];
    await must(stage, receive, opens, [`${stage.year}/${category}/${id}`, '--evidence', folder, ...when]);
  }
};

/** Whatever waits for somebody to look is looked at: met, unless the application was made to be found unmet. */
const ruleAll = async (stage: Stage, id: string, played: readonly Played[]): Promise<number> => {
  const { ledger, year, category } = categoryOn(stage, id);
  const judged = judgeYear(ledger.records, year, stage.day).get(id);
  let count = 0;
  for (const one of played) {
    for (const { row, verdict } of judged?.get(one.id)?.rows ?? []) {
      if ((verdict !== 'pending' && verdict !== 'waivable') || row.rule === 'recognised') continue;
      const soft = row.rule === 'yearly' ? row.soft?.body : undefined;
      const body = (row.rule === 'attested' ? row.body : soft) ?? year.programme.office;
      const bad = one.refused.includes(row.id);
      const found = verdict === 'waivable' ? (bad ? 'refused' : 'waived') : bad ? 'unmet' : 'met';
      const words = ['--condition', row.id, '--verdict', found, '--body', body, '--date', stage.day];
      const why = ['--reason', '演练：看过材料', '--document', record];
      await must(stage, ruling, stage.day, [`${stage.year}/${category.id}/${one.id}`, ...words, ...why]);
      count += 1;
    }
  }
  return count;
};

const unscored: Decision = { scores: {}, recusals: [], approvals: [], overrides: [], selection: {} };

const candidates = (stage: Stage, id: string, round: string, wanted: (kind: string) => boolean): readonly string[] => {
  const { ledger, year, category } = categoryOn(stage, id);
  const judged = judgeYear(ledger.records, year, stage.day).get(id) ?? new Map();
  const empty = { id: round, file: '', digest: '', value: unscored };
  return decideRound(year, category, round, empty, judged)
    .applications.filter(({ computed }) => wanted(computed.kind))
    .map(({ application }) => application);
};

/** Who is in which panel is not on the sheets: the office writes it into the record. */
const deal = (stage: Stage, id: string, round: string): void => {
  const { ledger, year, category } = categoryOn(stage, id);
  const { panels } = scoringIn(year.programme.scoring, roundBy(category.category, round));
  const decision = category.decisions.get(round);
  if (panels === undefined || decision === undefined) return;
  const { approvals: _, overrides: __, selection: ___, ...scored } = decision.value;
  const office = bodyName(ledger.records.association, year.programme.office);
  const dealt = panelsOf(panels, Object.keys(scored.scores));
  lay(stage.folder, decision.file, decisionText({ ...scored, panels: dealt }, office));
};

const score = async (stage: Stage, id: string, round: string): Promise<void> => {
  const folder = join('评分表', `${id}-${round}`);
  const where = [String(stage.year), id, round, '--experts', experts];
  await must(stage, scores, stage.day, ['sheet', ...where, '--out', folder]);
  const { ledger, year, category } = categoryOn(stage, id);
  const list = readExperts(ioOn(stage, stage.day, []), experts);
  for (const sheet of sheetsOf(ledger, year, category, round, list, stage.day).sheets) {
    const ids = sheet.rows.map(({ application }) => application);
    const points = pointsOf(stage.seed, year, category, round, sheet.key.reviewer, ids);
    const sent = withOwnLine(sheet, foreseenBytes(`${stage.seed} ${id}/${round} ${sheet.key.reviewer}`));
    writeFileSync(join(stage.folder, folder, `${sheet.key.reviewer}.xlsx`), await writeScoreSheet(sent, points));
  }
  await must(stage, scores, stage.day, ['read', folder, '--experts', experts]);
  deal(stage, id, round);
};

const vote = (stage: Stage, id: string, round: Round): void => {
  const { ledger, year, category } = categoryOn(stage, id);
  if (round.votes === undefined) throw new Stopped(`${round.id} 这一轮没有写表决办法`);
  const ids = candidates(stage, id, round.id, (kind) => kind === 'not-voted');
  if (ids.length === 0) throw new Stopped(`${round.id} 这一轮没有可以表决的申报`);
  const ballots = ballotsOf(category, round, round.votes, ranked(stage.seed, `${id}/${round.id}`, ids), stage.day);
  const office = bodyName(ledger.records.association, year.programme.office);
  const text = decisionText({ demonstration: true, ballots: [...ballots], recusals: [] }, office);
  lay(stage.folder, `content/${stage.year}/${id}/decisions/${round.id}.yaml`, text);
};

/** Whoever these stop takes no part in a round. */
const outside: ReadonlySet<string> = new Set(['ineligible', 'pending', 'not-in-stage', 'not-in-pool']);

/** A body takes those who are rated highest of whom no score and no vote gave anything. */
const choose = async (stage: Stage, id: string, round: Round): Promise<void> => {
  const { ledger, year, category } = categoryOn(stage, id);
  const tiers = tiersByBody(category.category, round.id);
  const decision = category.decisions.get(round.id) ?? { id: round.id, file: '', digest: '', value: unscored };
  const judged = judgeYear(ledger.records, year, stage.day).get(id) ?? new Map();
  const { applications, tiers: results } = decideRound(year, category, round.id, decision, judged);
  const entries = applications.filter(({ computed: { kind } }) => !outside.has(kind));
  const free = applications
    .filter(({ computed: { kind } }) => ['not-selected', 'beyond-quota', 'not-passed'].includes(kind))
    .map(({ application }) => application);
  const caps = category.category.caps ?? [];
  // A share of those chosen is kept whoever is chosen under it, where it is a share of the others.
  const isShare = (tier: string) => caps.some(({ base, of }) => base === 'passed' && of.includes(tier));
  const sure = tiers.reduce((sum, { id: tier, quota }) => sum + (isShare(tier) ? 0 : (quota ?? 1)), 0);
  const ceilings = ceilingsOf(
    caps,
    roundInput(year, category, round.id, decision, judged),
    results.map(({ tier }) => ({ id: tier })),
    { entries: entries.map(({ application }) => application), passed: free.slice(0, sure) },
  ).map((one) => ({
    ...one,
    left:
      one.max -
      results.filter(({ tier }) => one.of.includes(tier)).reduce((sum, { selected }) => sum + selected.length, 0),
  }));
  const roomFor = (tier: string, application: string) =>
    ceilings.filter(({ of, holds }) => of.includes(tier) && holds(application));
  let left = ranked(stage.seed, `${id}/${round.id}`, free);
  const [body] = approvingBodies(category, round.id);
  const words = ['--body', body ?? year.programme.office, '--date', stage.day, '--document', record, '--no-commit'];
  for (const tier of tiers) {
    const chosen: string[] = [];
    for (const application of left) {
      const under = roomFor(tier.id, application);
      if (chosen.length >= (tier.quota ?? 1) || under.some((one) => one.left < 1)) continue;
      for (const one of under) one.left -= 1;
      chosen.push(application);
    }
    left = left.filter((application) => !chosen.includes(application));
    const given = chosen.flatMap((one) => ['--chosen', one]);
    await must(stage, verbNamed('choose'), stage.day, [
      `${stage.year}/${id}/${round.id}`,
      '--tier',
      tier.id,
      ...given,
      ...words,
    ]);
  }
};

/** How a round went, for the report. */
export interface PlayedRound {
  readonly round: Round;
  readonly result: Result;
  readonly notice: string | undefined;
}

export interface PlayedCategory {
  readonly rulings: number;
  readonly rounds: readonly PlayedRound[];
  /** Why it did not come to its end. */
  readonly stopped: string | undefined;
  readonly day: string;
}

/** The next working day from there on, or the day itself where no calendar tells. */
const workingDay = ({ ledger }: { readonly ledger: Ledger }, day: string): string => {
  const rolled = rollForward(ledger.records.calendar, day);
  return rolled.ok ? rolled.date : day;
};

const resultOf = (stage: Stage, id: string, round: string): Result => {
  const { ledger, year, category } = categoryOn(stage, id);
  const decision = category.decisions.get(round);
  if (decision === undefined) throw new Stopped(`读不出 ${round} 这一轮的评审记录`);
  return decideRound(year, category, round, decision, judgeYear(ledger.records, year, stage.day).get(id) ?? new Map());
};

const namesFor = (stage: Stage, category: CategoryRecords, played: readonly Played[]): readonly string[] => {
  if (category.category.subject !== 'person') return [];
  const names = played.map(({ id }) => [
    `${category.id}/${id}`,
    { name: `演练人选${id.slice(-2)}`, unit: `演练单位${id.slice(-2)}` },
  ]);
  lay(stage.folder, persons, JSON.stringify(Object.fromEntries(names)));
  return ['--persons', persons];
};

export const layExperts = (stage: Stage, count: number): void => {
  const all = Array.from({ length: count }, (_, index) => [
    `R${String(index + 1).padStart(2, '0')}`,
    { name: `演练评委${index + 1}`, recused: [] },
  ]);
  lay(stage.folder, experts, JSON.stringify(Object.fromEntries(all)));
};

/** `opens`: the day on which all applications come. `stage.day`: not before this day the office looks. */
export const playCategory = async (
  start: Stage,
  id: string,
  opens: string,
  played: readonly Played[],
): Promise<PlayedCategory> => {
  let stage = start;
  const next = () => {
    stage = { ...stage, day: workingDay(ledgerOn(stage), addDays(stage.day, 1)) };
  };
  const rounds: PlayedRound[] = [];
  let rulings = 0;
  try {
    await receiveAll(stage, opens, played);
    next();
    rulings = await ruleAll(stage, id, played);
    for (const round of categoryOn(stage, id).category.category.rounds) {
      next();
      const method = methodOf(round);
      if (method === 'votes') vote(stage, id, round);
      if (method === 'scores') await score(stage, id, round.id);
      await choose(stage, id, round);
      await must(stage, decide, stage.day, [String(stage.year), id, round.id]);
      next();
      const { category } = categoryOn(stage, id);
      for (const body of approvingBodies(category, round.id)) {
        const words = ['--body', body, '--date', stage.day, '--document', record];
        await must(stage, verbNamed('approve'), stage.day, [`${stage.year}/${id}/${round.id}`, ...words]);
      }
      let published: string | undefined;
      const result = resultOf(stage, id, round.id);
      if (!isStage(round) && result.tiers.some(({ selected }) => selected.length > 0)) {
        next();
        published = stage.day;
        const words = ['draft', String(stage.year), `${id}/${round.id}`, ...namesFor(stage, category, played)];
        await must(stage, notice, stage.day, words);
      }
      rounds.push({ round, result, notice: published });
    }
    return { rulings, rounds, stopped: undefined, day: stage.day };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { rulings, rounds, stopped: error.message, day: stage.day };
  }
};
