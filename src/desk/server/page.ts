/** The desk's page: a shell of HTML and its assets, held in memory, so that no address of a request leads to a file. */

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Page {
  /** File names as the shell names them. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly script: string;
  readonly style: string;
}

/** Itself and nothing else, not even a form's target: everything goes through the page's own script. */
export const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** On every answer. */
export const deskHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': deskPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

const head = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" />';

export const shellOf = ({ script, style }: Page): string =>
  `${head}<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" /><title>工作台</title><link rel="stylesheet" href="/assets/${style}" /></head><body class="desk"><div id="desk"><p class="starting">正在打开工作台……</p></div><script type="module" src="/assets/${script}"></script></body></html>`;

/**
 * Shown for a moment once the key was right. The address goes on from a page of the desk itself: a browser that came from
 * elsewhere (a mail, a note) would send a strict cookie with no redirection.
 */
export const entrance = `${head}<meta http-equiv="refresh" content="0;url=/" /><title>工作台</title></head><body><p>正在打开工作台……</p></body></html>`;

/** What a person sees who comes without the key. */
export const refusedPage = (why: string): string =>
  `${head}<title>没有打开工作台</title></head><body><h1>没有打开工作台</h1><p>${why}</p></body></html>`;
