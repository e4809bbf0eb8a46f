/** Addresses in the ledger that lead outside, and whether they still lead anywhere. Never part of a check: networks fail. */
import { lossyText } from '../ledger/safe-text.ts';
import type { Source } from '../ledger/source.ts';

/** More than this in one run is no watching. */
const most = 500;
const atOnce = 4;
const SECOND = 1000;
const patience = 20 * SECOND;

const address = /https:\/\/[^\s"'`<>(){}[\]|\\（）《》〈〉【】“”，。；、！？]+/g;

/** A name that the public looks up: no numbers, no name of this network, nothing reserved for examples (RFC 2606). */
const isPublic = (url: string): boolean => {
  const host = URL.parse(url)?.hostname ?? '';
  return (
    /\.[a-z][a-z0-9-]*$/.test(host) &&
    !/(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|local|internal)$/.test(host)
  );
};

/** Each address once, with the first file that has it. */
export const outsideLinks = (source: Source): ReadonlyMap<string, string> => {
  const found = source
    .list()
    .filter(({ kind }) => kind === 'file')
    .flatMap(({ path }) =>
      // A mark at the end is of the sentence, or of YAML.
      (lossyText(source.read(path)).match(address) ?? []).map((url) => [url.replace(/[.,;:!?]+$/, ''), path] as const),
    )
    .filter(([url]) => isPublic(url))
    .toReversed();
  return new Map([...new Map(found)].toReversed().slice(0, most));
};

/** A refusal or a busy server is no dead link; only “not there”, and nobody answering twice, is. */
export const isDead = async (url: string, tries = 2): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience), headers: { 'user-agent': 'gongshi' } });
    await response.body?.cancel();
    return response.status === 404 || response.status === 410;
  } catch {
    return tries === 1 || isDead(url, tries - 1);
  }
};

/** The dead ones, a few at a time. */
export const deadLinks = async (
  links: ReadonlyMap<string, string>,
  dead: (url: string) => Promise<boolean> = isDead,
): Promise<readonly string[]> => {
  const waiting = links.keys();
  const found = new Set<string>();
  const work = async () => {
    for (const url of waiting) if (await dead(url)) found.add(url);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return [...links].filter(([url]) => found.has(url)).map(([url, file]) => `${file} 里的链接打不开：${url}`);
};
