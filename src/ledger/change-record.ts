/**
 * Changes one value of a record, and leaves every other line of it alone. A note that only says what is to be filled in goes
 * with the value that it waited for. Undefined where the text cannot be changed safely, which is seen by reading it again.
 */
import { isMapping } from '../core/mapping.ts';
import { ended, ifSame, keyLine, plain } from './add-to-record.ts';
import { toYaml } from './write-yaml.ts';
import { type Data, parseYaml } from './yaml.ts';

const escaped = (key: string): string => key.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** A key at a depth with all that stands deeper below it. */
const blockOf = (key: string, indent: string): RegExp =>
  new RegExp(`^${indent}${escaped(key)}:.*\\n(?:${indent}[ \\t]+.*\\n)*`, 'm');

/** What somebody noted behind the value, where it is no reminder to fill it in. */
const noteOf = (block: string): string => {
  const [, note = ''] = /^[^"'#\n]*(?:"[^"\n]*"|'[^'\n]*')?[^"'#\n]*([ \t]+#.*)\n/.exec(block) ?? [];
  return note.includes('TODO') ? '' : note;
};

const noted = (line: string, note: string): string =>
  note === '' || line.trimEnd().includes('\n') ? line : `${line.trimEnd()}${note}\n`;

/** The text with the key's lines put in place of those that are there, or at the end of it. */
const replaced = (text: string, key: string, value: unknown, indent: string): string => {
  const pattern = blockOf(key, indent);
  const before = pattern.exec(text)?.[0];
  const line =
    value === undefined
      ? ''
      : keyLine(key, value)
          .split('\n')
          .map((one) => (one === '' ? one : `${indent}${one}`))
          .join('\n');
  return before === undefined ? `${text}${line}` : text.replace(pattern, () => noted(line, noteOf(before)));
};

const changedMap = (map: Data, key: string, value: unknown): Data => {
  const { [key]: _, ...others } = map;
  return value === undefined ? others : { ...map, [key]: value };
};

/** `path`: a key, or a key of a mapping. `value` undefined: the key goes. */
export const withValue = (
  text: string,
  [key, within]: readonly [string, string?],
  value: unknown,
): string | undefined => {
  const before = parseYaml(text);
  if (!before.ok) return undefined;
  const whole = ended(text);
  if (within === undefined) {
    const wanted = plain(changedMap(before.data, key, value));
    return ifSame(replaced(whole, key, value, ''), wanted);
  }
  const there = before.data[key] ?? {};
  if (!isMapping(there)) return undefined;
  const map = changedMap(there, within, value);
  const wanted = plain({ ...before.data, [key]: map });
  const block = blockOf(key, '');
  const inPlace = whole.replace(block, (lines) => replaced(lines, within, value, '  '));
  // A mapping on one line, or written in an unusual way, is written anew as a whole.
  const anew = toYaml({ [key]: plain(map) }, 2);
  const written = block.test(whole) ? whole.replace(block, () => anew) : `${whole}${anew}`;
  return (block.test(whole) ? ifSame(inPlace, wanted) : undefined) ?? ifSame(written, wanted);
};
