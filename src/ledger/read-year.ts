/** One year: its programme, the text of its policy, its categories, notices and objections. */
import type { z } from 'zod/mini';
import { checkRecord } from '../core/check.ts';
import { type Finding, inFile, reporter } from '../core/finding.ts';
import { objectorFindings } from '../core/objector.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import type { Association } from '../core/schema/association.ts';
import { Notice } from '../core/schema/notice.ts';
import { Objection } from '../core/schema/objection.ts';
import { Programme } from '../core/schema/programme.ts';
import { PolicyText } from '../core/schema/text.ts';
import { Withheld } from '../core/schema/withheld.ts';
import { frontMatterEdges } from './front-matter-edges.ts';
import { readFrontMatter } from './front-matter.ts';
import { ofKind, type PlacedEntry } from './paths.ts';
import { noPolicy, type Policy, readPolicy } from './policy.ts';
import { readCategory, unread } from './read-category.ts';
import { heldTo } from './memory.ts';
import { foundIn, gather, openFile, openRecord, type Reading } from './reading.ts';
import { ledgerCodes } from './ledger-codes.ts';
import { checkOfficeText } from './office-text.ts';
import { digestOf, type SafeFile } from './record.ts';
import type { Entry } from './source.ts';

const report = reporter(ledgerCodes);

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];

type Head = Pick<z.infer<typeof PolicyText>, 'title' | 'number' | 'date'>;

interface PolicyRead extends Policy {
  /** What its own file calls it; undefined where that cannot be read. */
  readonly head?: Head | undefined;
}

const policyOf = (reading: Reading, file: string, [entry]: readonly PlacedEntry[]): PolicyRead => {
  if (entry === undefined) return { ...noPolicy, findings: [report('record-missing', {}, { file })] };
  const opened = openFile(reading, entry);
  if (opened.value === undefined) return { ...noPolicy, findings: opened.findings };
  const front = readFrontMatter(opened.value.text);
  if (!front.ok) return { ...noPolicy, findings: inFile(file, front.findings) };
  const head = checkRecord(PolicyText, front.data);
  const policy = readPolicy(front.body, front.offset, head.value?.citation);
  // What is wrong with the pairs of tags is said once.
  const text = checkOfficeText(front.body, 'policy', front.offset, () => true, reading.allowed).filter(
    ({ code }) => policy.findings.length === 0 || code !== 'office-tag-place',
  );
  const findings = inFile(file, [...head.findings, ...policy.findings, ...text]);
  return { ...policy, findings: [...opened.findings, ...findings], head: head.value };
};

const headWords = { title: '标题', number: '文号', date: '日期' } as const;

/** A policy is called in two files, and by one name. */
const headFindings = (file: string, { policy }: Programme, head: Head | undefined): readonly Finding[] =>
  head === undefined
    ? []
    : (['title', 'number', 'date'] as const).flatMap((key) => {
        const [here, there] = [policy[key], head[key]];
        const words = { what: headWords[key], here: here ?? '没有', there: there ?? '没有' };
        return here === there ? [] : [report('policy-differs', words, { file, at: ['policy', key] })];
      });

/** Is a clause one of the year's policy, or an article of another text? Of an unreadable policy nothing is asked. */
const clauseIn =
  ({ clauses }: Policy) =>
  (id: string): boolean =>
    clauses.size === 0 || clauses.has(id) || id.includes('#');

/** The body of a guide or a notice, held to what the site can render. */
const textFindings = (
  { allowed }: Reading,
  file: SafeFile,
  kind: 'guide' | 'notice',
  policy: Policy,
): readonly Finding[] => {
  const front = readFrontMatter(file.text);
  const found = front.ok ? checkOfficeText(front.body, kind, front.offset, clauseIn(policy), allowed) : front.findings;
  return inFile(file.path, found);
};

/** What texts of the year are held to. */
const heldToPolicy = ({ clauses }: Policy): string => heldTo([...clauses.keys()]);

/** What stands below the front matter of texts that were found to be well, as digests. */
const proseOf = ({ source }: Reading, paths: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    paths.flatMap((path): [string, string][] => {
      const text = decoder.decode(source.read(path));
      const edges = frontMatterEdges(text);
      return edges.ok ? [[path, digestOf(encoder.encode(text.slice(edges.offset)))]] : [];
    }),
  );

