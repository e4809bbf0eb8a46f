/**
 * The words of the site for its readers: one word for a thing, what it means, and the words that are not used for it.
 * The page 名词 shows them; a test holds every message, template, e-mail and guide to them. Words of one programme stand in
 * its own `programme.yaml`.
 */

export interface Term {
  readonly term: string;
  /** One sentence, read by someone who has never handed in anything. */
  readonly meaning: string;
  /** Words that would name the same thing a second way. */
  readonly not?: readonly string[];
  /** Phrases in which such a word is right all the same. */
  readonly but?: readonly string[];
  /** A word of Git or of programs: only where engineers and the office's clerks read, never in an applicant's help. */
  readonly technical?: true;
}

export interface TermGroup {
  readonly title: string;
  readonly terms: readonly Term[];
}

export const termGroups: readonly TermGroup[] = [
  {
    title: '申报',
    terms: [
      {
        term: '申报',
        meaning: '单位按照申报指南填写内容、登记材料，在截止日以前提交，参加一个奖项的评选。',
        not: ['申请'],
        but: ['合并请求'],
      },
      { term: '申报单位', meaning: '提交申报的单位，对所填内容和材料负责。', not: ['申报者', '报送单位'] },
      {
        term: '申报表',
        meaning: '申报时填写的表；打印出来盖章的，也是这一份。',
        not: ['申报书', '确认页', '推荐表'],
      },
      {
        term: '申报包',
        meaning: '填完申报表后下载的一个文件，装有申报内容和登记的材料，交给主办单位。',
      },
      {
        term: '数据文件',
        meaning: '一份申报公开的内容，是一个文本文件，文件名以.md结尾。',
        not: ['.md文件', '.md 文件', 'Markdown文件'],
      },
      {
        term: '材料',
        meaning: '证明所填内容的文件，例如证书、协议和决议；网上只登记名称、日期、页数和校验码。',
        not: ['佐证材料', '材料正本'],
      },
      { term: '申报自查', meaning: '回答几个问题，先看能不能申报一个奖项。', not: ['自测', '自评'] },
      {
        term: '确认单位',
        meaning: '所在地看过申报、盖章确认的单位，所确认的内容不能再改。',
        not: ['属地确认'],
      },
      { term: '本机', meaning: '正在使用的电脑或者手机。', not: ['这台电脑', '您的电脑', '你的电脑'] },
    ],
  },
  {
    title: '受理和核对',
    terms: [
      { term: '受理', meaning: '主办单位核对申报内容和材料原件以后，登记下来，给出登记号。', not: ['收件登记'] },
      {
        term: '登记号',
        meaning: '受理时给一份申报编的号，查询进度、提出问题时使用。',
        not: ['受理号', '受理编号', '登记编号', '回执编号', '回执号'],
      },
      { term: '补正', meaning: '受理以后，按主办单位的书面通知在期限内改正或者补充申报。', not: ['补交材料'] },
      {
        term: '校验码',
        meaning: '由文件内容算出的一串数字和字母（SHA-256）；文件改动一个字，校验码就完全不同。',
        not: ['摘要值', '哈希', '散列', '指纹'],
      },
      { term: '条款', meaning: '政策里的一条规定，每条都有编号，结论都写明依据哪一条。' },
      { term: '自动核对', meaning: '由程序按条款作出、任何人重新核对都会得到同样结果的判断。' },
      { term: '核定', meaning: '条款没有逐一列举的情况，由指定的机构看过材料后作出决定。' },
      { term: '原则上', meaning: '应当达到的条件；没有达到的要写明理由，由指定的机构研究是否放宽。' },
    ],
  },
  {
    title: '评审',
    terms: [
      { term: '专家评审', meaning: '评委按照评分标准看材料、打分。', not: ['专家评议', '专家评分', '专家打分'] },
      {
        term: '评委',
        meaning: '受聘评审的专家；公开的评分里只用代号。',
        not: ['评审专家', '评审员'],
        but: ['评审专家组'],
      },
      {
        term: '回执码',
        meaning: '印在一份评分表上的24个数字和字母；评委凭它在网站上查自己的评分是否原样计入，别人没有。',
      },
      { term: '回避', meaning: '评委与申报单位有利害关系的，不评这一份申报。' },
      { term: '分数线', meaning: '入选必须达到的平均分。', not: ['合格线', '及格线'] },
      { term: '名额', meaning: '一个等次最多选多少，是上限，可以空缺。', not: ['指标数'] },
      { term: '入选', meaning: '列入一轮评审产生的名单。', not: ['当选', '入围'] },
      { term: '审定', meaning: '有权的机构研究以后作出决定，记有机构、日期和文件。', not: ['审批', '核准'] },
    ],
  },
  {
    title: '公示',
    terms: [
      { term: '公示', meaning: '名单在公布以前向社会公开，听取意见，期间名单和所依据的记录不改。' },
      { term: '公示期', meaning: '可以提出异议的时间，首日和末日都写在公示里。', not: ['公示时限'] },
      { term: '工作日', meaning: '除去周末和法定节假日、加上调休上班的日子。' },
      {
        term: '异议',
        meaning: '对公示的名单有不同意见，以书面形式提出；谁提出的不公开。',
        not: ['申诉'],
        but: ['申诉人'],
      },
      { term: '更正', meaning: '公开以后发现有误，另行发布改正的内容，原来的文字和日期保留。', not: ['勘误'] },
      { term: '公布', meaning: '公示期满、异议办结以后，正式宣布结果。' },
      { term: '撤回', meaning: '申报单位书面声明不再参加评选。' },
      { term: '撤下', meaning: '异议经核实成立，从名单中去掉。' },
    ],
  },
  {
    title: '公开的数据',
    terms: [
      { term: '开放数据', meaning: '供下载和再次使用的全部公开数据，写明每一列的含义和使用许可。' },
      { term: '自行核对', meaning: '用公开的数据和规则，由读者自己重新计算结果。' },
      { term: '订阅', meaning: '用阅读器或者日历接收新的公示和日期，不需要留下任何个人信息。' },
    ],
  },
  {
    title: '技术用语',
    terms: [
      { term: '台账', meaning: '保存全部公开记录的一组文件，一条记录一个文件。', technical: true },
      { term: '仓库', meaning: '存放台账和网站程序的地方，保留每一次改动。', technical: true },
      { term: '分支', but: ['分支机构'], meaning: '在不影响已公开内容的情况下准备改动的一份副本。', technical: true },
      { term: '合并请求', meaning: '请主办单位把一次改动收进公开内容的请求。', technical: true },
    ],
  },
];

