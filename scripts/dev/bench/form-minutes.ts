/**
 * How long a person takes to fill in a form: the form itself is filled in, in a real browser, and every act is counted and
 * priced. Narratives are pasted, tables come from a sheet, papers are chosen all at once by the names that they are called by;
 * whatever the form then still asks is clicked and typed. Nothing is counted that was not done, and a form that the check
 * refuses counts for nothing.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import type { ColumnSpec } from '../../../src/core/fields/columns.ts';
import { optionsOf } from '../../../src/core/fields/choice.ts';
import type { FieldSpec } from '../../../src/core/fields/index.ts';
import type { TableSpec } from '../../../src/core/fields/table.ts';
import type { ValuePath } from '../../../src/core/finding.ts';
import { isMapping } from '../../../src/core/mapping.ts';
import type { CategoryRecords } from '../../../src/core/records.ts';
import { elementId } from '../../../src/filing/place.ts';
import { readFileText } from '../../../src/filing/read-file.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { load } from '../../../src/ledger/load.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { launchBrowser } from '../../kernel/browser.ts';
import { serve } from './search-serve.ts';

/** Seconds of a Han character, any other key, a click, what is pasted or chosen from a folder, and of looking it all over. */
const prices = { han: 1.5, key: 0.4, click: 3.5, paste: 15, review: 240 } as const;

export interface Acts {
  han: number;
  key: number;
  click: number;
  paste: number;
}

export interface Filled {
  readonly award: string;
  readonly papers: number;
  readonly acts: Readonly<Acts>;
  readonly minutes: number;
  /** Seconds by field, the dearest first. */
  readonly dearest: readonly (readonly [field: string, seconds: number])[];
}

const secondsOf = ({ han, key, click, paste }: Acts): number =>
  han * prices.han + key * prices.key + click * prices.click + paste * prices.paste;

/** What a person has beside the screen: the answers, and the papers by the names of their files. */
interface Desk {
  readonly data: Readonly<Record<string, unknown>>;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isMapping) : [];

/** A person at the form: does a thing, and counts it under the field it was done for. */
const personAt = (page: Page) => {
  const spent = new Map<string, Acts>();
  let field = '';
  const count = (act: keyof Acts, times = 1): void => {
    const acts = spent.get(field) ?? { han: 0, key: 0, click: 0, paste: 0 };
    acts[act] += times;
    spent.set(field, acts);
  };
  const at = (path: ValuePath): Locator => page.locator(`#${elementId(path)}`);
  const click = async (what: Locator): Promise<void> => {
    count('click');
    await what.click();
  };
  const write = async (text: string): Promise<void> => {
    const han = [...text].filter((letter) => /\p{Script=Han}/u.test(letter)).length;
    count('han', han);
    count('key', [...text].length - han);
    await page.keyboard.insertText(text);
  };
  return {
    spent,
    at,
    click,
    write,
    under: (name: string): void => {
      field = name;
    },
    typeInto: async (what: Locator, text: string): Promise<void> => {
      await click(what);
      await write(text);
    },
    press: async (key: string): Promise<void> => {
      count('key');
      await page.keyboard.press(key);
    },
    /** Copied elsewhere, which is in the price, and pasted where the caret stands. */
    paste: async (text: string): Promise<void> => {
      count('paste');
      await page.evaluate((words) => {
        const data = new DataTransfer();
        data.setData('text/plain', words);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        if (document.activeElement?.dispatchEvent(event) === true) document.execCommand('insertText', false, words);
      }, text);
    },
    choose: async (button: Locator, files: readonly string[]): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(button)]);
      count('paste');
      await chooser.setFiles([...files]);
    },
  };
};
type Person = ReturnType<typeof personAt>;

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

