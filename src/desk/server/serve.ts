/** The desk on this machine's own address, with a key that nobody can guess, until its window has been closed for an hour. */
import { randomBytes } from 'node:crypto';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type AppParts, deskApp } from './app.ts';

const MINUTE = 60_000;
const address = '127.0.0.1';

export type Serving = Omit<AppParts, 'door' | 'token' | 'seen'> & {
  /** 0: whichever is free. */
  readonly port: number;
  /** Milliseconds without a word from the window after which the desk ends. */
  readonly idle?: number;
};

export interface Served {
  /** To be opened once; whoever has it may do all that the desk can. */
  readonly url: string;
  readonly origin: string;
  /** Settles when the desk has ended. */
  readonly ended: Promise<void>;
  end(): void;
}

const secret = (): string => randomBytes(32).toString('base64url');

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const bound = server.address();
      if (typeof bound === 'object' && bound !== null) resolve(bound.port);
      else reject(new Error('no address'));
    });
  });

/** Throws what Node says where the port is taken (EADDRINUSE). */
export const serveDesk = async ({ port, idle = 60 * MINUTE, ...parts }: Serving): Promise<Served> => {
  const door = { host: '', session: secret() };
  const token = secret();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const seen = () => {
    clearTimeout(alarm);
    alarm = setTimeout(end, idle);
    alarm.unref();
  };
  const app = deskApp({ ...parts, door, token, seen });
  const { stall } = parts.limits;
  // Node looks for late connections twice a minute; a crowd that says nothing would keep the window out for as long.
  const serverOptions = { connectionsCheckingInterval: Math.ceil(stall / 4) };
  const server = createAdaptorServer({ fetch: app.fetch, hostname: address, serverOptions });
  if (!(server instanceof Server)) throw new Error('the desk speaks plain HTTP');
  // Headers come at once or not at all; a body has its own patience (`body.ts`).
  server.headersTimeout = stall;
  server.requestTimeout = 30 * MINUTE;
  server.maxConnections = 200;
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve());
  });
  const end = () => {
    clearTimeout(alarm);
    server.close();
    server.closeAllConnections();
  };
  door.host = `${address}:${await listening(server, port)}`;
  seen();
  const origin = `http://${door.host}`;
  return { url: `${origin}/open/${token}`, origin, ended, end };
};
