/**
 * Adds to a record of the office, and leaves every other byte of it alone: comments are the office's. Each gives undefined
 * where the text cannot be changed safely, which is seen by reading it again.
 */
import { isDeepStrictEqual } from 'node:util';
import { toYaml } from './write-yaml.ts';
import { type Data, parseYaml } from './yaml.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The changed text, if it reads as the data that were meant. */
export const ifSame = (after: string, wanted: Data): string | undefined => {
  const read = parseYaml(after);
  return read.ok && isDeepStrictEqual(read.data, wanted) ? after : undefined;
};

export const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Data as YAML would give them back: keys without a value are no keys. */
export const plain = (value: object): Data => JSON.parse(JSON.stringify(value));

const rowLine = (row: object): string => toYaml({ rows: [plain(row)] }).replace(/^rows:\n/, '');
export const keyLine = (key: string, value: unknown): string =>
  typeof value === 'object' && value !== null
    ? toYaml({ rows: [{ [key]: plain(value) }] }, 3)
        .replace(/^rows:\n {2}- /, '')
        .replaceAll(/^ {4}/gm, '')
    : toYaml({ [key]: value });

/** One more row at the end of a list; a list that is not there yet is begun at the end of the file. */
export const withRow = (text: string, key: string, row: object): string | undefined => {
  const before = parseYaml(text);
  if (!before.ok) return undefined;
  const rows = before.data[key] ?? [];
  if (!isList(rows)) return undefined;
  const line = rowLine(row);
  const list = new RegExp(`^${key}:(?: \\[\\])?\\n((?:[ \\t]+.*\\n)*)`, 'm');
  const whole = ended(text);
  const after = list.test(whole)
    ? whole.replace(list, (_, lines: string) => `${key}:\n${lines}${line}`)
    : `${whole}${key}:\n${line}`;
  return ifSame(after, { ...before.data, [key]: [...rows, plain(row)] });
};

/** A row of a list in place of another: a row that grows, such as a supplement that is answered. */
export const withRowAt = (text: string, key: string, index: number, row: object): string | undefined => {
  const before = parseYaml(text);
  if (!before.ok) return undefined;
  const rows = before.data[key];
  if (!isList(rows) || index >= rows.length) return undefined;
  const list = new RegExp(`^${key}:\\n((?:[ \\t]+.*\\n)*)`, 'm');
  const after = ended(text).replace(list, (_, lines: string) => {
    const starts = [...lines.matchAll(/^ *- /gm)].map((match) => match.index);
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? lines.length];
    return `${key}:\n${lines.slice(0, from)}${rowLine(row)}${lines.slice(to)}`;
  });
  return ifSame(after, { ...before.data, [key]: rows.map((one, place) => (place === index ? plain(row) : one)) });
};

/** Without a key and its value, and with everything else as it was; a key that is not there is left out already. */
export const withoutKey = (text: string, key: string): string | undefined => {
  const before = parseYaml(text);
  if (!before.ok) return undefined;
  const { [key]: there, ...others } = before.data;
  if (there === undefined) return text;
  return ifSame(ended(text).replace(new RegExp(`^${key}:.*\\n(?:[ \\t]+.*\\n)*`, 'm'), ''), others);
};

/** Keys that are not there yet, a line each, at the end of the file. */
export const withKeys = (text: string, values: Data): string | undefined => {
  const before = parseYaml(text);
  if (!before.ok) return undefined;
  const given = plain(values);
  if (Object.keys(given).some((key) => before.data[key] !== undefined)) return undefined;
  const lines = Object.entries(given).map(([key, value]) => keyLine(key, value));
  return ifSame(`${ended(text)}${lines.join('')}`, { ...before.data, ...given });
};
