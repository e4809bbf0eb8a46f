/** What a form of the desk filled in, as an act's input: files that wait on the desk become what they hold. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';
import { type Act, type Refusal, refused } from '../../office/act.ts';
import { digestOf } from '../../ledger/record.ts';
import { SentPackage, sentOf } from '../../office/package-input.ts';
import { openPackage } from '../../package/open.ts';
import type { Experts } from '../../score-sheet/experts.ts';
import { keyIn as keyOfSheet } from '../../score-sheet/read.ts';
import { largestSheet, Sent } from '../../score-sheet/sent.ts';
import { keyIn as keyOfTally } from '../../score-sheet/tally.ts';
import type { Filled } from '../acts/asked.ts';
import type { DeskLedger } from '../ledger.ts';
import type { Waiting, WaitingFile } from './waiting.ts';

/** As the page names a file that it sent. */
const Named = z.looseObject({ file: z.string() });

export interface Answers {
  readonly input: Filled;
  /** Files that the act was given. */
  readonly files: readonly WaitingFile[];
}

const gone = (label: string): Refusal => refused(`“${label}”的文件不在了，请重新放一次。`);

const filesIn = (waiting: Waiting, value: unknown): readonly WaitingFile[] | undefined => {
  const sent = z.array(Named).safeParse(Array.isArray(value) ? value : [value]);
  if (!sent.success) return undefined;
  const found = sent.data.flatMap(({ file }) => waiting.find(file) ?? []);
  return found.length === sent.data.length ? found : undefined;
};

const opened = async (label: string, { path, name }: WaitingFile) => {
  const read = await openPackage(new Uint8Array(readFileSync(path)));
  const sent = read.ok ? sentOf(read.package) : undefined;
  if (sent !== undefined) return sent;
  return refused(`“${label}”打不开：${name}。`, { findings: read.ok ? [] : read.findings });
};

/** A file as it came; of one that is too large its name alone. */
const sentAs = ({ name, size, path }: WaitingFile): Sent =>
  size > largestSheet ? { name, unread: 'large' } : { name, bytes: new Uint8Array(readFileSync(path)) };

/** What a field of files comes to: digests of papers, or what others sent as it is. */
const held = (control: 'folder' | 'files', found: readonly WaitingFile[]): unknown =>
  control === 'folder' ? found.map(({ sha256 }) => sha256) : found.map(sentAs);

/** An act's input, or why a file of it cannot be read. `experts`: the list that the desk was given; it names people, so the page never has it. */
export const answersOf = async (
  act: Act,
  filled: Filled,
  waiting: Waiting,
  experts: Experts,
): Promise<Answers | Refusal> => {
  const listed = act.fields.find(({ control }) => control === 'experts')?.name;
  const input: Record<string, unknown> =
    listed === undefined || Object.keys(experts).length === 0 ? {} : { [listed]: experts };
  const files: WaitingFile[] = [];
  for (const [name, value] of Object.entries(filled)) {
    if (name === listed) continue;
    const field = act.fields.find((one) => one.name === name);
    if (field?.control !== 'package' && field?.control !== 'folder' && field?.control !== 'files') {
      input[name] = value;
      continue;
    }
    const found = filesIn(waiting, value);
    const [first] = found ?? [];
    if (found === undefined || first === undefined) return gone(field.label);
    files.push(...found);
    if (field.control !== 'package') input[name] = held(field.control, found);
    else {
      const sent = await opened(field.label, first);
      if ('ok' in sent) return sent;
      input[name] = sent;
    }
  }
  return { input, files };
};

/** The folder of an application's papers, which Git does not see; undefined where it is none of the ledger. */
const folderFor = (
  root: string,
  { records }: Pick<DeskLedger, 'records'>,
  application: unknown,
): string | undefined => {
  const [year = '', category = '', id = ''] = typeof application === 'string' ? application.split('/') : [];
  const found = records.years.get(Number(year))?.categories.get(category);
  return found?.applications.has(id) === true ? join(root, 'inbox', year, category, id) : undefined;
};

/** The application that an input is about, or that its package holds. */
const aboutOf = (input: Filled): unknown => {
  const sent = SentPackage.safeParse(input['package']);
  return sent.success ? `${sent.data.year}/${sent.data.category}/${sent.data.name}` : input['application'];
};

/** Digests of what lies in the application's folder already: the office holds it. */
export const heldFor = (root: string, ledger: Pick<DeskLedger, 'records'>, input: Filled): readonly string[] => {
  const folder = folderFor(root, ledger, input['application']);
  return folder === undefined || !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => digestOf(readFileSync(join(parentPath, name))));
};

/** What travels in a package, as it is called there (`evidence/01-3f2a….pdf`), and the slip with contacts. */
const unpacked = async (folder: string, file: WaitingFile): Promise<void> => {
  const read = await openPackage(new Uint8Array(readFileSync(file.path)));
  if (!read.ok) return;
  for (const { path, bytes } of read.package.evidence) {
    if (!/^evidence\/[\w.-]+$/.test(path)) continue;
    mkdirSync(join(folder, 'evidence'), { recursive: true });
    writeFileSync(join(folder, path), bytes, { mode: 0o600 });
  }
  if (read.package.contact !== undefined)
    writeFileSync(join(folder, 'contact.txt'), read.package.contact, { mode: 0o600 });
};

const Sheets = z.looseObject({ sheets: z.array(Sent) });

/** The folder of a round's score sheets or tally sheets, as their marks name it; an application's folder has no such name. */
const folderOfSheets = (root: string, input: Filled): string | undefined => {
  const read = Sheets.safeParse(input);
  for (const one of read.success ? read.data.sheets : []) {
    const scored = 'bytes' in one ? keyOfSheet(one.bytes) : undefined;
    const round =
      scored === undefined
        ? 'bytes' in one
          ? keyOfTally(one.bytes)?.round
          : undefined
        : `${scored.year}/${scored.category}/${scored.round}`;
    const [year, category, id] = round?.split('/') ?? [];
    if (year !== undefined && category !== undefined && id !== undefined)
      return join(root, 'inbox', year, category, '_sheets', id);
  }
  return undefined;
};

/** Files of an act that was carried out lie with the other papers of the application, or of the round, from now on. */
export const putAway = async (
  root: string,
  ledger: DeskLedger,
  { input, files }: Answers,
  waiting: Waiting,
): Promise<void> => {
  const folder = folderFor(root, ledger, aboutOf(input)) ?? folderOfSheets(root, input);
  if (folder === undefined) return;
  for (const file of files) {
    const place = join(folder, `${file.sha256.slice(0, 8)}-${file.name}`);
    mkdirSync(folder, { recursive: true });
    await unpacked(folder, file);
    if (!existsSync(place)) renameSync(file.path, place);
    waiting.remove(file.id);
  }
};
