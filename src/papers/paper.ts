/**
 * What a paper of the office is: data from the ledger and from what the office adds, and for a Word paper the template that
 * the data fill. The places in a template are Chinese words in braces (`{申报单位}`), since clerks read and move them in Word;
 * so the keys of the data are those words. Nothing here reads or writes a file.
 */
import type { Document } from 'docx';
import type { ApplicationRecord, CategoryRecords, Filed } from '../core/records.ts';
import type { Association } from '../core/schema/association.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { Objection } from '../core/schema/objection.ts';
import type { Site, YearView } from '../view/site.ts';
import type { FilledWord, PaperInput } from './input.ts';
import type { SheetTable } from './sheet-table.ts';

/** True and false leave a part in or out; a list repeats a part. */
export type PaperValue = string | boolean | readonly PaperData[];
export interface PaperData {
  readonly [place: string]: PaperValue;
}

/** What a paper is about. */
export interface Subjects {
  readonly application: { readonly category: CategoryRecords; readonly application: ApplicationRecord };
  readonly notice: Filed<Notice>;
  readonly objection: Filed<Objection>;
  readonly round: { readonly category: CategoryRecords; readonly round: string };
  readonly category: CategoryRecords;
  readonly year: YearView;
}
export type About = keyof Subjects;

export interface PaperContext {
  readonly site: Site;
  readonly year: YearView;
  /** What the ledger does not hold: whom a letter goes to, the day of a meeting. */
  readonly input: PaperInput;
  /** The paragraphs of a notice's text, in its order. */
  readonly paragraphs: (notice: Filed<Notice>) => readonly string[];
}

export type Made<Content> =
  | { readonly ok: true; readonly content: Content }
  /** Why there is no such paper, in a sentence that a clerk understands. */
  | { readonly ok: false; readonly why: string };

export interface WordContent {
  readonly data: PaperData;
  /** An address that the template's picture 「二维码」 shows. */
  readonly address?: string;
}

interface Paper<Kind extends About> {
  /** As it is typed, and the name of the office's own template: `content/papers/<id>.docx`. */
  readonly id: string;
  readonly name: string;
  readonly about: Kind;
  /** Who gets it, and when: one sentence. */
  readonly purpose: string;
  /** Is this what it is made of at all? Of an application, of which there are thousands, all that it takes to make one. */
  readonly suits?: (context: Pick<PaperContext, 'year'>, subject: Subjects[Kind]) => boolean;
  /** What the office adds to it in words; absent where the ledger holds everything. */
  readonly fills?: readonly FilledWord[];
}

export interface WordPaper<Kind extends About> extends Paper<Kind> {
  readonly form: 'word';
  readonly make: (context: PaperContext, subject: Subjects[Kind]) => Made<WordContent>;
  /** The shipped template; sized for the issuer's name. */
  readonly template: (association: Pick<Association, 'name'>) => Document;
}

export interface SheetPaper<Kind extends About> extends Paper<Kind> {
  readonly form: 'sheet';
  readonly make: (context: PaperContext, subject: Subjects[Kind]) => Made<SheetTable>;
}

/** Any paper about one kind of thing. */
export type PaperAbout<Kind extends About> = WordPaper<Kind> | SheetPaper<Kind>;
export type AnyPaper = { readonly [Kind in About]: PaperAbout<Kind> }[About];

export const made = <Content>(content: Content): Made<Content> => ({ ok: true, content });
export const none = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });
