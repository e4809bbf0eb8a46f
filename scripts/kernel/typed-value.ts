/** One word of a command line as the value of an act's field: a number, or what a file or a folder holds. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Field } from '../../src/office/act.ts';
import { sentOf } from '../../src/office/package-input.ts';
import { openPackage } from '../../src/package/open.ts';
import { heldFiles } from './held-files.ts';
import { readPersons } from './persons.ts';
import { CannotRun, type Io } from './verb.ts';

const largest = 400 * 1024 * 1024;

const packageAt = async (io: Io, typed: string) => {
  const path = resolve(io.cwd, typed);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new CannotRun(`没有 ${typed} 这个文件`);
  if (size > largest) throw new CannotRun(`${typed} 超过400MB，不打开`);
  const opened = await openPackage(new Uint8Array(readFileSync(path)));
  const sent = opened.ok ? sentOf(opened.package) : undefined;
  if (sent !== undefined) return sent;
  const why = opened.ok ? '' : `：${opened.findings.map(({ message }) => message).join('；')}`;
  throw new CannotRun(`${typed} 打不开，不是完整的包${why}`);
};

const digestsIn = (io: Io, typed: string): readonly string[] => {
  const folder = resolve(io.cwd, typed);
  if (folder === join(io.cwd, 'content') || folder.startsWith(join(io.cwd, 'content/')))
    throw new CannotRun('材料不能放在 content/ 里：台账是公开的。放到台账以外的文件夹，或者 inbox/');
  const { files, links } = heldFiles(folder);
  for (const path of links) io.err(`是链接，没有读：${path}。把文件本身放进来`);
  return [...files.keys()];
};

export const typedValue = (io: Io, control: Field['control'], value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  switch (control) {
    case 'number':
      return Number(value);
    case 'package':
      return packageAt(io, value);
    case 'folder':
      return digestsIn(io, value);
    case 'persons':
      return Object.fromEntries(readPersons(io, value));
    default:
      return value;
  }
};
