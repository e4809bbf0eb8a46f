/**
 * What an association must know to write a row of its tables: each rule, its options, an example. The types hold it whole:
 * a rule or an option that is not explained here does not compile.
 */
import type { OptionsOf, RuleId } from '../core/rules/condition.ts';
import type { row } from '../core/rules/row.ts';
import type { z } from 'zod/mini';

type Shared = keyof z.infer<typeof row>;

export interface Explained<Option extends string> {
  readonly title: string;
  /** What it does, in one or two sentences. */
  readonly does: string;
  /** As it would stand in a file. */
  readonly example: string;
  readonly options: { readonly [Name in Option]: string };
}

/** What every row may have beside its rule's own options. */
export const rowOptions: { readonly [Name in Shared]: string } = {
  clause: '依据的条款，例如2.2.1；引用其他文件的写成“来源#条”，来源列在programme.yaml的sources里。',
  id: '这一行自己的名字；同一条款有不止一行时，第二行起必须写。审定记录和链接都用它。',
  soft: '原则上的条件：reason写说明理由的那一项，body写由哪个机构研究。没有达到而写明理由的，等待研究，不直接判为不符合。',
  advisory: '写true的只作提示，不影响是否符合条件。',
};

export const ruleReference: {
  readonly [Id in RuleId]: Explained<Exclude<keyof OptionsOf[Id] & string, Shared | 'rule'>>;
} = {
  stated: {
    title: '仅作说明',
    does: '这一条不由程序判断，只说明理由，使每一条款都有交代。',
    example: '{ clause: 2.2.a, rule: stated, why: 评审组织事项，由评分记录体现 }',
    options: {
      why: '不作判断的理由，4至120字。',
      asks: '这一条没有要求谁做到什么（例如倡导）时，写 nothing；不写就算作只有文字的一条。',
    },
  },
  judged: {
    title: '专家评审',
    does: '这一条由评委打分，对应评分标准里的一项。',
    example: '{ clause: 2.2.3, rule: judged, criterion: capability }',
    options: { criterion: '评分标准（criteria）里那一项的id。' },
  },
  present: {
    title: '应当填写',
    does: '这一项必须填，可以规定最少和最多填几个。',
    example: '{ clause: 2.1.4.b, rule: present, field: website }',
    options: { field: '要查的那一项的id。', min: '至少几个。', max: '最多几个。' },
  },
  choice: {
    title: '限定类别',
    does: '所选的必须是列举的几种，或者不得是列举的几种；列举以“等”结尾的，可以写明其他。',
    example: '{ clause: 2.4.3.a, rule: choice, field: function-kind, accept: [evaluation, standards], other: note }',
    options: {
      field: '选择项（choice）的id。',
      accept: '符合要求的选项。',
      not: '不能申报的选项，与accept只写一样。',
      other: '填“其他”的怎么办：refuse不符合，note请评委留意，review由主办单位核定。',
    },
  },
  document: {
    title: '材料',
    does: '登记的材料要在件数、种类、有效期、日期、签约方、载明的内容和期限上符合要求，写哪样查哪样。',
    example:
      '{ clause: 2.2.1, rule: document, field: agreement, in-force-on: closing, parties: [applicant, field:host-name], covers: [content, duties, rights, obligations] }',
    options: {
      field: '材料项（document）的id。',
      min: '至少几件。',
      kinds: '符合要求的种类。',
      review: '要由主办单位核定的种类。',
      'in-force-on': '哪一天仍须有效：closing截止日，submission提交之日。要在这一项的ask里写term。',
      dated: '材料的日期：year在本年度内，before-submission不晚于提交，before-closing不晚于截止日。',
      parties:
        '签约方：applicant申报单位，field:…某一项所填的单位，word:…一个称呼，例如word:项目负责人。要在ask里写parties。',
      covers: '必须载明的内容。要在ask里写covers。',
      months: '期限至少几个月。要在ask里写term。',
      lasts:
        '起止日期至少多少天：days写天数，unit写natural（自然日）或者working（工作日）；首日和末日都算。要在ask里写term。',
    },
  },
  rows: {
    title: '表格的行',
    does: '表格里至少有几行，日期落在规定的时间内，某一列的值在规定的范围内。',
    example: '{ clause: 2.1.2.b, rule: rows, field: projects, min: 1, date: date, within: year }',
    options: {
      field: '表格项（table）的id。',
      min: '至少几行。',
      date: '日期列的id。',
      within: '日期要落在哪里：year、before-submission或者before-closing。',
      column: '要查的那一列的id。',
      accept: '那一列符合要求的值。',
      review: '那一列要由主办单位核定的值。',
    },
  },
  yearly: {
    title: '按年度的记录',
    does: '规定的几个年度里，每一年或者任何一年有记录、结论符合要求，例如连续两年年检合格。',
    example:
      '{ clause: 2.1.5.a, rule: yearly, field: inspections, year: year, years: [-2, -1], column: result, accept: [pass], need: all }',
    options: {
      field: '表格项（table）的id。',
      year: '年度列的id。',
      years: '相对于本年度的年份，例如[-2, -1]是前两个年度。',
      column: '结论列的id。',
      accept: '符合要求的结论。',
      need: 'all每一年都要，any有一年即可。',
    },
  },
  'any-of': {
    title: '任选其一',
    does: '几个条件里有一个符合就可以，条款写“或者”的用它。',
    example:
      '{ clause: 2.1.2.b, rule: any-of, of: [{ rule: present, field: projects }, { rule: document, field: proposal }] }',
    options: {
      of: '几个条件，每个写rule和它的选项，不写clause。可以用present、choice、document、rows、yearly、period、count-of、attested和earlier-winner；几样合起来才算一项的，写成{ rule: all-of, label: 名称, of: […] }。',
    },
  },
  period: {
    title: '规定的时间',
    does: '填写的日期或者材料的日期，落在规定的时间内；也可以规定在某日以前若干年内，或者已满若干年。',
    example: '{ clause: 2.1.1.a, rule: period, field: published, from: 2024-01-01, to: 2025-12-31 }',
    options: {
      field: '日期项（date）、材料项（document）或者表格项（table）的id。',
      column: '表格里日期列或者材料列的id。',
      from: '首日，当日算在内。',
      to: '末日，当日算在内。',
      years: '在before那一天以前的若干年内；整满若干年的那一天已经不算。',
      'at-least-years': '到before那一天至少已满若干年。',
      before: '从哪一天往前算：closing申报截止日，opening申报开始之日，或者一个日期。',
      need: '有几个日期时，all每一个都要，any有一个即可。',
    },
  },
  amount: {
    title: '数量',
    does: '一个整数、一笔金额，或者表格里一列的数，不少于、不超过规定的数；规定的数本身算在内。',
    example: '{ clause: 2.3.a, rule: amount, field: trials, column: area, of: sum, min: 50 }',
    options: {
      field: '整数、金额或者表格的id。',
      column: '表格里要看的那一列的id，整数或者金额。',
      of: '表格的各行怎样看：each每一行都要，any有一行即可，sum各行合计；不写是each。',
      min: '最少是多少。',
      max: '最多是多少。',
    },
  },
  'count-of': {
    title: '件数',
    does: '材料或者表格的行至少有多少，其中外单位的至少多少，本单位的、同一单位的最多多少，例如专家推荐信。',
    example: '{ clause: 2.1.1.a, rule: count-of, field: letters, min: 3, outside: 2 }',
    options: {
      field: '材料项（document，要在ask里写issuer）或者表格项（table）的id。',
      unit: '表格里单位列的id。',
      min: '至少几个。',
      outside: '其中外单位的至少几个。',
      'max-own': '其中本单位的最多几个。',
      'max-same': '同一个单位的最多几个。',
      own: '填写的单位也算本单位的项目，例如被推荐人的工作单位。',
    },
  },
  attested: {
    title: '当面核对',
    does: '不能公开的情况（年龄、性别、职级、有无处分等），由受理部门看材料原件，只记符合或者不符合。',
    example: '{ clause: 2.1.1.a, rule: attested, field: identity, what: 截至2026年1月1日不超过45周岁 }',
    options: {
      field: '要交来看的材料项（document）的id；网上不写其中的内容。',
      what: '要看什么，写成一句要求，4至120字。',
      body: '由哪个机构看；不写的，由受理部门看。',
    },
  },
  'earlier-winner': {
    title: '往年的结果',
    does: '往年获奖、落选或者撤回申报的，若干年内不能申报；也可以反过来，要求以前获过奖。看本站往年的结果和content/history里补录的名单。',
    example: '{ clause: 2.1.1.a, rule: earlier-winner, by: [applicant], outcome: won, within: 2 }',
    options: {
      by: '按什么认定是同一个：applicant申报单位，或者某一项的id；人员表写成{ people: 表格, name: 姓名列, unit: 单位列 }。',
      awards: '看哪些奖项；不写的，看本奖项。',
      tiers: '只看这些等次。',
      outcome: 'won获奖，lost落选，withdrawn撤回，barred被撤销奖励后限制申报。',
      must: 'not不得有，be应当有。',
      within: '此后几个年度之内；不写的，不限年份。',
      times: '第几次才算，例如第二次落选。',
      running: '写true的，要连续几届。',
    },
  },
  once: {
    title: '只申报一次',
    does: '同一个人或者同一项成果，不论由哪个单位申报，只受理一次；先受理的有效，先后未定的由受理部门核定。',
    example: '{ clause: 2.1.1.a, rule: once, by: [paper-title] }',
    options: {
      by: '按什么认定是同一个：文字、网址或者材料项的id；人员表写成{ people: 表格, name: 姓名列, unit: 单位列, first: true }，first只看第一行。',
      categories: '还有哪些奖项也不能重复申报。',
      years: '前几个年度申报过的也不再受理。',
    },
  },
  'per-applicant': {
    title: '每个单位的名额',
    does: '一个单位最多申报几个，可以按单位类别规定，可以写明哪些不占名额；也可以规定一个地区最多推荐几个。以先受理的为准。',
    example: '{ clause: 2.1.1.a, rule: per-applicant, max: 2, kinds: [{ kind: city-society, max: 3 }] }',
    options: {
      max: '最多几个。',
      'by-place': '按地区算的，写所在地项（place）的id：所在地相同的合在一起算，不论由哪个单位申报；不写kinds。',
      kinds: '某一类单位另定的个数。',
      categories: '合在一起算的奖项；不写的，只算本奖项。',
      except: '符合其中一个的不占名额，每个写rule和它的选项，不写clause。',
    },
  },
  'applicant-kind': {
    title: '申报单位的类别',
    does: '登记册中申报单位的类别，要在本奖项applicants列举的范围内。',
    example: '{ clause: 2.1.a, rule: applicant-kind }',
    options: {},
  },
  'supervised-by': {
    title: '业务主管单位',
    does: '截止日那一天，登记册中申报单位的业务主管单位要是这一个。',
    example: '{ clause: 2.1.1.b, rule: supervised-by, body: association }',
    options: { body: '业务主管单位的代号，与登记册supervision中的by一致。' },
  },
  'confirmed-by-place': {
    title: '所在地确认',
    does: '所在地的单位在截止日以前确认，确认以后申报内容不再改动。',
    example: '{ clause: 2.2.4, rule: confirmed-by-place, place: host-place }',
    options: { place: '所在地项（place）的id；各地由谁确认写在association.yaml的places里。' },
  },
  recognised: {
    title: '以获得认定为条件',
    does: '申报单位在另外几个奖项里，本年度至少有几个申报获得认定；没有审定的等待，审定以后自动重新判定。',
    example: '{ clause: 2.1.1.d, rule: recognised, categories: [stations, pilots], min: 1 }',
    options: {
      categories: '所依据的奖项。',
      tiers: '所依据的等次；不写的，是不从其他等次里选出的那些。',
      min: '至少几个。',
    },
  },
  'distinct-project': {
    title: '不重复的项目',
    does: '与本单位在其他奖项的申报名称相同，或者登记了同一份材料的，提醒评委留意。一般写advisory: true。',
    example: '{ clause: 2.2.a, rule: distinct-project, title: project-title, documents: [agreement], advisory: true }',
    options: { title: '项目名称那一项的id。', documents: '一个项目只签一次的材料，例如协议；不写会议决议。' },
  },
  'within-window': {
    title: '申报时间',
    does: '在window写明的开始和截止日期之间提交，以提交时间为准。',
    example: '{ clause: 2.1.a, rule: within-window }',
    options: {},
  },
  'received-by-office': {
    title: '受理',
    does: '由programme.yaml的office写明的部门受理，登记的材料逐件与原件核对。',
    example: '{ clause: 2.1.c, rule: received-by-office }',
    options: {},
  },
  approved: {
    title: '审定',
    does: '评审结果由这几个机构按先后研究审定。',
    example: '{ clause: 2.3.a, rule: approved, bodies: [committee, council] }',
    options: { bodies: '审定机构的代号，按先后写；机构列在association.yaml的bodies里。' },
  },
  publicised: {
    title: '公示',
    does: '审定以后公示，公示期的工作日数按programme.yaml的publicity计算，没有办结的异议要等待。',
    example: '{ clause: 2.3.b, rule: publicised }',
    options: {},
  },
  voted: {
    title: '表决',
    does: '这一条由一轮表决执行：应到、到会的人数和票数都有记录，入选名单由票数重新计算。',
    example: '{ clause: 2.4.a, rule: voted, round: final }',
    options: { round: '表决的那一轮的id，它的method是votes。' },
  },
  quota: {
    title: '名额',
    does: '一个等次入选的不超过名额；从另一个等次里选的，只能选那里入选的。',
    example: '{ clause: 2.2.c, rule: quota, tier: excellent }',
    options: { tier: '等次的id。' },
  },
  share: {
    title: '入选的比例',
    does: '入选的里面，某一类最多或者至少占百分之几，按入选的总数计算。',
    example: '{ clause: 2.1.1.a, rule: share, field: post, options: [head], max-percent: 15 }',
    options: {
      field: '选择项（choice）的id。',
      options: '算进来的选项。',
      tiers: '哪些等次合在一起算；不写的，算最近一轮的等次。',
      'max-percent': '最多百分之几。',
      'min-percent': '至少百分之几。',
      max: '最多几个，不论入选多少。',
      min: '至少几个，不论入选多少。',
    },
  },
  budget: {
    title: '预算',
    does: '各等次名额乘以金额的合计等于预算，入选的金额合计不超过预算。写在programme.yaml的conditions里。',
    example: '{ clause: 2.1.b, rule: budget }',
    options: {},
  },
};
