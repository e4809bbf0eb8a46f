/** One paper as a file: the office's own template where there is one, else the shipped one. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { officeFile } from '../../../src/ledger/office-texts.ts';
import { officeParagraphs } from '../../../src/ledger/office-paragraphs.ts';
import { fillPaper } from '../../../src/papers/fill.ts';
import type { PaperInput } from '../../../src/papers/input.ts';
import type {
  About,
  AnyPaper,
  Made,
  PaperAbout,
  PaperContext,
  PaperData,
  WordContent,
  WordPaper,
} from '../../../src/papers/paper.ts';
import { type RareCharacters, rareCharacters } from '../../../src/papers/rare-characters.ts';
import { sheetFile } from '../../../src/papers/sheet-file.ts';
import { footOnOwnPage } from '../../../src/papers/template/imprint.ts';
import { shippedTemplate } from '../../../src/papers/template/template.ts';
import type { Site } from '../../../src/view/site.ts';
import type { Ledger } from '../../kernel/ledger.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';
import { glyphWords } from '../print/missing-glyphs.ts';
import { finders, type Found } from './subject.ts';

/** Beside content/, which holds no Word file. */
export const ownTemplate = (id: string): string => join('papers', `${id}.docx`);

export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly characters: RareCharacters;
  /** The same with its 版记 on a page of its own; none for papers without one. */
  readonly onOwnPage?: () => Promise<PaperFile>;
}

/** Characters that the faces of offices may lack. */
export const charactersSay = ({ characters: { unusual, rare } }: PaperFile): readonly string[] => [
  ...(rare.length > 0 ? [`有“仿宋”可能没有的字：${glyphWords(rare)}。印出来先看一看，没有的换一种字体。`] : []),
  ...(unusual.length > 0 ? [`有“仿宋_GB2312”没有的字：${glyphWords(unusual)}。用“仿宋”可以印。`] : []),
];

/** What a Word document cannot know: on which page it will end. */
export const footSays = ({ onOwnPage }: PaperFile): readonly string[] =>
  onOwnPage === undefined
    ? []
    : [
        '版记要在双数页：打印前看一看最后一页，是单数页的，把光标放在正文或者附件的最后，按 Ctrl+Enter 加一页；转成 PDF 的，会自动加好。',
      ];

const contentOf = <Content>(made: Made<Content>, typed: string): Content => {
  if (!made.ok) throw new CannotRun(`${typed}：${made.why}`);
  return made.content;
};

const templateOf = async <Kind extends About>(io: Io, site: Site, paper: WordPaper<Kind>) => {
  const own = resolve(io.cwd, ownTemplate(paper.id));
  return existsSync(own) ? readFileSync(own) : shippedTemplate(paper, site.records.association);
};

const wordFile = async <Kind extends About>(io: Io, site: Site, paper: WordPaper<Kind>, content: WordContent) => {
  const filled = fillPaper(await templateOf(io, site, paper), content);
  if (filled.ok) return filled.bytes;
  throw new CannotRun(
    `模板 ${ownTemplate(paper.id)} 填不出来：${filled.problems.join('；')}。改好模板再运行，或者删去它，改用原来的模板`,
  );
};

const nothingRare: RareCharacters = { unusual: [], rare: [] };

const fileOf = async <Kind extends About>(
  io: Io,
  paper: PaperAbout<Kind>,
  context: PaperContext,
  found: Found<Kind>,
  typed: string,
): Promise<PaperFile> => {
  const name = `${paper.id}-${found.name}`;
  if (paper.form === 'sheet') {
    const table = contentOf(paper.make(context, found.subject), typed);
    return { name: `${name}.xlsx`, bytes: await sheetFile(table), characters: nothingRare };
  }
  const content = contentOf(paper.make(context, found.subject), typed);
  const filled = async (data: PaperData): Promise<PaperFile> => ({
    name: `${name}.docx`,
    bytes: await wordFile(io, context.site, paper, { ...content, data }),
    characters: rareCharacters(content.data),
  });
  const file = await filled(content.data);
  return footOnOwnPage in content.data
    ? { ...file, onOwnPage: () => filled({ ...content.data, [footOnOwnPage]: true }) }
    : file;
};

const paperAbout = async <Kind extends About>(
  io: Io,
  ledger: Ledger,
  site: Site,
  paper: PaperAbout<Kind>,
  typed: string,
  input: PaperInput,
): Promise<PaperFile> => {
  const found = finders[paper.about](ledger, site, typed, io.cwd);
  const context: PaperContext = {
    site,
    year: found.year,
    input,
    paragraphs: ({ file }) => officeParagraphs(officeFile(ledger.source, file)?.body ?? ''),
  };
  return fileOf(io, paper, context, found, typed);
};

/** The types of a paper and of what it is about belong together, one case each. */
export const paperFile = (
  io: Io,
  ledger: Ledger,
  site: Site,
  paper: AnyPaper,
  typed: string,
  input: PaperInput,
): Promise<PaperFile> => {
  switch (paper.about) {
    case 'application':
      return paperAbout(io, ledger, site, paper, typed, input);
    case 'notice':
      return paperAbout(io, ledger, site, paper, typed, input);
    case 'objection':
      return paperAbout(io, ledger, site, paper, typed, input);
    case 'round':
      return paperAbout(io, ledger, site, paper, typed, input);
    case 'category':
      return paperAbout(io, ledger, site, paper, typed, input);
    case 'year':
      return paperAbout(io, ledger, site, paper, typed, input);
  }
};
