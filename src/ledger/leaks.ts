/** Personal data anywhere in a file, its comments and its name included; and findings that repeat none of it. */
import { type Finding, inFile } from '../core/finding.ts';
import { type Allowed, masked, nothingAllowed, personalData, personalDataFindings } from '../core/privacy.ts';
import { frontMatterEnd } from './front-matter-edges.ts';
import type { ReadFile } from './record.ts';
import type { Data } from './yaml.ts';

/** What a person calls the place of an offset: the heading above it, or the label of its key. */
const itemAt = (text: string, label: (key: string) => string, hasBody: boolean) => {
  const end = hasBody ? (frontMatterEnd(text) ?? 0) : text.length;
  return (offset: number): string => {
    const before = text.slice(0, offset);
    if (offset >= end) return [...before.matchAll(/^## (.*)$/gm)].pop()?.[1]?.trim() ?? '正文';
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (line.trimStart().startsWith('#')) return '注释';
    return label([...before.matchAll(/^([\w-]+):/gm)].pop()?.[1] ?? '开头的内容');
  };
};

export const leaksIn = ({ path, text }: ReadFile, allowed: Allowed, label: (key: string) => string): Finding[] => {
  const data = personalData(text, allowed);
  return data.length === 0
    ? []
    : inFile(path, personalDataFindings(data, itemAt(text, label, !path.endsWith('.yaml'))));
};

/** Values that YAML escapes hid from the reading of the text. */
export const hiddenLeaks = (data: Data, allowed: Allowed, label: (key: string) => string): Finding[] =>
  Object.entries(data).flatMap(([key, value]) =>
    personalDataFindings(personalData(JSON.stringify(value).replaceAll('\\n', '\n'), allowed), () => label(key)).map(
      (finding) => ({
        ...finding,
        at: [key],
      }),
    ),
  );

const redact = (text: string): string => masked(text, personalData(text, nothingAllowed));

/** The finding as it may be printed: a message, a key or a path may have picked up what a file holds. */
export const redacted = (finding: Finding): Finding => ({
  ...finding,
  file: redact(finding.file),
  message: redact(finding.message),
  help: redact(finding.help),
  en: redact(finding.en),
});
