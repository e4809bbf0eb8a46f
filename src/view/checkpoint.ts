/** The newest line as pages and papers show it: its characters, the address that its code leads to, and a picture of both. */
import { latestLine } from '../core/checkpoint/checkpoint.ts';
import { readLine } from '../core/checkpoint/line.ts';
import { inChinese } from '../core/dates.ts';
import { qrCode } from './qr.ts';
import type { Site } from './site.ts';

export interface LineShown {
  readonly line: string;
  /** 2017年12月20日, 401. */
  readonly day: string;
  readonly count: number;
  /** Full address: opened, it is checked at once. */
  readonly address: string;
}

export const lineShown = (site: Site): LineShown | undefined => {
  const line = latestLine(site.records.checkpoints ?? new Map());
  const read = line === undefined ? undefined : readLine(line);
  if (line === undefined || read === undefined) return undefined;
  const address = new URL(site.to.verify, site.records.association.site.url);
  address.hash = line;
  return { line, day: inChinese(read.day), count: read.count, address: address.href };
};

/** Two lines of about the same length, divided at a stroke. */
const halves = (line: string): readonly [string, string] => {
  const at = line.lastIndexOf('-', Math.ceil(line.length / 2) + 2);
  return [line.slice(0, at + 1), line.slice(at + 1)];
};

/** Ink on paper, and the reverse where the reader's device is dark; the code stays dark on light, as readers of it need. */
export const linePicture = ({ line, address }: LineShown): string => {
  const { size, path } = qrCode(address);
  const [first, second] = halves(line);
  const side = 96;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 336 ${side}" width="336" height="${side}">`,
    '<style>text{fill:#333}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>',
    `<rect width="${side}" height="${side}" fill="#fff"/>`,
    `<path transform="scale(${(side / size).toFixed(4)})" shape-rendering="crispEdges" d="${path}"/>`,
    '<g font-size="13"><text x="106" y="30">核对行</text>',
    `<g font-family="monospace"><text x="106" y="54">${first}</text><text x="106" y="74">${second}</text></g></g>`,
    '</svg>',
  ].join('');
};

/** No page shows it; the address is there from the first day. */
export const emptyPicture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="1" height="1"/>';
