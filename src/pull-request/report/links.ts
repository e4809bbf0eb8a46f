/** Where a reader can look: the line of a file as it was judged, and the page of a code. Both from trusted settings. */
import type { Association } from '../../core/schema/association.ts';

export interface Links {
  readonly line: (head: string, file: string, line: number) => string | undefined;
  readonly code: (code: string) => string | undefined;
}

const folders = { github: 'blob', gitea: 'src/commit', gitlab: '-/blob', gitee: 'blob' } as const;

/** Markdown ends an address at a space or a bracket. */
const address = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()'*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
    .join('/');

export const noLinks: Links = { line: () => undefined, code: () => undefined };

export const linksOf = ({ forge, site }: Pick<Association, 'forge' | 'site'>): Links => ({
  line: (head, file, line) =>
    forge === undefined
      ? undefined
      : `${forge.url.replace(/\/$/, '')}/${folders[forge.kind]}/${head}/${address(file)}${line > 0 ? `#L${line}` : ''}`,
  code: (code) => `${site.url.replace(/\/$/, '')}/rules/${code}/`,
});
