/** What all four tasks of `gongshi notice` share. */
import type { Records } from '../../../src/core/records.ts';
import { isDate } from '../../../src/core/dates.ts';
import { type Arguments, CannotRun, type ExitCode, type Io, type OptionTable } from '../../kernel/verb.ts';

export const noticeOptions = {
  published: { type: 'string', value: 'YYYY-MM-DD', help: '发布的日期；不写就是今天。close 时是结束的日期' },
  title: { type: 'string', help: '标题；不写则按名单生成' },
  id: { type: 'string', help: '文件名；不写则是日期加种类，例如 2017-06-30-publicity' },
  note: { type: 'string', multiple: true, help: '另加一段文字，可以写几次' },
  persons: { type: 'string', value: '文件', help: '写有姓名的名册，放在台账以外' },
  number: { type: 'string', help: '公告的发文字号，例如 示例协〔2017〕8号；没有文号的写 无' },
  to: { type: 'string', help: '公告的主送单位' },
  recommend: { type: 'string', multiple: true, value: '奖项/申报', help: '公告：向上级推荐的项目，可以写几次' },
  reason: { type: 'string', help: '更正的原因和依据，一段文字' },
  application: { type: 'string', multiple: true, value: '奖项/申报', help: '更正哪一项；与 --old、--new 一一对应' },
  old: { type: 'string', multiple: true, help: '更正以前的文字' },
  new: { type: 'string', multiple: true, help: '更正以后的文字' },
  until: { type: 'string', value: 'YYYY-MM-DD', help: '更正：公示期延长到哪一天（例如临时公布了假期）' },
  'dry-run': { type: 'boolean', help: '只显示，不写文件' },
} as const satisfies OptionTable;

export type NoticeArguments = Arguments<typeof noticeOptions>;
export type NoticeTask = (args: NoticeArguments, io: Io) => ExitCode;

/** The day of a notice. */
export const publishedOn = (options: NoticeArguments['options'], { association }: Records, io: Io): string => {
  const published = options.published ?? io.today(association.asOf);
  if (!isDate(published)) throw new CannotRun(`${published} 不是日期，应写成 2017-06-30`);
  return published;
};

/** The one notice that a task is about. */
export const noticeIn = ([id, ...more]: readonly string[]): string => {
  if (id === undefined || more.length > 0) throw new CannotRun('要写一个公示，例如：2017-06-30-publicity');
  return id;
};
