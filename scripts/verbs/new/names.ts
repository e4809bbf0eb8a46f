/** Names of what is begun, and the beginning itself: nothing that is there is ever overwritten. */
import { join } from 'node:path';
import { longestId, nameFlaw, type Reserving } from '../../../src/core/record-name.ts';
import { createFile } from '../../kernel/create-file.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';

/** A name that would be refused later is refused before anything is written. */
export const named = (kind: Reserving, name: string): string => {
  if (nameFlaw(kind, name) === undefined) return name;
  throw new CannotRun(
    `${name} 不能作名字：用小写英文字母、数字和连字符，不超过${longestId}个字符，也不能是 con、nul、index、guide 一类保留的名字`,
  );
};

export const begin = (io: Io, path: string, text: string): string => {
  if (!createFile(join(io.cwd, path), text)) throw new CannotRun(`${path} 已经有了，不覆盖`);
  return path;
};
