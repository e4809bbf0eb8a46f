/**
 * Pagefind's program has a table of references beside its own: Chrome 96, Firefox 91 and Safari 15 take it. What is too
 * old is told so before anything is fetched.
 */

/** The smallest program with two tables, the second of references. */
const twoTables = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 7, 2, 0x70, 0, 0, 0x6f, 0, 0]);

export const isSupported = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(twoTables);
