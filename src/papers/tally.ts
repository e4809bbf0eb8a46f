/** 计票结果: how many came, ballots out and back, votes by object, and the number that passes as an integer. */
import { inChinese } from '../core/dates.ts';
import type { TierVotes } from '../core/decide/by-votes.ts';
import { roundBy } from '../core/rounds.ts';
import type { Ballot } from '../core/schema/ballot.ts';
import { blank, dayOnPaper, marks } from './marks.ts';
import { made, none, type PaperContext, type PaperData, type Subjects, type WordPaper } from './paper.ts';
import { roundLines, votedInFull } from './round-lines.ts';
import { passingWords } from './round-words.ts';
import { line, listTable, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

const shown = (value: number | undefined): string => (value === undefined ? '　　' : String(value));

/** What was recorded of the ballots, the last one first of those with counts of paper. */
const countsOf = (ballots: readonly Ballot[]): PaperData => {
  const last = ballots.at(-1);
  const secret = last?.secret === true ? last : undefined;
  return {
    时间: dayOnPaper(last?.date),
    实到: shown(last?.attending),
    发出: shown(secret?.issued),
    收回: shown(secret?.returned),
    有效: shown(secret?.valid),
    无效: shown(secret?.invalid),
    记录: last === undefined ? '' : `会议记录：${last.document}（${inChinese(last.date)}）`,
  };
};

interface VotedLine {
  readonly number: string;
  readonly title: string;
  readonly votes: TierVotes;
}

/** A row for each application and level that was voted on. */
const linesOf = (context: PaperContext, { category, round }: Subjects['round']): readonly VotedLine[] => {
  const found = roundLines(context, category, round);
  const voted = found?.result.applications ?? [];
  const lines = new Map(found?.lines.map((one) => [one.id, one]));
  const levels = new Map(category.category.tiers.map(({ id, name }) => [id, name]));
  return voted.flatMap(({ application, votes = [] }) =>
    votes.map((one) => ({
      title: `${lines.get(application)?.title ?? application}（${levels.get(one.tier) ?? one.tier}）`,
      number: lines.get(application)?.number ?? '',
      votes: one,
    })),
  );
};

const rowOf = ({ title: name, number, votes }: VotedLine, index: number): PaperData => ({
  序号: String(index + 1),
  登记号: number,
  名称: name,
  同意: String(votes.yes),
  反对: String(votes.no),
  弃权: String(votes.abstain),
  应得: String(votes.needed),
  结论: votes.passed ? '通过' : '未通过',
});

export const tally: WordPaper<'round'> = {
  form: 'word',
  id: 'tally',
  name: '计票结果',
  about: 'round',
  purpose: '照登记的表决记录做成，由监票人、计票人和主持人签名；选票封存。',
  fills: ['place'],
  suits: (_, { category, round }) => roundBy(category.category, round)?.votes !== undefined,
  make: (context, subject) => {
    const { category, round } = subject;
    if (roundBy(category.category, round)?.votes === undefined) return none('这一轮不表决');
    const ballots = category.decisions.get(round)?.value.ballots ?? [];
    if (ballots.length === 0)
      return none('还没有登记表决结果：用 npx gongshi ballot sheet 做计票表，填好以后用 npx gongshi ballot read 读回');
    const lines = linesOf(context, subject);
    const rules = roundBy(category.category, round)?.votes;
    return made({
      data: {
        ...marks(context),
        标题: `${context.year.records.year}年度${votedInFull(category, round)}计票结果`,
        地点: context.input.place ?? blank,
        应到: shown(rules?.members),
        ...countsOf(ballots),
        规则: passingWords(category, round),
        结果: lines.map(rowOf),
      },
    });
  },
  template: () =>
    paper({ title: '计票结果' }, [
      ...title('{标题}', { after: 0 }),
      text(
        '{时间}，地点：{地点}。应到{应到}人，实到{实到}人；发出选票{发出}张，收回{收回}张，其中有效{有效}张，无效{无效}张。',
      ),
      text('{规则}'),
      listTable('结果', [
        { head: '序号', cell: '{序号}', width: 8, centred: true },
        { head: '登记号', cell: '{登记号}', width: 22, centred: true },
        { head: '名称', cell: '{名称}', width: 22 },
        { head: '同意', cell: '{同意}', width: 8, centred: true },
        { head: '反对', cell: '{反对}', width: 8, centred: true },
        { head: '弃权', cell: '{弃权}', width: 8, centred: true },
        { head: '通过票数', cell: '{应得}', width: 10, centred: true },
        { head: '结论', cell: '{结论}', width: 14, centred: true },
      ]),
      text('{记录}', { size: 28, keepNext: true }),
      ...['监票人签名（两人）：', '计票人签名：', '主持人签名：'].map((words) => line(words, { keepNext: true })),
      line('　　　　　　　　　　　　　　　　　年　　月　　日'),
    ]),
};
