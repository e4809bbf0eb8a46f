/** A plan as it is handed on: what would be written is read by the ledger's own reader and held to its checks first. */
import { eligibilityFindings } from '../core/eligibility.ts';
import { type Finding, isError, softened } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import type { Records } from '../core/records.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { load, type Loaded } from '../ledger/load.ts';
import { withFiles } from '../ledger/overlay.ts';
import type { Source } from '../ledger/source.ts';
import { type FileChange, type Letter, type OfficeLedger, type Planned, refused } from './act.ts';

const encoder = new TextEncoder();

/** The ledger as it would be. */
export const wouldBe = (source: Source, files: readonly FileChange[]): Source =>
  withFiles(
    source,
    new Map(files.map(({ path, after }) => [path, after === undefined ? undefined : encoder.encode(after)])),
  );

interface Changed {
  readonly files: string;
  readonly source: Source;
  readonly loaded: Loaded;
}

/** What the last change of a ledger came to: a plan looks at it while it is made and once more when it is. */
const lastChanged = new WeakMap<Source, Changed>();

const changed = ({ source: before, memory }: OfficeLedger, files: readonly FileChange[]): Changed => {
  const written = JSON.stringify(files.map(({ path, after = null }) => [path, after]));
  const last = lastChanged.get(before);
  if (last?.files === written) return last;
  const source = wouldBe(before, files);
  const made = { files: written, source, loaded: load(source, memory) };
  lastChanged.set(before, made);
  return made;
};

/** The same as a ledger, for what is planned upon it. */
export const afterwards = (ledger: OfficeLedger, files: readonly FileChange[]): OfficeLedger => {
  const { source, loaded } = changed(ledger, files);
  const { records, findings } = loaded;
  if (records === undefined) throw new Error('a plan broke the association');
  return { ...ledger, source, records, findings };
};

export interface Drafted {
  readonly files: readonly FileChange[];
  readonly sentence: string;
  readonly findings?: readonly Finding[];
  readonly next?: readonly string[];
  readonly letters?: readonly Letter[];
}

const keyOf = ({ file, code, message }: Finding): string => JSON.stringify([file, code, message]);

/** Records are never changed, so what is wrong with a ledger on a day is asked once. */
const asked = new WeakMap<Records, Map<string, ReadonlySet<string>>>();

const wrongNow = ({ records, findings }: OfficeLedger, today: string): ReadonlySet<string> => {
  const days = asked.get(records) ?? new Map<string, ReadonlySet<string>>();
  const found = days.get(today) ?? new Set(checkLedger({ records, findings }, today).map(keyOf));
  asked.set(records, days.set(today, found));
  return found;
};

/** What is judged of an application is a result, and no mistake of whoever writes it down. */
const results = ({ records }: Loaded, today: string): ReadonlySet<string> => {
  if (records === undefined) return new Set();
  const judged = new Map([...records.years].map(([id, year]) => [id, judgeYear(records, year, today)]));
  return new Set(eligibilityFindings(records, today, judged, () => true).map(keyOf));
};

/** Everything wrong with the ledger as it would be that is not wrong with it now. */
const introduced = (before: OfficeLedger, after: Loaded, today: string): readonly Finding[] => {
  const known = wrongNow(before, today);
  const found = checkLedger(after, today).filter((finding) => !known.has(keyOf(finding)));
  if (!found.some(isError)) return found;
  const judged = results(after, today);
  return found.flatMap((finding) => (judged.has(keyOf(finding)) ? softened([finding]) : finding));
};

/** A plan, unless the ledger would have an error that it has not now. */
export const planned = (
  ledger: OfficeLedger,
  { files, sentence, findings = [], next = [], letters = [] }: Drafted,
  today: string,
): Planned => {
  const after = changed(ledger, files).loaded;
  const found = [...findings, ...introduced(ledger, after, today)];
  if (found.some(isError)) {
    const paths = files.map(({ path }) => path).join('、');
    return refused(`有错误没有解决，没有写入 ${paths}。`, { findings: found, files });
  }
  return { ok: true, files, findings: found, made: findings, sentence, next, letters };
};
