/**
 * An application as its file: the exact text that the ledger reads back as the same values. Broken values are written as
 * they are, so that a check of the file says of them what the form says.
 */
import { isMapping } from '../core/mapping.ts';
import { sorted } from '../core/sorted.ts';

/** What a file holds, whether or not it is a good application: nothing that stood in it is dropped. */
export interface ApplicationFile {
  /** Front matter: plain values by key. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  /** Text before the first heading. */
  readonly outside: string;
  /** The name under which it was opened: what corrects an application keeps it. */
  readonly name?: string | undefined;
}

export const emptyFile: ApplicationFile = { data: {}, sections: [], outside: '' };

/** Text that YAML reads as itself in any place: it begins with a letter and has none of YAML's marks. */
const plain = /^\p{L}[\p{L}\p{M}\p{N}（）、，。；《》〈〉〔〕“”·—-]*$/u;
const date = /^\d{4}-\d\d-\d\d$/;
const address = /^https:\/\/[\w./-]*[\w/-]$/;
/** Words of YAML's core schema. */
const word = /^(?:true|false|null)$/i;

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  const isPlain = (plain.test(value) && !word.test(value)) || date.test(value) || address.test(value);
  // A string of JSON is a string of YAML.
  return isPlain ? value : JSON.stringify(value);
};

const pairs = (value: Readonly<Record<string, unknown>>): readonly [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);

const inline = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isMapping(value)) return scalar(value);
  const inside = pairs(value).map(([key, item]) => `${scalar(key)}: ${inline(item)}`);
  return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`;
};

/** A list of rows has a line for each; everything else stands on the line of its key. */
const entry = ([key, value]: readonly [string, unknown]): string =>
  Array.isArray(value) && value.some(isMapping)
    ? [`${scalar(key)}:`, ...value.map((row) => `  - ${inline(row)}`)].join('\n')
    : `${scalar(key)}: ${inline(value)}`;

/** Keys in the order of the form, unknown ones last. */
const keysInOrder = (data: ApplicationFile['data'], order: readonly string[]): readonly [string, unknown][] => {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return sorted(pairs(data), ([one], [other]) => place(one) - place(other));
};

/** Ends of lines as the ledger has them. */
const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

/** `order`: keys of front matter as the form asks for them. */
export const fileText = ({ data, sections, outside }: ApplicationFile, order: readonly string[]): string => {
  const front = ['---', ...keysInOrder(data, order).map(entry), '---'].join('\n');
  const body = [lines(outside), ...sections.map(({ heading, text }) => `## ${heading.trim()}\n\n${lines(text)}`)];
  return `${[front, ...body.map((part) => part.trim()).filter((part) => part !== '')].join('\n\n')}\n`;
};
