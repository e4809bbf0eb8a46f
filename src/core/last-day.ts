/** When a publicity ends. A notice is frozen once it is published, so a correction is the only way to move its last day. */
import type { Filed, YearRecords } from './records.ts';
import type { Notice } from './schema/notice.ts';
import { sorted } from './sorted.ts';

/** The last day of publicity, with what a correction moved it to. */
export const lastDay = (year: YearRecords, notice: Filed<Notice>): string => {
  const corrections = [...year.notices.values()].filter(
    ({ value }) => value.kind === 'correction' && value.corrects === notice.id,
  );
  const days = [notice, ...corrections].flatMap(({ value }) => value.to ?? []);
  return sorted(days).pop() ?? notice.value.published;
};
