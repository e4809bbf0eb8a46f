/** Changes of an application file: each gives a new one, and what is emptied is left out. */
import { isMapping } from '../core/mapping.ts';
import type { ApplicationFile } from './file.ts';
import type { ValuePath } from '../core/finding.ts';
import { sorted } from '../core/sorted.ts';

export const valueAt = (value: unknown, [key, ...rest]: ValuePath): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(key)], rest);
  return isMapping(value) && Object.keys(value).includes(String(key)) ? valueAt(value[key], rest) : undefined;
};

const put = (value: unknown, [key, ...rest]: ValuePath, made: unknown): unknown => {
  if (key === undefined) return made;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    // What stands before it and was not filled in is missing, and not a hole.
    const length = Math.max(list.length, key + 1);
    return Array.from({ length }, (_, index) => (index === key ? put(list[key], rest, made) : (list[index] ?? null)));
  }
  const mapping = isMapping(value) ? value : {};
  return { ...mapping, [key]: put(mapping[key], rest, made) };
};

export const withValue = (file: ApplicationFile, [key = '', ...rest]: ValuePath, value: unknown): ApplicationFile => ({
  ...file,
  data: { ...file.data, [key]: put(file.data[key], rest, value) },
});

export const withProse = (file: ApplicationFile, heading: string, text: string): ApplicationFile => {
  const others = file.sections.filter((section) => section.heading !== heading);
  if (text.trim() === '') return { ...file, sections: others };
  const exists = others.length < file.sections.length;
  return {
    ...file,
    sections: exists
      ? file.sections.map((section) => (section.heading === heading ? { heading, text } : section))
      : [...file.sections, { heading, text }],
  };
};

/** Sections in the order of the form; what the form does not have comes last. */
export const sectionsInOrder = (file: ApplicationFile, headings: readonly string[]): ApplicationFile => {
  const place = (heading: string) => (headings.includes(heading) ? headings.indexOf(heading) : headings.length);
  return { ...file, sections: sorted(file.sections, (one, other) => place(one.heading) - place(other.heading)) };
};
