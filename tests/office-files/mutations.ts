/** Office files as no program makes them: bytes, directories and XML of good ones changed at random, by a seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { patchedZip } from '../../src/package/unzip.fixture.ts';

/** Numbers from a seed, the same on every machine (mulberry32). */
export const random = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

type Random = ReturnType<typeof random>;
type Mutate = (file: Uint8Array, pick: Random) => Uint8Array;

const oddNumbers = ['0', '-1', '1', '99', '65536', '2147483648', '1e9', '99999999999999999999', 'NaN', '', '٣', '0x10'];
const oddTexts = [
  '',
  '\u0000',
  '\uFFFF',
  '&#x1F5F9;',
  '&amp;',
  '&a;',
  ']]>',
  '<!-- -->',
  '<![CDATA[x]]>',
  '是□ 否☑',
  '80%',
  '\u202E',
  '字'.repeat(3000),
];

const of = <Item>(items: readonly Item[], pick: Random): Item | undefined => items[pick(items.length)];

const bytes: Mutate = (file, pick) => {
  const copy = file.slice();
  for (let left = 1 + pick(12); left > 0; left -= 1) copy[pick(copy.length)] = pick(256);
  return copy;
};
const cut: Mutate = (file, pick) => file.slice(0, pick(file.length));
const doubled: Mutate = (file, pick) => {
  const [from, to] = [pick(file.length), pick(file.length)];
  return new Uint8Array([...file.subarray(0, from), ...file.subarray(Math.min(from, to), to), ...file.subarray(from)]);
};
const directory: Mutate = (file, pick) =>
  pick(2) === 0
    ? patchedZip(file, 'entries', of([8, 10, 12, 20, 24, 28, 30, 38, 42], pick) ?? 24, pick(2 ** 31))
    : patchedZip(file, 'end', of([4, 6, 8, 10], pick) ?? 8, pick(65_536), 16);

/** Changes one text part, and packs the file again. */
const inXml =
  (change: (xml: string, pick: Random) => string): Mutate =>
  (file, pick) => {
    const parts = unzipSync(file);
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|md|json|yaml)$/.test(name));
    // The part that is read first is the one that matters.
    const main = names.filter((name) => /document\.xml|sheet\d*\.xml|application\.md/.test(name));
    const name = of(pick(3) > 0 && main.length > 0 ? main : names, pick);
    if (name === undefined) return file;
    return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), pick)) });
  };

const pieces = (xml: string): readonly string[] => xml.split(/(?=<)/);
const xmlChanges: readonly ((xml: string, pick: Random) => string)[] = [
  // A tag goes, comes twice, or changes places with another.
  (xml, pick) => {
    const all = [...pieces(xml)];
    all.splice(pick(all.length), 1 + pick(3));
    return all.join('');
  },
  (xml, pick) => {
    const all = [...pieces(xml)];
    const at = pick(all.length);
    all.splice(at, 0, ...all.slice(at, at + pick(40)));
    return all.join('');
  },
  (xml, pick) => {
    const all = [...pieces(xml)];
    const [one, other] = [pick(all.length), pick(all.length)];
    [all[one], all[other]] = [all[other] ?? '', all[one] ?? ''];
    return all.join('');
  },
  // A number or a text becomes an odd one.
  (xml, pick) => {
    const at = pick(Math.max(1, xml.length));
    return (
      xml.slice(0, at) +
      xml
        .slice(at)
        .replace(/"-?\d+"|>-?[\d.]+</, (found) => `${found.charAt(0)}${of(oddNumbers, pick)}${found.slice(-1)}`)
    );
  },
  (xml, pick) => {
    const at = pick(Math.max(1, xml.length));
    return xml.slice(0, at) + xml.slice(at).replace(/>[^<>]+</, () => `>${of(oddTexts, pick)}<`);
  },
  // A part nests, repeats or ends early.
  (xml, pick) => xml.replace(/<w:body>|<sheetData>/, (tag) => `${tag}${'<w:tbl><w:tr><w:tc>'.repeat(pick(60))}`),
  (xml, pick) => {
    const all = [...pieces(xml)];
    const at = pick(all.length);
    return [...all.slice(0, at), ...Array.from({ length: pick(3000) }, () => all[at] ?? ''), ...all.slice(at)].join('');
  },
  (xml, pick) => xml.slice(0, pick(xml.length)),
];

const parts: Mutate = (file, pick) => {
  const all = Object.entries(unzipSync(file));
  const kept = all
    .filter(() => pick(5) > 0)
    .map(([name, content]): [string, Uint8Array] => [pick(8) === 0 ? `${name.toUpperCase()}` : name, content]);
  const more: [string, Uint8Array][] =
    pick(3) === 0
      ? [[of(['xl/x.xml', 'word/x.xml', '../x', '__MACOSX/._x', '申报/x'], pick) ?? 'x', strToU8('<x/>')]]
      : [];
  return zipSync(Object.fromEntries([...kept, ...more]));
};

const mutations: readonly Mutate[] = [
  bytes,
  cut,
  doubled,
  directory,
  parts,
  ...xmlChanges.map(inXml),
  ...xmlChanges.map(inXml),
];

/** One file, changed one to three times; what cannot be changed any more stays as it is. */
export const mutated = (file: Uint8Array, seed: number): Uint8Array => {
  const pick = random(seed);
  let changed = file;
  for (let left = 1 + pick(3); left > 0; left -= 1) {
    try {
      changed = (of(mutations, pick) ?? bytes)(changed, pick);
    } catch {
      // It is no zip any more: that is a file too.
      changed = bytes(changed, pick);
    }
  }
  return changed;
};
