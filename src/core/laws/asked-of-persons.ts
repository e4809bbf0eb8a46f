/**
 * What a form asks is public, or at least readable in the repository. Birth, age, sex, nationality and the number of an identity
 * card are therefore not asked: an office looks at a paper and records whether the condition is met (个人信息保护法 6).
 */
import type { FieldSpec } from '../fields/index.ts';
import type { Section } from '../schema/section.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, yearOwner } from './tables.ts';

/** The end of what is asked: 出生缺陷, 民族医药 and 年龄结构 are topics, and ask nothing of a person. */
const asks =
  /(出生)(?:日期|年月日?|时间|年份?|地点?)?(?=$|[\s（(、，,;；/／和及与或：:])|(年龄|周岁|性别|民族)(?=$|[\s（(、，,;；/／和及与或：:])|(身份证)(?:件)?(?!明$|明原件|明材料)/;
/** A number over many is nobody's. */
const ofMany = /平均|人均|受众|服务对象/;

const askedIn = (label: string): string | undefined => {
  if (ofMany.test(label)) return undefined;
  const [, birth, trait, card] = asks.exec(label) ?? [];
  return birth === undefined ? (trait ?? (card && '身份证号')) : '出生日期';
};

interface Asked {
  readonly label: string;
  readonly what: string;
  readonly at: readonly (string | number)[];
}

/** The field itself, and the columns of a table. A paper is only registered, and a statement is no answer. */
const askedOf = (field: FieldSpec, at: Asked['at']): readonly Asked[] => {
  if (field.type === 'document' || field.type === 'statement') return [];
  const own = askedIn(field.label);
  const columns = field.type === 'table' ? field.columns : [];
  return [
    ...(own === undefined ? [] : [{ label: `“${field.label}”`, what: own, at }]),
    ...columns.flatMap((column, index) => {
      const what = askedIn(column.label);
      const label = `“${field.label}”的“${column.label}”`;
      return what === undefined ? [] : [{ label, what, at: [...at, 'columns', index] }];
    }),
  ];
};

const askedBy = (sections: readonly Section[], at: Asked['at']): readonly Asked[] =>
  sections.flatMap(({ fields }, section) =>
    fields.flatMap((field, index) => askedOf(field, [...at, section, 'fields', index])),
  );

export const askedOfPersons: Law = (tables) => {
  const { office } = tables;
  const { programme, programmeFile } = tables.year;
  const told = (owner: string, file: string, asked: readonly Asked[]) =>
    asked.map(({ label, what, at }) =>
      reportLaw('law-asks-person', { owner, field: label, what, office }, { file, at }),
    );
  return [
    ...told(yearOwner(tables), programmeFile, [
      ...askedBy(programme.common.start, ['common', 'start']),
      ...askedBy(programme.common.end, ['common', 'end']),
    ]),
    ...categoriesOf(tables).flatMap((records) =>
      told(tableOwner(records), records.file, askedBy(records.category.source.sections, ['sections'])),
    ),
  ];
};
