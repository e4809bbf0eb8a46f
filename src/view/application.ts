/** The page of one application: facts, verdicts, papers, history. */
import type { CategoryRecords, ApplicationRecord } from '../core/records.ts';
import { show } from '../core/fields/index.ts';
import type { Shown } from '../core/fields/field-type.ts';
import { documentsOf, type DocumentRow, rowsOf, type FieldValue } from '../core/fields/value.ts';
import type { Eligibility } from '../core/judge.ts';
import type { Standing } from '../core/state.ts';
import { historyAddress, sourceAddress } from './forge.ts';
import { applicantName, applicationTitle, correctedValue, formerTitle } from './names.ts';
import { citationOf } from './cite.ts';
import { type BesideOthers, besideOthers } from './beside-others.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { groundOf } from './outcome-ground.ts';
import { type Scores, scoresOf } from './scores.ts';
import type { Status } from './status.ts';
import { tallyOf, type VerdictSection, verdictSections } from './verdicts.ts';
import { type MadeShown, madeShown } from './made.ts';
import { type Site, standingOf, type YearView } from './site.ts';
import { type TimelineEvent, timelineOf } from './timeline.ts';
import type { PageHead } from './page.ts';
import { plain } from './words-with-links.ts';

export interface FactSection {
  readonly title: string;
  readonly facts: readonly { readonly id: string; readonly label: string; readonly shown: Shown }[];
}

export interface Paper {
  readonly label: string;
  readonly title: string;
  readonly date: string;
  readonly pages: number;
  readonly sha256: string;
  /** What the office's receipt says of it; null before receipt. */
  readonly checked: 'matches' | 'differs' | 'unseen' | null;
}

export interface ApplicationPage {
  readonly id: string;
  readonly title: string;
  /** What it was called before a correction, with the day and the address of the correction. */
  readonly former: { readonly text: string; readonly corrected: string; readonly href: string } | null;
  readonly number: string | null;
  readonly organization: { readonly id: string; readonly name: string; readonly href: string };
  readonly category: { readonly id: string; readonly name: string; readonly href: string };
  readonly year: number;
  readonly standing: Standing;
  readonly eligibility: Eligibility | null;
  readonly outcome: Outcome;
  /** Means and marks against their lines; none before a round is settled. */
  readonly scores: Scores | null;
  /** 和同一批比. */
  readonly beside: BesideOthers | null;
  readonly verdicts: readonly VerdictSection[];
  readonly tally: readonly { readonly status: Status; readonly count: number }[];
  readonly sections: readonly FactSection[];
  readonly papers: readonly Paper[];
  readonly timeline: readonly TimelineEvent[];
  /** A sentence to cite it by, with its address and the day of the data. */
  readonly citation: string;
  readonly digest: string;
  /** Of its receipt. */
  readonly made: MadeShown | null;
  readonly file: string;
  readonly source: string | null;
  readonly history: string | null;
  readonly demonstration: boolean;
}

/** Every paper of a value: its own rows when it is a document field, those of its cells when it is a table. */
const papersIn = (value: FieldValue | undefined): readonly DocumentRow[] => [
  ...documentsOf(value),
  ...(documentsOf(value).length > 0 ? [] : rowsOf(value).flatMap((row) => Object.values(row).flatMap(documentsOf))),
];

const papersOf = (category: CategoryRecords, application: ApplicationRecord): Paper[] => {
  const receipt = category.receipts.get(application.id)?.value;
  const checked = (sha256: string): Paper['checked'] => {
    if (receipt === undefined) return null;
    const line = receipt.evidence.find((evidence) => evidence.sha256 === sha256);
    if (line === undefined || !line.seen) return 'unseen';
    return line.matches ? 'matches' : 'differs';
  };
  return category.category.fields.flatMap((field) =>
    papersIn(application.value.fields[field.id]).map(({ title, date, pages, sha256 }) => ({
      label: field.label,
      title,
      date,
      pages,
      sha256,
      checked: checked(sha256),
    })),
  );
};

/** A category's fields with their public values, by section. */
const sectionsOf = (site: Site, category: CategoryRecords, application: ApplicationRecord): FactSection[] => {
  const context = { places: site.records.association.places };
  return category.category.sections
    .map(({ title, fields }) => ({
      title,
      facts: fields.flatMap((field) => {
        const value = application.value.fields[field.id];
        if (value === undefined || field.public === false) return [];
        const named = typeof value === 'string' ? correctedValue(site, category, application, value) : value;
        return [{ id: field.id, label: field.label, shown: show(named, field, context) }];
      }),
    }))
    .filter((section) => section.facts.length > 0);
};

const formerOf = (site: Site, category: CategoryRecords, application: ApplicationRecord): ApplicationPage['former'] => {
  const former = formerTitle(site, category, application);
  return former === null
    ? null
    : { text: former.text, corrected: former.corrected, href: site.to.notice(former.notice) };
};

export const applicationPage = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  application: ApplicationRecord,
): ApplicationPage => {
  const { association } = site.records;
  const judgement = year.judgements.get(category.id)?.get(application.id);
  const ground = groundOf(site, year, category, application);
  const { reviewed } = ground;
  const verdicts = verdictSections(site, year, judgement?.rows ?? [], reviewed?.criteria);
  const state = standingOf(year, category.id, application.id);
  if (state === undefined) throw new Error(`${application.file} is in no category of its year`);
  return {
    id: application.id,
    title: applicationTitle(site, category, application),
    former: formerOf(site, category, application),
    number: category.receipts.get(application.id)?.value.number ?? null,
    organization: {
      id: application.value.organization,
      name: applicantName(site, category, application),
      href: site.to.organization(application.value.organization),
    },
    category: {
      id: category.id,
      name: category.category.name,
      href: site.to.category(year.records.year, category.id),
    },
    year: year.records.year,
    standing: state,
    eligibility: judgement?.eligibility ?? null,
    outcome: outcomeOf(ground),
    scores: reviewed === null ? null : scoresOf(reviewed),
    beside:
      ground.round === undefined || reviewed === null
        ? null
        : besideOthers(site, year, category.id, ground.round.round, application.id),
    verdicts,
    tally: tallyOf(verdicts),
    sections: sectionsOf(site, category, application),
    papers: papersOf(category, application),
    timeline: timelineOf(site, year, category, application, state),
    citation: citationOf(
      site,
      applicationTitle(site, category, application),
      site.to.application(year.records.year, category.id, application.id),
      category.receipts.get(application.id)?.value.number,
    ),
    digest: application.digest,
    made: madeShown(site, category.receipts.get(application.id)),
    file: application.file,
    source: sourceAddress(association, application.file),
    history: historyAddress(association, application.file),
    demonstration: application.value.demonstration,
  };
};

export const applicationHead = (site: Site, page: ApplicationPage): PageHead => ({
  title: page.title,
  description: `${page.organization.name}申报${page.year}年度${page.category.name}：${page.outcome.status.word}。${plain(page.outcome.sentence)}`,
  keywords: [page.category.name, page.organization.name],
  section: 'applications',
  crumbs: [
    { text: `${page.year}年度申报公开`, href: site.to.year(page.year) },
    { text: page.category.name, href: page.category.href },
    { text: page.number ?? page.title },
  ],
});
