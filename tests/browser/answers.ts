/** An application of the demonstration as answers to the form's questions, each paper a file of its own. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { inChinese, isDate } from '../../src/core/dates.ts';
import type { ValuePath } from '../../src/core/finding.ts';
import { elementId } from '../../src/filing/place.ts';
import type { ApplicationFile } from '../../src/filing/file.ts';
import { readFileText } from '../../src/filing/read-file.ts';
import type { CompiledCategory } from '../../src/core/compile.ts';
import { ledger2017 } from '../programmes/folders.ts';
import type { Answers } from './typist.ts';

interface Collected {
  readonly texts: Map<string, string>;
  readonly choices: Map<string, string[]>;
  readonly counts: Map<string, number>;
  readonly papers: { readonly id: string; readonly pages: number }[];
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const collect = (value: unknown, path: ValuePath, into: Collected): void => {
  const id = elementId(path);
  if (Array.isArray(value)) {
    into.counts.set(id, value.length);
    into.choices.set(id, value.map(String));
    value.forEach((item, index) => collect(item, [...path, index], into));
  } else if (isMapping(value)) {
    if ('sha256' in value) into.papers.push({ id: elementId([...path, 'sha256']), pages: Number(value['pages']) });
    for (const [key, item] of Object.entries(value)) if (key !== 'sha256') collect(item, [...path, key], into);
  } else {
    const text = String(value);
    into.choices.set(id, [text]);
    into.texts.set(id, isDate(text) ? inChinese(text) : text);
  }
};

/** `file`: its path in the ledger of 2017. */
export const exampleFile = (file: string): ApplicationFile => {
  const read = readFileText(readFileSync(join(ledger2017, file), 'utf8'));
  if (!read.ok) throw new Error(`${file} cannot be read`);
  const { demonstration: _, ...data } = read.file.data;
  return { ...read.file, data };
};

const paperOf = async (folder: string, id: string, pages: number): Promise<string> => {
  const document = await PDFDocument.create();
  document.setTitle(id);
  for (let page = 0; page < pages; page += 1) document.addPage();
  const file = join(folder, `${createHash('sha256').update(id).digest('hex').slice(0, 8)}.pdf`);
  writeFileSync(file, await document.save());
  return file;
};

/** `name`: what the applicant is found by. */
export const answersOf = async (
  { data, sections }: ApplicationFile,
  category: CompiledCategory,
  name: string,
  folder: string,
): Promise<Answers> => {
  const into: Collected = { texts: new Map(), choices: new Map(), counts: new Map(), papers: [] };
  for (const [key, value] of Object.entries(data)) collect(value, [key], into);
  into.texts.set('f-organization', name);
  for (const { heading, text } of sections) {
    const field = category.prose.get(heading);
    if (field !== undefined) into.texts.set(elementId([field.id]), text);
  }
  const files = new Map<string, string>();
  for (const { id, pages } of into.papers) files.set(id, await paperOf(folder, id, pages));
  return { ...into, files };
};
