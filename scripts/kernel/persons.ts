/** Lists that name people are kept by the office, outside the ledger; nothing that names anyone is read from `content/`. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { othersText } from '../../src/ledger/others-text.ts';
import { parseYaml } from '../../src/ledger/yaml.ts';
import { Persons } from '../../src/office/persons-input.ts';
import { CannotRun, type Io } from './verb.ts';

/** The text of a private list, refused where it lies in the ledger or in the site's sources. */
export const readPrivate = (io: Io, typed: string): string => {
  const path = resolve(io.cwd, typed);
  const within = relative(io.cwd, path).split(sep);
  if (within[0] === 'content') throw new CannotRun(`${typed} 在台账里。写有姓名的名册要放在台账以外，不能提交到 Git`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CannotRun(`读不出 ${typed}。核对路径`);
  }
  const read = othersText(bytes);
  if (!read.ok)
    throw new CannotRun(`${typed} 不是 UTF-8 或者 GBK 编码的文字，读出来会是乱码。用记事本打开核对，另存为 UTF-8`);
  if (read.encoding !== 'UTF-8') io.err(`${typed} 是 ${read.encoding} 编码，已经转换。`);
  return read.text;
};

/** `chief-expert/demo-laver-expert: { name: 演示专家甲, unit: 示例大学 }` */
export const readPersons = (io: Io, typed: string | undefined): ReadonlyMap<string, { name: string; unit: string }> => {
  if (typed === undefined) return new Map();
  const read = parseYaml(readPrivate(io, typed));
  const persons = Persons.safeParse(read.ok ? read.data : undefined);
  if (!persons.success) {
    throw new CannotRun(
      `${typed} 的写法不对。每人一行，例如：young-talent/fibre-sensing: { name: 某某, unit: 示例大学 }`,
    );
  }
  return new Map(Object.entries(persons.data));
};
