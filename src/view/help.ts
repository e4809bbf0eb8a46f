/** 申报帮助: one submission from end to end, and what each refusal means. */
import { checkCodes } from '../core/check.ts';
import { type CodeTable, titleOf } from '../core/finding.ts';
import { privacyCodes } from '../core/privacy.ts';
import { rules } from '../core/rules/index.ts';
import { blanks } from './codes.ts';
import { answers, applicantMeets, forgePlans, type GateAnswer } from './help-forge.ts';
import { officeName } from './office.ts';
import { organizationName } from '../core/names.ts';
import { applicationTitle } from './names.ts';
import type { Site, YearView } from './site.ts';
import { standingOf } from './site.ts';
import { type TimelineEvent, timelineOf } from './timeline.ts';
import type { PageHead } from './page.ts';

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
        title: applicationTitle(site, category, application),
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

export interface GroupPlan {
  readonly id: string;
  /** {office} stands for the office's name. */
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly CodeTable[];
}

const plans: readonly GroupPlan[] = [
  {
    id: 'leaks',
    title: '有个人信息',
    lead: '最先处理这一类。申报内容是公开的，提交以后很难完全删除，所以在公开以前拦下；提示里不会重复所写的内容。姓名、固定电话和图片里的字，程序认不出来，请填表的人自己留意。',
    tables: [privacyCodes],
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
    lead: '每一处都写明依据哪一条。对条款的理解有疑问的，请问{office}；政策原文和每一条怎样核对，网站上都有。',
    tables: Object.values(rules)
      .filter(({ scope }) => scope === 'application' || scope === 'organization')
      .map(({ codes }) => codes),
  },
];

const refusalsOf = (site: Site, tables: readonly CodeTable[]): Refusal[] =>
  Object.entries<CodeTable[string]>(Object.assign({}, ...tables))
    .filter(([code, { level }]) => level === 'error' || code in applicantMeets)
    .map(([code, doc]) => ({ title: titleOf(doc), help: blanks(site, doc.help), href: site.to.code(code) }));

const groupsOf = (site: Site, groups: readonly GroupPlan[]): readonly RefusalGroup[] =>
  groups
    .map(({ id, title, lead, tables }) => ({
      id,
      title: blanks(site, title),
      lead: blanks(site, lead),
      refusals: refusalsOf(site, tables),
    }))
    .filter(({ refusals }) => refusals.length > 0);

export interface HelpPage {
  readonly office: string;
  readonly example: Example | undefined;
  readonly groups: readonly RefusalGroup[];
  /** What only those need who send over the forge. */
  readonly forge: { readonly answers: readonly GateAnswer[]; readonly groups: readonly RefusalGroup[] };
}

export const helpPage = (site: Site): HelpPage => ({
  office: officeName(site),
  example: site.years.map((year) => exampleOf(site, year)).find((example) => example !== undefined),
  groups: groupsOf(site, plans),
  forge: {
    answers: answers.map(({ begins, means, next }) => ({
      begins: blanks(site, begins),
      means: blanks(site, means),
      next: blanks(site, next),
    })),
    groups: groupsOf(site, forgePlans),
  },
});

export const helpHead: PageHead = {
  title: '申报帮助',
  description: '从填表到公示的申报流程示例；自动检查各种回复的含义和退回后的改法。',
  section: 'guides',
  crumbs: [{ text: '申报帮助' }],
};
