/** A form filled in from its application, field by field, as a person does it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { ColumnSpec } from '../../../src/core/fields/columns.ts';
import { optionsOf } from '../../../src/core/fields/choice.ts';
import type { FieldSpec } from '../../../src/core/fields/index.ts';
import type { TableSpec } from '../../../src/core/fields/table.ts';
import type { ValuePath } from '../../../src/core/finding.ts';
import { isMapping } from '../../../src/core/mapping.ts';
import type { CategoryRecords } from '../../../src/core/records.ts';
import { elementId } from '../../../src/filing/place.ts';
import { type Person, personAt } from './form-person.ts';

/** What a person has beside the screen: the answers, and the papers by the names of their files. */
interface Desk {
  readonly data: Readonly<Record<string, unknown>>;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

export const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isMapping) : [];

/** `2016-5-30`: as many write a date where they may. */
const typedDay = (value: unknown): string => String(value).replaceAll(/-0?/g, '-');

const single = async (person: Person, spec: ColumnSpec, path: ValuePath, value: unknown): Promise<void> => {
  const box = person.at(path);
  if (value === undefined || value === '' || value === null) return;
  switch (spec.type) {
    case 'statement':
      return person.click(box);
    case 'date':
      return person.typeInto(box, typedDay(value));
    case 'place':
      await person.click(box);
      await person.click(box);
      await box.selectOption(String(value));
      return;
    case 'choice': {
      if (optionsOf(spec).length > 12) {
        await person.click(box);
        await person.click(box);
        await box.selectOption(String(value));
        return;
      }
      for (const each of [value].flat()) await person.click(box.locator(`input[value="${String(each)}"]`));
      return;
    }
    default:
      return person.typeInto(box, String(value));
  }
};

const several = async (person: Person, spec: ColumnSpec, path: ValuePath, value: unknown): Promise<void> => {
  const isGroup = !(spec.type === 'choice' && optionsOf(spec).length <= 12);
  if (!('many' in spec) || spec.many === undefined || !isGroup) return single(person, spec, path, value);
  for (const [index, each] of [value].flat().entries()) {
    if (index > 0 || (await person.at([...path, index]).count()) === 0) await person.click(person.at([...path, 'add']));
    await single(person, { ...spec, many: undefined }, [...path, index], each);
  }
};

/** What the file's name did not say. */
const paper = async (person: Person, path: ValuePath, row: Readonly<Record<string, unknown>>): Promise<void> => {
  const into = async (key: string, text: (value: unknown) => string = String): Promise<void> => {
    const box = person.at([...path, key]);
    if (row[key] === undefined || (await box.count()) === 0 || (await box.inputValue()) !== '') return;
    await person.typeInto(box, text(row[key]));
  };
  if (row['kind'] !== undefined)
    await person.click(person.at([...path, 'kind']).locator(`input[value="${String(row['kind'])}"]`));
  await into('title');
  await into('pages');
  await into('issuer');
  await into('number');
  await into('date', typedDay);
  for (const [index, party] of [row['parties'] ?? []].flat().entries())
    await person.typeInto(person.at([...path, 'parties', index]), String(party));
  await into('from', typedDay);
  await into('to', typedDay);
  for (const each of [row['covers'] ?? []].flat())
    await person.click(person.at([...path, 'covers']).locator(`input[value="${String(each)}"]`));
};

/** From a sheet where there are several rows, and by hand where there is one. */
const tableRows = async (person: Person, page: Page, spec: TableSpec, value: unknown): Promise<void> => {
  const rows = rowsOf(value);
  if (rows.length === 0) return;
  const columns = spec.columns.filter(({ type }) => type !== 'document');
  if ((await person.at([spec.id, 0, columns[0]?.id ?? '']).count()) === 0)
    await person.click(person.at([spec.id, 'add']));
  if (rows.length === 1) {
    for (const column of columns) await several(person, column, [spec.id, 0, column.id], rows[0]?.[column.id]);
    return;
  }
  const shown = (column: ColumnSpec, each: unknown): string =>
    column.type === 'choice' ? (optionsOf(column).find(({ id }) => id === each)?.label ?? '') : String(each ?? '');
  await person.click(person.at([spec.id, 0, columns[0]?.id ?? '']));
  await person.paste(rows.map((row) => columns.map((column) => shown(column, row[column.id])).join('\t')).join('\r\n'));
  await page.waitForFunction(([id, last]) => document.getElementById(`${id}-${last}-head`) !== null, [
    elementId([spec.id]),
    rows.length - 1,
  ] as const);
};

