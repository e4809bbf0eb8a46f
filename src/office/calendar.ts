/**
 * The days off and the make-up working days of a year, as the State Council's notice has them. Where a holiday comes late and
 * a publicity is running, the corrections that extend it are part of the same act: no day in between breaks a window.
 */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { lastDay } from '../core/last-day.ts';
import { CalendarYear } from '../core/schema/calendar-year.ts';
import { toYaml } from '../ledger/write-yaml.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { countedTo, extending, isRunning } from './extension.ts';
import { textOf } from './found.ts';
import { date, line } from './input.ts';
import { afterwards, planned } from './planned.ts';

const OffRange = z
  .string()
  .check(
    z.regex(/^\d{4}-\d\d-\d\d(?:\s*(?:至|到|~|—)\s*\d{4}-\d\d-\d\d)?\s+\S.*$/, '应写成 2017-10-01至2017-10-08 国庆节'),
  );

const rangeOf = (typed: string): CalendarYear['off'][number] => {
  const [, from = '', , to = from, name = ''] =
    /^(\d{4}-\d\d-\d\d)(\s*(?:至|到|~|—)\s*(\d{4}-\d\d-\d\d))?\s+(.+)$/.exec(typed) ?? [];
  return { from, to: to === '' ? from : to, name: name.trim() };
};

const calendarText = ({ source, off, work }: CalendarYear): string =>
  `${toYaml({ source })}${toYaml({ off })}${toYaml({ work }, 1)}`;

interface Running {
  readonly ledger: OfficeLedger;
  readonly published: string;
  readonly reason: string;
}

/** A correction for each publicity that the new days make longer. */
const extensions = ({ ledger, published, reason }: Running): readonly (FileChange & { readonly says: string })[] =>
  [...ledger.records.years.values()].flatMap((year) =>
    [...year.notices.values()].filter(isRunning).flatMap((notice) => {
      const [to, counted] = [lastDay(year, notice), countedTo(ledger.records, year, notice)];
      if (counted === undefined || counted <= to || published > to) return [];
      const file = extending(ledger.records, year, notice, { published, until: counted, reason });
      return [{ ...file, says: `公示 ${notice.id} 延长到${inChinese(counted)}` }];
    }),
  );

export const calendar = act({
  id: 'calendar',
  verb: ['calendar'],
  title: '登记放假安排',
  purpose: '按国务院办公厅的通知登记一年的放假和调休上班日期；有公示正在进行、公示期因此变长的，同时发布延长的更正。',
  screen: 'year',
  input: z.strictObject({
    year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
    source: line,
    off: z.array(OffRange).check(z.minLength(1)),
    work: z._default(z.array(date), []),
  }),
  form: {
    year: { label: '年份', control: 'number', positional: '<年份>' },
    source: {
      label: '通知',
      control: 'line',
      help: '名称和文号，例如“国务院办公厅关于2017年部分节假日安排的通知（国办发明电〔2016〕17号）”',
    },
    off: { label: '放假', control: 'lines', help: '一段一行，写成“2017-10-01至2017-10-08 国庆节”' },
    work: { label: '调休上班', control: 'lines', help: '一天一行' },
  },
  plan: (ledger, { year, source, off, work }, today) => {
    const path = `content/calendar/${year}.yaml`;
    const isThere = ledger.source.list().some((entry) => entry.path === path);
    const read = CalendarYear.safeParse({ source, off: off.map(rangeOf), work });
    if (!read.success) return refuse('放假或者上班的日期写得不对，核对每一行。');
    const wrong = read.data.off.find(({ from, to }) => to < from);
    if (wrong !== undefined) return refuse(`“${wrong.name}”的最后一天早于第一天。`);
    const before = isThere ? textOf(ledger, path) : undefined;
    const file = { path, before, after: calendarText(read.data) };
    if (before === file.after) return refuse(`${year}年的安排没有改动。`);
    const then = afterwards(ledger, [file]);
    const reason = `按照${source}调整放假安排，公示期相应顺延。`;
    const longer = extensions({ ledger: then, published: today, reason });
    return planned(
      ledger,
      {
        files: [file, ...longer.map(({ says, ...one }) => one)],
        sentence: `登记${year}年放假安排${longer.map(({ says }) => `，${says}`).join('')}`,
        next: longer.length === 0 ? [] : ['在原来公示的地方同样贴出更正。'],
      },
      today,
    );
  },
});
