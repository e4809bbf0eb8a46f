/** What an association must know to ask something in its form: each field type, its options, an example. Held whole by its type. */
import type { z } from 'zod/mini';
import type { common } from '../core/fields/field-type.ts';
import type { FieldSpec, FieldTypeId } from '../core/fields/index.ts';
import type { Explained } from './rule-reference.ts';

type Shared = keyof z.infer<typeof common>;
type SpecOf = { [Id in FieldTypeId]: Extract<FieldSpec, { type: Id }> };

/** What every field may have beside its type's own options. */
export const fieldOptions: { readonly [Name in Shared]: string } = {
  id: '这一项在文件里的名字，小写英文字母、数字和连字符，开始申报以后不要改。',
  label: '这一项的名称，2至30字；叙述项的名称就是正文里的标题。',
  help: '填表说明；填得不对时，也用它说明怎么改。',
  clause: '依据的条款。',
  required: '写false的可以不填；不写的必填。',
  identifies: '写true的，盲评时评分表和评审材料里不出现。',
  public: '写false的不在网页、订阅和开放数据里出现，但在公开的文件里仍能看到。',
};

export const fieldReference: {
  readonly [Id in FieldTypeId]: Omit<Explained<Exclude<keyof SpecOf[Id] & string, Shared | 'type'>>, 'title'>;
} = {
  text: {
    does: '名称、编号一类的短文字，不分段。',
    example: '{ id: project-title, label: 项目名称, type: text, min: 4, max: 60 }',
    options: { min: '最少几个字。', max: '最多几个字。', many: '可以填几个：{ min, max }。' },
  },
  integer: {
    does: '人数、次数一类的整数，只写数字。',
    example: '{ id: trained, label: 年内培训人次, type: integer, min: 0, max: 1000000, unit: 人次 }',
    options: { min: '最小值。', max: '最大值。', unit: '单位；没有单位的可能是年份，显示时不分节。' },
  },
  money: {
    does: '以元为单位的整数。',
    example: '{ id: spent, label: 投入经费, type: money, max: 10000000 }',
    options: { max: '最大值，元。' },
  },
  date: {
    does: '真实存在的一天，写成2017-05-31。',
    example: '{ id: founded, label: 成立日期, type: date }',
    options: {},
  },
  statement: {
    does: '申报单位声明的一句话，勾选即为声明。',
    example: '{ id: truthful, label: 真实性声明, type: statement, text: 所填内容和材料真实 }',
    options: { text: '声明的内容，不超过300字。' },
  },
  choice: {
    does: '从给出的几项里选一项或者几项。',
    example:
      '{ id: host-kind, label: 服务对象类别, type: choice, options: [{ id: firm, label: 企业 }, { id: village, label: 农村 }], open: true }',
    options: {
      options: '选项，每个写id和label；与codelist写且只写一个。',
      codelist: '用公开的代码表作为选项，例如disciplines（学科）。',
      open: '写true的可以选“其他”并写明。',
      many: '可以选几项：{ min, max }。',
    },
  },
  url: {
    does: '以https://开头的完整网址。',
    example: '{ id: website, label: 网站, type: url }',
    options: {},
  },
  place: {
    does: '从association.yaml的places里选一个地方。',
    example: '{ id: host-place, label: 项目所在地, type: place }',
    options: {},
  },
  document: {
    does: '登记证书、协议、决议等材料的名称、日期、页数和校验码；材料本身不上传。',
    example:
      '{ id: agreement, label: 服务协议, type: document, ask: [parties, term, covers], covers: [{ id: duties, label: 双方责任 }], min: 1, max: 3 }',
    options: {
      kinds: '材料的种类，写了的，登记时每件要选一种。',
      ask: '另外要登记的：issuer颁发单位，number编号，parties签约方，term起止日期，covers载明的内容。',
      covers: '可能载明的内容，与ask里的covers一起写。',
      min: '至少几件，不写是1件。',
      max: '最多几件，不写与min相同。',
    },
  },
  reference: {
    does: '指向另一份申报或者登记册里的单位。',
    example: '{ id: partner, label: 合作单位, type: reference, to: organization }',
    options: { to: 'application申报，organization单位。', many: '可以引用几个：{ min, max }。' },
  },
  prose: {
    does: '分段的文字，写在数据文件正文里同名的标题下。',
    example: '{ id: goals, label: 建站目标, type: prose, min: 60, max: 800 }',
    options: { min: '最少几个字，不计空格和标点。', max: '最多几个字，不计空格和标点。' },
  },
  table: {
    does: '同样几列的若干行，每一列是上面的一种类型（叙述和表格除外）。',
    example:
      '{ id: inspections, label: 年检, type: table, min: 2, max: 2, columns: [{ id: year, label: 年度, type: integer, min: 2010, max: 2030 }, { id: result, label: 结论, type: choice, options: [{ id: pass, label: 合格 }] }] }',
    options: { columns: '各列，写法与一项相同。', min: '最少几行，不写是1行。', max: '最多几行。' },
  },
};
