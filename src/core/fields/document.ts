import { z } from 'zod/mini';
import { inChinese } from '../dates.ts';
import { date, id, sha256 } from '../schema/values.ts';
import { cleanLine } from './clean.ts';
import { common, type FieldType, type Option, options } from './field-type.ts';
import { documentsOf, type DocumentRow, isDocument } from './value.ts';

/** What may be asked of a paper beside its title, date, pages and digest. */
const documentAsks = ['issuer', 'number', 'parties', 'term', 'covers'] as const;
export type DocumentAsk = (typeof documentAsks)[number];

export const DocumentSpec = z
  .extend(common, {
    type: z.literal('document'),
    /** The kinds of paper that will do; given, each paper names its kind. */
    kinds: z.optional(options(id)),
    ask: z.optional(z.array(z.enum(documentAsks)).check(z.minLength(1))),
    /** What a paper can lay down; each paper says which of it it does. */
    covers: z.optional(options(id)),
    /** How many papers: 1 to `max`, `max` being `min` unless said. */
    min: z.optional(z.number().check(z.int(), z.minimum(0))),
    max: z.optional(z.number().check(z.int(), z.minimum(1))),
  })
  .check(
    z.refine(
      ({ ask, covers }) => (ask?.includes('covers') === true) === (covers !== undefined),
      'covers 要和 ask 里的 covers 一起写',
    ),
    z.refine((spec) => papersOf(spec).min <= papersOf(spec).max, '最少件数大于最多件数'),
  );
export type DocumentSpec = z.infer<typeof DocumentSpec>;

/** How many papers a field takes. */
const papersOf = ({ min = 1, max = Math.max(min, 1) }: { min?: number | undefined; max?: number | undefined }) => ({
  min,
  max,
});

/** What a person calls each part of a paper's record. */
const partLabels: Readonly<Record<string, string>> = {
  title: '标题',
  date: '日期',
  pages: '页数',
  sha256: '校验码',
  kind: '种类',
  issuer: '颁发单位',
  number: '编号',
  parties: '签约方',
  from: '起始日期',
  to: '终止日期',
  covers: '载明的内容',
} satisfies Record<keyof DocumentRow, string>;

export const labelOfPart = (key: string): string =>
  Object.entries(partLabels).find(([part]) => part === key)?.[1] ?? key;

const different = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Two names on one line, each of which ends as an organisation's does: a mark of Chinese between them is no comma of YAML. */
const organisation =
  /(?:公司|学会|协会|研究会|联合会|商会|促进会|科协|院|所|大学|中学|小学|学校|中心|厂|合作社|委员会|政府|局|站|集团|企业|基金会)(?:[（(][^（）()]*[）)])?$/u;
const isOneName = (text: string): boolean => {
  const names = text.split(/[、，,；;]/).map((name) => name.trim());
  return !names.some(
    (name, index) => index > 0 && organisation.test(name) && organisation.test(names[index - 1] ?? ''),
  );
};

const party = cleanLine(1, 60).check(z.refine(isOneName, '写了不止一个单位，一行只写一个'));

const parties = z
  .array(party, '应为列表，例如 [甲方全称, 乙方全称]')
  .check(z.minLength(2, '至少填2个签约方'), z.maxLength(5, '最多填5个签约方'), z.refine(different, '有重复的'));

const oneOf = (all: readonly Option[]) =>
  z.enum(all.map(({ id }) => id)).check(z.meta({ enumDescriptions: all.map(({ label }) => label) }));

const someOf = (all: readonly Option[]) =>
  z.array(oneOf(all), '应为列表').check(z.minLength(1, '至少选一项'), z.refine(different, '有重复的'));

type Parts = Partial<Record<keyof DocumentRow, z.ZodMiniType<string | number | string[]>>>;

/** What each thing that is asked adds to a paper's record. */
const asked: Readonly<Record<DocumentAsk, (spec: DocumentSpec) => Parts>> = {
  issuer: () => ({ issuer: cleanLine(2, 60) }),
  number: () => ({ number: cleanLine(1, 60) }),
  parties: () => ({ parties }),
  term: () => ({ from: date, to: date }),
  covers: ({ covers = [] }) => ({ covers: someOf(covers) }),
};

const partsOf = (spec: DocumentSpec): Parts => ({
  title: cleanLine(2, 80),
  date,
  pages: z.int('应为整数').check(z.minimum(1, '不能小于1'), z.maximum(1000, '不能大于1000')),
  sha256,
  ...(spec.kinds === undefined ? {} : { kind: oneOf(spec.kinds) }),
  ...Object.assign({}, ...(spec.ask ?? []).map((ask) => asked[ask](spec))),
});

/** One paper's record; the paper itself never enters the repository. */
const paper = (spec: DocumentSpec) => {
  const parts = Object.entries(partsOf(spec)).map(([key, part]) => [
    key,
    part.check(z.meta({ title: labelOfPart(key) })),
  ]);
  return z
    .pipe(
      z.strictObject(Object.fromEntries(parts)),
      z.transform((row): DocumentRow => (isDocument(row) ? row : z.NEVER)),
    )
    .check(
      z.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
        path: ['to'],
        message: '早于起始日期',
      }),
    );
};

/** 《标题》（4A，2014年12月5日，2页）; inner book title marks become single ones (GB/T 15834). */
const labelOf = ({ title, kind, date, pages }: DocumentRow, { kinds }: DocumentSpec): string => {
  const kindLabel = kinds?.find(({ id }) => id === kind)?.label;
  const name = title.replaceAll('《', '〈').replaceAll('》', '〉');
  return `《${name}》（${[...(kindLabel === undefined ? [] : [kindLabel]), inChinese(date), `${pages}页`].join('，')}）`;
};

/** Registered papers: certificate, agreement, resolution, mandate, consent, screenshot. Always a list. */
export const document: FieldType<DocumentSpec, readonly DocumentRow[]> = {
  name: '材料',
  spec: DocumentSpec,
  value: (spec) => {
    const { min, max } = papersOf(spec);
    return z
      .array(paper(spec), '应为列表，一件材料一行，每行以“- ”开头')
      .check(z.minLength(min, `至少登记${min}件`), z.maxLength(max, `最多登记${max}件`));
  },
  show: (value, spec) => ({
    kind: 'documents',
    rows: documentsOf(value).map((row) => ({ ...row, label: labelOf(row, spec) })),
  }),
};
