/** 评审打分表 on paper: one expert's, with what is asked, room for points and the signature. Codes stand for names. */
import { criteriaIn, methodOf, roundBy, scoringIn } from '../core/rounds.ts';
import { markingWords, rangeOf } from '../score-sheet/sheet.ts';
import { roundInFull } from '../view/published-decision.ts';
import { marks } from './marks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { entrantsOf } from './round-lines.ts';
import { cell, each, gap, line, row, tableOf, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

const shares = [44, 32, 24];

const cells = (words: readonly string[]) =>
  row(
    words.map((word, index) => cell(word, shares[index] ?? 0, { centred: index === 1, keepNext: true })),
    { height: 8 },
  );

export const scoreForm: WordPaper<'round'> = {
  form: 'word',
  id: 'score-form',
  name: '评审打分表',
  about: 'round',
  purpose: '评委在纸上打分用，一位评委一份，签名后交回；改动的地方要签名。',
  make: (context, { category, round }) => {
    const asked = roundBy(category.category, round);
    if (asked === undefined || (methodOf(asked) !== 'scores' && asked.votes?.tie !== 'scores'))
      return none('这一轮不评分');
    const entrants = entrantsOf(context, category, round);
    if (entrants.length === 0) return none('没有符合条件、需要评分的申报');
    const scoring = scoringIn(context.year.records.programme.scoring, asked);
    const criteria = criteriaIn(category.category, asked);
    return made({
      data: {
        ...marks(context),
        标题: `${context.year.records.year}年度${roundInFull(category, round)}评审打分表`,
        说明: `${markingWords(criteria, scoring, { full: '满分', grades: '分值一栏的等级' })}；一项不填，这一份不计入。应当回避的，在“回避”前面打勾，写明原因，不打分。`,
        满分: String(scoring.full ?? 100),
        申报: entrants.map((entrant, index) => ({
          序号: String(index + 1),
          登记号: entrant.number,
          名称: entrant.title,
          项目: criteria.map((criterion) => ({ 项目名: criterion.label, 分值: rangeOf(criterion) })),
        })),
      },
    });
  },
  template: () =>
    paper({ title: '评审打分表' }, [
      ...title('{标题}', { after: 0 }),
      line('评委代号：＿＿＿＿＿', { size: 28 }),
      text('{说明}', { size: 28 }),
      // A table each, so that none is torn between two pages.
      ...each('申报', [
        tableOf(shares, [
          row([cell('{序号}.{名称}（{登记号}）', 100, { span: 3, face: 'head', keepNext: true })], { height: 8 }),
          row(
            ['评审项目', '分值', '得分'].map((head, index) =>
              cell(head, shares[index] ?? 0, { centred: true, keepNext: true }),
            ),
            { height: 8 },
          ),
          cells(['{#项目}{项目名}', '{分值}', '{/项目}']),
          cells(['合计', '{满分}分', '']),
          row([cell('□回避，原因：', 100, { span: 3, keepNext: true })], { height: 8 }),
          row([cell('评语：', 100, { span: 3 })], { height: 16 }),
        ]),
        gap(),
      ]),
      text('本人与所评对象没有应当回避的情形（打勾回避的除外），并对评审情况保密。', { size: 28, keepNext: true }),
      line('评委签名：　　　　　　　　　　　　　　年　　月　　日', { size: 28 }),
    ]),
};
