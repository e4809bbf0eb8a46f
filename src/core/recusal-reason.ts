/**
 * A recusal is published with its reason, under a pseudonym. Whatever the reason names tells who the expert is: a unit, a
 * post, a year, an author. What comes from a score sheet is put into general words; this looks at what was typed by hand.
 */
import { documentsOf, isDocument, isOther, type FieldValue } from './fields/value.ts';
import { type CodeTable, type Finding, reporter } from './finding.ts';
import { foldedName } from './look-alikes.ts';
import type { CategoryRecords, Records } from './records.ts';

export const recusalCodes = {
  'recusal-specific': {
    level: 'warning',
    title: '回避原因写得太具体，会让人认出评委',
    message: '{reviewer}对“{application}”的回避原因里有“{word}”，公布以后会让人认出评委',
    help: '只写笼统的说法，例如“与申报单位有合作关系”；具体情况留在名册里',
    en: 'The reason of {reviewer} for {application} names {word}, which tells who the expert is',
    meaning: '回避记录是公开的，评委只用代号。原因里写了单位名称、职务、年份或者人，别人就能推出代号是谁。',
    why: '评委的身份不公开，才能不受打扰地评审。',
    wrong: 'reason: 任示例护理学会副秘书长',
    right: 'reason: 在申报单位任职',
  },
} as const satisfies CodeTable;

const report = reporter(recusalCodes);

/** Posts and titles, years and other numbers, and whatever stands in quotation marks. */
const telling =
  /(?:副|名誉|常务)?(?:教授|院士|研究员|主任|院长|校长|所长|局长|处长|会长|理事长|理事|秘书长|董事长|总经理|导师|老师|先生|女士)|(?:19|20)\d{2}年?|[“「《][^”」》]{2,}[”」》]/u;

/** The shortest name that is one: 学会 alone is a general word. */
const shortest = 4;

const textsIn = (value: FieldValue | undefined): readonly string[] => {
  if (typeof value === 'string') return value.includes('\n') || value.length > 60 ? [] : [value];
  if (isOther(value)) return [value.other];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): readonly string[] => {
    if (typeof item === 'string') return [item];
    if (isDocument(item)) return documentsOf([item]).flatMap(({ title, parties = [] }) => [title, ...parties]);
    return [];
  });
};

interface Name {
  readonly name: string;
  readonly folded: string;
}

const isName = ({ name, folded }: Name): boolean => folded.length >= shortest && /\p{Script=Han}/u.test(name);
const named = (name: string): Name => ({ name, folded: foldedName(name) });

/** What an application itself names: its client, the parties of its papers, its title. */
const namesOf = ({ applications }: CategoryRecords, id: string): readonly Name[] =>
  Object.values(applications.get(id)?.value.fields ?? {})
    .flatMap(textsIn)
    .map(named)
    .filter(isName);

/** The word of a reason that would tell who the expert is. */
const tellingIn = (reason: string, names: readonly Name[]): string | undefined => {
  const written = foldedName(reason);
  return names.find(({ folded }) => written.includes(folded))?.name ?? telling.exec(reason)?.[0];
};

export const recusalFindings = ({ organizations, years }: Records): readonly Finding[] => {
  const categories = [...years.values()].flatMap((year) => [...year.categories.values()]);
  const recusals = categories.flatMap((category) =>
    [...category.decisions.values()].flatMap(({ file, value }) =>
      value.recusals.map((recusal, index) => ({
        ...recusal,
        category,
        where: { file, at: ['recusals', index, 'reason'] },
      })),
    ),
  );
  if (recusals.length === 0) return [];
  const registered = [...organizations.values()].flatMap(({ value }) => value.names.map(({ name }) => named(name)));
  const units = registered.filter(isName);
  return recusals.flatMap(({ reviewer, application, reason, category, where }) => {
    const word = tellingIn(reason, [...units, ...namesOf(category, application)]);
    return word === undefined ? [] : [report('recusal-specific', { reviewer, application, word }, where)];
  });
};
