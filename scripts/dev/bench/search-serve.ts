/** A static host: folders under addresses, with what is text compressed as hosts do. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
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

/** `mounts`: address prefix → folder, the most particular first. */
export const serve = async (mounts: ReadonlyMap<string, string>): Promise<Host> => {
  const sent: Sent[] = [];
  const answer = async (address: string, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(address, 'http://host').pathname);
    const [prefix = '', folder = ''] = [...mounts].find(([prefix]) => path.startsWith(prefix)) ?? [];
    const file = join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
    const type = types[extname(file)];
    const bytes = await readFile(file);
    const body = type === undefined ? bytes : gzipSync(bytes);
    if (prefix !== '/' || extname(file) === '.js') sent.push({ path, bytes: body.length });
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
