/** The forge's page for a new file: prefilled where the forge and the length of the text allow it, else empty. */
import type { Association } from '../../core/schema/association.ts';

type Forge = NonNullable<Association['forge']>;

export interface ForgeLink {
  readonly url: string;
  /** Is the text in the address? If not, it has to be pasted. */
  readonly prefilled: boolean;
  /** Is the file's name in it? If not, it has to be typed. */
  readonly named: boolean;
}

/** GitHub answers 414 above 8,191 bytes; a little is left for what a proxy adds. */
export const longestAddress = 8000;

interface Page {
  readonly url: string;
  readonly named: boolean;
  /** The parameter that fills in the text, if the forge has one. */
  readonly fills?: string;
}

const parts = (path: string): readonly [folder: string, name: string] => {
  const end = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, end)), path.slice(end + 1)];
};

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');

const pages: Readonly<Record<Forge['kind'], (home: string, branch: string, path: string) => Page>> = {
  github: (home, branch, path) => ({
    url: `${home}/new/${branch}?${query({ filename: path })}`,
    named: true,
    fills: 'value',
  }),
  gitea: (home, branch, path) => {
    const [folder, name] = parts(path);
    return { url: `${home}/_new/${branch}/${folder}?${query({ filename: name })}`, named: true, fills: 'value' };
  },
  // GitLab's editor ignores a text in the address; Gitee's takes neither name nor text.
  gitlab: (home, branch, path) => ({ url: `${home}/-/new/${branch}?${query({ file_name: path })}`, named: true }),
  gitee: (home, branch, path) => ({ url: `${home}/new/${branch}/${parts(path)[0]}`, named: false }),
};

export const forgeLink = (forge: Pick<Forge, 'kind' | 'url' | 'branch'>, path: string, text: string): ForgeLink => {
  const home = forge.url.replace(/\/+$/, '');
  const branch = forge.branch.split('/').map(encodeURIComponent).join('/');
  const { url, named, fills } = pages[forge.kind](home, branch, path);
  if (fills === undefined) return { url, named, prefilled: false };
  const filled = `${url}&${query({ [fills]: text })}`;
  return filled.length <= longestAddress ? { url: filled, named, prefilled: true } : { url, named, prefilled: false };
};
