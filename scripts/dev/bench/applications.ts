/** One application of each category of 2017 as the text of its file, with what its receipt and confirmation need. */
import { createHash } from 'node:crypto';
import type { Writer } from './prose.ts';
import * as words from './words.ts';

export interface Applicant {
  readonly id: string;
  readonly name: string;
}

export interface Draft {
  readonly text: string;
  /** Digests of the papers it lists. */
  readonly papers: readonly string[];
  /** Code of the place whose association confirms it, where the category asks for that. */
  readonly place?: string;
}

type Paper = (title: string, date: string, rest?: string) => string;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const fileOf = (applicant: Applicant, facts: string, sections: Readonly<Record<string, string>>): string =>
  `---
organization: ${applicant.id}
demonstration: true
responsible: [秘书长]
${facts}
truth: true
---
${Object.entries(sections)
  .map(([heading, text]) => `\n## ${heading}\n\n${text}\n`)
  .join('')}`;

const resolution = (paper: Paper, date: string): string =>
  `resolution:\n  - ${paper('关于申报提升计划的理事会决议', date, ', kind: council')}`;

const stationOf = (write: Writer, paper: Paper, applicant: Applicant, place: string): string => {
  const host = `${write.pick(words.places)}示例${write.pick(words.companyTails)}有限公司`;
  const facts = `project-title: ${write.pick(words.places)}${write.pick(words.technologies)}科技服务站
team-size: ${3 + write.below(30)}
disciplines: ["${write.pick(['320', '330', '520', '413', '210'])}"]
host-name: ${host}
host-kind: ${write.pick(['enterprise', 'science-park', 'rural'])}
host-place: "${place}"
agreement:
  - ${paper('科技服务协议', '2017-04-10', `, parties: [${applicant.name}, ${host}], from: 2017-04-10, to: 2019-04-09, covers: [content, duties, rights, obligations]`)}
${resolution(paper, '2017-05-08')}`;
  return fileOf(applicant, facts, { 建站目标: write.prose(230), 服务能力与带动作用: write.prose(230) });
};

const expertOf = (write: Writer, paper: Paper, applicant: Applicant, place: string): string => {
  const client = `${write.pick(words.places)}示例${write.pick(words.companyTails)}有限公司`;
  const facts = `project-title: ${write.pick(words.technologies)}技术${write.pick(words.verbs)}服务
expert-unit: 示例${write.pick(words.disciplines)}研究所
consent-paper:
  - ${paper('公开姓名和评选结果同意书', '2017-05-08', ', covers: [name, unit, result]')}
client-name: ${client}
client-kind: sme
client-place: "${place}"
agreement:
  - ${paper('技术合作协议', '2017-04-20', `, parties: [首席专家, ${client}], covers: [duties, tasks]`)}
${resolution(paper, '2017-05-08')}`;
  return fileOf(applicant, facts, { 工作目标与服务作用: write.prose(230), 需求与合作基础: write.prose(230) });
};

const pilotOf = (write: Writer, paper: Paper, applicant: Applicant): string => {
  const body = `连云港市示例${write.pick(words.disciplines)}主管部门`;
  const facts = `project-title: ${write.pick(words.technologies)}${write.pick(words.verbs)}职能承接
function-kind: ${write.pick(['talent-evaluation', 'achievement-appraisal', 'standards', 'project-appraisal', 'training'])}
transferring-body: ${body}
mandate:
  - ${paper('科技服务委托书', '2017-03-02', `, kind: commission-letter, issuer: ${body}`)}
milestones:
  - { date: 2017-03-31, done: 公布办法和回避规定 }
  - { date: 2017-06-20, done: 完成${write.pick(words.things)}的${write.pick(words.verbs)} }
  - { date: 2017-09-10, done: 向委托单位提交报告 }
${resolution(paper, '2017-11-09')}`;
  return fileOf(applicant, facts, { 学科优势与承担职能情况: write.prose(240), 进展情况: write.prose(240) });
};

const societyOf = (write: Writer, paper: Paper, applicant: Applicant): string => {
  const facts = `rating:
  - ${paper('社会组织评估等级证书', '2015-11-20', ', kind: 3a, issuer: 连云港市示例民政部门, from: 2015-11-20, to: 2020-11-19')}
inspections:
  - { year: 2015, result: pass, proof: [${paper('2015年度社会团体年检页', '2016-05-30')}] }
  - { year: 2016, result: pass, proof: [${paper('2016年度社会团体年检页', '2017-05-31')}] }
honours:
  - { year: 2016, issuer: 连云港市科学技术协会, proof: [${paper('2016年度学会工作先进单位表彰文件', '2017-02-10')}] }
activities:
  - { title: ${write.pick(words.technologies)}学术报告会, date: 2017-05-24, level: city, attendance: ${50 + write.below(300)} }
proposals:
  - { title: 关于${write.pick(words.technologies)}的建议, adopter: 连云港市科学技术协会, level: city-ast, date: 2017-08-11, proof: [${paper('建言献策录用证明', '2017-08-11')}] }
trained: ${100 + write.below(2000)}
rules-files:
  - ${paper('学会章程', '2013-06-18')}
website: https://${applicant.id}.example.org/
member-database:
  - ${paper('会员数据库统计页截图', '2017-11-03')}
member-count: ${100 + write.below(900)}
${resolution(paper, '2017-11-08')}`;
  return fileOf(applicant, facts, {
    学术品牌与成果转化: write.prose(100),
    服务社会和政府情况: write.prose(100),
    服务科技工作者情况: write.prose(100),
    制度与管理: write.prose(100),
  });
};

const texts = {
  'service-station': stationOf,
  'chief-expert': expertOf,
  'function-pilot': pilotOf,
  'demonstration-society': societyOf,
};
export type Category = keyof typeof texts;

/** `place` is used by the categories that a county association confirms. */
export const draft = (category: Category, write: Writer, applicant: Applicant, place: string): Draft => {
  const papers: string[] = [];
  const paper: Paper = (title, date, rest = '') => {
    const digest = sha256(`${title} ${write.below(2 ** 31)}`);
    papers.push(digest);
    return `{ title: ${title}, date: ${date}, pages: ${1 + write.below(9)}, sha256: "${digest}"${rest} }`;
  };
  const text = texts[category](write, paper, applicant, place);
  const confirmed = category === 'service-station' || category === 'chief-expert';
  return { text, papers, ...(confirmed && { place }) };
};
