/** Addresses in the ledger that lead outside, and whether they still lead anywhere. Never part of a check: networks fail. */
import { lossyText } from '../ledger/safe-text.ts';
import type { Source } from '../ledger/source.ts';
import { type ProbeAnswer, probe } from './probe.ts';

/** More than this in one run is no watching. */
const most = 500;
const atOnce = 4;

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

export interface Looked {
  /** Links that lead nowhere, one sentence each. */
  readonly dead: readonly string[];
  /** Links that could not be opened from here, with the reason: no alarm, since the page may well be there. */
  readonly unsure: readonly string[];
}

/** Every link looked at, a few at a time. */
export const lookAt = async (
  links: ReadonlyMap<string, string>,
  ask: (url: string) => Promise<ProbeAnswer> = probe,
): Promise<Looked> => {
  const waiting = links.keys();
  const answers = new Map<string, ProbeAnswer>();
  const work = async () => {
    for (const url of waiting) answers.set(url, await ask(url));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const told = [...links].map(([url, file]) => ({ url, file, answer: answers.get(url) }));
  return {
    dead: told.flatMap(({ url, file, answer }) => (answer?.kind === 'gone' ? `${file} 里的链接打不开：${url}` : [])),
    unsure: told.flatMap(({ url, file, answer }) =>
      answer?.kind === 'unsure' ? `${file} 里的链接没能打开（${answer.why}）：${url}` : [],
    ),
  };
};
