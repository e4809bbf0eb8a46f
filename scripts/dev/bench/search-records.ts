/**
 * A ledger as search sees it: ten years of applications of some 800 characters, with the notices, the organisations and
 * the clauses around them. Notices list persons, so that names of the same characters stand close together. The same
 * size always makes the same records.
 */
import { blank, type SearchRecord } from '../../../src/search/record.ts';
import { noticeStatus, howStatus, stageStatus } from '../../../src/view/status.ts';
import { writer, type Writer } from './prose.ts';
import * as words from './words.ts';

const categories = [
  { id: 'demonstration-society', letter: 'A', name: '示范学会' },
  { id: 'service-station', letter: 'B', name: '科技服务站' },
  { id: 'chief-expert', letter: 'C', name: '首席专家（工程师）' },
  { id: 'function-pilot', letter: 'D', name: '承接政府职能试点' },
] as const;

const stages = ['awarded', 'eligible', 'in-publicity', 'not-selected', 'ineligible'] as const;

const FIRST = 2017;
const years = Array.from({ length: 10 }, (_, index) => FIRST + index);
const LENGTH = 780;
/** Entries of one notice. */
const LISTED = 40;

const two = (number: number): string => String(number).padStart(2, '0');

const society = (write: Writer): string =>
  `连云港市${write.below(3) === 0 ? write.pick(words.places) : ''}${write.pick(words.disciplines)}${write.pick(words.bodies)}`;
const company = (write: Writer): string =>
  `${write.pick(words.places)}${write.pick(words.companyHeads)}${write.pick(words.companyTails)}${write.pick(words.companyForms)}`;
const person = (write: Writer): string =>
  `${write.pick(words.surnames)}${write.pick(words.given)}${write.below(4) === 0 ? '' : write.pick(words.given)}`;

const titleOf = (write: Writer, category: string, place: string, organization: string): string => {
  if (category === 'demonstration-society') return organization;
  const project = `${place}${write.pick(words.technologies)}`;
  return category === 'service-station' ? `${project}科技服务站` : `${project}${write.pick(words.verbs)}项目`;
};

const applicationsOf = (write: Writer, count: number, societies: readonly string[]): SearchRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const year = FIRST + (index % years.length);
    const category = write.pick(categories);
    const organization = write.pick(societies);
    const place = write.pick(words.places);
    const number = `${year}-${category.letter}-${String(Math.floor(index / years.length) + 1).padStart(3, '0')}`;
    return {
      url: `/${year}/${category.id}/bench-${index}/`,
      title: titleOf(write, category.id, place, organization),
      kind: 'application',
      year,
      category: category.name,
      place,
      label: number,
      state: stageStatus(write.pick(stages)),
      clause: null,
      facts: [organization, company(write), number, place, `5132070050${String(index).padStart(7, '0')}X`],
      text: write.prose(LENGTH),
    };
  });

const noticesOf = (write: Writer, applications: readonly SearchRecord[]): SearchRecord[] =>
  years.flatMap((year) =>
    categories.flatMap(({ id, name }, at) =>
      ['拟推荐', '拟表彰'].map((stage, half): SearchRecord => {
        const listed = applications.filter((one) => one.year === year && one.category === name).slice(0, LISTED);
        return {
          url: `/notices/${year}-${id}-${half}/`,
          title: `关于${year}年度${stage}${name}名单的公示`,
          kind: 'notice',
          year,
          category: name,
          place: null,
          label: `${year}年${two(1 + write.below(12))}月${two(1 + write.below(28))}日`,
          state: noticeStatus('over'),
          clause: null,
          facts: [
            `连科协〔${year}〕${10 + 2 * at + half}号`,
            ...listed.map(({ facts }) => `${person(write)}　${facts[0] ?? ''}`),
          ],
          text: listed.map(({ label, title }) => `${label ?? ''}　${title}`).join('。'),
        };
      }),
    ),
  );

const organizationOf = (name: string, index: number): SearchRecord => ({
  ...blank,
  url: `/organizations/bench-${index}/`,
  title: name,
  kind: 'organization',
  text: `${name}在本活动中的申报、认定和公示。`,
});

const clauses = (write: Writer): SearchRecord[] =>
  categories.flatMap(({ name }, at) =>
    Array.from({ length: 10 }, (_, item): SearchRecord => {
      const clause = `4.${at + 1}.${item + 1}`;
      return {
        url: `/2017/policy/#clause-${clause.replaceAll('.', '-')}`,
        title: `${name}申报条件第${item + 1}项`,
        kind: 'clause',
        year: FIRST,
        category: name,
        place: null,
        label: '连科协〔2017〕15号',
        state: howStatus('automatic'),
        clause,
        facts: [],
        text: `须经项目所在地县区科协${write.pick(words.verbs)}，由${write.pick(words.things)}负责。`,
      };
    }),
  );

export const generateRecords = (size: number): readonly SearchRecord[] => {
  const write = writer(20_171_120);
  const societies = [...new Set(Array.from({ length: Math.ceil(size / 12) }, () => society(write)))];
  const applications = applicationsOf(write, size, societies);
  return [...clauses(write), ...noticesOf(write, applications), ...applications, ...societies.map(organizationOf)];
};
