/** How an official paper is called. One without a number is called by its title. */
import type { YearRecords } from './records.ts';

interface Paper {
  readonly title: string;
  readonly number?: string | undefined;
}

/** Does the association number its papers? One whose policy and call have no number does not. */
export const isNumbered = ({ policy, call }: YearRecords['programme']): boolean =>
  policy.number !== undefined || call.number !== undefined;

/** 连科协〔2017〕15号, or 《…》. */
export const shortName = ({ title, number }: Paper): string => number ?? `《${title}》`;

/** 《…》（连科协〔2017〕15号） */
export const fullName = ({ title, number }: Paper): string =>
  `《${title}》${number === undefined ? '' : `（${number}）`}`;

/** …（连科协〔2017〕15号），as a title of a source of data. */
export const sourceTitle = ({ title, number }: Paper): string =>
  number === undefined ? title : `${title}（${number}）`;

type Cites = readonly string[] | undefined;

/**
 * What notices rest on: the policy, and whatever else the programme says that they cite. `own`: what each award that is told of
 * cites in place of that, where two policies are carried out in one year.
 */
export const basis = (
  { programme: { policy, call, sources, cites = ['policy'] } }: YearRecords,
  own: readonly Cites[],
): string =>
  [...new Set(own.flatMap((one) => one ?? cites))]
    .flatMap((name) => {
      if (name === 'policy') return [fullName(policy)];
      return name === 'call' ? [fullName(call)] : sources.filter(({ id }) => id === name).map(fullName);
    })
    .join('、');

type Awards = Iterable<{ readonly category: { readonly cites?: Cites } }>;

/** The policies that these awards are given by, each once: the programme's, and what an award cites in its place. */
export const policiesOf = (
  { programme: { policy, sources } }: Pick<YearRecords, 'programme'>,
  awards: Awards,
): readonly Paper[] => {
  const named = [...awards].flatMap(({ category: { cites } }) => (cites ?? ['policy']).filter((id) => id !== 'call'));
  return [...new Set(named)].flatMap((name) =>
    name === 'policy' ? [policy] : sources.filter(({ id }) => id === name),
  );
};

/** Of a year all of them, the programme's own first. */
export const policiesOfYear = (year: YearRecords): readonly Paper[] => [
  ...new Set([year.programme.policy, ...policiesOf(year, year.categories.values())]),
];

export const shortNames = (papers: readonly Paper[]): string => papers.map(shortName).join('、');

/** What awards rest on, where no list of what notices cite is meant: their policy, and all that one cites in its place. */
export const policyInFull = (year: YearRecords, own: readonly Cites[]): string =>
  own.every((cites) => cites === undefined) ? fullName(year.programme.policy) : basis(year, own);
