/** What the pages of the form share: reading the year's tables, and taking the place of what stands there without scripts. */
import { dayInShanghai, isDate } from '../core/dates.ts';
import { ownReader } from './use-own.ts';
import { clauseAnchor } from '../view/addresses.ts';
import { type OpenedTables, openTables, YearTables } from '../filing/year-tables.ts';

export interface Mounted {
  readonly tables: OpenedTables;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly hrefOf: (clause: string) => string;
  readonly category: string;
}

/** A demonstration lives on its own day, and a visitor may move it: `?day=2017-05-20`. */
const dayOf = (asOf: string | undefined): string => {
  const asked = new URLSearchParams(location.search).get('day') ?? '';
  if (asOf === undefined) return dayInShanghai(new Date());
  return isDate(asked) ? asked : asOf;
};

const start = async (root: HTMLElement, show: (mounted: Mounted, element: HTMLElement) => void): Promise<void> => {
  const { tables: address = '', category = '', policy = '' } = root.dataset;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const tables = openTables(YearTables.parse(await response.json()), ownReader(address));
  const element = document.createElement('div');
  root.replaceChildren(element);
  root.dataset['ready'] = '';
  document.documentElement.classList.add('filling');
  const hrefOf = (clause: string) => `${policy}#${clauseAnchor(clause)}`;
  const { asOf } = tables.records.association;
  show({ tables, today: dayOf(asOf), hrefOf, category }, element);
  // Where even this does not come, the network is what is lacking, and that is seen soon.
  import('./surroundings.ts').then(
    ({ warn }) => warn(root, asOf !== undefined),
    () => {},
  );
};

/** `kind`: what the page is for, as its `data-form` says. */
export const mount = (kind: string, show: (mounted: Mounted, element: HTMLElement) => void): void => {
  const root = document.querySelector<HTMLElement>(`[data-form="${kind}"]`);
  if (root === null) return;
  start(root, show).catch((error: unknown) => {
    console.error(error);
    root.querySelector('[data-form-state]')?.replaceChildren('表单没有打开，可能是网络断了。请刷新再试。');
  });
};
