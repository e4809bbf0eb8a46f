/** How long a list is publicised: the programme's term, or a round's own; of several rounds in one notice the longest. */
import { type Calendar, type PublicityTerm, publicityWindow, type Window } from './calendar.ts';
import type { YearRecords } from './records.ts';
import type { Category } from './schema/category.ts';
import type { Notice } from './schema/notice.ts';
import type { Programme } from './schema/programme.ts';
import type { Publicity } from './schema/publicity.ts';

/** An end on a rest day moves to the next working day where the policy does not say otherwise (民法典 203). */
const termIn = (publicity: Publicity | Programme['publicity']): PublicityTerm =>
  'days' in publicity
    ? { days: publicity.days, unit: publicity.unit, rolls: publicity.roll !== 'none' }
    : { days: publicity['working-days'], unit: 'working', rolls: true };

export const termOfRound = ({ programme }: YearRecords, round: Category['rounds'][number] | undefined): PublicityTerm =>
  termIn(round?.publicity ?? programme.publicity);

/** The terms of the rounds that a notice makes public; the programme's where it names none. */
export const termsOf = (year: YearRecords, { decisions }: Pick<Notice, 'decisions'>): readonly PublicityTerm[] => {
  const rounds = decisions.flatMap(({ path }) => {
    const [, category = '', round = ''] = /^\d{4}\/([^/]+)\/decisions\/([^/]+)\.yaml$/.exec(path) ?? [];
    return year.categories.get(category)?.category.rounds.filter(({ id }) => id === round) ?? [];
  });
  return rounds.length === 0 ? [termIn(year.programme.publicity)] : rounds.map((round) => termOfRound(year, round));
};

const endOf = ({ to }: Window): string => (to.ok ? to.date : '9999');

/** The window that is the last to end, with its term; one that cannot be counted comes first, since it has to be told. */
export const longestWindow = (
  calendar: Calendar,
  published: string,
  terms: readonly PublicityTerm[],
): Window & { readonly term: PublicityTerm } => {
  const [first, ...others] = terms.map((term) => ({ ...publicityWindow(calendar, published, term), term }));
  if (first === undefined) throw new Error('a notice has no term of publicity');
  return others.reduce((longest, one) => (endOf(one) > endOf(longest) ? one : longest), first);
};

const units = { working: '个工作日', natural: '日' } as const;

/** `5个工作日`, `7日（自然日）`. */
export const sayTerm = ({ days, unit }: PublicityTerm): string =>
  `${days}${units[unit]}${unit === 'natural' ? '（自然日）' : ''}`;
