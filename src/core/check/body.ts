/** The narrative of an application: one section under the heading of each prose field, and nothing else. */
import type { CompiledCategory } from '../compile.ts';
import type { FieldValues } from '../fields/value.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { checked } from '../issues.ts';
import { findingOf } from './problem.ts';
import { quote } from './quote.ts';

export const bodyCodes = {
  'heading-unknown': {
    level: 'error',
    title: '有表格上没有的标题',
    message: '没有{heading}这个标题',
    help: '{cure}',
    en: 'The heading is none of the form',
    meaning: '正文里有一个“## ”开头的标题，表单上没有。标题要和表单上的一字不差。',
    why: '正文按标题分到各项，标题不对，下面的内容就不知道属于哪一项。',
    wrong: '## 建站的目标',
    right: '## 建站目标',
  },
  'heading-twice': {
    level: 'error',
    title: '同一个标题出现两次',
    message: '{heading}这个标题出现两次',
    help: '合并成一处',
    en: 'The heading stands twice',
    meaning: '同一个标题在正文里写了不止一次。',
    why: '两处内容不知道以哪一处为准。',
    wrong: '## 建站目标（开头一次，末尾又一次）',
    right: '## 建站目标（只有一处）',
  },
  'text-outside': {
    level: 'error',
    message: '第一个标题之前有文字',
    help: '移到相应的标题下面',
    en: 'There is text before the first heading',
    meaning: '正文的文字应当都在“## ”标题下面，这里有一段不在任何标题下。',
    why: '不在标题下的文字不属于任何一项，专家看不到。',
    wrong: '---\n我会申报示例基地……\n## 建站目标',
    right: '---\n## 建站目标\n我会……',
  },
} as const satisfies CodeTable;

const report = reporter(bodyCodes);

/** A section, with where its heading and its text begin in the text of the file. */
export interface BodySection {
  readonly heading: string;
  readonly headingOffset: number;
  readonly text: string;
  readonly offset: number;
}

export interface Body {
  readonly sections: readonly BodySection[];
  /** Text before the first heading. */
  readonly outside: { readonly text: string; readonly offset: number } | undefined;
}

const atHeading = ({ heading, headingOffset }: BodySection) => ({
  at: { offset: headingOffset, length: Math.max(1, heading.length) },
});

const outsideFindings = (outside: Body['outside']): readonly Finding[] => {
  if (outside === undefined || outside.text.trim() === '') return [];
  const length = Math.max(1, outside.text.split('\n', 1)[0]?.length ?? 0);
  return [report('text-outside', {}, { at: { offset: outside.offset, length } })];
};

const headingFindings = (sections: readonly BodySection[], { prose }: CompiledCategory): readonly Finding[] => {
  const known = [...prose.keys()];
  const cure = known.length === 0 ? '这个奖项没有正文，删去' : `只用这些标题：${known.join('、')}`;
  return sections.flatMap((section, index) => {
    const heading = quote(section.heading);
    if (!prose.has(section.heading)) return [report('heading-unknown', { heading, cure }, atHeading(section))];
    const first = sections.findIndex((other) => other.heading === section.heading);
    return first < index ? [report('heading-twice', { heading }, atHeading(section))] : [];
  });
};

/** Every prose field by its id, with what is wrong; a field's place is its id, whether or not it has a heading yet. */
export const checkBody = (
  { sections, outside }: Body,
  category: CompiledCategory,
): { readonly fields: FieldValues; readonly findings: readonly Finding[] } => {
  const results = [...category.prose].map(([label, field]) => {
    const text = sections.find((section) => section.heading === label)?.text.trim();
    return { id: field.id, result: checked(category.proseValue(field), text) };
  });
  const values = results.flatMap(({ id, result }) =>
    result.ok && result.value !== undefined ? [[id, result.value]] : [],
  );
  const problems = results.flatMap(({ id, result }) =>
    result.ok ? [] : result.problems.map((problem) => ({ ...problem, path: [id, ...problem.path] })),
  );
  return {
    fields: Object.fromEntries(values),
    findings: [
      ...outsideFindings(outside),
      ...headingFindings(sections, category),
      ...problems.map((problem) => findingOf(problem, category)),
    ],
  };
};
