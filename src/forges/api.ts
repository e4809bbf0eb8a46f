/** The part of GitHub's REST API that Gitea and Forgejo speak as well, with what it answers held to a schema. */
import { z } from 'zod';

export interface Api {
  readonly get: <Value>(schema: z.ZodType<Value>, path: string) => Promise<Value>;
  /** Every page of a list, as far as `pages` goes. A row that is not as documented is left out and counted. */
  readonly list: <Value>(schema: z.ZodType<Value>, path: string, pages: number) => Promise<Listed<Value>>;
  readonly send: (method: 'POST' | 'PATCH', path: string, body: object) => Promise<void>;
}

export interface Listed<Value> {
  readonly values: readonly Value[];
  /** Did the list go on? */
  readonly more: boolean;
  /** Rows that could not be read: somebody else's, as a rule (a deleted account). Whoever looks for something forbidden minds. */
  readonly odd: number;
}

/** The forge did not do what it was asked: the message names the request and never the token. */
export class ForgeFailed extends Error {}

const SECOND = 1000;
const patience = 30 * SECOND;

/** Address of the next page (RFC 8288), only on the same server: the token goes nowhere else. */
const nextPage = (response: Response, origin: string): string | undefined => {
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  return next !== undefined && new URL(next).origin === origin ? next : undefined;
};

export interface Server {
  /** `https://api.github.com`, `https://git.example.org/api/v1`. */
  readonly url: string;
  readonly token: string;
}

export const apiOf = ({ url, token }: Server): Api => {
  const { origin } = new URL(url);

  const request = async (method: string, address: string, body?: object): Promise<Response> => {
    const response = await fetch(address, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'user-agent': 'gongshi',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new ForgeFailed(`${method} ${new URL(address).pathname}: ${response.status}`);
    return response;
  };

  const read = async <Value>(schema: z.ZodType<Value>, response: Response): Promise<Value> => {
    const parsed = schema.safeParse(await response.json());
    if (!parsed.success) throw new ForgeFailed(`${new URL(response.url).pathname}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };

  return {
    get: async (schema, path) => read(schema, await request('GET', url + path)),
    list: async (schema, path, pages) => {
      const values: z.infer<typeof schema>[] = [];
      let odd = 0;
      let address: string | undefined = `${url}${path}${path.includes('?') ? '&' : '?'}per_page=100&limit=50`;
      for (let page = 0; address !== undefined && page < pages; page += 1) {
        const response: Response = await request('GET', address);
        for (const row of await read(z.array(z.unknown()), response)) {
          const parsed = schema.safeParse(row);
          if (parsed.success) values.push(parsed.data);
          else odd += 1;
        }
        address = nextPage(response, origin);
      }
      return { values, more: address !== undefined, odd };
    },
    send: async (method, path, body) => {
      await request(method, url + path, body);
    },
  };
};
