import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../ledger/record.ts';
import { usualLimits } from './body.ts';
import type { Page } from './page.ts';
import { type Served, serveDesk } from './serve.ts';
import { waitingIn } from './waiting.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-desk-'));
const inbox = join(folder, 'inbox', 'waiting');
const limits = { ...usualLimits, stall: 300 };
const written: unknown[] = [];
const complaints: unknown[] = [];

const page: Page = {
  assets: new Map([['desk.js', { type: 'text/javascript', bytes: new TextEncoder().encode('export {};') }]]),
  script: 'desk.js',
  style: 'desk.css',
};

const start = (idle?: number) =>
  serveDesk({
    port: 0,
    ...(idle === undefined ? {} : { idle }),
    page,
    limits,
    waiting: waitingIn(inbox, limits, () => '2017-11-28T09:12:00+08:00'),
    broken: (error) => void complaints.push(error),
    desk: {
      reads: {
        frame: () => ({ ok: true, value: '今天' }),
        bug: () => {
          throw new Error('/root/secret/place');
        },
      },
      downloads: {
        paper: async () => ({
          ok: true,
          value: { name: '受理通知.docx', type: 'application/zip', bytes: new Uint8Array([1]) },
        }),
      },
      writes: {
        act: async (typed) => {
          written.push(typed);
          return { ok: true, value: written.length };
        },
      },
    },
  });

