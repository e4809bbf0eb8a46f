/** 文书: every paper an office makes, each with what it can be made of in a year, and why there is none where there is nothing. */
import { inChinese } from '../../core/dates.ts';
import { nameOfRound } from '../../core/rounds.ts';
import { officeParagraphs } from '../../ledger/office-paragraphs.ts';
import { officeFile } from '../../ledger/office-texts.ts';
import { entryTitle } from '../../office/choices.ts';
import { type FilledWord, filledWords } from '../../papers/input.ts';
import type { About, AnyPaper, PaperAbout, PaperContext, Subjects } from '../../papers/paper.ts';
import { papers } from '../../papers/papers.ts';
import { listingRows } from '../../view/listing.ts';
import type { YearView } from '../../view/site.ts';
import { atDesk } from '../acts/button-words.ts';
import type { DeskLedger } from '../ledger.ts';

export interface DocumentSubject {
  /** As `gongshi paper` takes it. */
  readonly about: string;
  readonly label: string;
}

export interface FilledField {
  readonly name: FilledWord;
  readonly label: string;
  readonly control: 'line' | 'date' | 'number';
  readonly help: string;
}

export interface DocumentsScreen {
  readonly year: number;
  readonly papers: readonly {
    readonly id: string;
    readonly name: string;
    readonly purpose: string;
    readonly form: 'word' | 'sheet';
    /** What the office may add in words, which the ledger does not hold. */
    readonly fills: readonly FilledField[];
    /** What it can be made of now. */
    readonly subjects: readonly DocumentSubject[];
    /** Why it can be made of nothing; empty where it can. */
    readonly why: string;
  }[];
}

interface Listed<Kind extends About> extends DocumentSubject {
  readonly subject: Subjects[Kind];
}

type AllListed = { readonly [Kind in About]: readonly Listed<Kind>[] };

const applicationsOf = ({ site }: DeskLedger, year: YearView): readonly Listed<'application'>[] =>
  [...year.records.categories.values()].flatMap((category) =>
    listingRows(site, year, category).flatMap(({ id, number, title, organization }) => {
      const application = category.applications.get(id);
      if (application === undefined) return [];
      return {
        about: `${year.records.year}/${category.id}/${id}`,
        label: `${number ?? '没有登记号'}　${title === organization.name ? title : `${title}（${organization.name}）`}`,
        subject: { category, application },
      };
    }),
  );

const listedIn = (ledger: DeskLedger, year: YearView): AllListed => {
  const { records } = year;
  const categories = [...records.categories.values()];
  return {
    application: applicationsOf(ledger, year),
    notice: [...records.notices.values()].toReversed().map((notice) => ({
      about: notice.id,
      label: `${notice.value.title}（${inChinese(notice.value.published)}）`,
      subject: notice,
    })),
    objection: [...records.objections.values()].toReversed().map((objection) => ({
      about: objection.id,
      label: `${objection.id}　${entryTitle(ledger.records, records, objection.value.application)}（${inChinese(objection.value.received)}收到）`,
      subject: objection,
    })),
    round: categories.flatMap((category) =>
      category.category.rounds.map((round) => ({
        about: `${records.year}/${category.id}/${round.id}`,
        label: nameOfRound(category.category, round),
        subject: { category, round: round.id },
      })),
    ),
    category: categories.map((category) => ({
      about: `${records.year}/${category.id}`,
      label: category.category.name,
      subject: category,
    })),
    year: [{ about: String(records.year), label: `${records.year}年度`, subject: year }],
  };
};

interface Offered {
  readonly subjects: readonly DocumentSubject[];
  readonly why: string;
}

const offered = <Kind extends About>(
  paper: PaperAbout<Kind>,
  listed: readonly Listed<Kind>[],
  context: PaperContext,
): Offered => {
  const whyNot = ({ subject }: Listed<Kind>): string => {
    const made = paper.make(context, subject);
    return made.ok ? '' : made.why;
  };
  const suited = listed.filter(({ subject }) => paper.suits?.(context, subject) !== false);
  const subjects = paper.about === 'application' ? suited : suited.filter((one) => whyNot(one) === '');
  const [first] = suited;
  return {
    subjects: subjects.map(({ about, label }) => ({ about, label })),
    why: subjects.length > 0 || first === undefined ? '' : atDesk(whyNot(first)),
  };
};

/** The types of a paper and of what it is about belong together, one case each. */
const offeredBy = (paper: AnyPaper, listed: AllListed, context: PaperContext): Offered => {
  switch (paper.about) {
    case 'application':
      return offered(paper, listed.application, context);
    case 'notice':
      return offered(paper, listed.notice, context);
    case 'objection':
      return offered(paper, listed.objection, context);
    case 'round':
      return offered(paper, listed.round, context);
    case 'category':
      return offered(paper, listed.category, context);
    case 'year':
      return offered(paper, listed.year, context);
  }
};

export const documentsScreen = (ledger: DeskLedger, year: YearView): DocumentsScreen => {
  const listed = listedIn(ledger, year);
  const context: PaperContext = {
    site: ledger.site,
    year,
    input: {},
    paragraphs: ({ file }) => officeParagraphs(officeFile(ledger.source, file)?.body ?? ''),
  };
  return {
    year: year.records.year,
    papers: papers.map((paper) => ({
      id: paper.id,
      name: paper.name,
      purpose: paper.purpose,
      form: paper.form,
      fills: (paper.fills ?? []).map((one) => ({ name: one, help: '', ...filledWords[one] })),
      ...offeredBy(paper, listed, context),
    })),
  };
};
