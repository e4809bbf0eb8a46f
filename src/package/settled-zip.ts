/** A package of Office (a zip) without the moment it was made: the same contents, the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment a zip can name, whatever the time zone of the machine. */
const noMoment = new Date(1980, 0, 1);

const core = 'docProps/core.xml';
const stamps = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

export const settledZip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const entries = unzipSync(bytes);
  const properties = entries[core];
  const settled =
    properties === undefined
      ? entries
      : { ...entries, [core]: strToU8(strFromU8(properties).replace(stamps, '$11980-01-01T00:00:00Z$2')) };
  return new Uint8Array(zipSync(settled, { mtime: noMoment }));
};
