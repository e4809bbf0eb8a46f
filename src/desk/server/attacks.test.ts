/**
 * What another page, another program or a careless file can try on the desk, against the server as it runs, over a ledger in
 * its own repository. Every request is written by hand, byte for byte: no browser would send most of them.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { usualLimits } from './body.ts';
import { deskOf } from './desk.ts';
import type { Page } from './page.ts';
import { type Served, serveDesk } from './serve.ts';
import { waitingIn } from './waiting.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-attacks-'));
const root = join(folder, 'ledger');
const inbox = join(root, 'inbox', '.desk');
const limits = { ...usualLimits, stall: 400 };
const complaints: unknown[] = [];
const page: Page = { assets: new Map(), script: 'desk.js', style: 'desk.css' };
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const history = () => git('log', '--format=%s').trim().split('\n');

/** `patience`: the desk waits so long for what does not come. */
const start = (patience = limits): Promise<Served> => {
  const waiting = waitingIn(inbox, patience, () => '2017-12-20T09:00:00+08:00');
  return serveDesk({
    port: 0,
    page,
    limits: patience,
    waiting,
    broken: (error) => void complaints.push(error),
    desk: deskOf({
      root,
      today: () => '2017-12-20',
      waiting,
      paper: async (_, id) => ({ ok: false, why: `没有${id}` }),
    }),
  });
};

let served: Served;
let cookie = '';
const keyOf = async (desk: Served) =>
  /set-cookie: ([^;]+)/i.exec(await raw(desk, `GET ${new URL(desk.url).pathname} HTTP/1.1`, {}))?.[1] ?? '';

beforeAll(async () => {
  mkdirSync(root);
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
  writeFileSync(join(root, '.gitignore'), 'inbox/\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '经办人甲');
  git('config', 'user.email', 'office@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', '起始');
  served = await start();
  cookie = await keyOf(served);
});
afterAll(() => {
  served.end();
  rmSync(folder, { recursive: true });
});

type Headers = Readonly<Record<string, string>>;

const opened = (desk: Served): Socket => connect(Number(new URL(desk.origin).port), '127.0.0.1').setEncoding('latin1');

/** All that comes back until the connection closes. */
const heard = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (piece: Buffer | string) => {
      text += String(piece);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.from(text, 'latin1').toString('utf8')));
  });

const lines = (headers: Headers) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** One request, exactly these bytes; the desk closes after it, as it is asked to. */
const raw = (desk: Served, first: string, headers: Headers, body = ''): Promise<string> => {
  const socket = opened(desk);
  const reply = heard(socket);
  const host = 'host' in headers ? {} : { host: new URL(desk.origin).host };
  socket.write(`${first}\r\n${lines({ ...host, connection: 'close', ...headers })}\r\n${body}`);
  return reply;
};

const statusOf = (reply: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1] ?? 0);

