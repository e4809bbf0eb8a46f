/** Whose a file is, and how a change may touch what is another's. */
import type { CodeTable } from '../../core/finding.ts';

export const ownershipCodes = {
  'owner-applicant': {
    level: 'error',
    title: '账号不是申报单位登记的',
    message: '这是“{organization}”的申报，而 {account} 不是它登记的账号',
    help: '由该单位登记的账号提交；账号换了或者没有登记的，先向主办单位登记账号编号',
    en: '{account} is no account of {organization}',
    meaning: '一份申报只能由申报单位自己的账号改动。账号按主分支上的登记册核对，只认编号，不认用户名。',
    why: '不核对账号，别人就能改写或者撤走一个单位的申报。',
    wrong: '用甲学会的账号修改乙学会的申报',
    right: '用乙学会登记的账号修改',
  },
  'owner-county': {
    level: 'error',
    title: '账号不是确认单位登记的',
    message: '确认记录由所在地的确认单位提交，而 {account} 不是“{organization}”登记的账号',
    help: '把这个文件从这次改动中撤掉，由确认单位登记确认，或者把盖章的申报表交主办单位',
    en: 'A confirmation is the county association’s to write',
    meaning: '确认记录是确认单位的文件，申报单位和其他单位都不能新建、修改或者删除。',
    why: '自己给自己盖章，确认就没有意义。',
    wrong: '申报单位删除确认单位的记录',
    right: '确认单位用登记的账号提交',
  },
  'owner-office': {
    level: 'error',
    message: '这个文件由主办单位维护',
    help: '把这个文件从这次改动中撤掉；内容有误的，告诉主办单位改正',
    en: 'The file is the office’s',
    meaning: '奖项设置、登记册、受理、评审、公示等文件，只能由主办单位改动。',
    why: '评选的规则和结果不能由参评的人来改。',
    wrong: '申报单位修改 content/2017/service-station/category.yaml',
    right: '申报单位只改动自己的申报',
  },
  'owner-moved': {
    level: 'error',
    title: '记录换了所属单位',
    message: '这份记录原来是“{from}”的，不能改到“{to}”名下',
    help: '恢复原来的单位代号；以本单位名义申报的，另建一个文件',
    en: 'The record belonged to {from} and cannot pass to {to}',
    meaning: '改动把一份已有的记录换了单位。',
    why: '换了单位，原来的单位就失去了自己的申报。',
    wrong: '把 organization 改成自己的单位代号',
    right: '新建一份自己的申报',
  },
} as const satisfies CodeTable;
