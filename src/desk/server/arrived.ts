/** 待处理: each file that was dropped onto the desk, what it is, and which act takes it; nothing is decided by its name alone. */
import { readFileSync } from 'node:fs';
import { isError } from '../../core/finding.ts';
import { organizationName, writtenTitle } from '../../core/names.ts';
import { nameFlaw } from '../../core/record-name.ts';
import { fileOrder } from '../../filing/check.ts';
import { fileText } from '../../filing/file.ts';
import { readWord } from '../../filing/read-word.ts';
import { readCells } from '../../filing/word-rows.ts';
import { takeApplication } from '../../ledger/intake.ts';
import { digestOf } from '../../ledger/record.ts';
import { type SentPackage, sentOf } from '../../office/package-input.ts';
import { openPackage } from '../../package/open.ts';
import { keyIn as keyOfSheet } from '../../score-sheet/read.ts';
import { largestSheet } from '../../score-sheet/sent.ts';
import { keyIn as keyOfTally } from '../../score-sheet/tally.ts';
import type { DeskLedger } from '../ledger.ts';
import type { Arrived } from '../screens/arrived.ts';
import type { Answer, Download } from './app.ts';
import type { Waiting, WaitingFile } from './waiting.ts';

type About = Omit<Arrived, 'file' | 'name' | 'size'>;

const none = { title: null, unit: null, award: null, act: null, known: {}, faults: [] } as const;
const unknown: About = {
  ...none,
  kind: 'other',
  says: '不是申报包、确认包、申报表或者评分表。申报单位另外送来的材料，在“受理”里放入。',
};

const mostFaults = 8;

/** Of such a file nothing could be read; a package with any other fault was opened, and is told as what it is. */
const notOpened: ReadonlySet<string> = new Set(['package-unreadable', 'package-wrong-file', 'package-manifest']);

const ofPackage = ({ records, today }: DeskLedger, sent: SentPackage): About => {
  const year = records.years.get(sent.year);
  const category = year?.categories.get(sent.category);
  if (year === undefined || category === undefined)
    return { ...none, kind: 'other', says: `台账里没有${sent.year}年度的 ${sent.category}，这个包不是给这里的。` };
  const award = category.category.name;
  const recorded = category.applications.get(sent.name);
  const application = `${sent.year}/${sent.category}/${sent.name}`;
  if (sent.format === 'gongshi-confirmation') {
    const about = { ...none, kind: 'confirmation', award } as const;
    return recorded === undefined
      ? { ...about, says: '确认包。它确认的申报还没有收下，先收申报包。' }
      : {
          ...about,
          says: '确认包',
          title: writtenTitle(records, category, recorded),
          act: 'confirmation',
          known: { application },
        };
  }
  const bytes = new TextEncoder().encode(sent.text);
  const taken = takeApplication(records, { year, category, name: sent.name, bytes }, today);
  const faults = taken.findings
    .filter(isError)
    .slice(0, mostFaults)
    .map(({ message }) => message);
  const { application: read } = taken;
  if (read === undefined)
    return {
      ...none,
      kind: 'application',
      award,
      faults,
      says: '申报包，内容有误，不能收。请申报单位改正以后重新生成申报包。',
    };
  const about = {
    kind: 'application',
    award,
    faults,
    title: writtenTitle(records, category, read),
    unit: organizationName(records, read.value.organization, today),
  } as const;
  if (recorded?.digest === digestOf(bytes))
    return { ...about, says: '和已经收下的完全一样，可以移去。', act: null, known: {} };
  if (category.receipts.has(sent.name)) {
    const isAsked = category.receipts.get(sent.name)?.value.supplements.some(({ answered }) => answered === undefined);
    return isAsked === true
      ? { ...about, says: '补正以后替换的申报包', act: 'supplement-answer', known: { application } }
      : { ...about, says: '这份申报已经受理，没有要求补正，不能替换。', act: null, known: {} };
  }
  return recorded === undefined
    ? { ...about, says: '新申报', act: 'intake', known: {} }
    : { ...about, says: '替换收下、还没有受理的一份', act: 'intake', known: { replaces: true } };
};

/** A label may hold an answer that was typed into it: no more of that is shown than tells the row. */
const shortened = (label: string): string => [...label.replaceAll(/\d[\d\s-]{4,}/g, '…')].slice(0, 20).join('');

