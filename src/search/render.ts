/** The answer as elements: results, facets, pages. The same classes as the pages that Astro makes. */
import { icons } from '../view/icons.ts';
import type { Status } from '../view/status.ts';
import { addressOf } from './address.ts';
import { type FacetId, facetIds } from './content.ts';
import { element } from './element.ts';
import { excerpt, mark, type Segment } from './excerpt.ts';
import type { Facet, Filters } from './facets.ts';
import { recordKinds, kindWords, type SearchRecord } from './record.ts';
import { type SearchAnswer, PAGE, type Question } from './results.ts';
import type { Run } from './runs.ts';

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
const excerptOf = ({ facts, text }: SearchRecord, needles: readonly Run[]): readonly Segment[] => {
  const inText = excerpt(text, needles);
  if (markCount(inText) > 0) return inText;
  const inFacts = excerpt(facts.join('；'), needles);
  return markCount(inFacts) > 0 ? inFacts : inText;
};

const resultOf = (record: SearchRecord, needles: readonly Run[]): HTMLElement => {
  const { url, title, kind, year, category, place, label, state, clause } = record;
  const about = [
    kindWords[kind],
    kind === 'clause' ? null : category,
    label ?? (year === null ? null : `${year}年`),
    place,
  ];
  return element(
    'li',
    {},
    element(
      'h2',
      {},
      ...(clause === null ? [] : [element('span', { class: 'cl' }, ...brackets(clause)), ' ']),
      element('a', { href: url }, ...marked(mark(title, needles))),
    ),
    element('p', { class: 'note' }, about.filter((part) => part !== null).join('　')),
    element('p', {}, ...marked(excerptOf(record, needles))),
    ...(state === null ? [] : [element('p', {}, tagOf(state))]),
  );
};

export const resultsOf = ({ records, needles }: SearchAnswer): HTMLElement =>
  element('ol', { class: 'list results' }, ...records.map((record) => resultOf(record, needles)));

const facetTitles: Readonly<Record<FacetId, string>> = {
  kind: '类别',
  year: '年度',
  category: '奖项',
  place: '所在地',
};

const valueWord = (facet: FacetId, value: string): string => {
  if (facet === 'year') return `${value}年`;
  const kind = recordKinds.find((one) => facet === 'kind' && one === value);
  return kind === undefined ? value : kindWords[kind];
};

const facetLink = (asked: Question, facet: FacetId, value: string | null, count: number): HTMLElement => {
  const filters: Filters = { ...asked.filters, [facet]: value };
  const href = addressOf({ ...asked, filters, page: 1 });
  const current = asked.filters[facet] === value ? 'true' : null;
  const word = value === null ? '全部' : valueWord(facet, value);
  const link = element('a', { href, 'aria-current': current, 'data-key': `${facet}=${value ?? ''}` }, word);
  link.append(' ', element('span', { class: 'num' }, String(count)));
  return element('li', {}, link);
};

const facetOf = (asked: Question, facet: FacetId, { all, values }: Facet): HTMLElement[] => {
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

/** The rules of the automatic check are for whoever met one, not for who looks for a page. */
const rulesOf = (asked: Question): HTMLElement => {
  const href = addressOf({
    ...asked,
    filters: { ...asked.filters, kind: asked.filters.kind === 'rule' ? null : asked.filters.kind },
    rules: !asked.rules,
    page: 1,
  });
  const link = element('a', { href, 'data-key': 'rules' }, asked.rules ? '不再显示' : '一并显示');
  return element('p', { class: 'note' }, asked.rules ? '检查规则已列入，' : '检查规则未列入，', link);
};

export const facetsOf = (asked: Question, { facets }: SearchAnswer): HTMLElement[] => [
  ...facetIds.flatMap((facet) => facetOf(asked, facet, facets[facet])),
  rulesOf(asked),
];

/** Nobody reads further; one more word narrows better. */
const MOST_PAGES = 10;

export const pagesOf = (asked: Question, { total }: SearchAnswer): HTMLElement[] => {
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