let served: Served;
let cookie = '';
beforeAll(async () => {
  served = await start();
  const opened = await ask('GET', new URL(served.url).pathname, {});
  cookie = (opened.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
});
afterAll(() => {
  served.end();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** By hand, so that every header is what the test says. */
const ask = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string | Uint8Array | Readable,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(served.origin);
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    if (body instanceof Readable) body.on('error', () => {}).pipe(sent);
    else sent.end(body);
  });

/** What the desk's own page sends. */
const own = (): Record<string, string> => ({ cookie, origin: served.origin, 'sec-fetch-site': 'same-origin' });
const json = { 'content-type': 'application/json' };

describe('the door of the desk', () => {
  it('binds the address of this machine and no other', () => {
    expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('gives a cookie that no script reads and no other site sends, for the right key alone', async () => {
    const right = await ask('GET', new URL(served.url).pathname, {});
    expect(right.headers['set-cookie']?.[0]).toMatch(
      /^gongshi-desk-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const wrong = await ask('GET', `/open/${'A'.repeat(43)}`, {});
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([403, undefined]);
    expect(wrong.text).toContain('钥匙不对');
  });

  it('opens the page and its assets to the window that has the cookie', async () => {
    expect((await ask('GET', '/', { cookie })).text).toContain('<script type="module" src="/assets/desk.js">');
    expect((await ask('GET', '/assets/desk.js', { cookie })).text).toBe('export {};');
    expect((await ask('GET', '/read/frame', own())).text).toBe('{"ok":true,"value":"今天"}');
  });

  it.each(['/', '/assets/desk.js', '/read/frame', '/take/paper', '/no-such'])(
    'shows nothing of %s without the cookie, with a wrong one, or with one of another desk',
    async (path) => {
      for (const bad of ['', 'gongshi-desk-1=x', `${cookie}x`, cookie.replace(/=.*/, '=')]) {
        const reply = await ask('GET', path, bad === '' ? {} : { cookie: bad });
        expect([reply.status, reply.text.includes('钥匙')]).toEqual([403, true]);
      }
    },
  );

  it.each(['evil.example', 'localhost', '127.0.0.1', 'gongshi.127.0.0.1.nip.io', '[::1]'])(
    'is not found under the name %s that was made to point here',
    async (name) => {
      const host = `${name}:${new URL(served.origin).port}`;
      const paths = ['/', '/read/frame', new URL(served.url).pathname];
      for (const path of name === '127.0.0.1' ? [] : paths) {
        const reply = await ask('GET', path, { ...own(), host });
        expect([reply.status, reply.headers['set-cookie']]).toEqual([421, undefined]);
      }
      expect((await ask('GET', '/read/frame', { ...own(), host: name })).status).toBe(421);
    },
  );

  it.each([
    ['of another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['of another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['of a file on this machine', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['without an origin', { 'sec-fetch-site': 'same-origin' }],
    ['of another scheme', { origin: 'https://127.0.0.1' }],
  ])('does nothing for a page %s, even with the cookie', async (_, headers) => {
    const before = written.length;
    const stolen: Record<string, string> = { cookie };
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) stolen[name] = value;
    const act = await ask('POST', '/write/act', { ...stolen, ...json }, '{}');
    const file = await ask('POST', '/files?name=a.zip', stolen, 'x');
    expect([act.status, file.status, written.length]).toEqual([403, 403, before]);
    expect(existsSync(inbox)).toBe(false);
  });

  it('gives no page of another origin leave to read, and answers no preflight', async () => {
    const preflight = await ask('OPTIONS', '/write/act', {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
    });
    expect(preflight.status).toBe(403);
    for (const reply of [preflight, await ask('GET', '/read/frame', own())])
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await ask('GET', '/read/frame', { ...own(), origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('GET', '/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('takes no form of a plain page for an act', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'])
      expect((await ask('POST', '/write/act', { ...own(), 'content-type': type }, '{}')).status).toBe(400);
    expect(written).toEqual([]);
  });

  it('says on every answer what a page may load, and that nobody may frame or keep it', async () => {
    for (const path of ['/', '/read/frame', '/no-such']) {
      const { headers } = await ask('GET', path, own());
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      expect([headers['x-frame-options'], headers['cache-control'], headers['referrer-policy']]).toEqual([
        'DENY',
        'no-store',
        'no-referrer',
      ]);
    }
  });

  it('tells the page of a fault and nothing of where it lies', async () => {
    const reply = await ask('GET', '/read/bug', own());
    expect([reply.status, reply.text.includes('secret'), complaints.length]).toEqual([500, false, 1]);
  });
});

describe('what is sent to the desk', () => {
  it.each(['constructor', '__proto__', 'toString', '..%2f..', 'frame%00'])(
    'finds nothing under the name %s',
    async (name) => {
      expect((await ask('GET', `/read/${name}`, own())).status).toBe(404);
      expect((await ask('GET', `/take/${name}`, own())).status).toBe(404);
      expect((await ask('POST', `/write/${name}`, { ...own(), ...json }, '{}')).status).toBe(404);
      expect((await ask('GET', `/assets/${name}`, own())).status).toBe(404);
    },
  );

  it('keeps a file under a name of its own, whatever the sender calls it', async () => {
    const names = [
      '../../content/association.yaml',
      'C:\\Windows\\x.zip',
      '/etc/passwd',
      '..',
      'con\u0000.zip',
      '申报包.zip',
    ];
    for (const name of names) {
      const reply = await ask('POST', `/files?name=${encodeURIComponent(name)}`, own(), 'abc');
      const { value } = JSON.parse(reply.text);
      expect([reply.status, value.size, value.sha256]).toEqual([200, 3, digestOf(new TextEncoder().encode('abc'))]);
      expect(value.name).not.toMatch(/[/\\\u0000]|^\.+$/);
      expect(value.path).toBe(undefined);
    }
    expect(readdirSync(folder)).toEqual(['inbox']);
    expect(readdirSync(inbox).every((name) => /^[0-9a-f]{32}\.(?:file|json)$/.test(name))).toBe(true);
    const waiting = waitingIn(inbox, limits, () => '');
    expect(
      waiting
        .list()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['association.yaml', 'x.zip', 'passwd', '没有名字的文件', 'con.zip', '申报包.zip'].toSorted());
    for (const { id, path } of waiting.list()) {
      expect(readFileSync(path, 'utf8')).toBe('abc');
      expect(waiting.remove(id)).toBe(true);
    }
    expect(readdirSync(inbox)).toEqual([]);
  });

  it('reads an act that is whole, and refuses what is too long, no JSON or no text', async () => {
    const write = (body: string | Uint8Array) => ask('POST', '/write/act', { ...own(), ...json }, body);
    expect((await write('{"a":1}')).text).toBe('{"ok":true,"value":1}');
    expect(written).toEqual([{ a: 1 }]);
    const bad = [
      await write('{'),
      await write(new Uint8Array([0x22, 0xff, 0x22])),
      await write(JSON.stringify('长'.repeat(400_000))),
    ];
    expect(bad.map(({ status }) => status)).toEqual([400, 400, 413]);
    expect(written.length).toBe(1);
  });

  it('refuses a body that stops coming, and keeps nothing of it', async () => {
    const { port } = new URL(served.origin);
    const replies = ['/write/act', '/files?name=a.zip'].map(
      (path) =>
        new Promise<string>((resolve) => {
          const socket = connect(Number(port), '127.0.0.1');
          let text = '';
          socket.setEncoding('utf8');
          socket.on('data', (piece: string) => {
            text += piece;
          });
          socket.on('close', () => resolve(text));
          const lines = Object.entries({
            ...own(),
            ...json,
            host: new URL(served.origin).host,
            'content-length': '1000',
          });
          socket.write(
            `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n{"a`,
          );
        }),
    );
    for (const reply of await Promise.all(replies)) expect(reply).toMatch(/^HTTP\/1\.1 408 /);
    expect(readdirSync(inbox)).toEqual([]);
    expect(written.length).toBe(1);
  });

  it('refuses 300 MB as it comes, in little memory, and leaves nothing on the disk', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(65);
    const flood = () => Readable.from(Array.from({ length: 300 }, () => piece));
    const base = process.memoryUsage.rss();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    // Told in advance, nothing is read at all; in pieces of unknown number, it is counted as it comes.
    const told = await ask(
      'POST',
      '/files?name=a.zip',
      { ...own(), 'content-length': String(300 * piece.length) },
      piece,
    ).catch(() => undefined);
    const counted = await ask('POST', '/files?name=a.zip', { ...own(), 'transfer-encoding': 'chunked' }, flood()).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    clearInterval(watch);
    expect([undefined, 413]).toContain(told?.status);
    expect(typeof counted === 'object' ? counted.status : counted).toBeOneOf([413, 'EPIPE', 'ECONNRESET']);
    expect(readdirSync(inbox)).toEqual([]);
    // The sender lives in this process as well.
    expect((most - base) / 1024 / 1024).toBeLessThan(150);
  });

  it('carries out the acts of two tabs one after another', async () => {
    const before = written.length;
    const two = await Promise.all(
      ['甲', '乙'].map((clerk) => ask('POST', '/write/act', { ...own(), ...json }, JSON.stringify({ clerk }))),
    );
    expect(two.map(({ text }) => JSON.parse(text).value).toSorted()).toEqual([before + 1, before + 2]);
  });
});

describe('the end of the desk', () => {
  it('comes when its window has said nothing for as long as it may', async () => {
    const quiet = await start(50);
    await expect(quiet.ended).resolves.toBe(undefined);
    await expect(fetch(quiet.origin)).rejects.toThrow('fetch failed');
  });
});
