/** 文书: every paper an office makes, each with what it can be made of in a year. */
import { nameOfRound } from '../../core/rounds.ts';
import { type FilledWord, filledWords } from '../../papers/input.ts';
import type { About } from '../../papers/paper.ts';
import { papers } from '../../papers/papers.ts';
import { listingRows } from '../../view/listing.ts';
import type { YearView } from '../../view/site.ts';
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
    readonly about: About;
    /** What the office may add in words, which the ledger does not hold. */
    readonly fills: readonly FilledField[];
  }[];
  /** What each kind of paper is about. */
  readonly subjects: Readonly<Record<About, readonly DocumentSubject[]>>;
}

type Subjects = { readonly [Kind in About]: (ledger: DeskLedger, year: YearView) => readonly DocumentSubject[] };

const subjects: Subjects = {
  application: ({ site }, year) =>
    [...year.records.categories.values()].flatMap((category) =>
      listingRows(site, year, category).map(({ id, number, title, organization }) => ({
        about: `${year.records.year}/${category.id}/${id}`,
        label: `${number ?? '没有登记号'}　${title === organization.name ? title : `${title}（${organization.name}）`}`,
      })),
    ),
  notice: (_, { records }) =>
    [...records.notices.values()].toReversed().map(({ id, value }) => ({ about: id, label: value.title })),
  objection: (_, { records }) =>
    [...records.objections.values()].map(({ id, value }) => ({
      about: id,
      label: `异议${id}，${value.received}收到`,
    })),
  round: (_, { records }) =>
    [...records.categories.values()].flatMap((category) =>
      category.category.rounds.map((round) => ({
        about: `${records.year}/${category.id}/${round.id}`,
        label: nameOfRound(category.category, round),
      })),
    ),
  category: (_, { records }) =>
    [...records.categories.values()].map(({ id, category }) => ({
      about: `${records.year}/${id}`,
      label: category.name,
    })),
  year: (_, { records }) => [{ about: String(records.year), label: `${records.year}年度` }],
};

export const documentsScreen = (ledger: DeskLedger, year: YearView): DocumentsScreen => ({
  year: year.records.year,
  papers: papers.map(({ id, name, purpose, form, about, fills = [] }) => ({
    id,
    name,
    purpose,
    form,
    about,
    fills: fills.map((one) => ({ name: one, help: '', ...filledWords[one] })),
  })),
  subjects: {
    application: subjects.application(ledger, year),
    notice: subjects.notice(ledger, year),
    objection: subjects.objection(ledger, year),
    round: subjects.round(ledger, year),
    category: subjects.category(ledger, year),
    year: subjects.year(ledger, year),
  },
});
