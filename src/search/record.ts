/** What a search can find: one record a page, and one a clause. */
import type { Status } from '../view/status.ts';

/** In the order of the filter. */
export const recordKinds = [
  'clause',
  'guide',
  'notice',
  'result',
  'application',
  'organization',
  'page',
  'rule',
] as const;
export type Kind = (typeof recordKinds)[number];

export const kindWords: Readonly<Record<Kind, string>> = {
  clause: '政策条款',
  guide: '申报指南',
  notice: '公示公告',
  result: '评审结果',
  application: '申报公开',
  organization: '单位',
  page: '其他页面',
  rule: '检查规则',
};

export interface SearchRecord {
  /** Address below the site's root, anchor included. */
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly year: number | null;
  /** The category's name; null for what belongs to none. */
  readonly category: string | null;
  /** The county or zone of an application, by its name. */
  readonly place: string | null;
  /** Stands beside the kind: a date, a receipt's number, the policy's number. */
  readonly label: string | null;
  /** Where it stands, or for a clause how it is judged. */
  readonly state: Status | null;
  /** The clause that a clause's record quotes; a query that is this clause finds it first. */
  readonly clause: string | null;
  /** Names, numbers and codes: a hit in them weighs more than one in the text. */
  readonly facts: readonly string[];
  readonly text: string;
}

/** What a record says where it has nothing to say. */
export const blank = {
  year: null,
  category: null,
  place: null,
  label: null,
  state: null,
  clause: null,
  facts: [],
  text: '',
} as const;

/** The texts that are there. */
export const presentTexts = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [text]));
