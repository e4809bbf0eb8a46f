/** A digest as people compare it. */

/** In groups of four. */
export const fours = (digest: string): readonly string[] => digest.match(/.{1,4}/g) ?? [];

/** `1d84 c3f0 72ae 91b0 … 0b6e 95d1`. */
export const shortDigest = (digest: string): string => {
  const groups = fours(digest);
  return `${groups.slice(0, 4).join(' ')} … ${groups.slice(-2).join(' ')}`;
};
