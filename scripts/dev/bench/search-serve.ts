/** A static host: folders under addresses, with what is text compressed as hosts do. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface Host {
  readonly address: string;
  /** What was sent so far that a search needs: scripts, and all that is not below `/`. */
  readonly sent: Sent[];
  readonly close: () => void;
}

/** A line on which each request waits before its first byte, and all share what goes through in a second. */
export interface Line {
  readonly milliseconds: number;
  readonly bytesPerSecond: number;
}

const through = ({ milliseconds, bytesPerSecond }: Line): ((bytes: number) => Promise<void>) => {
  let free = 0;
  return async (bytes) => {
    const now = performance.now();
    free = Math.max(now + milliseconds, free) + (bytes / bytesPerSecond) * 1000;
    await setTimeout(free - now);
  };
};

/** `mounts`: address prefix → folder, the most particular first. */
export const serve = async (mounts: ReadonlyMap<string, string>, line?: Line): Promise<Host> => {
  const sent: Sent[] = [];
  const come = line === undefined ? undefined : through(line);
  const answer = async (address: string, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(address, 'http://host').pathname);
    const [prefix = '', folder = ''] = [...mounts].find(([prefix]) => path.startsWith(prefix)) ?? [];
    const file = join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
    const type = types[extname(file)];
    const bytes = await readFile(file);
    const body = type === undefined ? bytes : gzipSync(bytes);
    if (prefix !== '/' || extname(file) === '.js') sent.push({ path, bytes: body.length });
    await come?.(body.length);
    // As the hosts of pages do: what came ahead is not sent again.
    response.setHeader('cache-control', 'max-age=600');
    response.setHeader('content-type', type ?? 'application/octet-stream');
    if (type !== undefined) response.setHeader('content-encoding', 'gzip');
    response.end(body);
  };
  const server: Server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://localhost:${bound.port}`, sent, close: () => server.close() };
};