const fill = async (page: Page, category: CategoryRecords, applicant: string, desk: Desk, folder: string) => {
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

/** An application of the demonstration; `more` makes it longer. */
interface Case {
  readonly award: string;
  readonly example: string;
  readonly more?: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Minutes. */
  readonly goal: number;
}

const proof = (title: string) => [{ title, date: '2017-06-01', pages: 1 }];

const longer = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...data,
  'rules-files': [
    ...rowsOf(data['rules-files']),
    ...[
      '财务管理制度',
      '印章管理办法',
      '分支机构管理办法',
      '会员管理办法',
      '学术交流管理制度',
      '档案管理制度',
      '会议制度',
    ].map((title) => ({ title, date: '2015-03-02', pages: 2 })),
  ],
  'soft-science': [
    ...rowsOf(data['soft-science']),
    ...['粮食产能研究', '种业发展调研', '土壤健康评估', '农技推广体系研究', '数字农业路径研究'].map((title, index) => ({
      number: `示例软科学2017-1${index + 1}`,
      title: `连云港市${title}`,
      date: '2017-04-10',
      proof: proof(`${title}立项通知`),
    })),
  ],
  proposals: [
    ...rowsOf(data['proposals']),
    ...['高标准农田管护', '农机报废更新', '秸秆综合利用', '品牌农产品培育', '基层农技员待遇'].map((title) => ({
      title: `关于${title}的建议`,
      adopter: '连云港市科学技术协会',
      level: 'city-ast',
      date: '2017-08-11',
      proof: proof(`${title}建议录用证明`),
    })),
  ],
});

const cases: readonly Case[] = [
  { award: 'service-station', example: 'demo-rice-station', goal: 10 },
  { award: 'chief-expert', example: 'demo-laver-expert', goal: 10 },
  { award: 'function-pilot', example: 'demo-tech-appraisal', goal: 10 },
  { award: 'demonstration-society', example: 'demo-aquaculture-society', goal: 15 },
  { award: 'demonstration-society', example: 'demo-aquaculture-society', more: longer, goal: 20 },
];

const total = (all: Iterable<Acts>): Acts => {
  const sum: Acts = { han: 0, key: 0, click: 0, paste: 0 };
  for (const acts of all) for (const act of ['han', 'key', 'click', 'paste'] as const) sum[act] += acts[act];
  return sum;
};

/** `dist`: a built site with the demonstration's awards. */
export const measureMinutes = async (dist: string): Promise<readonly (Filled & { readonly goal: number })[]> => {
  const { records } = load(directorySource(ledger2017));
  const year = records?.years.get(2017);
  if (records === undefined || year === undefined) throw new Error('the demonstration ledger cannot be read');
  const host = await serve(new Map([['/', dist]]));
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-minutes-'));
  const browser = await launchBrowser();
  const filled: (Filled & { readonly goal: number })[] = [];
  try {
    for (const [index, { award, example, more, goal }] of cases.entries()) {
      const category = year.categories.get(award);
      const file = join(ledger2017, 'content', '2017', award, 'applications', `${example}.md`);
      const read = readFileText(readFileSync(file, 'utf8'));
      if (category === undefined || !read.ok) throw new Error(`${file} cannot be read`);
      const desk = { data: more?.(read.file.data) ?? read.file.data, sections: read.file.sections };
      const name = records.organizations.get(String(desk.data['organization']))?.value.names.at(-1)?.name ?? '';
      const own = join(folder, String(index));
      mkdirSync(own);
      const context = await browser.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(`${host.address}/2017/${award}/apply/?day=${category.category.window.closes}`);
      await page.waitForSelector('[data-ready] form');
      await page.waitForLoadState('networkidle');
      // As much of the name as tells it from the others.
      const typed = name.replace(/^连云港市/, '').slice(0, 6);
      const { spent, papers } = await fill(page, category, typed, desk, own);
      await context.close();
      const acts = total(spent.values());
      filled.push({
        award: category.category.name,
        papers,
        acts,
        minutes: (secondsOf(acts) + prices.review) / 60,
        goal,
        dearest: [...spent]
          .map(([label, each]): [string, number] => [label, Math.round(secondsOf(each))])
          .toSorted(([, one], [, other]) => other - one),
      });
    }
    return filled;
  } finally {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const minutesLines = (all: readonly (Filled & { readonly goal: number })[]): readonly string[] =>
  all.flatMap(({ award, papers, acts: { han, key, click, paste }, minutes, goal, dearest }) => [
    `${minutes <= goal ? '✓' : '✗'} form: ${award}, ${papers} papers: ${minutes.toFixed(1)} minutes (goal: at most ${goal}); ${han} Han, ${key} keys, ${click} clicks, ${paste} pastes and files`,
    `  dearest: ${dearest
      .slice(0, 6)
      .map(([label, seconds]) => `${label} ${seconds} s`)
      .join(', ')}`,
  ]);