/** A filled Word form has no digests of papers: it becomes a draft, which a person opens in the form of the site. */
const draftOf = async ({ records }: DeskLedger, { path, name }: WaitingFile) => {
  const opened = await readWord(new Uint8Array(readFileSync(path)));
  if (!opened.ok) return undefined;
  const { form, cells, told: ofDocument } = opened.word;
  const category = form === undefined ? undefined : records.years.get(form.year)?.categories.get(form.category);
  if (form === undefined || category === undefined) return undefined;
  const { file, told } = readCells(cells, category.category, records);
  const organization = file.data['organization'];
  const known = typeof organization === 'string' && nameFlaw('application', organization) === undefined;
  return {
    name: known ? `${organization}.md` : `${name.replace(/\.[^.]*$/, '')}.md`,
    text: fileText(file, fileOrder(category)),
    award: category.category.name,
    unit: known ? (records.organizations.get(organization)?.value.names.at(-1)?.name ?? null) : null,
    told: [...told.map(([label, sentence]) => `“${shortened(label)}”一栏：${sentence}`), ...ofDocument],
  };
};

const about = async (ledger: DeskLedger, file: WaitingFile): Promise<About> => {
  if (/\.docx$/i.test(file.name)) {
    const draft = file.size > largestSheet ? undefined : await draftOf(ledger, file);
    return draft === undefined
      ? { ...unknown, says: '不是本台账的申报表，或者打不开。旧格式（.doc）的，用 Word 或者 WPS 另存为 .docx。' }
      : {
          ...none,
          kind: 'word',
          unit: draft.unit,
          award: draft.award,
          faults: draft.told.slice(0, mostFaults),
          says: '填好的 Word 申报表。里面没有材料的校验码：存成草稿，在网站的申报表里打开，选好材料，生成申报包，再收。',
        };
  }
  if (/\.xlsx$/i.test(file.name)) {
    const bytes = file.size > largestSheet ? undefined : new Uint8Array(readFileSync(file.path));
    const [isScored, isTallied] = [bytes && keyOfSheet(bytes), bytes && keyOfTally(bytes)];
    if (isScored !== undefined) return { ...none, kind: 'sheet', says: '评分表，同一轮的一次读回', act: 'scores-read' };
    if (isTallied !== undefined) return { ...none, kind: 'sheet', says: '计票表', act: 'ballot-read' };
    return unknown;
  }
  if (!/\.zip$/i.test(file.name)) return unknown;
  const read = await openPackage(new Uint8Array(readFileSync(file.path)));
  const sent = read.ok ? sentOf(read.package) : undefined;
  if (sent !== undefined) return ofPackage(ledger, sent);
  const found = read.ok ? [] : read.findings;
  const isPackage = found.length > 0 && !found.some(({ code }) => notOpened.has(code));
  return {
    ...none,
    kind: 'other',
    says: isPackage ? '申报包或者确认包，内容有误，不能收。' : '打不开，不是完整的申报包或者确认包。',
    faults: found.map(({ message, help }) => `${message}：${help}`),
  };
};

const named = ({ id, name, size }: WaitingFile) => ({ file: id, name, size });

/** Sheets of one kind are read together; a package by itself. */
const withFiles = (all: readonly (readonly [WaitingFile, About])[]): readonly Arrived[] =>
  all.map(([file, one]) => {
    const files = all.filter(([, { act }]) => act === one.act).map(([other]) => named(other));
    const known =
      one.kind === 'sheet' ? { sheets: files } : one.act === null ? {} : { ...one.known, package: named(file) };
    return { ...one, ...named(file), known };
  });

export const arrivedIn = async (ledger: DeskLedger, waiting: Waiting): Promise<readonly Arrived[]> => {
  const all: (readonly [WaitingFile, About])[] = [];
  for (const file of waiting.list()) all.push([file, await about(ledger, file)]);
  return withFiles(all);
};

/** What a Word form holds, as a draft for the form of the site. */
export const draftIn = async (ledger: DeskLedger, waiting: Waiting, id: string): Promise<Answer<Download>> => {
  const file = waiting.find(id);
  const draft = file === undefined || file.size > largestSheet ? undefined : await draftOf(ledger, file);
  return draft === undefined
    ? { ok: false, status: 404, why: '这个文件不在了，或者不是本台账的申报表。' }
    : {
        ok: true,
        value: { name: draft.name, type: 'text/markdown; charset=utf-8', bytes: new TextEncoder().encode(draft.text) },
      };
};
