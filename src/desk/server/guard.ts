/**
 * Who may speak to the desk. It binds the machine's own address alone, but every page that this machine's browser shows can
 * send requests there: so each request is held against the address that was asked for (a name that was made to point here
 * is another one), the page that sends it, and the cookie that only the window that was opened from here has.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

export interface Door {
  /** `127.0.0.1:4321`: as the browser must write it. */
  readonly host: string;
  /** What the cookie must hold. */
  readonly session: string;
}

/** The parts of a request that say who asks; undefined where the header is not there. */
export interface Knock {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`: browsers of the last years say whether a page of the same origin asks. */
  readonly site: string | undefined;
  readonly cookie: string | undefined;
}

export interface Refusal {
  readonly status: 403 | 421;
  readonly why: string;
}

/** Takes as long whatever it is given, so that nobody learns the beginning of a secret by the clock. */
export const isSame = (given: string, secret: string): boolean => {
  const [one, other] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
};

/** Cookies know no ports: the name keeps two desks on one machine apart. */
export const cookieName = ({ host }: Pick<Door, 'host'>): string => `gongshi-desk-${host.split(':')[1] ?? ''}`;

/** Asked by another host name, or by a page of another origin. */
export const strangerRefusal = ({ host }: Pick<Door, 'host'>, knock: Knock): Refusal | undefined => {
  if (knock.host !== host) return { status: 421, why: `工作台只在 http://${host} 打开。` };
  const isRead = knock.method === 'GET' || knock.method === 'HEAD';
  const isOwn = knock.origin === undefined ? isRead : knock.origin === `http://${host}`;
  const isFromHere = knock.site === undefined || knock.site === 'same-origin' || knock.site === 'none';
  return isOwn && isFromHere ? undefined : { status: 403, why: '这个请求不是工作台自己的页面发出的，没有办理。' };
};

export const refusalOf = (door: Door, knock: Knock): Refusal | undefined => {
  const refused = strangerRefusal(door, knock);
  if (refused !== undefined) return refused;
  return isSame(knock.cookie ?? '', door.session)
    ? undefined
    : { status: 403, why: '这个窗口没有打开工作台的钥匙。请关掉它，从启动工作台的窗口里重新打开。' };
};
