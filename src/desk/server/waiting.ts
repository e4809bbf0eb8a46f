/**
 * Files that were dropped onto the desk and are not dealt with yet. They lie in the office's own folder under names that are
 * ours; what the sender called them is words beside them. They outlive the desk: what was dropped is lost by no restart.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';
import { digestOf } from '../../ledger/record.ts';
import { type BodyLimits, keepBody, type Read } from './body.ts';

const Note = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  size: z.number(),
  sha256: z.string(),
  /** An instant. */
  arrived: z.string(),
});

export type WaitingFile = z.infer<typeof Note> & { readonly id: string; readonly path: string };

/** What a request may name a file by. */
const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** All that wait together, so that no page fills the disk. */
const mostWaiting = 2 * 1024 * 1024 * 1024;

/** Bytes of a shown name: with what is put before it, a file of the office's disk may still be called so. */
const longestName = 200;

/** The end of a long name, which tells its kind. */
const fitting = (name: string): string => {
  const signs = [...name].slice(-100);
  while (Buffer.byteLength(signs.join('')) > longestName) signs.shift();
  return signs.join('');
};

/** As it is shown: the last part of what the sender calls it, without what a screen or a letter could stumble over. */
export const shownName = (typed: string): string => {
  const last = typed.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, '')
    .trim();
  return clean === '' || /^\.+$/.test(clean) ? '没有名字的文件' : fitting(clean);
};

export interface Waiting {
  list(): readonly WaitingFile[];
  find(id: string): WaitingFile | undefined;
  take(name: string, body: ReadableStream<Uint8Array> | null, declared: string | undefined): Promise<Read<WaitingFile>>;
  remove(id: string): boolean;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Undefined where a disk or another program damaged it. */
const noted = (text: string): z.infer<typeof Note> | undefined => {
  try {
    return Note.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** A file whose note is damaged is not lost: it waits under no name of its own. */
const told = (bytes: Uint8Array, arrived: string): z.infer<typeof Note> => ({
  name: shownName(''),
  size: bytes.length,
  sha256: digestOf(bytes),
  arrived,
});

/** `folder`: whole path, outside what Git sees. */
export const waitingIn = (folder: string, limits: BodyLimits, now: () => string): Waiting => {
  const pathOf = (id: string) => join(folder, `${id}.file`);
  const noteOf = (id: string) => join(folder, `${id}.json`);

  const read = (id: string): WaitingFile | undefined => {
    if (!isId(id) || !isFile(noteOf(id)) || !isFile(pathOf(id))) return undefined;
    const note = noted(readFileSync(noteOf(id), 'utf8')) ?? told(readFileSync(pathOf(id)), now());
    return { ...note, id, path: pathOf(id) };
  };

  const list = (): readonly WaitingFile[] =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => read(name.slice(0, -'.json'.length)) ?? [])
      .toSorted((a, b) => (a.arrived < b.arrived ? -1 : a.arrived > b.arrived ? 1 : a.id < b.id ? -1 : 1));

  return {
    list,
    find: read,
    take: async (name, body, declared) => {
      const room = mostWaiting - list().reduce((sum, { size }) => sum + size, 0);
      if (room <= 0) return { ok: false, status: 413, why: '待处理的文件太多，先收下或者移去一些，再放新的。' };
      mkdirSync(folder, { recursive: true });
      const id = randomBytes(16).toString('hex');
      const kept = await keepBody(body, declared, pathOf(id), { ...limits, file: Math.min(limits.file, room) });
      if (!kept.ok) return kept;
      const note = { name: shownName(name), ...kept.value, arrived: now() };
      // The note comes last and whole: without it the file does not wait.
      writeFileSync(`${noteOf(id)}.tmp`, JSON.stringify(note), { mode: 0o600 });
      renameSync(`${noteOf(id)}.tmp`, noteOf(id));
      return { ok: true, value: { ...note, id, path: pathOf(id) } };
    },
    remove: (id) => {
      if (!isId(id) || !existsSync(noteOf(id))) return false;
      rmSync(noteOf(id), { force: true });
      rmSync(pathOf(id), { force: true });
      return true;
    },
  };
};
