/** Corrected lines for slips whose cure is mechanical. A correction is offered only if the file with it has fewer errors. */
import { isError, type LocatedFinding } from '../core/finding.ts';
import { personalData } from '../core/privacy.ts';
import { allowedOf, nothingAllowed } from '../core/privacy/allowed.ts';
import type { Records } from '../core/records.ts';
import { Confirmation } from '../core/schema/confirmation.ts';
import { Organization } from '../core/schema/organization.ts';
import { Receipt } from '../core/schema/receipt.ts';
import { frontMatterEnd } from '../ledger/front-matter-edges.ts';
import { placeOf } from '../ledger/paths.ts';
import { readApplicationText } from '../ledger/read-application.ts';
import { readRecord } from '../ledger/record.ts';
import { safeText } from '../ledger/safe-text.ts';
import type { Context } from './context.ts';
import { rightPlace } from './right-place.ts';
import { repaired, repairedSyntax } from './repair.ts';
import type { Cure, Found } from './verdict.ts';

/** Text of a file → how many errors it has, and whether it can be read at all. */
type Check = (text: string) => { readonly errors: number; readonly readable: boolean };

const schemas = { confirmation: Confirmation, organization: Organization, receipt: Receipt } as const;

const isSyntax = ({ code }: { readonly code: string }): boolean => /^(?:yaml|front-matter)-/.test(code);

const checkOf = (records: Records | undefined, path: string): Check | undefined => {
  const place = placeOf(path);
  const count = (findings: readonly { readonly code: string; readonly level: 'error' | 'warning' | 'info' }[]) => ({
    errors: findings.filter(isError).length,
    readable: !findings.some(isSyntax),
  });
  if (place.kind === 'application') {
    const category = records?.years.get(place.year)?.categories.get(place.category)?.category;
    if (records === undefined || category === undefined) return undefined;
    const allowed = allowedOf(records.association);
    return (text) => count(readApplicationText(text, category, allowed).findings);
  }
  if (place.kind !== 'confirmation' && place.kind !== 'organization' && place.kind !== 'receipt') return undefined;
  const schema = schemas[place.kind];
  return (text) => count(readRecord<unknown>(schema, { path, text, digest: '' }).findings);
};

const withLines = (lines: readonly string[], changes: ReadonlyMap<number, string>): string =>
  lines.map((line, index) => changes.get(index) ?? line).join('\n');

/** Lines of a file that cannot be read: those before the body, put right together. */
const syntaxCures = (text: string, path: string, check: Check): ReadonlyMap<number, string> => {
  const lines = text.split('\n');
  const end = path.endsWith('.yaml') ? text.length : (frontMatterEnd(text) ?? text.length);
  const last = text.slice(0, end).split('\n').length;
  const changes = new Map(
    lines.flatMap((line, index): [number, string][] => {
      const better = repairedSyntax(line);
      return index <= last && better !== line ? [[index, better]] : [];
    }),
  );
  return check(withLines(lines, changes)).readable ? changes : new Map();
};

/** Lines of a file that can be read: each put right by itself. */
const valueCures = (text: string, findings: readonly LocatedFinding[], check: Check): ReadonlyMap<number, string> => {
  const lines = text.split('\n');
  const before = check(text).errors;
  const changes = new Map<number, string>();
  let tried = 0;
  for (const [number, on] of Map.groupBy(findings, ({ line }) => line)) {
    const line = lines[number - 1] ?? '';
    const better = repaired(line, on);
    if (better === line) continue;
    if (tried === most) break;
    tried += 1;
    if (check(withLines(lines, new Map([[number - 1, better]]))).errors < before) changes.set(number - 1, better);
  }
  return changes;
};

/** Corrections of one file, each of which costs a reading of it; a longer file than this is no slip of typing. */
const most = 10;
const longestText = 64 * 1024;
const longest = 1000;

/** Corrections of one file by the line they stand on, as far as they may be shown. */
const curesOf = (text: string, path: string, findings: readonly LocatedFinding[], check: Check): Cure[] => {
  const syntax = findings.some(isSyntax);
  const changes = syntax ? syntaxCures(text, path, check) : valueCures(text, findings, check);
  const lines = text.split('\n');
  return [...changes].flatMap(([index, becomes]): Cure[] => {
    const was = lines[index] ?? '';
    const unshown = Math.max(was.length, becomes.length) > longest || personalData(was, nothingAllowed).length > 0;
    return unshown ? [] : [{ kind: 'line', line: index + 1, was, becomes }];
  });
};

const fileText = ({ headTree, blobs }: Context, path: string): string | undefined => {
  const safe = safeText(blobs.bytes(headTree.get(path)?.oid ?? ''));
  return safe.ok ? safe.text : undefined;
};

const bare = (finding: LocatedFinding): Found => {
  const { at: _, ...found } = finding;
  return { ...found, cures: [] };
};

/** About the file as a whole, so no line is pointed at. */
const isWhole = ({ at }: LocatedFinding): boolean => Array.isArray(at) && at.length === 0;

/** Findings with their cures: a correction stands under the first error of its line. */
export const cured = (context: Context, findings: readonly LocatedFinding[]): readonly Found[] => {
  const { head, base } = context.records();
  const records = head.records ?? base.records;
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const cures = new Map(
    [...byFile].map(([file, all]): [string, readonly Cure[]] => {
      const text = fileText(context, file);
      const check = checkOf(records, file);
      return [
        file,
        text === undefined || text.length > longestText || check === undefined
          ? []
          : curesOf(text, file, all.filter(isError), check),
      ];
    }),
  );
  const told = new Set<Cure>();
  return findings
    .toSorted((a, b) => Number(isError(b)) - Number(isError(a)))
    .map((finding) => {
      const found = bare(isWhole(finding) ? { ...finding, line: 0, column: 0, endColumn: 0, source: '' } : finding);
      const here = (cures.get(finding.file) ?? [])
        .filter((cure) => !told.has(cure) && cure.kind === 'line' && (isSyntax(finding) || cure.line === finding.line))
        .slice(0, most);
      for (const cure of here) told.add(cure);
      return { ...found, cures: [...here] };
    });
};

const misplaced: ReadonlySet<string> = new Set(['path-unknown', 'path-second-policy', 'path-name', 'change-category']);

/** Where a file belongs that lies in no folder of the ledger. */
export const moved = (context: Context, found: Found): Found => {
  if (!misplaced.has(found.code)) return found;
  const to = rightPlace(context, found.file);
  return to === undefined ? found : { ...found, cures: [{ kind: 'move', to }] };
};
