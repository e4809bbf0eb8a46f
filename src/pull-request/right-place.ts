/** Where an application belongs that was put elsewhere: under the award whose form it fits, with a name that may stand. */
import { allowedOf } from '../core/privacy/allowed.ts';
import { readApplicationText } from '../ledger/read-application.ts';
import { safeText } from '../ledger/safe-text.ts';
import type { Context } from './context.ts';

/** A longer one is no name of a project. */
const longestName = 80;

/** `Demo_Tea Station.md` → `demo-tea-station.md`; undefined when nothing sensible is left of it. */
const nameIn = (path: string): string | undefined => {
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  if (/[^\w .-]/.test(last)) return undefined;
  const name = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' || name.length > longestName ? undefined : `${name}.md`;
};

/** Undefined when no award, or more than one, takes the file as it is. */
export const rightPlace = ({ records, blobs, headTree }: Context, path: string): string | undefined => {
  const base = records().base.records;
  const name = /\.md$/i.test(path) ? nameIn(path) : undefined;
  const oid = headTree.get(path)?.oid;
  if (base === undefined || name === undefined || oid === undefined) return undefined;
  blobs.fetch([oid]);
  const safe = safeText(blobs.bytes(oid));
  if (!safe.ok) return undefined;
  const allowed = allowedOf(base.association);
  const fitting = [...base.years.values()].flatMap((year) =>
    [...year.categories.values()].flatMap(({ id, category }) => {
      const { value } = readApplicationText(safe.text, category, allowed);
      return value === undefined ? [] : [`content/${year.year}/${id}/applications/${name}`];
    }),
  );
  const [to, ...more] = fitting;
  return to === undefined || more.length > 0 || headTree.has(to) ? undefined : to;
};
