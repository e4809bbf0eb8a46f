/** What a guide's data-made parts show: dates, money, conditions, the checklist of materials, how its rounds decide. */
import type { FieldSpec } from '../core/fields/index.ts';
import type { Scope } from '../core/rules/rule.ts';
import { bodyName, kindDescribed, type CategoryRecords } from '../core/records.ts';
import { type AwardLine, awardLines } from './home.ts';
import { howReviewed, type ReviewWay } from './how-reviewed.ts';
import { clausesOf, type ClauseView } from './clauses.ts';
import { type DisclosureRule, disclosureRule } from './disclosure-rule.ts';
import type { Site, YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface GuidePage {
  readonly year: number;
  readonly category: { readonly id: string; readonly name: string; readonly href: string };
  /** The application form. */
  readonly apply: string;
  readonly selfCheck: string;
  readonly applicants: readonly string[];
  readonly awards: readonly AwardLine[];
  /** Clauses this category judges, each with only its own notes. */
  readonly conditions: readonly ClauseView[];
  readonly sections: readonly {
    readonly title: string;
    readonly fields: readonly {
      readonly id: string;
      readonly label: string;
      readonly required: boolean;
      readonly help: string;
      readonly clause: string | null;
      readonly type: FieldSpec['type'];
    }[];
  }[];
  /** Papers to prepare, from the document fields and document columns. */
  readonly materials: readonly {
    readonly label: string;
    readonly help: string;
    readonly required: boolean;
    readonly field: string;
  }[];
  /** How its rounds decide. */
  readonly ways: readonly ReviewWay[];
  readonly office: string;
  /** 公开范围 of the year. */
  readonly disclosure: DisclosureRule;
}

/** Quotas, approvals and the budget are the office's concern. */
const asksOfApplicant: ReadonlySet<Scope> = new Set(['application', 'organization']);

const materialsOf = (fields: readonly FieldSpec[]): GuidePage['materials'] =>
  fields.flatMap((field) => {
    const required = field.required !== false;
    const line = { required, field: field.id, help: field.help ?? '' };
    if (field.type === 'document') return [{ ...line, label: field.label }];
    if (field.type !== 'table') return [];
    return field.columns
      .filter((column) => column.type === 'document')
      .map((column) => ({ ...line, label: `${field.label}：${column.label}` }));
  });

export const guidePage = (site: Site, year: YearView, category: CategoryRecords): GuidePage => {
  const number = year.records.year;
  const { programme } = year.records;
  return {
    year: number,
    category: { id: category.id, name: category.category.name, href: site.to.category(number, category.id) },
    apply: site.to.apply(number, category.id),
    selfCheck: site.to.selfCheck(number, category.id),
    applicants: category.category.applicants.map((kind) => kindDescribed(site.records.association, kind)),
    awards: awardLines(site, year).filter((line) => line.category.id === category.id),
    conditions: clausesOf(site, year)
      .map((clause) => ({
        ...clause,
        notes: clause.notes.filter(
          (note) => asksOfApplicant.has(note.scope) && note.categories.some(({ id }) => id === category.id),
        ),
      }))
      .filter((clause) => clause.notes.length > 0),
    sections: category.category.sections.map(({ title, fields }) => ({
      title,
      fields: fields.map((field) => ({
        id: field.id,
        label: field.label,
        required: field.required !== false,
        help: field.help ?? '',
        clause: field.clause ?? null,
        type: field.type,
      })),
    })),
    materials: materialsOf(category.category.fields),
    ways: howReviewed(site, year, category),
    office: bodyName(site.records.association, programme.office),
    disclosure: disclosureRule(site, year),
  };
};

export const guideHead = (site: Site, page: GuidePage, description: string): PageHead => ({
  title: `${page.category.name}申报指南`,
  description,
  section: 'guides',
  crumbs: [{ text: `${page.year}年度申报指南`, href: site.to.guides(page.year) }, { text: page.category.name }],
});

export const applyHead = (site: Site, page: GuidePage): PageHead => ({
  title: `${page.category.name}申报表`,
  description: `在浏览器里填写${page.year}年度${page.category.name}的申报，边填边按条款核对。`,
  section: 'guides',
  crumbs: [
    { text: `${page.year}年度申报指南`, href: site.to.guides(page.year) },
    { text: page.category.name, href: site.to.guide(page.year, page.category.id) },
    { text: '填写申报表' },
  ],
});

export const selfCheckHead = (site: Site, page: GuidePage): PageHead => ({
  title: `${page.category.name}申报自查`,
  description: `几分钟自查能不能申报${page.year}年度${page.category.name}，逐条说明依据。`,
  section: 'guides',
  crumbs: [
    { text: `${page.year}年度申报指南`, href: site.to.guides(page.year) },
    { text: page.category.name, href: site.to.guide(page.year, page.category.id) },
    { text: '申报自查' },
  ],
});