const guideFindings = (reading: Reading, guide: Entry, policy: Policy): readonly Finding[] =>
  foundIn(reading, guide, 'guide', heldToPolicy(policy), (opened) => {
    const { value: file, findings } = openFile(opened, guide);
    return file === undefined ? findings : [...findings, ...textFindings(opened, file, 'guide', policy)];
  });

/** What is wrong with a notice's front matter is its record's matter. */
const noticeFindings = (reading: Reading, notice: Entry, policy: Policy): readonly Finding[] =>
  foundIn(reading, notice, 'notice', heldToPolicy(policy), (opened) => {
    const { value: file } = openFile(opened, notice);
    return file === undefined || !readFrontMatter(file.text).ok ? [] : textFindings(opened, file, 'notice', policy);
  });

const objectorsIn = (reading: Reading, objection: Entry): readonly Finding[] =>
  foundIn(reading, objection, 'objector', '', (opened) => {
    const text = openFile(opened, objection).value?.text ?? '';
    return inFile(objection.path, objectorFindings(text));
  });

/** Entries by the folder of their category; a year's own files are in none. */
const byCategory = (folder: string, entries: readonly PlacedEntry[]): ReadonlyMap<string, PlacedEntry[]> =>
  Map.groupBy(
    entries.filter(
      ({ path }) => path.slice(folder.length + 1).includes('/') && !/\/(?:notices|objections)\/[^/]+$/.test(path),
    ),
    ({ path }) => `${folder}/${path.slice(folder.length + 1).split('/', 1)[0]}`,
  );

export interface YearRead {
  readonly value: YearRecords | undefined;
  readonly findings: readonly Finding[];
}

/** `entries`: everything in the folder of the year. */
export const readYear = (
  reading: Reading,
  year: number,
  entries: readonly PlacedEntry[],
  association: Association,
): YearRead => {
  const folder = `content/${year}`;
  const programmeFile = `${folder}/programme.yaml`;
  const categories = byCategory(folder, entries);
  const policy = policyOf(reading, `${folder}/policy.mdx`, ofKind(entries, 'policy'));
  const guides = ofKind(entries, 'guide').flatMap((entry) => guideFindings(reading, entry, policy));
  const [entry] = ofKind(entries, 'programme');
  const opened =
    entry === undefined
      ? { value: undefined, findings: [report('record-missing', {}, { file: programmeFile })] }
      : openRecord(reading, Programme, entry);
  const programme = opened.value?.record;
  if (programme === undefined) {
    const stopped = [...categories].map(([path, within]) => unread(`${path}/category.yaml`, within, '这个年度'));
    return { value: undefined, findings: [...opened.findings, ...stopped, ...guides] };
  }
  const wrongYear =
    programme.year === year
      ? []
      : [report('programme-year', { year: programme.year, folder: year }, { file: programmeFile, at: ['year'] })];

  const read = [...categories].map(([path, within]) => readCategory(reading, path, within, programme, association));
  const notices = gather(reading, Notice, ofKind(entries, 'notice'));
  const objections = gather(reading, Objection, ofKind(entries, 'objection'));
  const withheld = gather(reading, Withheld, ofKind(entries, 'withheld'));
  const [kept] = withheld.values.values();
  const noticeTexts = ofKind(entries, 'notice').flatMap((entry) => noticeFindings(reading, entry, policy));
  const objectors = ofKind(entries, 'objection').flatMap((entry) => objectorsIn(reading, entry));
  return {
    value: {
      year,
      programme,
      programmeFile,
      clauses: policy.clauses,
      citations: policy.citations,
      categories: new Map(
        read.flatMap(({ value }): [string, CategoryRecords][] => (value === undefined ? [] : [[value.id, value]])),
      ),
      notices: notices.values,
      objections: objections.values,
      prose: proseOf(reading, [
        ...(policy.head === undefined ? [] : [`${folder}/policy.mdx`]),
        ...[...notices.values.values()].map(({ file }) => file),
      ]),
      ...(kept === undefined ? {} : { withheld: kept }),
    },
    findings: [
      ...opened.findings,
      ...wrongYear,
      ...policy.findings,
      ...headFindings(programmeFile, programme, policy.head),
      ...read.flatMap(({ findings }) => findings),
      ...notices.findings,
      ...noticeTexts,
      ...objections.findings,
      ...withheld.findings,
      ...objectors,
      ...guides,
    ],
  };
};
