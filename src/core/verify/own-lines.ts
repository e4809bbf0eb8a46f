/**
 * The digests of judges' own lines beside their pseudonyms: of every reviewer or of none, so that nobody is told apart by having
 * one; each once; and never beside a vote, where a line would prove to others how somebody voted.
 */
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import type { Filed, YearRecords } from '../records.ts';
import { hasOwnLines } from '../rounds.ts';
import type { Round } from '../schema/category.ts';
import type { Decision } from '../schema/decision.ts';
import type { Scoring } from '../schema/scoring.ts';
import { sorted } from '../sorted.ts';

export const ownLineCodes = {
  'own-lines-unexpected': {
    level: 'error',
    title: '这一轮不应有回执码',
    message: '这一轮的评审记录不应有回执码的校验码',
    help: '删去 own-lines；评分的轮次要用回执码的，先在 scoring 里写 own-lines: true',
    en: 'This round has no own lines by its table, and its decision holds some',
    meaning: '表决的轮次，和没有写明用回执码的轮次，评审记录里不能有 own-lines。',
    why: '表决有了回执码，就能向别人证明自己投了什么，也就能被别人要求证明。',
    wrong: '无记名表决的评审记录里有 own-lines',
    right: '只有评分、而且写明 own-lines: true 的轮次才有',
  },
  'own-lines-uneven': {
    level: 'error',
    title: '回执码和评委对不上',
    message: '回执码的校验码和评委对不上：{what}',
    help: '用 npx gongshi scores read 重新读回评分表，不要手工改 own-lines',
    en: 'The digests of own lines do not fit the reviewers: {what}',
    meaning: '用回执码的轮次，有评分或者回避记录的评委，每人登记一个校验码，一个不多，一个不少。',
    why: '有的有，有的没有，就能把评委区分开；少了谁的，谁就查不到自己的评分。',
    wrong: '评委有R01、R02、R03，own-lines 里只有R01',
    right: '三位各有一个',
  },
  'own-lines-twice': {
    level: 'error',
    title: '两位评委的回执码相同',
    message: '{reviewers}登记的回执码是同一个',
    help: '查清是谁的评分表，重新读回',
    en: '{reviewers} have the same own line',
    meaning: '两位评委登记了同一个校验码。',
    why: '一个回执码只能查到一位评委的评分；两位共用，就有一位的评分没有人核对。',
    wrong: 'R01 和 R02 的校验码一样',
    right: '各不相同',
  },
} as const satisfies CodeTable;
const report = reporter(ownLineCodes);

const findingsOf = (scoring: Scoring, round: Round, decision: Decision): readonly Finding[] => {
  const lines = decision['own-lines'];
  const at = { at: ['own-lines'] };
  if (!hasOwnLines(scoring, round)) return lines === undefined ? [] : [report('own-lines-unexpected', {}, at)];
  const reviewers = new Set([...Object.keys(decision.scores), ...decision.recusals.map(({ reviewer }) => reviewer)]);
  const listed = Object.keys(lines ?? {});
  const lacking = sorted([...reviewers].filter((one) => !listed.includes(one)));
  // Of a record that was published in part, some judges may have no card that is shown.
  const strange = decision.kept === undefined ? sorted(listed.filter((one) => !reviewers.has(one))) : [];
  const what = [
    ...(lacking.length > 0 ? [`没有${lacking.join('、')}的`] : []),
    ...(strange.length > 0 ? [`${strange.join('、')}不是这一轮的评委`] : []),
  ].join('，');
  const digests = Object.entries(lines ?? {});
  const twice = digests.filter(([, digest]) => digests.filter(([, other]) => other === digest).length > 1);
  return [
    ...(what === '' ? [] : [report('own-lines-uneven', { what }, at)]),
    ...(twice.length === 0
      ? []
      : [report('own-lines-twice', { reviewers: sorted(twice.map(([reviewer]) => reviewer)).join('、') }, at)]),
  ];
};

export const ownLineFindings = ({ programme, categories }: YearRecords): readonly Finding[] =>
  [...categories.values()].flatMap(({ category, decisions }) =>
    category.rounds.flatMap((round) => {
      const decision: Filed<Decision> | undefined = decisions.get(round.id);
      return decision === undefined ? [] : inFile(decision.file, findingsOf(programme.scoring, round, decision.value));
    }),
  );
