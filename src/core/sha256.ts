/**
 * SHA-256 of a text (FIPS 180-4), of its UTF-8 bytes, in lower-case hexadecimal. Written out because the core asks nothing of
 * the machine it runs on: Node's digest is not in a browser, and a browser's answers later.
 */

/** The first 32 bits of the fraction of a root of a prime. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;

const primes: readonly number[] = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n }, (__, d) => d).every((d) => d < 2 || n % d !== 0),
);
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The UTF-8 bytes of a text, the bit that ends it, and its length in bits, up to a whole number of blocks. */
const padded = (text: string): DataView => {
  // Three bytes are the most that a UTF-16 unit comes to; a pair of them comes to four.
  const bytes = new Uint8Array(Math.ceil((text.length * 3 + 9) / 64) * 64);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code >= 0x10000) index += 1;
    // Half of a pair has no UTF-8; every encoder writes U+FFFD.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes[length++] = point;
    else {
      if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
      else {
        if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
        else {
          bytes[length++] = 0xf0 | (point >> 18);
          bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
        }
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (point & 0x3f);
    }
  }
  bytes[length] = 0x80;
  const whole = new DataView(bytes.buffer, 0, Math.ceil((length + 9) / 64) * 64);
  whole.setUint32(whole.byteLength - 8, Math.floor((length * 8) / 2 ** 32));
  whole.setUint32(whole.byteLength - 4, (length * 8) >>> 0);
  return whole;
};

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Sixteen words and what is made of them, for the block in hand; nothing of it outlasts a call. */
const schedule = new Int32Array(64);

/** The block that begins at `offset`, into the eight words of the state. */
const absorb = (state: Int32Array, bytes: DataView, offset: number): void => {
  for (let index = 0; index < 16; index += 1) schedule[index] = bytes.getInt32(offset + index * 4);
  const at = (index: number): number => schedule[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const one = at(index - 15);
    const two = at(index - 2);
    const low = turned(one, 7) ^ turned(one, 18) ^ (one >>> 3);
    const high = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10);
    schedule[index] = at(index - 16) + low + at(index - 7) + high;
  }
  const word = (index: number): number => state[index] ?? 0;
  // One by one: taken apart as a list, they would cost as much as the rounds.
  let a = word(0);
  let b = word(1);
  let c = word(2);
  let d = word(3);
  let e = word(4);
  let f = word(5);
  let g = word(6);
  let h = word(7);
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (rounds[index] ?? 0) + at(index)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = word(0) + a;
  state[1] = word(1) + b;
  state[2] = word(2) + c;
  state[3] = word(3) + d;
  state[4] = word(4) + e;
  state[5] = word(5) + f;
  state[6] = word(6) + g;
  state[7] = word(7) + h;
};

export const sha256Of = (text: string): string => {
  const bytes = padded(text);
  const state = Int32Array.from(start);
  for (let offset = 0; offset < bytes.byteLength; offset += 64) absorb(state, bytes, offset);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
