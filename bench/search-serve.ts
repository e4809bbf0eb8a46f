/** A static host: folders under addresses, with what is text compressed as hosts do. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Host {
  readonly address: string;
  readonly close: () => void;
}

/** `mounts`: address prefix → folder, the most particular first. */
export const serve = async (mounts: ReadonlyMap<string, string>): Promise<Host> => {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const [prefix = '', folder = ''] = [...mounts].find(([prefix]) => path.startsWith(prefix)) ?? [];
    const file = join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
    const type = types[extname(file)];
    readFile(file).then(
      (bytes) =>
        type === undefined
          ? response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes)
          : response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(bytes)),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://localhost:${bound.port}`, close: () => server.close() };
};
