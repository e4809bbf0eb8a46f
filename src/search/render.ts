/** The answer as elements: results, facets, pages. The same classes as the pages that Astro makes. */
import { icons } from '../view/icons.ts';
import type { Status } from '../view/status.ts';
import { addressOf, type Asked } from './address.ts';
import type { StoredRecord } from './build.ts';
import { element } from './element.ts';
import { excerpt, mark, type Segment } from './excerpt.ts';
import { type Facet, type FacetId, facetIds, type Filters } from './facets.ts';
import { tableFromText } from './fold.ts';
import { kinds, kindWords } from './record.ts';
import { type Answer, PAGE } from './results.ts';
import type { Run } from './tokens.ts';

const marked = (segments: readonly Segment[]): (Node | string)[] =>
  segments.map(({ text, marked: hit }) => (hit ? element('mark', {}, text) : text));

/** `icons` is constant markup of ours, the same that `Icon.astro` inserts. */
const iconOf = (shape: keyof typeof icons): Node => {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${icons[shape]}</svg>`;
  return holder.content;
};

const brackets = (word: string): Node[] => [
  element('i', {}, '〔'),
  document.createTextNode(word),
  element('i', {}, '〕'),
];

const tagOf = ({ shape, word, tone }: Status): HTMLElement =>
  shape === 'brackets'
    ? element('span', { class: `tag ${tone}` }, element('span', {}, ...brackets(word)))
    : element('span', { class: `tag ${tone}` }, iconOf(shape), word);

const markCount = (segments: readonly Segment[]): number => segments.filter(({ marked: hit }) => hit).length;

/** The text, or where only a name or number answers, the names and numbers. */
const excerptOf = (
  { facts, text }: StoredRecord,
  needles: readonly Run[],
  own: ReadonlyMap<string, string>,
): readonly Segment[] => {
  const inText = excerpt(text, needles, own);
  if (markCount(inText) > 0) return inText;
  const inFacts = excerpt(facts.join('；'), needles, own);
  return markCount(inFacts) > 0 ? inFacts : inText;
};

const resultOf = (record: StoredRecord, needles: readonly Run[]): HTMLElement => {
  const { url, title, kind, year, category, label, state, clause } = record;
  const own = tableFromText(record.table ?? '');
  const about = [kindWords[kind], kind === 'clause' ? null : category, label ?? (year === null ? null : `${year}年`)];
  return element(
    'li',
    {},
    element(
      'h2',
      {},
      ...(clause === null ? [] : [element('span', { class: 'cl' }, ...brackets(clause)), ' ']),
      element('a', { href: url }, ...marked(mark(title, needles, own))),
    ),
    element('p', { class: 'note' }, about.filter((part) => part !== null).join('　')),
    element('p', {}, ...marked(excerptOf(record, needles, own))),
    ...(state === null ? [] : [element('p', {}, tagOf(state))]),
  );
};

export const resultsOf = ({ records, needles }: Answer): HTMLElement =>
  element('ol', { class: 'list results' }, ...records.map((record) => resultOf(record, needles)));

const facetTitles: Readonly<Record<FacetId, string>> = { kind: '类别', year: '年度', category: '奖项' };

const valueWord = (facet: FacetId, value: string): string => {
  if (facet === 'year') return `${value}年`;
  const kind = kinds.find((one) => facet === 'kind' && one === value);
  return kind === undefined ? value : kindWords[kind];
};

const facetLink = (asked: Asked, facet: FacetId, value: string | null, count: number): HTMLElement => {
  const filters: Filters = { ...asked.filters, [facet]: value };
  const href = addressOf({ ...asked, filters, page: 1 });
  const current = asked.filters[facet] === value ? 'true' : null;
  const word = value === null ? '全部' : valueWord(facet, value);
  const link = element('a', { href, 'aria-current': current, 'data-key': `${facet}=${value ?? ''}` }, word);
  link.append(' ', element('span', { class: 'num' }, String(count)));
  return element('li', {}, link);
};

const facetOf = (asked: Asked, facet: FacetId, { all, values }: Facet): HTMLElement[] => {
  if (values.length < 2 && asked.filters[facet] === null) return [];
  return [
    element(
      'nav',
      { class: 'facet', 'aria-label': `按${facetTitles[facet]}筛选` },
      element('h2', {}, facetTitles[facet]),
      element(
        'ul',
        { class: 'list' },
        facetLink(asked, facet, null, all),
        ...values.map(({ value, count }) => facetLink(asked, facet, value, count)),
      ),
    ),
  ];
};

export const facetsOf = (asked: Asked, { facets }: Answer): HTMLElement[] =>
  facetIds.flatMap((facet) => facetOf(asked, facet, facets[facet]));

/** Nobody reads further; one more word narrows better. */
const MOST_PAGES = 10;

export const pagesOf = (asked: Asked, { total }: Answer): HTMLElement[] => {
  const count = Math.min(MOST_PAGES, Math.ceil(total / PAGE));
  if (count < 2) return [];
  const link = (page: number, text: string, label?: string) =>
    element('a', { href: addressOf({ ...asked, page }), 'aria-label': label }, text);
  return [
    element(
      'nav',
      { class: 'pages', 'aria-label': '分页' },
      ...(asked.page > 1 ? [link(asked.page - 1, '上一页')] : []),
      ...Array.from({ length: count }, (_, index) =>
        index + 1 === asked.page
          ? element('b', { 'aria-current': 'page' }, String(asked.page))
          : link(index + 1, String(index + 1), `第${index + 1}页`),
      ),
      ...(asked.page < count ? [link(asked.page + 1, '下一页')] : []),
    ),
  ];
};
