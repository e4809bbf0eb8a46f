/** Links that do not say where they lead: without a word, or with the words of another address. */
import type { Token } from 'markdown-it';
import { seen } from './lines.ts';

/** What a reader sees of each link, by the token that opens it. */
export const linkWords = (children: readonly Token[]): ReadonlyMap<Token, string> => {
  const words = new Map<Token, string>();
  let open: Token | undefined;
  for (const token of children) {
    if (token.type === 'link_open') open = token;
    if (open === undefined) continue;
    words.set(open, `${words.get(open) ?? ''}${token.type === 'image' ? token.content : seen(token)}`);
    if (token.type === 'link_close') open = undefined;
  }
  return words;
};

const address = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?::\d+)?(?:[/?#]\S*)?$/iu;
const host = (text: string): string | undefined =>
  address
    .exec(text.normalize('NFKC').trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');

/** Does a link show one address and lead to another? */
const isDisguised = (words: string, href: string): boolean => {
  const [shown, meant] = [host(words), host(href.replace(/[?#].*$/, ''))];
  return shown !== undefined && meant !== undefined && shown !== meant;
};

/** Links whose words are another address. */
export const disguisedIn = (tokens: readonly Token[]): ReadonlySet<Token> =>
  new Set(
    tokens.flatMap(({ children }) =>
      [...linkWords(children ?? [])].flatMap(([token, words]) =>
        isDisguised(words, String(token.attrGet('href') ?? '')) ? [token] : [],
      ),
    ),
  );
