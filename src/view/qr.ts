/** A QR code of an address, as one path of a drawing: what is on paper leads back to the page. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules across, with the quiet zone of four that a reader needs. */
  readonly size: number;
  /** Runs of dark modules, a row each. */
  readonly path: string;
}

const quiet = 4;

export const qrCode = (address: string): QrCode => {
  const { data } = encode(address, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const length = (end === -1 ? row.length : end) - x;
      return [`M${x + quiet} ${y + quiet}h${length}v1h-${length}z`];
    }),
  );
  return { size: data.length + 2 * quiet, path: runs.join('') };
};
