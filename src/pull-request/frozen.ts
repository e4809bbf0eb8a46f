/** Notices of the base, by what they make public: while one is open, nothing that it lists may change. */
import type { Notice } from '../core/schema/notice.ts';
import type { Filed, YearRecords } from '../core/records.ts';

export interface Public {
  readonly notice: Filed<Notice>;
  /** Until it is closed; an announcement is never open. */
  readonly open: boolean;
}

const filesOf = (year: number, { file, value }: Filed<Notice>): string[] => [
  file,
  ...value.decisions.map(({ path }) => `content/${path}`),
  ...value.entries.map(({ category, application }) => `content/${year}/${category}/applications/${application}.md`),
];

/** A publicity until it is closed; a correction with the publicity it corrects, and to the end of days of its own. */
const isOpen = (notices: YearRecords['notices'], { value }: Filed<Notice>, day: string): boolean => {
  if (value.kind === 'publicity') return value.closed === undefined;
  if (value.kind === 'announcement') return false;
  const corrected = notices.get(value.corrects ?? '');
  return corrected?.value.closed === undefined || (value.to !== undefined && day <= value.to);
};

/** Notices are found by path; an open one comes before a closed one. */
export const publicFiles = (years: Iterable<YearRecords>, day: string): ReadonlyMap<string, Public> => {
  const found = new Map<string, Public>();
  for (const { year, notices } of years) {
    for (const notice of notices.values()) {
      if (notice.value.published > day) continue;
      const open = isOpen(notices, notice, day);
      for (const file of filesOf(year, notice)) {
        if (found.get(file)?.open !== true) found.set(file, { notice, open });
      }
    }
  }
  return found;
};
