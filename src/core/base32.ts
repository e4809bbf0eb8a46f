/** Digests in characters that people copy by hand: Crockford's base 32, no I, L, O and U, so that nobody takes one for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `count` characters of a number in hexadecimal, five bits each. */
export const base32 = (hex: string, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const bit = index * 5;
    const from = Math.floor(bit / 4);
    const twelve = Number.parseInt(hex.slice(from, from + 3).padEnd(3, '0'), 16);
    return alphabet[(twelve >> (12 - 5 - (bit % 4))) & 31] ?? '';
  }).join('');

/** As people type: spaces or none of the strokes, small letters, O for 0, I and L for 1, full-width characters. */
export const tidied = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
