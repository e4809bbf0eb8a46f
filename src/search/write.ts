/** Writes the index beside the pages that were built. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildIndex } from './build.ts';
import type { SearchRecord } from './record.ts';
import { type Manifest, paths } from './shards.ts';
import { traditionalTable } from './traditional.ts';

const zipped = promisify(gzip);
/** Files under way at once: waiting for one after another would take as long again as making them. */
const AT_ONCE = 64;

/** Replaces the index in `folder`. The same records make the same bytes. */
export const writeIndex = async (records: readonly SearchRecord[], folder: string): Promise<Manifest> => {
  const { manifest, files } = buildIndex(records, traditionalTable());
  await rm(folder, { recursive: true, force: true });
  for (const path of new Set([...files.keys()].map((file) => dirname(join(folder, file)))))
    await mkdir(path, { recursive: true });
  const hash = createHash('sha256').update(JSON.stringify(manifest));
  const writes: Promise<void>[] = [];
  for (const [path, text] of files) {
    hash.update(path).update(text);
    writes.push(zipped(text).then((bytes) => writeFile(join(folder, path), bytes)));
    if (writes.length === AT_ONCE) await Promise.all(writes.splice(0));
  }
  await Promise.all(writes);
  const whole: Manifest = { version: hash.digest('hex').slice(0, 12), ...manifest };
  await writeFile(join(folder, paths.manifest), await zipped(JSON.stringify(whole)));
  return whole;
};
