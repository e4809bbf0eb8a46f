/** What a part of a record is called, for whoever reads that it was changed. */
const names: Readonly<Record<string, string>> = {
  registered: '受理的登记',
  made: '形成时的版本',
  withdrawn: '撤回的记录',
  revoked: '撤销奖励的记录',
  'revoked.returned': '退款的记录',
  scores: '评分',
  panels: '评委的分组',
  groups: '评审的分组',
  'own-lines': '评委的回执码',
  choice: '审定机构选定的名单',
  recusals: '回避的记录',
  totals: '按评分算出的结果',
  rules: '申报条件',
  clauses: '政策条文',
  text: '内容',
  closed: '公示结束的记录',
  told: '名单上单位、项目的名称和确认情况',
  sentences: '正文',
  confirmed: '确认记录',
  acknowledged: '告知收到异议的日期',
  days: '公示期内的工作日',
  received: '异议的登记',
  late: '逾期异议的说明',
  settled: '异议的处理结果',
  kept: '参加的份数和评委人数',
  disclosure: '公开范围',
  issuer: '主办单位的名称',
  short: '主办单位的简称',
  source: '往年名单的出处',
  call: '通知的文号、日期和经费',
  terms: '年度名称、受理机构和公示期限',
  form: '申报表',
  prose: '正文',
};

/** Of one application each, in a record that is published in part. */
const ofEach: Readonly<Record<string, string>> = {
  scores: '评分',
  groups: '评审的分组',
  recusals: '回避的记录',
  totals: '按评分算出的结果',
  choice: '审定机构选定的名单',
  ranks: '名次',
  lines: '分数线',
  listed: '入选名单',
  sealed: '完整记录的校验码',
  ended: '没有入选的份数',
  row: '没有入选的结果',
};

const numbered: Readonly<Record<string, string>> = {
  rulings: '核定',
  approvals: '审定',
  overrides: '调整',
  ballots: '表决',
  supplements: '补正通知',
};

/** 第2项核定; the part itself where a later release wrote one that this does not know. */
export const partWords = (part: string): string => {
  const known = names[part];
  if (known !== undefined) return known;
  const [kind = '', place = '', more] = part.split('.');
  if (kind === 'made') return `补记的“${part.slice('made.'.length)}”形成版本`;
  if (kind === 'evidence') return '一件材料的核对情况';
  if (kind === 'selection') return '入选名单';
  if (kind === 'rules') return '名额、分值和评分办法';
  if (kind === 'seal') return `登记号${more ?? ''}的校验码`;
  if (kind === 'body') return `机构“${place}”的名称`;
  if (kind === 'register') return '申报截止时的登记';
  if (kind === 'winners') return `${place}年的往年名单`;
  if (kind === 'source') return `引用的文件“${place}”`;
  if (kind === 'seen') return `${place}看到的核对行`;
  if (kind === 'number') return `登记号${place}`;
  const name = numbered[kind];
  if (name === undefined) return ofEach[kind] ?? part;
  return `第${place}项${name}${more === 'answer' ? '的答复' : ''}`;
};
