/** What of the ledger others have not seen yet: records without a 核对行, and a published ledger that is older than the whole one. */
import { latestLine } from '../../core/checkpoint/checkpoint.ts';
import { readLine } from '../../core/checkpoint/line.ts';
import { inChinese } from '../../core/dates.ts';
import { keepsAnything } from '../../core/disclosure/rule.ts';
import type { Records } from '../../core/records.ts';
import type { Due } from './item.ts';

/** Only where the office gives out such lines: nobody has to. */
export const ofCheckpoint = ({ checkpoints = new Map(), years }: Records, today: string): readonly Due[] => {
  const line = readLine(latestLine(checkpoints) ?? '');
  if (line === undefined) return [];
  const isNew = (day: string): boolean => day > line.day && day <= today;
  const all = [...years.values()];
  const decided = all
    .flatMap(({ categories }) => [...categories.values()])
    .flatMap(({ decisions }) => [...decisions.values()])
    .filter(({ value }) => value.approvals.some(({ date }) => isNew(date))).length;
  const published = all.flatMap(({ notices }) => [...notices.values()]).filter(({ value }) => isNew(value.published));
  const news = [
    ...(decided === 0 ? [] : [`审定了${decided}轮`]),
    ...(published.length === 0 ? [] : [`发布了${published.length}份公示公告`]),
  ];
  return news.length === 0
    ? []
    : [
        {
          key: `checkpoint ${line.day} ${decided} ${published.length}`,
          says: `${inChinese(line.day)}的核对行以后，${news.join('，')}，还没有新的核对行。`,
          screen: 'publish',
          act: { id: 'checkpoint', input: {} },
        },
      ];
};

/** `commits`: that changed the whole ledger since the published one was written from this machine; undefined where none was. */
export const ofDisclosure = (records: Records, commits: number | undefined): readonly Due[] => {
  if (records.whole === undefined || ![...records.years.values()].some(keepsAnything)) return [];
  if (commits === undefined) return [{ key: 'disclose', says: '本机还没有写出过公开台账。', screen: 'publish' }];
  return commits === 0
    ? []
    : [{ key: 'disclose', says: `上次写出公开台账以后，完整台账又有${commits}次改动。`, screen: 'publish' }];
};
