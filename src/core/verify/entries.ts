/** Who a notice lists, against who the decisions that it makes public selected. */
import { byText } from '../cards.ts';
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import type { Filed, YearRecords } from '../records.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { removedEntries } from '../standing.ts';
import { type Recount, recount } from './count.ts';
import { sorted } from '../sorted.ts';

export const entryCodes = {
  'entry-not-selected': {
    level: 'error',
    title: '名单中有未入选的项目',
    message: '名单列出了“{entry}”，决定文件里却没有入选',
    help: '从名单中删去；确实入选的，先完成评审和审定',
    en: 'The notice lists {entry}, which its decisions did not select',
    meaning: '公示或者公告的名单里，有一个申报不在所依据的决定文件的入选名单中。',
    why: '公开的名单只能来自审定的结果，多一个少一个都要说得清。',
    wrong: 'entries:\n  - { category: function-pilot, tier: award, application: demo-low-score, … }',
    right: '名单与 decisions/award.yaml 的 selection 一致',
  },
  'entry-missing': {
    level: 'error',
    title: '入选的项目没有列入公示',
    message: '决定文件中入选的“{entry}”没有列入公示',
    help: '发布更正，补列这一项',
    en: 'The publicity does not list {entry}, which its decisions selected',
    meaning: '公示所依据的决定文件里入选了一个申报，公示的名单却没有它。',
    why: '没有公示过的结果不能算数，漏列就剥夺了社会监督，也耽误了入选单位。',
    wrong: 'selection 有17个，公示只列了16个',
    right: '公示列出全部17个',
  },
} as const satisfies CodeTable;

const report = reporter(entryCodes);

/** `category/tier/application` of everyone whom the decisions of a notice selected. */
const selectedBy = (year: YearRecords, notice: Notice): ReadonlySet<string> =>
  new Set(
    [...year.categories.values()].flatMap(({ id, decisions }) =>
      [...decisions]
        .filter(([round]) => notice.decisions.some(({ path }) => path === `${year.year}/${id}/decisions/${round}.yaml`))
        .flatMap(([, { value }]) =>
          Object.entries(value.selection).flatMap(([tier, ids]) => ids.map((one) => `${id}/${tier}/${one}`)),
        ),
    ),
  );

const entryOf = ({ category, tier, application }: NoticeEntry): string => `${category}/${tier}/${application}`;

/** Who came onto the list of a publicity by a correction of it: a substitute. */
const addedTo = (year: YearRecords, id: string): readonly string[] =>
  [...year.notices.values()]
    .filter(({ value }) => value.kind === 'correction' && value.corrects === id)
    .flatMap(({ value }) => value.entries.map(entryOf));

/**
 * An announcement may leave out who is held or was removed; a publicity may not leave out anyone, but a correction may add
 * to it. Whom an upheld objection removed stays on the publicity, which nobody edits, and is selected no longer.
 */
const listed = (year: YearRecords, { id, file, value }: Filed<Notice>): readonly Finding[] => {
  const selected = selectedBy(year, value);
  const removed = removedEntries(year);
  const entries = value.entries.map(entryOf);
  const extra = value.entries.flatMap((entry, index) =>
    selected.has(entryOf(entry)) ||
    (value.kind === 'publicity' && removed.has(`${entry.category}/${entry.application}`))
      ? []
      : [report('entry-not-selected', { entry: entryOf(entry) }, { at: ['entries', index] })],
  );
  const known = new Set([...entries, ...addedTo(year, id)]);
  const missing = sorted(
    [...selected].filter((entry) => value.kind === 'publicity' && !known.has(entry)),
    byText,
  );
  return inFile(file, [...extra, ...missing.map((entry) => report('entry-missing', { entry }, { at: ['entries'] }))]);
};

export const entries = (year: YearRecords): Recount =>
  recount(
    [...year.notices.values()].filter(({ value }) => value.kind !== 'correction').map((notice) => listed(year, notice)),
  );
