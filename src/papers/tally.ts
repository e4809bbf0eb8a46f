/** 计票结果: how many came, ballots out and back, votes by object, and the number that passes as an integer. */
import { roundName } from '../view/published-decision.ts';
import { blank, dayWords, marks } from './common.ts';
import { made, none, type WordPaper } from './paper.ts';
import { entrantsOf } from './round-lines.ts';
import { line, listTable, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

/** The least whole number that is at least a share of the base: ⌈2n/3⌉, exact. */
export const needed = (base: number, share: string): number => {
  const [n = 0, d = 1] = share.split('/').map(Number);
  return Math.ceil((base * n) / d);
};

const shown = (value: number | undefined): string => (value === undefined ? '　　' : String(value));

export const tally: WordPaper<'round'> = {
  form: 'word',
  id: 'tally',
  name: '计票结果',
  about: 'round',
  purpose: '表决以后由监票人、计票人和主持人签名；选票封存。',
  make: (context, { category, round }) => {
    const entrants = entrantsOf(context, category, round);
    if (entrants.length === 0) return none('没有可以表决的申报');
    const { input } = context;
    const { issued, returned, valid, votes = {}, attending, pass } = input;
    if (returned !== undefined && issued !== undefined && returned > issued)
      return none(`收回${returned}张，多于发出的${issued}张，投票无效，应当重新投票`);
    if (valid !== undefined && returned !== undefined && valid > returned)
      return none(`有效票${valid}张，多于收回的${returned}张`);
    const stranger = Object.keys(votes).find((id) => !entrants.some((entrant) => entrant.id === id));
    if (stranger !== undefined) return none(`票数里的 ${stranger} 不在表决的申报中`);
    const over = Object.entries(votes).find(
      ([, vote]) => valid !== undefined && vote.for + vote.against + vote.abstain > valid,
    );
    if (over !== undefined) return none(`“${over[0]}”的票数加起来多于有效票${valid}张`);
    const enough = attending === undefined || pass === undefined ? undefined : needed(attending, pass);
    return made({
      data: {
        ...marks(context),
        标题: `${context.year.records.year}年度${roundName(category, round)}计票结果`,
        时间: dayWords(input.date),
        地点: input.place ?? blank,
        应到: shown(input.members),
        实到: shown(attending),
        发出: shown(issued),
        收回: shown(returned),
        有效: shown(valid),
        无效: shown(returned === undefined || valid === undefined ? undefined : returned - valid),
        比例: pass ?? '　　',
        通过票数: shown(enough),
        结果: entrants.map((entrant, index) => {
          const vote = votes[entrant.id];
          return {
            序号: String(index + 1),
            名称: entrant.title,
            同意: vote === undefined ? '' : String(vote.for),
            反对: vote === undefined ? '' : String(vote.against),
            弃权: vote === undefined ? '' : String(vote.abstain),
            结论: vote === undefined || enough === undefined ? '' : vote.for >= enough ? '通过' : '未通过',
          };
        }),
      },
    });
  },
  template: () =>
    paper({ title: '计票结果' }, [
      ...title('{标题}', { after: 0 }),
      text(
        '{时间}，地点：{地点}。应到{应到}人，实到{实到}人；发出选票{发出}张，收回{收回}张，其中有效{有效}张，无效{无效}张。',
      ),
      text('以实到人数为基数，同意票达到{比例}即不少于{通过票数}票的通过；弃权计入基数，不计入同意票。'),
      listTable('结果', [
        { head: '序号', cell: '{序号}', width: 8, centred: true },
        { head: '名称', cell: '{名称}', width: 46 },
        { head: '同意', cell: '{同意}', width: 11, centred: true },
        { head: '反对', cell: '{反对}', width: 11, centred: true },
        { head: '弃权', cell: '{弃权}', width: 11, centred: true },
        { head: '结论', cell: '{结论}', width: 13, centred: true },
      ]),
      ...['监票人签名：　　　　　　　　　　　　　　　　', '计票人签名：', '主持人签名：'].map((words) =>
        line(words, { keepNext: true }),
      ),
      line('　　　　　　　　　　　　　　　　　年　　月　　日'),
    ]),
};
