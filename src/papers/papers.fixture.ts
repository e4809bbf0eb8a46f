/** Every paper of the demonstration year, filled: the first thing in the ledger that has such a paper. */
import { directorySource } from '../ledger/directory.ts';
import { officeFile } from '../ledger/office-texts.ts';
import { officeParagraphs } from '../ledger/office-paragraphs.ts';
import { demonstration } from '../view/demonstration.fixture.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { fillPaper } from './fill.ts';
import type { PaperInput } from './input.ts';
import type { About, AnyPaper, Made, PaperAbout, PaperContext, Subjects, WordContent } from './paper.ts';
import { sheetFile } from './sheet-file.ts';
import type { SheetTable } from './sheet-table.ts';
import { shippedTemplate } from './template/template.ts';

const { site, year } = demonstration();
const source = directorySource(ledger2017);

export const contextWith = (input: PaperInput = {}): PaperContext => ({
  site,
  year,
  input,
  paragraphs: ({ file }) => officeParagraphs(officeFile(source, file)?.body ?? ''),
});

const categories = [...year.records.categories.values()];

/** Everything of the year that a paper may be about. */
const all: { readonly [Kind in About]: readonly Subjects[Kind][] } = {
  application: categories.flatMap((category) =>
    [...category.applications.values()].map((application) => ({ category, application })),
  ),
  notice: [...year.records.notices.values()],
  objection: [...year.records.objections.values()],
  round: categories.flatMap((category) => category.category.rounds.map(({ id: round }) => ({ category, round }))),
  category: categories,
  year: [year],
};

export const subjectsOf = <Kind extends About>(about: Kind): readonly Subjects[Kind][] => all[about];

type Filled =
  | { readonly form: 'word'; readonly content: WordContent }
  | { readonly form: 'sheet'; readonly table: SheetTable };

const firstOf = <Content>(results: readonly Made<Content>[]): Content | undefined =>
  results.find((made) => made.ok)?.content;

const firstAbout = <Kind extends About>(paper: PaperAbout<Kind>, context: PaperContext): Filled | undefined => {
  if (paper.form === 'sheet') {
    const table = firstOf(subjectsOf(paper.about).map((subject) => paper.make(context, subject)));
    return table === undefined ? undefined : { form: 'sheet', table };
  }
  const content = firstOf(subjectsOf(paper.about).map((subject) => paper.make(context, subject)));
  return content === undefined ? undefined : { form: 'word', content };
};

/** The types of a paper and of what it is about belong together. */
export const firstFilled = (paper: AnyPaper, context: PaperContext): Filled | undefined => {
  switch (paper.about) {
    case 'application':
      return firstAbout(paper, context);
    case 'notice':
      return firstAbout(paper, context);
    case 'objection':
      return firstAbout(paper, context);
    case 'round':
      return firstAbout(paper, context);
    case 'category':
      return firstAbout(paper, context);
    case 'year':
      return firstAbout(paper, context);
  }
};

/** The file of a paper; undefined where the year has no such paper. */
export const fileOf = async (paper: AnyPaper, context: PaperContext): Promise<Uint8Array | undefined> => {
  const filled = firstFilled(paper, context);
  if (filled === undefined) return undefined;
  if (filled.form === 'sheet') return sheetFile(filled.table);
  if (paper.form !== 'word') throw new Error(`${paper.id} is a sheet`);
  const file = fillPaper(await shippedTemplate(paper, site.records.association), filled.content);
  if (!file.ok) throw new Error(`${paper.id}: ${file.problems.join('; ')}`);
  return file.bytes;
};