interface PaperAt {
  readonly path: ValuePath;
  readonly row: Readonly<Record<string, unknown>>;
  /** Of the field it belongs to. */
  readonly label: string;
}

/** Every paper of an application with the place of its row. */
const papersIn = (fields: readonly FieldSpec[], data: Desk['data']): readonly PaperAt[] =>
  fields.flatMap((field): readonly PaperAt[] => {
    const { id, label } = field;
    if (field.type === 'document') return rowsOf(data[id]).map((row, index) => ({ path: [id, index], row, label }));
    if (field.type !== 'table') return [];
    const columns = field.columns.filter(({ type }) => type === 'document');
    return rowsOf(data[id]).flatMap((line, index) =>
      columns.flatMap((column) =>
        rowsOf(line[column.id]).map((row, at) => ({ path: [id, index, column.id, at], row, label })),
      ),
    );
  });

/** One pick for all; what the names do not settle is chosen from the list beside each. */
const allAtOnce = async (person: Person, page: Page, papers: readonly PaperAt[], files: readonly string[]) => {
  person.under('一次放入多个文件');
  const many = page.locator('details.many');
  await person.click(many.locator('summary'));
  await person.choose(many.locator('label.pick'), files);
  await page.waitForFunction(
    (count) => document.querySelectorAll('details.many .list > li').length === count,
    files.length,
  );
  const lists = many.locator('.list select');
  for (const [index, { path }] of papers.entries()) {
    const list = lists.nth(index);
    const wanted = elementId(path);
    const given = await list.inputValue();
    const alike = given !== '' && given.replace(/\d+$/, '') === wanted.replace(/\d+$/, '');
    if (alike) continue;
    await person.click(list);
    await person.click(list);
    await list.selectOption(wanted);
  }
  await person.click(many.getByRole('button', { name: /^放入已对上的/ }));
  await page.getByText(/^已放入\d+个文件/).waitFor();
};

export const fillIn = async (page: Page, category: CategoryRecords, applicant: string, desk: Desk, folder: string) => {
  const person = personAt(page);
  const { fields } = category.category;
  const papers = papersIn(fields, desk.data);
  const files: string[] = [];
  for (const [index, { row }] of papers.entries()) {
    const file = join(
      folder,
      `${String(row['title'])}${index > 0 && papers.slice(0, index).some((other) => other.row['title'] === row['title']) ? `（${index}）` : ''}.pdf`,
    );
    const document = await PDFDocument.create();
    document.setTitle(`${index}`);
    for (let count = Number(row['pages'] ?? 1); count > 0; count -= 1) document.addPage();
    writeFileSync(file, await document.save());
    files.push(file);
  }
  person.under('申报单位');
  await person.typeInto(person.at(['organization']), applicant);
  await person.press('Enter');
  for (const field of fields) {
    person.under(field.label);
    const value = desk.data[field.id];
    if (field.type === 'prose') {
      const text = desk.sections.find(({ heading }) => heading === field.label)?.text ?? '';
      if (text === '') continue;
      await person.click(person.at([field.id]));
      await person.paste(text);
    } else if (field.type === 'table') await tableRows(person, page, field, value);
    else if (field.type !== 'document') await several(person, field, [field.id], value);
  }
  const isMany = papers.length > 2 && (await page.locator('details.many').count()) > 0;
  if (isMany) await allAtOnce(person, page, papers, files);
  for (const [index, { path, row, label }] of papers.entries()) {
    person.under(label);
    if ((await person.at([...path, 'title']).count()) === 0)
      await person.click(person.at([...path.slice(0, -1), 'add']));
    const button = person.at([...path, 'sha256']);
    if ((await button.textContent()) !== '换一个文件') {
      await person.choose(button, [files[index] ?? '']);
      await page.waitForFunction(
        (id) => document.getElementById(id)?.textContent === '换一个文件',
        elementId([...path, 'sha256']),
      );
    }
    await paper(person, path, row);
  }
  person.under('核对、联系人');
  await person.click(page.getByRole('button', { name: '核对并提交' }));
  await page.waitForSelector('.review, .errors');
  const wrong = await page.locator('.errors li').allTextContents();
  if (wrong.length > 0) throw new Error(`the form refuses what was filled in: ${wrong.join('；')}`);
  await person.typeInto(page.locator('#contact-person'), '示例人');
  await person.typeInto(page.locator('#contact-phone'), '0518-00000009');
  await person.click(page.getByRole('button', { name: '内容无误，下一步' }));
  await page.waitForSelector('.next-steps');
  return { spent: person.spent, papers: papers.length };
};
