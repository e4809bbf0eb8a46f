/** Bodies of requests, bounded in size and in patience: what is large goes to disk as it comes, never into memory. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';

export interface BodyLimits {
  /** Bytes of a question in JSON. */
  readonly json: number;
  /** Bytes of one file. */
  readonly file: number;
  /** Milliseconds without a byte after which nobody waits any longer. */
  readonly stall: number;
}

const MEGA = 1024 * 1024;

export const usualLimits: BodyLimits = { json: MEGA, file: 200 * MEGA, stall: 20_000 };

export type Refused = { readonly ok: false; readonly status: 400 | 408 | 413; readonly why: string };
export type Read<Value> = { readonly ok: true; readonly value: Value } | Refused;

type Body = ReadableStream<Uint8Array> | null;

class Stalled extends Error {}

const inTime = async <Value>(waited: Promise<Value>, stall: number): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, refuse) => {
    // What came while the desk itself was at work lies there unread: it is read before anybody is given up.
    timer = setTimeout(() => setImmediate(refuse, new Stalled()), stall);
  });
  try {
    return await Promise.race([waited, over]);
  } finally {
    clearTimeout(timer);
  }
};

const tooLarge = (most: number): Refused => ({
  ok: false,
  status: 413,
  why: `超过${most >= MEGA ? `${Math.floor(most / MEGA)}MB` : `${most}字节`}，没有收。`,
});

/** Gives each piece to `take`, one after another: the sender waits for the disk. */
const pieces = async (
  body: Body,
  most: number,
  stall: number,
  take: (piece: Uint8Array) => Promise<void> | void,
): Promise<Refused | undefined> => {
  if (body === null) return undefined;
  const reader = body.getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), stall);
      if (done) return undefined;
      length += value.length;
      if (length > most) return tooLarge(most);
      await take(value);
    }
  } catch (error) {
    if (error instanceof Stalled) return { ok: false, status: 408, why: '传送停下来太久，没有收。请再试一次。' };
    return { ok: false, status: 400, why: '传送中断，没有收完。请再试一次。' };
  } finally {
    reader.cancel().catch(() => {});
  }
};

/** A question. `declared`: its Content-Length. */
export const readJson = async (
  body: Body,
  declared: string | undefined,
  { json, stall }: BodyLimits,
): Promise<Read<unknown>> => {
  if (Number(declared ?? 0) > json) return tooLarge(json);
  const parts: Uint8Array[] = [];
  const refused = await pieces(body, json, stall, (piece) => void parts.push(piece));
  if (refused !== undefined) return refused;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, why: '读不出发来的内容，没有办理。' };
  }
};

export interface Kept {
  readonly size: number;
  readonly sha256: string;
}

const writing = async (file: FileHandle, body: Body, { file: most, stall }: BodyLimits): Promise<Read<Kept>> => {
  const hash = createHash('sha256');
  let size = 0;
  const refused = await pieces(body, most, stall, async (piece) => {
    hash.update(piece);
    size += piece.length;
    await file.writeFile(piece);
  });
  if (refused !== undefined) return refused;
  await file.sync();
  return { ok: true, value: { size, sha256: hash.digest('hex') } };
};

/** A file onto the disk at `path`, which is ours and new; nothing is left of one that did not come whole. */
export const keepBody = async (
  body: Body,
  declared: string | undefined,
  path: string,
  limits: BodyLimits,
): Promise<Read<Kept>> => {
  if (Number(declared ?? 0) > limits.file) return tooLarge(limits.file);
  const file = await open(path, 'wx', 0o600);
  let kept: Read<Kept> | undefined;
  try {
    kept = await writing(file, body, limits);
    return kept;
  } finally {
    await file.close();
    if (kept?.ok !== true) await rm(path, { force: true });
  }
};
