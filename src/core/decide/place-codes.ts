/** What a round may report of its places: ties across the line, quotas passed, places left unfilled. */
import { type CodeTable, reporter } from '../finding.ts';

export const placeCodes = {
  'tie-undetermined': {
    level: 'warning',
    title: '名额线上有并列，尚未确定',
    message: '{tier}：并列第{rank}名{n}个，只剩{left}个名额',
    help: '由审定机构研究，记录机构、日期和理由',
    en: '{tier}: {n} are tied at rank {rank} with {left} places left',
    meaning: '总分和规定的各项都相同的几个申报，正好跨在名额线上。程序不替人取舍，整组标为“未定”。',
    why: '按编号、时间或者文件次序取舍都没有依据。由审定机构逐个研究决定，理由向社会公开。',
    wrong: '并列两个，随意取一个',
    right:
      'overrides:\n  - { application: c, to: award, body: presidium, date: 2017-12-11, reason: 服务基层时间更长, document: 常委会会议纪要 }\n  - { application: d, to: none, body: presidium, … }',
  },
  'quota-exceeded': {
    level: 'error',
    title: '入选数超过名额',
    message: '{tier}的入选数是{n}，超过名额{quota}',
    help: '按名次减少',
    en: '{n} are selected in {tier}, more than its quota of {quota}',
    meaning: '入选数超过了政策规定的名额，多半是并列的都调整为入选。',
    why: '名额是上限，审定机构也不能突破。减到名额以内以前不产生入选名单。',
    wrong: '名额3个，调整以后入选4个',
    right: '名额3个，调整以后入选3个',
  },
  'quota-unfilled': {
    level: 'info',
    title: '入选数少于名额',
    message: '{tier}的名额是{quota}，实选{n}',
    help: '不需要处理',
    en: '{n} are selected in {tier}, fewer than its quota of {quota}',
    meaning: '通过各条线的申报少于名额，空出的名额不补。',
    why: '名额是上限，不是任务。如实写明，免得被看成遗漏。',
    wrong: '（不是错误）',
    right: '名额5个，实选1个',
  },
} as const satisfies CodeTable;

/** The rule `quota` judges recorded selections with the same words. */
export const reportPlaces = reporter(placeCodes);