/** What the desk's own page sends. */
const own = (): Headers => ({ cookie, origin: served.origin, 'sec-fetch-site': 'same-origin' });
const get = async (path: string, headers: Headers = own()) => raw(served, `GET ${path} HTTP/1.1`, headers);
const post = (path: string, body: string, headers: Headers = {}) =>
  raw(
    served,
    `POST ${path} HTTP/1.1`,
    {
      ...own(),
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
    body,
  );
const valueOf = (reply: string) => JSON.parse(reply.slice(reply.indexOf('{"ok"'), reply.lastIndexOf('}') + 1)).value;

/** Nothing was written, nothing waits, and nothing went wrong inside. */
const isUntouched = () => {
  expect(history()).toEqual(['起始']);
  expect(git('status', '--porcelain')).toBe('');
  expect(existsSync(inbox) ? readdirSync(inbox) : []).toEqual([]);
  expect(complaints).toEqual([]);
};

const withdrawal = (application: string, document: string) => ({
  act: 'withdrawal',
  filled: { application, date: '2017-12-20', document },
});

describe('who asks', () => {
  it('is heard on no other address of this machine', async () => {
    const port = Number(new URL(served.origin).port);
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
      .map(({ address }) => address);
    for (const address of [...others, '127.0.0.2', '::1']) {
      const code = await new Promise((resolve) => {
        const socket = connect(port, address, () => {
          socket.destroy();
          resolve('connected');
        });
        socket.on('error', (error) => resolve('code' in error ? error.code : error.message));
      });
      expect([address, code]).not.toEqual([address, 'connected']);
    }
  });

  it('is not the desk where a name was made to point here, however it is written', async () => {
    const { port } = new URL(served.origin);
    const names = [
      `evil.example:${port}`,
      `LOCALHOST:${port}`,
      `localhost.:${port}`,
      `127.0.0.1.:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `0x7f000001:${port}`,
      `0.0.0.0:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `192.168.1.5:${port}`,
      `127.0.0.1:0${port}`,
      `x@127.0.0.1:${port}`,
      '127.0.0.1',
      '127.0.0.1:80',
      '',
    ];
    for (const host of names)
      for (const path of ['/', '/read/frame', new URL(served.url).pathname]) {
        const reply = await get(path, { ...own(), host });
        expect([host, [400, 421].includes(statusOf(reply))]).toEqual([host, true]);
        expect(reply).not.toMatch(/set-cookie|"ok":true/i);
      }
    // The address in the first line is none either: the header counts.
    const absolute = await get(`http://evil.example/read/frame`, { ...own(), host: `evil.example:${port}` });
    expect(absolute).not.toContain('"ok":true');
    const without = heard(
      opened(served).on('connect', function (this: Socket) {
        this.write('GET /read/frame HTTP/1.0\r\n\r\n');
      }),
    );
    expect(await without).not.toContain('"ok":true');
    isUntouched();
  });

  it.each([
    ['POST', 'https://evil.example', 'cross-site'],
    ['POST', 'null', 'cross-site'],
    ['POST', 'http://127.0.0.1:1', 'same-site'],
    ['POST', 'http://localhost', 'cross-site'],
    ['POST', '', 'none'],
    ['GET', 'https://evil.example', 'same-origin'],
    ['GET', 'null', 'same-origin'],
    ['GET', '', 'cross-site'],
    ['GET', '', 'same-site'],
    ['GET', '', 'SAME-ORIGIN'],
    ['HEAD', '', 'cross-site'],
    ['DELETE', '', 'same-origin'],
  ])('is refused by %s from %j, %s, although the cookie is right', async (method, origin, site) => {
    const body = JSON.stringify(withdrawal('2017/service-station/demo-tcm-station', '来函'));
    const headers = {
      cookie,
      'sec-fetch-site': site,
      ...(origin === '' ? {} : { origin }),
      ...(method === 'POST'
        ? { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}` }
        : {}),
    };
    for (const path of ['/read/frame', '/take/paper?paper=receipt', '/write/plan', '/write/do', '/files?name=a.zip'])
      expect(statusOf(await raw(served, `${method} ${path} HTTP/1.1`, headers, method === 'POST' ? body : ''))).toBe(
        403,
      );
    isUntouched();
  });

  it('is refused without the key, with a wrong one, with one in the address, and with that of a desk that has ended', async () => {
    const former = await start();
    const [old, token] = [await keyOf(former), new URL(former.url).pathname];
    former.end();
    await former.ended;
    const [name = '', secret = ''] = cookie.split('=');
    const key = new URL(served.url).pathname.split('/').at(-1) ?? '';
    const stale = `${name}=${old.split('=')[1] ?? ''}`;
    for (const bad of [
      '',
      `${name}=`,
      `${name}=${secret.slice(0, -1)}`,
      `${name}=${secret.toLowerCase()}`,
      `x=${secret}`,
      stale,
      old,
      `${name}=${key}`,
    ])
      for (const path of ['/', '/read/frame', '/no-such'])
        expect([bad, statusOf(await get(path, { ...own(), cookie: bad }))]).toEqual([bad, 403]);
    for (const query of [`token=${key}`, `key=${secret}`, `${name}=${secret}`])
      expect(statusOf(await get(`/read/frame?${query}`, {}))).toBe(403);
    for (const path of [token, '/open/', '/open', `/open/${key}/`, `/open/${key}%00`, `/open/%E0%A4`, `/open?${key}`]) {
      const reply = await get(path, {});
      expect([path, [403, 404].includes(statusOf(reply)), /set-cookie/i.test(reply)]).toEqual([path, true, false]);
    }
    isUntouched();
  });

  it('gets no other way to speak: neither another method nor another protocol', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'FOO', 'get']) {
      const reply = await raw(served, `${method} /write/do HTTP/1.1`, own());
      expect([method, [400, 404].includes(statusOf(reply))]).toEqual([method, true]);
    }
    expect(await raw(served, 'CONNECT 127.0.0.1:22 HTTP/1.1', own())).toBe('');
    for (const upgrade of ['websocket', 'h2c'])
      for (const [origin, status] of [
        ['https://evil.example', 403],
        [served.origin, 200],
      ] as const) {
        const socket = opened(served);
        const reply = new Promise<string>((resolve) => {
          socket.once('data', (piece) => resolve(String(piece)));
        });
        const host = new URL(served.origin).host;
        socket.write(
          `GET /read/frame HTTP/1.1\r\n${lines({ host, cookie, origin, connection: 'Upgrade', upgrade, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13' })}\r\n`,
        );
        // Answered as the plain question that it is, or not at all.
        expect([upgrade, statusOf(await reply)]).toEqual([upgrade, status]);
        socket.destroy();
      }
    expect(statusOf(await get('/write/do'))).toBe(404);
    expect(statusOf(await post('/read/frame', '{}'))).toBe(404);
    isUntouched();
  });
});

const strange = [
  '../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share',
  'x\u0000.zip',
  '..%2f..%2fx',
  '%2e%2e/%2e%2e/x',
  'CON',
  'nul.zip',
  'COM1.zip',
  'x.zip:stream',
  'x.zip.',
  ' ',
  '.',
  '-rf',
  '\u202Epiz.exe',
  '__proto__',
  'constructor',
  '长'.repeat(100) + '.zip',
];

describe('names', () => {
  it('lead nowhere in an address, whatever is asked for', async () => {
    const asked = ['', '%', '%ZZ', '%E0%A4%A', '1e400', '-1', '9'.repeat(400), '2017/../2017', ...strange];
    for (const text of asked)
      for (const place of [
        '/read/year?year=',
        '/read/review?year=2017&round=',
        '/read/approval?round=',
        '/read/notices?notice=',
        '/read/history?page=',
        '/take/paper?about=x&paper=',
        '/take/sheet?round=',
        '/take/tally?round=',
        '/take/draft?file=',
      ]) {
        const reply = await get(`${place}${encodeURIComponent(text)}`);
        expect([place, text, statusOf(reply) < 500]).toEqual([place, text, true]);
        expect(reply).not.toMatch(/root:x|\/tmp\/|node:internal/);
      }
    for (const path of [
      '/%',
      '/read/%ZZ',
      '/assets/%2e%2e%2fx',
      '/assets/..%5cx',
      '/../../etc/passwd',
      '//etc/passwd',
      '/read/..%2fopen',
    ])
      expect([path, statusOf(await get(path))]).toEqual([path, 404]);
    isUntouched();
  });

  it('lead nowhere in what an act is told', async () => {
    for (const text of strange) {
      for (const application of [text, `2017/service-station/${text}`]) {
        const filled = withdrawal(application, '来函');
        expect(valueOf(await post('/write/plan', JSON.stringify(filled))).ok).toBe(false);
        expect(valueOf(await post('/write/do', JSON.stringify({ ...filled, key: 'x' }))).done).toBe(false);
      }
      const form = withdrawal(`${text}/service-station/demo-tcm-station`, '来函');
      expect([text, statusOf(await post('/write/form', JSON.stringify(form)))]).toEqual([text, 200]);
      for (const [place, body] of [
        ['aside', { file: text }],
        ['undo', { commit: text }],
        ['plan', { act: text, filled: {} }],
      ] as const)
        expect([
          place,
          text,
          [400, 404].includes(statusOf(await post(`/write/${place}`, JSON.stringify(body)))),
        ]).toEqual([place, text, true]);
      const sent = { act: 'intake', filled: { package: { file: text } } };
      expect(valueOf(await post('/write/plan', JSON.stringify(sent))).ok).toBe(false);
    }
    isUntouched();
  });

  it('of files are words: what was dropped is kept, given to an act and put away inside the folder of the office', async () => {
    const before = readdirSync(folder);
    for (const [index, name] of strange.entries()) {
      const bytes = `paper ${index}`;
      const dropped = await raw(
        served,
        `POST /files?name=${encodeURIComponent(name)} HTTP/1.1`,
        { ...own(), 'content-length': String(bytes.length) },
        bytes,
      );
      expect([name, statusOf(dropped)]).toEqual([name, 200]);
      const { id, name: shown } = valueOf(dropped);
      expect(shown).not.toMatch(/[/\\:\p{Cc}\p{Cf}]|^\.+$/u);
      // Beside a digest, no disk that an office uses finds it too long.
      expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(200);
      expect(statusOf(await post('/write/aside', JSON.stringify({ file: id })))).toBe(200);
    }
    expect(readdirSync(folder)).toEqual(before);
    isUntouched();
  });
});

describe('bodies', () => {
  const order = JSON.stringify(withdrawal('2017/service-station/demo-tcm-station', '来函'));

  it('that lie about their length are refused, and what follows them is no request of its own', async () => {
    const plan = (headers: Headers, body = order) =>
      raw(served, 'POST /write/plan HTTP/1.1', { ...own(), 'content-type': 'application/json', ...headers }, body);
    // Longer than it says: the rest is a request without a key, or none.
    const second = `POST /write/do HTTP/1.1\r\nhost: ${new URL(served.origin).host}\r\n\r\n`;
    const short = await plan({ 'content-length': '2', connection: 'keep-alive' }, `{}${second}`);
    expect(short).not.toContain('"ok":true');
    for (const length of ['-1', 'x', '1e3', '0x10', '9'.repeat(30), '1, 2'])
      expect([length, statusOf(await plan({ 'content-length': length })) >= 400]).toEqual([length, true]);
    expect(statusOf(await plan({ 'content-length': String(order.length), 'transfer-encoding': 'chunked' }))).toBe(400);
    expect(statusOf(await plan({ 'transfer-encoding': 'gzip, identity' }))).toBeGreaterThanOrEqual(400);
    // Shorter than it says, and the sender is gone.
    for (const path of ['/write/do', '/files?name=a.zip']) {
      const socket = opened(served);
      const reply = heard(socket);
      socket.write(
        `POST ${path} HTTP/1.1\r\n${lines({ ...own(), host: new URL(served.origin).host, 'content-type': 'application/json', 'content-length': '100000' })}\r\n{"act"`,
      );
      setTimeout(() => socket.destroy(), 50);
      await reply;
    }
    await get('/read/frame');
    await expect.poll(() => (existsSync(inbox) ? readdirSync(inbox) : [])).toEqual([]);
    isUntouched();
  });

  it('that come a byte at a time hold up nobody else, and headers that never end are given up', async () => {
    const slow = opened(served);
    const reply = heard(slow);
    slow.write(
      `POST /write/do HTTP/1.1\r\n${lines({ ...own(), host: new URL(served.origin).host, 'content-type': 'application/json', 'content-length': '100000' })}\r\n`,
    );
    const drip = setInterval(() => slow.write(' '), 50);
    const other = await post('/write/plan', order);
    expect(statusOf(other)).toBe(200);
    clearInterval(drip);
    expect(await reply).toMatch(/^HTTP\/1\.1 408 /);
    const [half, silent] = [opened(served), opened(served)];
    const ends = [heard(half), heard(silent)];
    half.write('GET /read/frame HTTP/1.1\r\nx-');
    for (const end of await Promise.all(ends)) expect(end).not.toContain('200');
    isUntouched();
  });

  it('and headers that are bombs are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x-${index}`, 'y']));
    expect(statusOf(await get('/read/frame', { ...own(), ...many }))).toBe(431);
    expect(statusOf(await get('/read/frame', { ...own(), 'x-long': 'y'.repeat(100_000) }))).toBe(431);
    expect(statusOf(await get(`/read/frame?${'y'.repeat(100_000)}`))).toBe(431);
    expect(statusOf(await get('/read/frame', { ...own(), cookie: `${'a=b; '.repeat(2500)}` }))).toBe(403);
    const deep = (open: string, close: string) => `${open.repeat(100_000)}${close.repeat(100_000)}`;
    for (const value of [
      deep('[', ']'),
      deep('{"a":', '1}').replace('1}1}', '1}}').replaceAll('1}', '}').replace(':}', ':1}'),
    ]) {
      const reply = await post('/write/plan', `{"act":"withdrawal","filled":{"application":${value}}}`);
      expect([400, 200]).toContain(statusOf(reply));
    }
    const polluted =
      '{"act":"withdrawal","filled":{"__proto__":{"application":"2017/service-station/demo-tcm-station"},"constructor":{"prototype":{"x":1}}}}';
    expect(valueOf(await post('/write/plan', polluted)).ok).toBe(false);
    expect('x' in {}).toBe(false);
    isUntouched();
  });
});

describe('many at once', () => {
  it('are so many and no more; the desk answers its own window when they are gone', async () => {
    const crowd = Array.from({ length: 300 }, () => opened(served));
    const ends = crowd.map(heard);
    // Whoever says nothing is shown out; nobody has to go by himself.
    await Promise.all(ends);
    expect(statusOf(await get('/read/frame'))).toBe(200);
    isUntouched();
  }, 20_000);
});

describe('a link in the ledger', () => {
  it('is neither read nor written through', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'secret.yaml'), 'names: [{ name: 秘密单位, from: 2017-01-01 }]\n');
    symlinkSync(outside, join(root, 'content/organizations/linked'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'content/organizations/secret.yaml'));
    symlinkSync(join(folder, 'nowhere'), join(root, 'content/organizations/broken.yaml'));
    symlinkSync(root, join(root, 'content/loop'));
    for (const screen of ['frame', 'today', 'year', 'receive', 'history']) {
      const reply = await get(`/read/${screen}`);
      expect([screen, statusOf(reply), reply.includes('秘密单位')]).toEqual([screen, 200, false]);
    }
    const filled = withdrawal('2017/demonstration-society/demo-silica-society', '来函');
    const { key } = valueOf(await post('/write/plan', JSON.stringify(filled)));
    // Not committed, they stand in the way; nothing is written past them.
    expect(valueOf(await post('/write/do', JSON.stringify({ ...filled, key }))).done).toBe(false);
    for (const name of ['organizations/linked', 'organizations/secret.yaml', 'organizations/broken.yaml', 'loop'])
      rmSync(join(root, 'content', name));
    // The folder of the record itself is a link now.
    const receipts = join(root, 'content/2017/demonstration-society/receipts');
    cpSync(receipts, join(outside, 'receipts'), { recursive: true });
    rmSync(receipts, { recursive: true });
    symlinkSync(join(outside, 'receipts'), receipts);
    const names = readdirSync(join(outside, 'receipts')).map((name) => [
      name,
      readFileSync(join(outside, 'receipts', name), 'utf8'),
    ]);
    expect(valueOf(await post('/write/do', JSON.stringify({ ...filled, key }))).done).toBe(false);
    expect(
      readdirSync(join(outside, 'receipts')).map((name) => [
        name,
        readFileSync(join(outside, 'receipts', name), 'utf8'),
      ]),
    ).toEqual(names);
    rmSync(receipts);
    git('checkout', '--', 'content');
    isUntouched();
  });
});

describe('two tabs', () => {
  it('that order the same act at one moment write it once', async () => {
    served.end();
    served = await start(usualLimits);
    cookie = await keyOf(served);
    const filled = withdrawal('2017/demonstration-society/demo-silica-society', '来函一');
    const { key } = valueOf(await post('/write/plan', JSON.stringify(filled)));
    const order = JSON.stringify({ ...filled, key });
    const replies = await Promise.all(Array.from({ length: 5 }, () => post('/write/do', order)));
    expect(replies.map((reply) => valueOf(reply).done).toSorted()).toEqual([false, false, false, false, true]);
    expect(history().length).toBe(2);
    const receipt = readFileSync(
      join(root, 'content/2017/demonstration-society/receipts/demo-silica-society.yaml'),
      'utf8',
    );
    expect(receipt.match(/来函一/g)?.length).toBe(1);
    // A tab that was left open since before shows what it comes to now.
    const late = valueOf(await post('/write/do', order));
    expect([late.done, late.planned.ok]).toEqual([false, false]);
    expect(complaints).toEqual([]);
  });
});
