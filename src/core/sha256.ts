/**
 * SHA-256 of a text (FIPS 180-4), of its UTF-8 bytes, in lower-case hexadecimal. Written out because the core asks nothing of
 * the machine it runs on: Node's digest is not in a browser, and a browser's answers later.
 */

/** The first 32 bits of the fraction of a root of a prime. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;

const primes: readonly number[] = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n }, (__, d) => d).every((d) => d < 2 || n % d !== 0),
);
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const bytesOf = (text: string): number[] =>
  [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    // Half of a pair has no UTF-8; every encoder writes U+FFFD.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x80) return [point];
    if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
    if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
    return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
  });

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block of sixteen words into the eight of the state. */
const absorb = (state: readonly number[], block: readonly number[]): number[] => {
  const words = [...block];
  const at = (index: number): number => words[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const [one, two] = [at(index - 15), at(index - 2)];
    const low = turned(one, 7) ^ turned(one, 18) ^ (one >>> 3);
    const high = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10);
    words.push((at(index - 16) + low + at(index - 7) + high) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (rounds[index] ?? 0) + at(index)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
};

export const sha256Of = (text: string): string => {
  const bytes = bytesOf(text);
  const { length } = bytes;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  // The length in bits, as 64 bits; a text of the core is far below 2 to the 32.
  bytes.push(0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => ((length * 8) >>> shift) & 0xff));
  let state: readonly number[] = start;
  for (let offset = 0; offset < bytes.length; offset += 64) {
    const block = Array.from({ length: 16 }, (_, word) =>
      [0, 1, 2, 3].reduce((sum, index) => (sum << 8) | (bytes[offset + word * 4 + index] ?? 0), 0),
    );
    state = absorb(state, block);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
