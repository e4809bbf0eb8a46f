/**
 * Names of files and folders that no record may have. A record's name is a file on every desk of the office and an address of
 * the site, so what Windows cannot store and what the site has a page for are kept out of both, wherever an id is made.
 */

/** Devices of Windows: a file of that name, with whatever ending, cannot be checked out there. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters of an id: a path of the ledger stays below 260 characters, which Windows tools take. */
export const longestId = 80;

export const lowerKebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isDevice = (text: string): boolean => devices.test(text);

export type NameFlaw = 'letters' | 'long' | 'device' | 'address';

/** Lower-kebab, of a length that every disk takes, and no device: what every id is. */
export const isId = (text: string): boolean => flawOf(text) === undefined;

const flawOf = (text: string): NameFlaw | undefined => {
  if (!lowerKebab.test(text)) return 'letters';
  if (text.length > longestId) return 'long';
  return isDevice(text) ? 'device' : undefined;
};

/**
 * Addresses that the site has for itself beside a record's own, by the folder of the record; a test holds them to the pages.
 * `index` is the page of a folder.
 */
export const reservedNames = {
  application: ['apply', 'guide', 'self-check', 'decision', 'form', 'index'],
  category: ['coverage', 'form', 'guides', 'policy', 'results', 'index', 'notices', 'objections', 'own'],
  notice: ['index', 'calendar', 'feed', 'objections'],
  organization: ['index'],
  objection: ['form', 'index'],
  decision: ['index'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Reserving = keyof typeof reservedNames;

/** Why a record of that kind may not have the name; undefined when it may. */
export const nameFlaw = (kind: Reserving | undefined, name: string): NameFlaw | undefined =>
  flawOf(name) ?? (kind !== undefined && reservedNames[kind].some((taken) => taken === name) ? 'address' : undefined);
