/** Follows every link and fragment inside a built site. Nothing outside it is asked for. */
import { LinkChecker, LinkState } from 'linkinator';

/**
 * `root` is what the server's `/` is, `paths` the pages below it; returns what leads nowhere, with where it stands. `recurse`:
 * are pages looked through that these lead to?
 */
export const brokenLinks = async (root: string, paths: readonly string[], recurse = true): Promise<string[]> => {
  const { links } = await new LinkChecker().check({
    path: [...paths],
    serverRoot: root,
    recurse,
    checkCss: true,
    checkFragments: true,
    cleanUrls: true,
    linksToSkip: async (link) => !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):/.test(link),
  });
  return links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url, parent }) => `${parent ?? ''} → ${url}`)
    .map((line) => line.replaceAll(/http:\/\/(localhost|127\.0\.0\.1|\[::1\]):\d+/g, ''));
};
