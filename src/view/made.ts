/** By which release a record was made, or was found the same later, as its page says it. */
import { inChinese } from '../core/dates.ts';
import { madeOf } from '../core/made-later.ts';
import type { Site } from './site.ts';

export interface MadeShown {
  readonly sentence: string;
  readonly program: string;
  readonly tables: string;
}

/** Null where nothing is told of it. */
export const madeShown = ({ records }: Site, record: Parameters<typeof madeOf>[1] | undefined): MadeShown | null => {
  const made = record === undefined ? undefined : madeOf(records, record);
  if (made === undefined) return null;
  const { added, release, program, tables } = made;
  const sentence =
    added === undefined
      ? `由 gongshi ${release} 形成。`
      : `形成时还没有记版本；${inChinese(added)}用 gongshi ${release} 重新计算，结果一致，补记在这里。`;
  return { sentence, program, tables };
};
