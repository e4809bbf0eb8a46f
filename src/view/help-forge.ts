/** What those are told who send their file over the forge: the first words of every answer, and what each refusal means. */
import type { CodeTable } from '../core/finding.ts';
import { markdownCodes } from '../ledger/markdown-codes.ts';
import { pathCodes } from '../ledger/path-codes.ts';
import { textCodes } from '../ledger/text-codes.ts';
import { yamlCodes } from '../ledger/yaml-codes.ts';
import { officeCodes } from '../pull-request/layers/office-codes.ts';
import { ownershipCodes } from '../pull-request/layers/ownership-codes.ts';
import { safetyCodes } from '../pull-request/layers/safety-codes.ts';
import { shapeCodes } from '../pull-request/layers/shape-codes.ts';
import { changeWindowCodes } from '../pull-request/layers/window-codes.ts';
import type { GroupPlan } from './help.ts';

export interface GateAnswer {
  /** As the answer begins; {n} where a number stands, 主办单位 for the office's name. */
  readonly begins: string;
  readonly means: string;
  readonly next: string;
}

/** In the order of how often they are met; each begins as src/pull-request/report/headline.ts begins. */
export const answers: readonly GateAnswer[] = [
  {
    begins: '可以合并。',
    means: '格式、归属、时间、个人信息和条件都查过，没有问题。',
    next: '等主办单位合并。下面写有“还有一件事”的，例如等所在地的单位确认，照着办。',
  },
  {
    begins: '要改{n}处。',
    means: '每一处都列出文件、行号、依据的条款和怎么办。',
    next: '照“怎么办”改好，再提交到同一个分支，会自动重新检查，原来的回复跟着更新。不要另开一个请求。',
  },
  {
    begins: '里面有疑似个人信息，不能合并。',
    means: '文件、文件名或者提交说明里有身份证号、手机号、银行账号、住址一类的内容。提交以后别人已经能看到。',
    next: '马上照回复处理：删掉那个分支，从头新建一个，不要在原来的分支上改。身份证号、银行账号已经泄露的，告诉主办单位。',
  },
  {
    begins: '内容可以，等主办单位处理。',
    means: '内容没有问题，但是要由人来定：第一次登记单位、受理以后的修改、补正、撤回、放宽条件。',
    next: '不需要再改，等主办单位。',
  },
  {
    begins: '这次改动不能合并。',
    means: '改了别的单位的文件、网站的程序，或者已经截止、正在公示。',
    next: '把不该改的文件撤掉，只留本单位的申报。截止和公示的，照回复写的办。',
  },
  {
    begins: '检查停在主分支自己的问题上，与这次改动无关。',
    means: '台账里原来就有别人的差错，检查走不下去。不是您的问题。',
    next: '不需要做什么。主办单位改好以后会重新检查。',
  },
  {
    begins: '检查程序出错，没有得出结论，与这次改动无关。',
    means: '程序没有运行完，不是您的问题。',
    next: '不需要做什么。维护人员处理以后重新检查。',
  },
];

/** The other reasons are about the office's own changes. */
const {
  'office-registration': registration,
  'office-after-receipt': afterReceipt,
  'office-supplement': supplement,
  'office-withdrawal': withdrawal,
  'office-renamed': renamed,
  'office-ruling': ruling,
} = officeCodes;
export const applicantMeets: CodeTable = {
  'office-registration': registration,
  'office-after-receipt': afterReceipt,
  'office-supplement': supplement,
  'office-withdrawal': withdrawal,
  'office-renamed': renamed,
  'office-ruling': ruling,
};

export const forgePlans: readonly GroupPlan[] = [
  {
    id: 'history',
    title: '提交历史里有个人信息',
    lead: '最先处理这一类。Git 的历史删不干净，所以在合并以前拦下；提示里不会重复所写的内容。',
    tables: [safetyCodes],
  },
  {
    id: 'shape',
    title: '文件不对',
    lead: '放错了文件夹，传了扫描件，或者一次带进来太多文件。申报只需要一个文件。',
    tables: [shapeCodes, pathCodes],
  },
  {
    id: 'ownership',
    title: '不是自己的文件',
    lead: '每个文件归谁，看它放在哪里；谁能改，看登记的账号编号，按主分支上的登记，不按这次改动里写的。',
    tables: [ownershipCodes],
  },
  {
    id: 'time',
    title: '时间不对，或者正在公示',
    lead: '以服务器收到的时间为准。截止日到当天24时；截止日是休息日的，按政策顺延。',
    tables: [changeWindowCodes],
  },
  {
    id: 'text',
    title: '文件读不出来',
    lead: '多半是手工改文件时少了引号、用了中文标点。用网站的表单重新生成，就不会有这些问题。',
    tables: [textCodes, yamlCodes, markdownCodes],
  },
  {
    id: 'office',
    title: '等主办单位处理的',
    lead: '这些不是退回，不需要改动。',
    tables: [applicantMeets],
  },
];
