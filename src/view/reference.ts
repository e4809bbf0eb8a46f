/** 规则和填写项参考: for the engineer of an association that writes its own tables. Made from the schemas. */
import { z } from 'zod/mini';
import { type CodeDoc, titleOf } from '../core/finding.ts';
import { FieldSpec, fieldTypes, type FieldTypeId } from '../core/fields/index.ts';
import { Condition, type RuleId } from '../core/rules/condition.ts';
import { ruleOf, rules } from '../core/rules/index.ts';
import type { Read } from '../core/rules/reads.ts';
import type { Scope } from '../core/rules/rule.ts';
import { howWords } from '../core/words.ts';
import { parseYaml } from '../ledger/yaml.ts';
import { fieldOptions, fieldReference } from './field-reference.ts';
import type { PageHead } from './page.ts';
import { type Explained, rowOptions, ruleReference } from './rule-reference.ts';
import type { Site } from './site.ts';

export interface OptionLine {
  readonly name: string;
  readonly required: boolean;
  /** `true` 或 `false`, 整数, 列表 …, with what is taken when it is not written. */
  readonly takes: string;
  readonly meaning: string;
}

export interface ReferenceEntry {
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly options: readonly OptionLine[];
  readonly example: string;
}

export interface RuleEntry extends ReferenceEntry {
  readonly judges: string;
  readonly how: string;
  /** What the example names, which must be there: `项目 agreement（document）`. */
  readonly reads: readonly string[];
  readonly says: readonly { readonly title: string; readonly href: string }[];
}

export const referenceHead: PageHead = {
  title: '规则和填写项参考',
  description: '编写本单位的奖项设置时用：每种规则和填写项的选项、示例、读取的内容和给出的提示。',
  section: 'about',
  crumbs: [{ text: '规则和填写项参考' }],
};

const scopeWords = {
  application: '一份申报',
  organization: '申报单位',
  category: '一个奖项',
  programme: '一个年度',
} as const satisfies Record<Scope, string>;

interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly $ref?: string;
}

/** The JSON Schema of options, as far as a reader needs it. */
const Shape = z.object({
  properties: z.record(z.string(), z.looseObject({})),
  required: z.optional(z.array(z.string())),
});

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: 'true或者false',
  array: '列表',
  object: '一组值',
};

const takesOf = ({ type, enum: values, default: otherwise }: Property): string => {
  const kind = values === undefined ? (typeWords[type ?? ''] ?? '一组值') : values.join('、');
  return otherwise === undefined ? kind : `${kind}；不写是${String(otherwise)}`;
};

const linesOf = (schema: z.ZodMiniType, meanings: Readonly<Record<string, string>>): readonly OptionLine[] => {
  const shape = Shape.parse(z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' }));
  return Object.entries(meanings).map(([name, meaning]) => ({
    name,
    required: shape.required?.includes(name) === true,
    takes: takesOf(shape.properties[name] ?? {}),
    meaning,
  }));
};

const entryOf = (id: string, schema: z.ZodMiniType, { title, does, example, options }: Explained<string>) => ({
  id,
  title,
  does,
  example,
  options: linesOf(schema, options),
});

const exampleOf = <Schema extends z.ZodMiniType>(schema: Schema, text: string): z.infer<Schema> => {
  const read = parseYaml(text);
  if (!read.ok) throw new Error(`not YAML: ${text}`);
  return schema.parse(read.data);
};

const things = {
  field: '填写项',
  criterion: '评分项目',
  category: '奖项',
  body: '机构',
  round: '评审轮次',
  tier: '等次',
  kind: '单位类别',
} as const;

const readWords = (read: Read): string =>
  `${things[read.thing]} ${read.id}${
    read.thing === 'field' && read.types !== undefined
      ? `（${read.types.map((type) => fieldTypes[type].name).join('或者')}）`
      : ''
  }`;

const ruleIds = Object.keys(rules) as readonly RuleId[];
const fieldTypeIds = Object.keys(fieldTypes) as readonly FieldTypeId[];

/** What a rule may say itself: one that is made of others says what they say as well, and each of them is told beside its own. */
const ownCodes = (id: RuleId): readonly (readonly [string, CodeDoc])[] => {
  const codes = Object.entries<CodeDoc>(rules[id].codes);
  const own = codes.filter(
    ([code]) => !ruleIds.some((other) => other !== id && Object.hasOwn(rules[other].codes, code)),
  );
  return id === 'any-of' ? own : codes;
};

const ruleEntry = (site: Site, id: RuleId): RuleEntry => {
  const rule = rules[id];
  const example = exampleOf(Condition, ruleReference[id].example);
  return {
    ...entryOf(id, rule.options, ruleReference[id]),
    judges: scopeWords[rule.scope],
    how: howWords[rule.how],
    reads: ruleOf(example).reads(example).map(readWords),
    says: ownCodes(id).map(([code, doc]) => ({ title: titleOf(doc), href: site.to.code(code) })),
  };
};

export interface ReferencePage {
  /** Options of every row, of every field. */
  readonly row: readonly OptionLine[];
  readonly rules: readonly RuleEntry[];
  readonly field: readonly OptionLine[];
  readonly fields: readonly ReferenceEntry[];
}

export const referencePage = (site: Site): ReferencePage => ({
  row: linesOf(rules.stated.options, rowOptions),
  rules: ruleIds.map((id) => ruleEntry(site, id)),
  field: linesOf(fieldTypes.date.spec, fieldOptions),
  fields: fieldTypeIds.map((id) => {
    exampleOf(FieldSpec, fieldReference[id].example);
    const { spec, name } = fieldTypes[id];
    return entryOf(id, spec, { title: name, ...fieldReference[id] });
  }),
});
