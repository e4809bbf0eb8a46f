/** What a page says of itself, read in a browser by the browser's own parser: sent there as it is, so it closes over nothing. */
export interface PageFacts {
  readonly lang: string;
  readonly title: string;
  readonly headings: number;
  readonly duplicateIds: readonly string[];
  /** The first two elements of the head. */
  readonly first: readonly string[];
  /** Addresses that a browser would load without being asked, on other hosts. */
  readonly external: readonly string[];
}

export const readPage = (html: string): PageFacts => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];
  const values = (selector: string, attribute: string): string[] =>
    all(selector).map((element) => element.getAttribute(attribute) ?? '');

  // A canonical or alternate link is only read; every other kind of link in the head is fetched, or opens a connection.
  const told = ['canonical', 'alternate', 'license', 'author', 'next', 'prev', 'help', 'me'];
  const links = all('link[href]').filter((link) => !told.includes(link.getAttribute('rel') ?? ''));
  const styles = [...all('style').map((style) => style.textContent ?? ''), ...values('[style]', 'style')].join('\n');
  const loaded = [
    ...['src', 'poster', 'data', 'background', 'action', 'formaction', 'ping', 'manifest'].flatMap((name) =>
      values(`[${name}]`, name),
    ),
    ...values('[srcset], [imagesrcset]', 'srcset').flatMap((set) =>
      set.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
    ),
    ...links.map((link) => link.getAttribute('href') ?? ''),
    ...values('base', 'href'),
    ...values('svg [href]:not(a)', 'href'),
    ...values('svg [*|href]:not(a)', 'xlink:href'),
    ...values('meta[http-equiv="refresh" i]', 'content').map((content) => content.replace(/^.*?url=/i, '')),
    ...[...styles.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)].map((match) => match[1] ?? ''),
  ];
  const home = 'https://this.invalid/';
  const isExternal = (address: string): boolean => {
    const url = URL.canParse(address, home) ? new URL(address, home) : undefined;
    return url === undefined || (url.origin !== new URL(home).origin && url.protocol !== 'data:');
  };
  const ids = values('[id]', 'id');
  return {
    lang: page.documentElement.lang,
    title: page.title.trim(),
    headings: all('h1').length,
    duplicateIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    first: [...page.head.children]
      .slice(0, 2)
      .map((element) =>
        element.hasAttribute('charset') ? 'charset' : (element.getAttribute('http-equiv') ?? element.localName),
      ),
    external: loaded.filter(isExternal),
  };
};
