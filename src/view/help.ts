/** 申报帮助: one submission from end to end, the first words of every answer, and what each refusal means. */
import { checkCodes } from '../core/check.ts';
import { type CodeTable, titleOf } from '../core/finding.ts';
import { privacyCodes } from '../core/privacy.ts';
import { rules } from '../core/rules/index.ts';
import { pathCodes } from '../ledger/path-codes.ts';
import { markdownCodes } from '../ledger/markdown-codes.ts';
import { textCodes } from '../ledger/text-codes.ts';
import { yamlCodes } from '../ledger/yaml-codes.ts';
import { officeCodes } from '../pull-request/layers/office-codes.ts';
import { ownershipCodes } from '../pull-request/layers/ownership-codes.ts';
import { safetyCodes } from '../pull-request/layers/safety-codes.ts';
import { shapeCodes } from '../pull-request/layers/shape-codes.ts';
import { windowCodes } from '../pull-request/layers/window-codes.ts';
import { blanks } from './codes.ts';
import { applicationTitle, organizationName } from '../core/names.ts';
import type { Site, YearView } from './site.ts';
import { standingOf } from './site.ts';
import { type TimelineEvent, timelineOf } from './timeline.ts';

/** An application of the ledger that went the whole way over the forge. */
export interface Example {
  readonly title: string;
  readonly organization: string;
  readonly category: string;
  readonly file: string;
  readonly href: string;
  readonly guide: string;
  readonly apply: string;
  readonly events: readonly TimelineEvent[];
}

export interface Answer {
  /** As the answer begins; 〈…〉 where a number stands. */
  readonly begins: string;
  readonly means: string;
  readonly next: string;
}

export interface Refusal {
  readonly title: string;
  readonly help: string;
  readonly href: string;
}

export interface RefusalGroup {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly refusals: readonly Refusal[];
}

const exampleOf = (site: Site, year: YearView): Example | undefined => {
  for (const category of year.records.categories.values()) {
    for (const application of category.applications.values()) {
      const receipt = category.receipts.get(application.id)?.value;
      const state = standingOf(year, category.id, application.id);
      if (receipt?.submitted.by !== 'pull-request' || state?.stage !== 'awarded') continue;
      const { year: number } = year.records;
      return {
        title: applicationTitle(site.records, category, application),
        organization: organizationName(site.records, application.value.organization, receipt.submitted.at.slice(0, 10)),
        category: category.category.name,
        file: application.file,
        href: site.to.application(number, category.id, application.id),
        guide: site.to.guide(number, category.id),
        apply: site.to.apply(number, category.id),
        events: timelineOf(site, year, category, application, state),
      };
    }
  }
  return undefined;
};

/** In the order of how often they are met; each begins as src/pull-request/report/headline.ts begins. */
export const answers: readonly Answer[] = [
  {
    begins: '可以合并。',
    means: '格式、归属、时间、个人信息和条件都查过，没有问题。',
    next: '等学会部合并。下面如果写着“还有一件事”，例如等县区科协确认，照着办。',
  },
  {
    begins: '要改〈…〉处。',
    means: '每一处都列出文件、行号、依据的条款和怎么办。',
    next: '照“怎么办”改好，再提交到同一个分支，会自动重新检查，原来的回复跟着更新。不要另开一个请求。',
  },
  {
    begins: '里面有疑似个人信息，不能合并。',
    means: '文件、文件名或者提交说明里有身份证号、手机号、银行账号、住址一类的内容。提交以后别人已经能看到。',
    next: '马上照回复处理：删掉那个分支，从头新建一个，不要在原来的分支上改。身份证号、银行账号已经泄露的，告诉学会部。',
  },
  {
    begins: '内容可以，等学会部处理。',
    means: '内容没有问题，但是要由人来定：第一次登记单位、受理以后的修改、补正、撤回、放宽条件。',
    next: '不需要再改，等学会部。',
  },
  {
    begins: '这次改动不能合并。',
    means: '改了别的单位的文件、网站的程序，或者已经截止、正在公示。',
    next: '把不该改的文件撤掉，只留本单位的申报。截止和公示的，照回复写的办。',
  },
  {
    begins: '检查停在主分支自己的问题上，与这次改动无关。',
    means: '台账里原来就有别人的差错，检查走不下去。不是您的问题。',
    next: '不需要做什么。学会部改好以后会重新检查。',
  },
  {
    begins: '检查程序出错，没有得出结论，与这次改动无关。',
    means: '程序没有运行完，不是您的问题。',
    next: '不需要做什么。维护人员处理以后重新检查。',
  },
];

interface GroupPlan {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly CodeTable[];
}

/** The other reasons are about the office's own changes. */
const {
  'office-registration': registration,
  'office-after-receipt': afterReceipt,
  'office-supplement': supplement,
  'office-withdrawal': withdrawal,
  'office-renamed': renamed,
  'office-ruling': ruling,
} = officeCodes;
const applicantMeets: CodeTable = {
  'office-registration': registration,
  'office-after-receipt': afterReceipt,
  'office-supplement': supplement,
  'office-withdrawal': withdrawal,
  'office-renamed': renamed,
  'office-ruling': ruling,
};

const plans: readonly GroupPlan[] = [
  {
    id: 'leaks',
    title: '有个人信息',
    lead: '最先处理这一类。台账是公开的，Git 的历史删不干净，所以在合并以前拦下；提示里不会重复您写的内容。',
    tables: [privacyCodes, safetyCodes],
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
    tables: [windowCodes],
  },
  {
    id: 'text',
    title: '文件读不出来',
    lead: '多半是手工改文件时少了引号、用了中文标点。用网站的表单重新生成，就不会有这些问题。',
    tables: [textCodes, yamlCodes, markdownCodes],
  },
  {
    id: 'fields',
    title: '没有填，或者填得不对',
    lead: '对照表格里的填表说明改。',
    tables: [checkCodes],
  },
  {
    id: 'conditions',
    title: '不符合条件',
    lead: '每一处都写明依据哪一条。对条款的理解有疑问，问学会部；政策原文和每一条怎样核对，网站上都有。',
    tables: Object.values(rules)
      .filter(({ scope }) => scope === 'application' || scope === 'organization')
      .map(({ codes }) => codes),
  },
  {
    id: 'office',
    title: '等学会部处理的',
    lead: '这些不是退回，不需要您改。',
    tables: [applicantMeets],
  },
];

const refusalsOf = (site: Site, tables: readonly CodeTable[]): Refusal[] =>
  Object.entries<CodeTable[string]>(Object.assign({}, ...tables))
    .filter(([code, { level }]) => level === 'error' || code in applicantMeets)
    .map(([code, doc]) => ({ title: titleOf(doc), help: blanks(site, doc.help), href: site.to.code(code) }));

export interface HelpPage {
  readonly example: Example | undefined;
  readonly answers: readonly Answer[];
  readonly groups: readonly RefusalGroup[];
}

export const helpPage = (site: Site): HelpPage => ({
  example: site.years.map((year) => exampleOf(site, year)).find((example) => example !== undefined),
  answers,
  groups: plans
    .map(({ tables, ...group }) => ({ ...group, refusals: refusalsOf(site, tables) }))
    .filter(({ refusals }) => refusals.length > 0),
});
