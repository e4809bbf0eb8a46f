/** 受理通知书: the office tells an applicant that it has the application, under which number, with which papers. */
import { dayOf, inChinese } from '../core/dates.ts';
import { papersOf } from '../core/evidence.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { department, marks } from './marks.ts';
import { keptAddress, keptLine, signedWithLine } from './notice-proof.ts';
import { made, none, type PaperContext, type WordPaper } from './paper.ts';
import { line, listTable, stub, text, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

const name = '受理通知书';

/** Where the applicant sees what comes of it: on the page of the application, or as far as the year's 公开范围 shows it. */
const whereToLook = (
  { site, year }: PaperContext,
  category: string,
  application: string,
  number: string,
): { readonly 查询: string; readonly 网址: string } => {
  const { programme, year: calendarYear } = year.records;
  const show = programme.disclosure?.unsuccessful.show ?? 'all';
  const from = programme.disclosure?.unsuccessful.from === 'announced' ? '公布结果' : '审定';
  const told = {
    all: ['补正、评审结果和公示，在网站上查看：', site.to.application(calendarYear, category, application)],
    'own-page': [
      `入选的名单见公示。没有入选的，${from}以后只有凭登记号才能查到结果，网址如下：`,
      site.to.ownPage(calendarYear, number),
    ],
    pseudonym: ['入选的名单见公示，没有入选的不公布单位和名称。公示在网站上查看：', site.to.notices],
    counts: ['入选的名单见公示，没有入选的不逐一公布。公示在网站上查看：', site.to.notices],
  } as const satisfies Record<typeof show, readonly [string, string]>;
  const [words, path] = told[show];
  return { 查询: words, 网址: new URL(path, site.records.association.site.url).href };
};

export const acceptance: WordPaper<'application'> = {
  form: 'word',
  id: 'acceptance',
  name,
  about: 'application',
  purpose: '登记受理以后交申报单位，回执由送件人签名后留存。',
  suits: (_, { category, application }) => category.receipts.has(application.id),
  make: (context, { category, application }) => {
    const receipt = category.receipts.get(application.id)?.value;
    if (receipt === undefined) return none('这份申报还没有登记受理，先运行 npx gongshi receive');
    const papers = papersOf(application.value.fields);
    const checked = new Map(receipt.evidence.map(({ sha256, seen, matches }) => [sha256, seen && matches]));
    const open = papers.filter(({ sha256 }) => checked.get(sha256) !== true).length;
    const { site, year } = context;
    return made({
      ...keptAddress(context),
      data: {
        ...marks(context),
        ...keptLine(context),
        编号: receipt.number,
        申报单位: applicantName(site, category, application),
        名称: applicationTitle(site, category, application),
        奖项: category.category.name,
        年度: String(year.records.year),
        收到日期: inChinese(dayOf(receipt.submitted.at)),
        件数: String(papers.length),
        结论:
          open === 0
            ? '经清点，材料齐全，现予受理。'
            : `现予受理。其中${open}件材料还没有核对原件，请按通知补送或者说明。`,
        材料: papers.map(({ title: paperTitle, pages, sha256 }, index) => ({
          序号: String(index + 1),
          材料名称: paperTitle,
          页数: String(pages),
          核对: checked.get(sha256) === true ? '✓' : '',
        })),
        ...whereToLook(context, category.id, application.id, receipt.number),
        署名: department(context),
        成文日期: inChinese(dayOf(receipt.received.at)),
      },
    });
  },
  template: () =>
    paper({ title: name, numbered: false }, [
      ...title(name, { after: 0 }),
      line('编号：{编号}', { alignment: 'right', size: 28 }),
      line('{申报单位}：'),
      text(
        '你单位报送的《{名称}》（{年度}年度{奖项}）及附件{件数}件已于{收到日期}收到，登记号{编号}。{结论}受理不代表对申报内容和评审结果的认定。',
      ),
      listTable('材料', [
        { head: '序号', cell: '{序号}', width: 10, centred: true },
        { head: '材料名称', cell: '{材料名称}', width: 60 },
        { head: '页数', cell: '{页数}', width: 14, centred: true },
        { head: '已核对', cell: '{核对}', width: 16, centred: true },
      ]),
      text('{查询}', { size: 28, keepNext: true }),
      line('{网址}', { size: 28, keepNext: true }),
      ...signedWithLine(),
      ...stub('回执　　登记号：{编号}', [
        '《{名称}》的受理通知书已收到。',
        '送件人签名：　　　　　　　　　　　　　　年　　月　　日',
      ]),
    ]),
};
