/**
 * What an association must know to write a row of its tables: each rule, its options, an example. The types hold it whole:
 * a rule or an option that is not explained here does not compile.
 */
import type { OptionsOf, RuleId } from '../core/rules/condition.ts';
import type { row } from '../core/rules/rule.ts';
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
  clause: '依据的条款，例如4.2.2；引用其他文件的写成“来源#条”，来源列在programme.yaml的sources里。',
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
    example: '{ clause: 5.2.a, rule: stated, why: 评审组织事项，由评分记录体现 }',
    options: { why: '不作判断的理由，4至120字。' },
  },
  judged: {
    title: '专家评审',
    does: '这一条由评委打分，对应评分标准里的一项。',
    example: '{ clause: 4.2.3, rule: judged, criterion: capability }',
    options: { criterion: '评分标准（criteria）里那一项的id。' },
  },
  present: {
    title: '应当填写',
    does: '这一项必须填，可以规定最少和最多填几个。',
    example: '{ clause: 4.1.4.b, rule: present, field: website }',
    options: { field: '要查的那一项的id。', min: '至少几个。', max: '最多几个。' },
  },
  choice: {
    title: '限定类别',
    does: '所选的必须是列举的几种；列举以“等”结尾的，可以写明其他。',
    example: '{ clause: 4.4.3.a, rule: choice, field: function-kind, accept: [evaluation, standards], other: note }',
    options: {
      field: '选择项（choice）的id。',
      accept: '符合要求的选项。',
      other: '填“其他”的怎么办：refuse不符合，note请评委留意，review由主办单位核定。',
    },
  },
  document: {
    title: '材料',
    does: '登记的材料要在件数、种类、有效期、日期、签约方、载明的内容和期限上符合要求，写哪样查哪样。',
    example:
      '{ clause: 4.2.2, rule: document, field: agreement, in-force-on: closing, parties: [applicant, field:host-name], covers: [content, duties, rights, obligations] }',
    options: {
      field: '材料项（document）的id。',
      min: '至少几件。',
      kinds: '符合要求的种类。',
      review: '要由主办单位核定的种类。',
      'in-force-on': '哪一天仍须有效：closing截止日，submission提交之日。要在这一项的ask里写term。',
      dated: '材料的日期：year在本年度内，before-submission不晚于提交，before-closing不晚于截止日。',
      parties:
        '签约方：applicant申报单位，field:…某一项所填的单位，word:…一个称呼，例如word:首席专家。要在ask里写parties。',
      covers: '必须载明的内容。要在ask里写covers。',
      months: '期限至少几个月；不足的只作提醒。要在ask里写term。',
    },
  },
  rows: {
    title: '表格的行',
    does: '表格里至少有几行，日期落在规定的时间内，某一列的值在规定的范围内。',
    example: '{ clause: 4.1.2.b, rule: rows, field: projects, min: 1, date: date, within: year }',
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
      '{ clause: 4.1.5.a, rule: yearly, field: inspections, year: year, years: [-2, -1], column: result, accept: [pass], need: all }',
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
      '{ clause: 4.1.2.b, rule: any-of, of: [{ rule: present, field: projects }, { rule: document, field: proposal }] }',
    options: { of: '几个条件，每个写rule和它的选项，不写clause。可以用present、choice、document、rows和yearly。' },
  },
  'applicant-kind': {
    title: '申报单位的类别',
    does: '登记册中申报单位的类别，要在本奖项applicants列举的范围内。',
    example: '{ clause: 3.1.a, rule: applicant-kind }',
    options: {},
  },
  'supervised-by': {
    title: '业务主管单位',
    does: '截止日那一天，登记册中申报单位的业务主管单位要是这一个。',
    example: '{ clause: 4.1.1.b, rule: supervised-by, body: city-ast }',
    options: { body: '业务主管单位的代号，与登记册supervision中的by一致。' },
  },
  'confirmed-by-place': {
    title: '所在地确认',
    does: '项目所在地的科协在截止日以前确认，确认以后申报内容不再改动。',
    example: '{ clause: 4.2.4, rule: confirmed-by-place, place: host-place }',
    options: { place: '所在地项（place）的id；各地由谁确认写在association.yaml的places里。' },
  },
  recognised: {
    title: '以获得认定为条件',
    does: '申报单位在另外几个奖项里，本年度至少有几个申报获得认定；没有审定的等待，审定以后自动重新判定。',
    example: '{ clause: 4.1.1.d, rule: recognised, categories: [service-station, function-pilot], min: 1 }',
    options: {
      categories: '所依据的奖项。',
      tiers: '所依据的等次；不写的，是不从其他等次里选出的那些。',
      min: '至少几个。',
    },
  },
  'distinct-project': {
    title: '不重复的项目',
    does: '与本单位在其他奖项的申报名称相同，或者登记了同一份材料的，提醒评委留意。一般写advisory: true。',
    example: '{ clause: 3.2.a, rule: distinct-project, title: project-title, documents: [agreement], advisory: true }',
    options: { title: '项目名称那一项的id。', documents: '一个项目只签一次的材料，例如协议；不写会议决议。' },
  },
  'within-window': {
    title: '申报时间',
    does: '在window写明的开始和截止日期之间提交，以提交时间为准。',
    example: '{ clause: 5.1.a, rule: within-window }',
    options: {},
  },
  'received-by-office': {
    title: '受理',
    does: '由programme.yaml的office写明的部门受理，登记的材料逐件与原件核对。',
    example: '{ clause: 5.1.c, rule: received-by-office }',
    options: {},
  },
  approved: {
    title: '审定',
    does: '评审结果由这几个机构按先后研究审定。',
    example: '{ clause: 5.3.a, rule: approved, bodies: [leading-group, presidium] }',
    options: { bodies: '审定机构的代号，按先后写；机构列在association.yaml的bodies里。' },
  },
  publicised: {
    title: '公示',
    does: '审定以后公示，公示期的工作日数按programme.yaml的publicity计算，没有办结的异议要等待。',
    example: '{ clause: 5.3.b, rule: publicised }',
    options: {},
  },
  quota: {
    title: '名额',
    does: '一个等次入选的不超过名额；从另一个等次里选的，只能选那里入选的。',
    example: '{ clause: 3.2.c, rule: quota, tier: excellent }',
    options: { tier: '等次的id。' },
  },
  budget: {
    title: '预算',
    does: '各等次名额乘以金额的合计等于预算，入选的金额合计不超过预算。写在programme.yaml的conditions里。',
    example: '{ clause: 3.1.b, rule: budget }',
    options: {},
  },
};
