/** What a county has filled in → the record of its confirmation, or what is still wrong with it, at its controls. */
import { reportField } from '../core/check/codes.ts';
import { inChinese } from '../core/dates.ts';
import type { Finding, ValuePath } from '../core/finding.ts';
import { checked } from '../core/issues.ts';
import { personalData, personalDataFindings } from '../core/privacy.ts';
import { allowedOf } from '../core/privacy/allowed.ts';
import { Confirmation } from '../core/schema/confirmation.ts';
import { effectiveClosing } from '../core/window.ts';
import { confirmationText } from '../ledger/confirmation-text.ts';
import { confirmationPath } from '../ledger/paths.ts';
import { valueAt } from './change.ts';
import type { OpenedApplication } from './opened-application.ts';
import type { ProblemAt } from './place.ts';
import type { OpenedTables } from './year-tables.ts';

/** What is asked, how it is called, and what is said of a value that is none. */
const parts: readonly {
  readonly path: ValuePath;
  readonly label: string;
  readonly problem: string;
  readonly help: string;
}[] = [
  { path: ['confirmed'], label: '确认日期', problem: '不存在或者写法不对', help: '例如 2017年5月18日' },
  { path: ['sheet', 'title'], label: '盖章页标题', problem: '太长', help: '最多200字' },
  { path: ['sheet', 'pages'], label: '页数', problem: '应为1至1000的整数', help: '写盖章页一共几页' },
  { path: ['sheet', 'sha256'], label: '盖章页的扫描件', problem: '读不出来', help: '选择扫描好的文件' },
];

export type CheckedConfirmation =
  | { readonly ok: true; readonly path: string; readonly text: string; readonly record: Confirmation }
  | { readonly ok: false; readonly problems: readonly ProblemAt[] };

const isAt = (one: ValuePath, other: ValuePath): boolean => one.join('.') === other.join('.');

/** `data`: what is typed, in the shape of the record. `county`: its id. `today`: `YYYY-MM-DD`. */
export const checkConfirmation = (
  data: Readonly<Record<string, unknown>>,
  county: string,
  { category, name, digest }: OpenedApplication,
  { records, year }: OpenedTables,
  today: string,
): CheckedConfirmation => {
  const value = (...path: ValuePath) => valueAt(data, path);
  const read = checked(Confirmation, {
    ...(records.association.demonstration === true ? { demonstration: true } : {}),
    organization: county,
    confirmed: value('confirmed'),
    application: digest,
    // The order of the file; the sheet is sealed on the day of the confirmation.
    sheet: {
      title: value('sheet', 'title'),
      date: value('confirmed'),
      pages: value('sheet', 'pages'),
      sha256: value('sheet', 'sha256'),
    },
  });
  const at = (path: ValuePath, finding: Finding): ProblemAt => ({ path, finding });
  // The one answer in words that is published.
  const words = String(value('sheet', 'title') ?? '');
  const leaks = personalDataFindings(personalData(words, allowedOf(records.association)), () => '盖章页标题').map(
    (leak) => at(['sheet', 'title'], leak),
  );
  if (!read.ok) {
    const problems = parts.flatMap(({ path, label, problem, help }) => {
      const found = read.problems.find((each) => isAt(each.path, path));
      if (found === undefined) return [];
      const finding =
        found.kind === 'missing'
          ? reportField('field-missing', { field: `“${label}”`, path: label }, { help })
          : reportField('field-invalid', { field: `“${label}”`, path: label, problem }, { help });
      return at(path, finding);
    });
    return { ok: false, problems: [...problems, ...leaks] };
  }
  const record = read.value;
  const text = confirmationText(record);
  const path = confirmationPath(year.year, category.id, name);
  const day = (problem: string, help: string): readonly ProblemAt[] => [
    at(['confirmed'], reportField('field-invalid', { field: '“确认日期”', path: 'confirmed', problem }, { help })),
  ];
  const closing = effectiveClosing(records.calendar, category.category.window);
  const problems = [
    ...(record.confirmed > today ? day('在今天以后', '写盖章的那一天') : []),
    ...(closing.ok && record.confirmed > closing.date
      ? day(`晚于截止日${inChinese(closing.date)}`, '截止日以后的确认无效，这一次不能再补')
      : []),
    ...leaks,
  ];
  return problems.length === 0 ? { ok: true, path, text, record } : { ok: false, problems };
};
