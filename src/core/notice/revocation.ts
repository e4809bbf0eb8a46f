/** 撤销公告: what was announced and taken back, by whom and why, what becomes of the money. The announcement is not rewritten. */
import { inChinese } from '../dates.ts';
import { applicantNameOn, applicationTitleOn } from '../names.ts';
import { basis, fullName } from '../paper-name.ts';
import { bodyName, type Filed, type Records, type YearRecords } from '../records.ts';
import type { Notice } from '../schema/notice.ts';
import { type Drafted, marked } from './drafted.ts';
import { type Left, leftUntold } from './leaving.ts';
import { fullTierName } from './rounds.ts';

export interface RevocationInput {
  /** The announcement that listed it. */
  readonly announced: Filed<Notice>;
  readonly published: string;
  readonly title?: string | undefined;
}

/** Those taken back since the announcement that no notice has told of. */
export const revokedUntold = (year: YearRecords, announced: Filed<Notice>, day: string): readonly Left[] =>
  leftUntold(year, announced, day).filter(({ departure }) => departure.kind === 'revoked');

interface Revoked {
  /** 青少年科技创新大赛一等奖. */
  readonly tier: string;
  readonly cites: readonly string[] | undefined;
  readonly says: readonly string[];
}

const moneyWords = { none: '没有拨付，不再拨付', due: '应当退回', returned: '已经退回' } as const;

const sentence = (text: string): string => text.replace(/[。；，\s]+$/, '');

const revokedOf = (records: Records, year: YearRecords, { published }: RevocationInput, { entry }: Left): Revoked[] => {
  const category = year.categories.get(entry.category);
  const application = category?.applications.get(entry.application);
  const tier = category?.category.tiers.find(({ id }) => id === entry.tier);
  const revoked = category?.receipts.get(entry.application)?.value.revoked;
  if (category === undefined || application === undefined || tier === undefined || revoked === undefined) return [];
  const title = applicationTitleOn(records, category, application, published);
  const applicant = applicantNameOn(records, category, application, published);
  const whose = title === applicant ? `“${title}”` : `“${title}”（${applicant}）`;
  const body = bodyName(records.association, revoked.body);
  const called = fullTierName(category.category, tier);
  const until = revoked['barred-until'];
  return [
    {
      tier: called,
      cites: category.category.cites,
      says: [
        `${whose}：${sentence(revoked.reason)}。经${body}${inChinese(revoked.date)}决定（${revoked.document}），撤销“${called}”，证书作废，名额空缺。`,
        ...(tier.award === 0 ? [] : [`奖励经费${tier.award}元，${moneyWords[revoked.money]}。`]),
        ...(until === undefined
          ? []
          : [until === 'life' ? '今后不再受理其申报。' : `${inChinese(until)}（含当日）以前不受理其申报。`]),
      ],
    },
  ];
};

const unique = (names: readonly string[]): string => [...new Set(names)].map((name) => `“${name}”`).join('、');

/** Undefined where nothing was taken back that no notice has told of. */
export const draftRevocation = (records: Records, year: YearRecords, input: RevocationInput): Drafted | undefined => {
  const { announced, published, title } = input;
  const all = revokedUntold(year, announced, published).flatMap((left) => revokedOf(records, year, input, left));
  if (all.length === 0) return undefined;
  return {
    notice: {
      ...marked(records),
      kind: 'revocation',
      title: title ?? `关于撤销${year.year}年度${unique(all.map(({ tier }) => tier))}的公告`,
      published,
      order: '只列撤销的项目',
      decisions: [],
      entries: [],
      corrects: announced.id,
    },
    paragraphs: [
      `根据${basis(
        year,
        all.map(({ cites }) => cites),
      )}，现将${fullName(announced.value)}公布的下列项目撤销的情况公告如下。`,
      ...all.flatMap(({ says }) => says),
    ],
  };
};
