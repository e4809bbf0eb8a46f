/** One address of the public internet, asked once or twice: there, not there, or not to be told from here. */
import { lookup, type LookupAddress } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type ProbeAnswer =
  | { readonly kind: 'there' }
  | { readonly kind: 'gone' }
  /** Why nothing can be said, in Chinese; a reader in another place may well see the page. */
  | { readonly kind: 'unsure'; readonly why: string };

const SECOND = 1000;
const patience = 20 * SECOND;
const hops = 5;

const there: ProbeAnswer = { kind: 'there' };
const gone: ProbeAnswer = { kind: 'gone' };
const unsure = (why: string): ProbeAnswer => ({ kind: 'unsure', why });

const inside = 'ERR_ADDRESS_NOT_PUBLIC';

const certificate =
  /^(?:UNABLE_TO_|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|ERR_TLS_CERT|CRL_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;
const nobody = new Set(['ENOTFOUND', 'ECONNREFUSED']);

/** What a failure to connect means: only a name that does not exist, or a closed door, says that nothing is there. */
export const meaningOf = (code: string): ProbeAnswer => {
  if (nobody.has(code)) return gone;
  if (code === inside) return unsure('转到了内部网络的地址，没有打开');
  if (certificate.test(code)) return unsure('证书不完整、过期或者不是这个网站的');
  if (code === 'EPROTO' || /^ERR_(?:SSL|TLS)/.test(code)) return unsure('对方的加密方式太旧，或者不是加密网站');
  if (code === 'ETIMEDOUT' || code === 'ERR_TIMEOUT')
    return unsure('等了20秒没有回应，可能是检查程序所在的网络不能到达');
  return unsure(`连接没有成功（${code}）`);
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'ERR_UNKNOWN';

class NotPublic extends Error {
  readonly code = inside;
}

/** Names are resolved here and the connection goes to what was looked at: no second answer can lead inside. */
const guarded =
  (allowed: (address: string) => boolean): LookupFunction =>
  (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error !== null) return callback(error, []);
      if (first === undefined || addresses.some(({ address }) => !allowed(address)))
        return callback(new NotPublic(host), []);
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });

interface Reply {
  readonly status: number;
  readonly location: string | undefined;
}

const ask = (url: URL, allowed: (address: string) => boolean, wait: number): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !allowed(host)) return reject(new NotPublic(host));
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(
      url,
      {
        lookup: guarded(allowed),
        headers: { 'user-agent': 'gongshi', accept: '*/*' },
        signal: AbortSignal.timeout(wait),
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      },
    );
    request.on('error', (error) =>
      reject(
        error.name === 'TimeoutError' || error.name === 'AbortError'
          ? Object.assign(error, { code: 'ERR_TIMEOUT' })
          : error,
      ),
    );
    return request.end();
  });

/** A refusal or a busy server is there; only 404 and 410 are not. */
const follow = async (
  url: URL,
  allowed: (address: string) => boolean,
  wait: number,
  left = hops,
): Promise<ProbeAnswer> => {
  const { status, location } = await ask(url, allowed, wait);
  if (status === 404 || status === 410) return gone;
  if (status < 300 || status > 399 || location === undefined) return there;
  const next = URL.parse(location, url.href);
  if (next === null || !/^https?:$/.test(next.protocol)) return unsure('转到了不是网页的地址');
  return left === 0 ? unsure('重定向的次数太多') : follow(next, allowed, wait, left - 1);
};

export interface Probing {
  /** Which addresses may be connected to; tests that have a server on this machine allow it. */
  readonly allowed?: (address: string) => boolean;
  /** Milliseconds. */
  readonly wait?: number;
}

const attempt = async (url: URL, { allowed = isPublicAddress, wait = patience }: Probing): Promise<ProbeAnswer> => {
  try {
    return await follow(url, allowed, wait);
  } catch (error) {
    return meaningOf(error instanceof DOMException ? 'ERR_TIMEOUT' : codeOf(error));
  }
};

/** What is not there is asked once more. */
export const probe = async (address: string, probing: Probing = {}): Promise<ProbeAnswer> => {
  const url = URL.parse(address);
  if (url === null) return unsure('不是网址');
  const first = await attempt(url, probing);
  return first.kind === 'gone' ? attempt(url, probing) : first;
};
