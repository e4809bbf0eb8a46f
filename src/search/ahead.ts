/**
 * Asks side by side for what every question needs, while the page's own script still comes. Pagefind would ask for one after
 * another, and finds them in the browser's cache now: on a slow line each wait costs more than the bytes. A script by itself,
 * which shares nothing with the page's, since what is shared comes one wait later.
 */
import type { IndexManifest, Way } from './manifest.ts';
import { isSupported } from './supported.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
const folder = root?.dataset['search'] ?? '';

/** What does not come is asked for again by whoever needs it, and told then. */
const ask = async (file: string): Promise<void> => {
  await fetch(`${folder}${file}`)
    .then((response) => response.arrayBuffer())
    .catch(() => undefined);
};

const askWay = (at: string, { digest, meta }: Way): void => {
  void ask(`${at}pagefind-entry.json?ts=${digest}`);
  void ask(`${at}pagefind.${meta}.pf_meta`);
};

/** The year that is looked at, or the newest. */
const askParts = ({ parts, opened }: IndexManifest): void => {
  askWay('', opened);
  const asked = new URLSearchParams(location.search).get('year');
  const year = parts.find((part) => String(part.year) === asked)?.year ?? parts[0]?.year;
  for (const part of parts) if (part.year === year) askWay(`${part.name}/`, part);
};

if (isSupported()) {
  void ask('pagefind-worker.js');
  void ask('wasm.unknown.pagefind');
  fetch(`${folder}parts.json`)
    .then((response) => response.json())
    .then(askParts)
    .catch(() => undefined);
} else root?.setAttribute('data-old', '');
