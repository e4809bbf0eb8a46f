/** What an open publicity tells of other records, against the digest of it that was taken when it was drafted. */
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { correctionsAfter } from '../notice/chain.ts';
import { factsDigest } from '../notice/facts.ts';
import type { Filed, Records, YearRecords } from '../records.ts';
import type { Notice } from '../schema/notice.ts';
import { type Recount, recount } from './count.ts';

export const factsCodes = {
  'facts-differ': {
    level: 'error',
    message: '公示期内，公示所写的单位、奖项、政策、联系办法或者受理、确认的情况有改动',
    help: '用 git log 查看公示以后的改动；不该改的恢复原样，确实要改的，用 gongshi notice correct 发布更正',
    en: 'What the open notice tells of other records is no longer what it was when it was drafted',
    meaning:
      '公示起草时记下了它所反映的情况的校验码（facts）：单位和奖项的名称、金额、政策条文、公示期、异议联系办法、受理和确认的情况。现在重新计算，得出的值不一样。',
    why: '公示期内大家看到的必须始终是同样的内容，不能因为别的文件改了就悄悄变了。',
    wrong: '公示期内修改登记册里的单位名称',
    right: '公示期满并结束以后再改',
  },
} as const satisfies CodeTable;

const report = reporter(factsCodes);

/** Closed notices are history: an office may move house, and what was public then is in the history of the ledger. */
const ofNotice = (records: Records, year: YearRecords, notice: Filed<Notice>): readonly Finding[] => {
  const corrected = correctionsAfter(year, notice).flatMap(({ value }) => value.facts ?? []);
  const last = corrected[corrected.length - 1] ?? notice.value.facts;
  if (last === undefined || last === factsDigest(records, year, notice.value)) return [];
  return [report('facts-differ', {}, { file: notice.file, at: ['facts'] })];
};

export const facts = (records: Records, year: YearRecords): Recount =>
  recount(
    [...year.notices.values()]
      .filter(({ value }) => value.kind === 'publicity' && value.facts !== undefined && value.closed === undefined)
      .map((notice) => ofNotice(records, year, notice)),
  );
