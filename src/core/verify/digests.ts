/** Every digest that a record holds of another, against the bytes that are there now. */
import { type CodeTable, type Finding, inFile, type Level, reporter } from '../finding.ts';
import type { CategoryRecords, Filed, YearRecords } from '../records.ts';
import { correctionsAfter } from '../notice/chain.ts';
import type { Notice } from '../schema/notice.ts';
import { receivedDigest } from '../schema/receipt.ts';
import { type Recount, recount } from './count.ts';

export const digestCodes = {
  'digest-differs': {
    level: 'error',
    title: '校验码与现在的文件不一致',
    message: '{record}记下的“{target}”校验码，与现在的文件不一致',
    help: '用 git log 查看“{target}”在那之后的改动；不该改的恢复原样，该改的重新登记或者发布更正',
    en: 'The digest of {target} in {record} is not that of the file as it is now',
    meaning: '确认、受理或者公示时记下了文件的校验码（SHA-256），现在的文件算出来不是这个值：文件在那之后改动过。',
    why: '确认的、受理的、向社会公示的，必须是同一份内容，一个字都不能差。',
    wrong: 'application: "0000…"   # 现在的文件是 3ef8…',
    right: 'application: "3ef8…"   # 与 sha256sum 的结果相同',
  },
  'digest-target-missing': {
    level: 'error',
    title: '记有校验码的文件不存在',
    message: '公示记下了“{target}”的校验码，台账里却没有这个文件',
    help: '恢复这个文件，或者更正编号',
    en: 'The notice holds a digest of {target}, which is not in the ledger',
    meaning: '公示列出的申报或者决定文件，现在的台账里找不到，或者内容有误读不出来。',
    why: '公示过的文件删掉或者改坏了，社会就无从核对。',
    wrong: 'path: 2017/function-pilot/decisions/awards.yaml',
    right: 'path: 2017/function-pilot/decisions/award.yaml',
  },
} as const satisfies CodeTable;

const report = reporter(digestCodes);

const selectedIn = ({ decisions }: CategoryRecords): ReadonlySet<string> =>
  new Set([...decisions.values()].flatMap(({ value }) => Object.values(value.selection).flat()));

/** Stale papers of an application that is selected nowhere only mean that it is judged so. */
const papers = (category: CategoryRecords): Finding[][] => {
  const selected = selectedIn(category);
  const held = <Value>(
    record: string,
    papersOf: ReadonlyMap<string, Filed<Value>>,
    digestIn: (value: Value) => string,
  ) =>
    [...papersOf].flatMap(([id, { file, value }]): Finding[][] => {
      const application = category.applications.get(id);
      if (application === undefined) return [];
      const level: Level = selected.has(id) ? 'error' : 'warning';
      const where = { file, at: ['application'], level };
      return [digestIn(value) === application.digest ? [] : [report('digest-differs', { record, target: id }, where)]];
    });
  return [
    ...held('确认单位的确认', category.confirmations, ({ application }) => application),
    ...held('受理记录', category.receipts, receivedDigest),
  ];
};

/** Digests of decision files by the path a notice writes: `2017/function-pilot/decisions/award.yaml`. */
const decisionDigests = (year: YearRecords): ReadonlyMap<string, string> =>
  new Map(
    [...year.categories.values()].flatMap(({ id, decisions }) =>
      [...decisions].map(([round, { digest }]): [string, string] => [
        `${year.year}/${id}/decisions/${round}.yaml`,
        digest,
      ]),
    ),
  );

/** What a later correction states again: there the new digest stands. */
const corrected = (year: YearRecords, notice: Filed<Notice>): ReadonlySet<string> =>
  new Set(
    correctionsAfter(year, notice).flatMap(({ value }) => [
      ...value.decisions.map(({ path }) => path),
      ...value.entries.map(({ category, application }) => `${category}/${application}`),
    ]),
  );

const frozen = (year: YearRecords, decisions: ReadonlyMap<string, string>, notice: Filed<Notice>): Finding[][] => {
  const again = corrected(year, notice);
  const held = (
    target: string,
    sha256: string,
    now: string | undefined,
    at: readonly (string | number)[],
  ): Finding[] => {
    if (now === undefined) return [report('digest-target-missing', { target }, { at })];
    if (sha256 === now || again.has(target)) return [];
    return [report('digest-differs', { record: '公示', target }, { at })];
  };
  return [
    ...notice.value.decisions.map(({ path, sha256 }, index) =>
      held(path, sha256, decisions.get(path), ['decisions', index, 'sha256']),
    ),
    ...notice.value.entries.map(({ category, application, sha256 }, index) =>
      held(`${category}/${application}`, sha256, year.categories.get(category)?.applications.get(application)?.digest, [
        'entries',
        index,
        'sha256',
      ]),
    ),
  ].map((findings) => inFile(notice.file, findings));
};

export const digests = (year: YearRecords): Recount => {
  const decisions = decisionDigests(year);
  return recount([
    ...[...year.categories.values()].flatMap(papers),
    ...[...year.notices.values()].flatMap((notice) => frozen(year, decisions, notice)),
  ]);
};
