/** The desk's addresses, each behind the same door: screens and papers are read, acts and files are sent. */
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type BodyLimits, readJson, type Refused } from './body.ts';
import { cookieName, type Door, isSame, refusalOf, strangerRefusal } from './guard.ts';
import { deskHeaders, entrance, type Page, refusedPage, shellOf } from './page.ts';
import type { Waiting } from './waiting.ts';

/** A file to be taken away. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What to look after before it is used, a sentence each. */
  readonly says?: readonly string[];
}

/** What a question came to: data for the page, or a sentence that says why there is none. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: 400 | 404 | 409 | 422; readonly why: string };

/** What is asked for, by name; a name that is not in it is not found. */
export interface Desk {
  /** Screens and other data, read. */
  readonly reads: Readonly<Record<string, (asked: URLSearchParams) => Answer<unknown> | Promise<Answer<unknown>>>>;
  readonly downloads: Readonly<Record<string, (asked: URLSearchParams) => Promise<Answer<Download>>>>;
  /** What changes something, one after another. */
  readonly writes: Readonly<Record<string, (typed: unknown) => Promise<Answer<unknown>>>>;
}

export interface AppParts {
  readonly door: Door;
  /** Of the address that is opened first. */
  readonly token: string;
  readonly page: Page;
  readonly desk: Desk;
  readonly waiting: Waiting;
  readonly limits: BodyLimits;
  /** Told of each request of the window itself. */
  readonly seen: () => void;
  /** Told what went wrong inside; the page is told no more than that it did. */
  readonly broken: (error: unknown) => void;
}

const knockOf = (c: Context, door: Door) => ({
  method: c.req.method,
  host: c.req.header('host'),
  origin: c.req.header('origin'),
  site: c.req.header('sec-fetch-site'),
  cookie: getCookie(c, cookieName(door)),
});

/** What a body that was not read would hold up is closed with the answer. */
const closing = (c: Context) => {
  if (c.req.raw.body !== null) c.header('connection', 'close');
};

const said = (
  c: Context,
  { status, why }: Refused | { readonly status: 400 | 403 | 404 | 409 | 421 | 422; readonly why: string },
) => {
  closing(c);
  return c.json({ ok: false, why }, status);
};

const given = (c: Context, answer: Answer<unknown>) =>
  answer.ok ? c.json({ ok: true, value: answer.value }) : said(c, answer);

const named = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const noSuch = { status: 404, why: '工作台里这个页面不存在。' } as const;

/** One act at a time: the second of two tabs sees what the first has written. */
const oneAfterAnother = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = last.then(act, act);
    last = next.catch(() => {});
    return next;
  };
};

export const deskApp = ({ door, token, page, desk, waiting, limits, seen, broken }: AppParts): Hono => {
  const app = new Hono();
  const inTurn = oneAfterAnother();

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(deskHeaders)) c.header(name, value);
    await next();
  });
  app.onError((error, c) => {
    broken(error);
    return c.json(
      { ok: false, why: '工作台出错，这一步没有办成。重新打开再试；还不行的，请维护的工程师看启动窗口里的提示。' },
      500,
    );
  });
  app.notFound((c) => said(c, noSuch));

  app.get('/open/:token', (c) => {
    const refused = strangerRefusal(door, { ...knockOf(c, door), site: undefined });
    if (refused !== undefined) return c.html(refusedPage(refused.why), refused.status);
    if (!isSame(c.req.param('token'), token))
      return c.html(refusedPage('钥匙不对。请从启动工作台的窗口里重新打开。'), 403);
    setCookie(c, cookieName(door), door.session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.html(entrance);
  });

  app.use(async (c, next) => {
    const refused = refusalOf(door, knockOf(c, door));
    if (refused === undefined) {
      seen();
      return next();
    }
    closing(c);
    return c.req.path === '/' ? c.html(refusedPage(refused.why), refused.status) : said(c, refused);
  });

  app.get('/', (c) => c.html(shellOf(page)));
  app.get('/assets/:name', (c) => {
    const asset = page.assets.get(c.req.param('name'));
    if (asset === undefined) return said(c, noSuch);
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': 'private, max-age=86400' });
  });

  app.get('/read/:name', async (c) => {
    const read = named(desk.reads, c.req.param('name'));
    return read === undefined ? said(c, noSuch) : given(c, await read(new URL(c.req.url).searchParams));
  });

  app.get('/take/:name', async (c) => {
    const take = named(desk.downloads, c.req.param('name'));
    if (take === undefined) return said(c, noSuch);
    const taken = await take(new URL(c.req.url).searchParams);
    if (!taken.ok) return said(c, taken);
    const { name, type, bytes, says = [] } = taken.value;
    return c.body(bytes, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-says': encodeURIComponent(says.join('')),
    });
  });

  app.post('/write/:name', async (c) => {
    const write = named(desk.writes, c.req.param('name'));
    if (write === undefined) return said(c, noSuch);
    if (c.req.header('content-type')?.startsWith('application/json') !== true)
      return said(c, { status: 400, why: '发来的不是工作台的内容，没有办理。' });
    const typed = await readJson(c.req.raw.body, c.req.header('content-length'), limits);
    return typed.ok ? given(c, await inTurn(() => write(typed.value))) : said(c, typed);
  });

  app.post('/files', async (c) => {
    const name = new URL(c.req.url).searchParams.get('name') ?? '';
    const taken = await waiting.take(name, c.req.raw.body, c.req.header('content-length'));
    if (!taken.ok) return said(c, taken);
    const { path, ...shown } = taken.value;
    return c.json({ ok: true, value: shown });
  });

  return app;
};