export const terms: readonly Term[] = termGroups.flatMap((group) => group.terms);

/** Turns of speech that no portal's editor would let stand, and what to write instead. */
export const notSaid: readonly { readonly not: string; readonly instead: string }[] = [
  { not: '不用相信', instead: '结果可以复核' },
  { not: '一张不少', instead: '均予公开' },
  { not: '会说的', instead: '提示' },
  { not: '走一遍', instead: '流程示例' },
  { not: '做样子', instead: '作出示范' },
  { not: '毛病', instead: '问题' },
  { not: '没有换过', instead: '未被替换' },
  { not: '没有这一页', instead: '页面不存在' },
  { not: '一眼看清', instead: '申报要点' },
  { not: '红条', instead: '入选数' },
  { not: '写明的方面', instead: '载明的内容' },
  { not: '打单位名称', instead: '输入单位名称' },
  { not: '这样会报', instead: '错误写法' },
  { not: '改数', instead: '改动数据' },
  { not: '办理部门', instead: '主办单位的部门名称' },
];

export interface Misnomer {
  readonly said: string;
  readonly instead: string;
}

const without = (text: string, phrases: readonly string[]): string =>
  phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text);

/** What a text says otherwise than the glossary. `technical`: do engineers or clerks read it? */
export const misnomersIn = (text: string, technical: boolean): readonly Misnomer[] => [
  ...terms.flatMap(({ term, not = [], but = [] }) =>
    not.filter((word) => without(text, but).includes(word)).map((said) => ({ said, instead: term })),
  ),
  ...(technical ? [] : terms)
    .filter(({ term, but = [], technical: kept }) => kept === true && without(text, but).includes(term))
    .map(({ term }) => ({ said: term, instead: 'plain words: applicants need no Git' })),
  ...notSaid.filter(({ not }) => text.includes(not)).map(({ not, instead }) => ({ said: not, instead })),
];
