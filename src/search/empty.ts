/** The search page before anything is asked: questions with what they find, and the lists that need no script. */
import { organizationName } from '../core/names.ts';
import { clausesOf } from '../view/clauses.ts';
import { untoldIn } from '../view/disclosure.ts';
import { officeName } from '../view/office.ts';
import type { Site } from '../view/site.ts';
import type { AnswerPanel } from './answer-panel.ts';
import { answerPanels } from './answers.ts';
import { initialsOf } from './initials.ts';
import type { AnswerId } from './said.ts';

export interface ExampleQuery {
  readonly query: string;
  readonly finds: string;
  readonly href: string;
}

export interface EmptySearch {
  readonly panels: readonly AnswerPanel[];
  readonly examples: readonly ExampleQuery[];
  readonly lists: readonly { readonly text: string; readonly href: string; readonly count: string }[];
  /** Names that a question may say beside what it asks: awards and their tiers. */
  readonly names: readonly string[];
  readonly office: string;
  readonly phone: string | null;
}

/** Questions that stand on the empty page: the most asked. */
const examples: readonly AnswerId[] = ['money', 'scores', 'apply', 'deadline', 'objection', 'confirm'];

const sharedBegin = (names: readonly string[]): number => {
  const [first = '', ...others] = names;
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) length++;
  return others.length === 0 ? 0 : length;
};

/** What people call a society: its name without the city that all begin with; 护理学会 of four is a good example. */
const byName = (site: Site): readonly ExampleQuery[] => {
  const names = [...site.records.organizations.keys()].map((id) => organizationName(site.records, id, site.today));
  const societies = names.filter((one) => one.endsWith('学会'));
  const some = societies.length > 0 ? societies : names;
  const called = some.map((name) => name.slice(sharedBegin(some)));
  const example = called.find((name) => name.length === 4) ?? called[0];
  if (example === undefined) return [];
  return [{ query: initialsOf(example), finds: `单位名称的拼音首字母，如${example}`, href: site.to.organizations }];
};

const byClause = (site: Site): readonly ExampleQuery[] => {
  const [newest] = site.years;
  const clause = newest === undefined ? undefined : clausesOf(site, newest).find(({ notes }) => notes.length > 0);
  return clause === undefined ? [] : [{ query: clause.id, finds: '条款号，直达原文', href: clause.href }];
};

const listsOf = (site: Site): EmptySearch['lists'] => {
  const [newest] = site.years;
  const notices = site.years.flatMap(({ records }) =>
    [...records.notices.values()].filter(({ value }) => value.published <= site.today),
  );
  const applications = [...(newest?.records.categories.values() ?? [])].reduce(
    (sum, category) => sum + category.applications.size,
    newest === undefined ? 0 : untoldIn(newest.records).all,
  );
  return [
    ...(newest === undefined
      ? []
      : [
          { text: '申报公开', href: site.to.year(newest.records.year), count: `${applications}份` },
          { text: '政策条款', href: site.to.policy(newest.records.year), count: `${newest.records.clauses.size}条` },
        ]),
    { text: '公示公告', href: site.to.notices, count: `${notices.length}件` },
    { text: '单位', href: site.to.organizations, count: `${site.records.organizations.size}个` },
  ];
};

/** What stands in brackets is seldom said: 甲奖（乙类） is 甲奖. */
const namesIn = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => [name, name.replace(/（.*）$/, '')])),
];

export const emptySearch = (site: Site): EmptySearch => {
  const panels = answerPanels(site);
  const categories = site.years.flatMap(({ records }) => [...records.categories.values()]);
  return {
    panels,
    examples: [
      ...panels
        .filter(({ id }) => examples.includes(id))
        .map(({ example, finds, id }) => ({
          query: example,
          finds,
          href: `?q=${encodeURIComponent(example)}#answer-${id}`,
        })),
      ...byClause(site),
      ...byName(site),
    ],
    lists: listsOf(site),
    names: namesIn(categories.flatMap(({ category }) => [category.name, ...category.tiers.map(({ name }) => name)])),
    office: officeName(site),
    phone: site.records.association.contact.phone ?? null,
  };
};
