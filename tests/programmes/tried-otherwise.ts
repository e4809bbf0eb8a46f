/** A played year under other numbers than its own: what `gongshi what-if` says of each, and what the pages of a next year say. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { whatIf } from '../../scripts/verbs/what-if.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { yearAs } from '../../src/ledger/other-tables.ts';
import { byPath, type Source } from '../../src/ledger/source.ts';
import { policyChanges } from '../../src/view/policy-changes.ts';
import { viewSite, yearView } from '../../src/view/site.ts';

interface Tried {
  readonly what: string;
  readonly said: string;
}

/** Numbers of any table: each is replaced where it stands. */
const edits: readonly (readonly [string, RegExp, string])[] = [
  ['one place a level', /quota: \d+/g, 'quota: 1'],
  ['no number of places', /quota: \d+, /g, ''],
  ['a line that few reach', /threshold: \d+/g, 'threshold: 95'],
  ['all votes', /pass: \{ share: [^,}]+/g, 'pass: { share: 1/1'],
  ['marks left out', /trim: (?:\d+|\{[^}]*\})/g, 'trim: { high: 1, low: 0 }'],
  ['another share', /share: \d+%/g, 'share: 5%'],
  ['other sums', /award: \d+/g, 'award: 700'],
];

const tables = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:category|programme)\.yaml$/.test(file),
  );

export const triedOtherwise = async (root: string): Promise<readonly Tried[]> => {
  const { records } = openLedger(ioIn(root, [], (asOf) => asOf ?? '2031-12-20'));
  const [year] = [...records.years.keys()];
  if (year === undefined) throw new Error('the ledger has no year');
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-other-'));
  const tried: Tried[] = [];
  try {
    for (const [what, from, to] of edits) {
      const other = join(folder, what);
      cpSync(join(root, 'content', String(year)), other, { recursive: true });
      const changed = tables(other).filter((file) => {
        const text = readFileSync(join(other, file), 'utf8');
        writeFileSync(join(other, file), text.replaceAll(from, to));
        return text.search(from) >= 0;
      });
      if (changed.length === 0) continue;
      const said: string[] = [];
      const io = ioIn(root, said, (asOf) => asOf ?? '2031-12-20');
      const code = await whatIf.run({ options: { with: other }, positionals: [String(year)] }, io);
      if (code !== 0) throw new Error(`${what}: ${said.join('\n')}`);
      tried.push({ what, said: said.join('\n') }, { what: `next year, ${what}`, said: nextYear(root, year, other) });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return tried;
};

/** What changed in a next year that has these tables. */
const nextYear = (root: string, year: number, other: string): string => {
  const own = directorySource(root);
  const copied = yearAs(own, year, year + 1);
  const prefix = `content/${year + 1}/`;
  const isTable = (path: string) => /(?:category|programme)\.yaml$/.test(path);
  const tableOf = (path: string): Uint8Array => {
    const text = readFileSync(join(other, path.slice(prefix.length)), 'utf8');
    return new TextEncoder().encode(text.replace(`year: ${year}`, `year: ${year + 1}`));
  };
  const both: Source = {
    list: () => [...own.list(), ...copied.list()].toSorted(byPath),
    read: (path) => (!path.startsWith(prefix) ? own.read(path) : isTable(path) ? tableOf(path) : copied.read(path)),
  };
  const { records } = load(both);
  if (records === undefined) throw new Error('the ledger of two years cannot be read');
  const site = viewSite(records, `${year + 1}-12-20`, '/');
  return JSON.stringify(policyChanges(site, yearView(site, year + 1)));
};
