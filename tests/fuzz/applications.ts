/** Applications as nobody would write them: an honest one, its front matter and its narratives cut up and filled with pieces. */
import fc from 'fast-check';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { checkMarkdown, renderMarkdown } from '../../src/ledger/markdown.ts';
import { readApplicationText } from '../../src/ledger/read-application.ts';
import { readBody } from '../../src/ledger/application-text.ts';
import { safeText } from '../../src/ledger/safe-text.ts';
import { nothingAllowed } from '../../src/core/privacy/allowed.ts';
import { ledger2017 } from '../programmes/folders.ts';

const source = directorySource(ledger2017);
const records = load(source).records;
const year = records?.years.get(2017);
const honest = [...(year?.categories.values() ?? [])].flatMap((category) =>
  [...category.applications.values()].slice(0, 3).map(({ file }) => ({
    category: category.category,
    text: new TextDecoder().decode(source.read(file)),
  })),
);

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(...'服务站建设，。；（）“”3 5'), minLength: 1, maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '\n- ',
      '\n1. ',
      '\n3. ',
      '\n> ',
      '\n## ',
      '\n### ',
      '\n| 甲 | 乙 |\n|---|---|\n| ',
      ' | ',
      '**',
      '*',
      '~~',
      '~',
      '_',
      '`',
      '3*5米',
      '20~30人',
      '>5',
      '\n>5人',
      '[',
      '](https://a.org/',
      ')',
      '[^1]',
      '\n\n[^1]: 注释',
      '\n[s]: https://a.org/\n',
      '[站][s]',
      '![',
      '<',
      '<b>',
      '&nbsp;',
      '&#8203;',
      '\\',
      '\\*',
      'https://a.org/b，',
      ' "标题"',
      '- - - - - - - - - - - - ',
      '> > > > > > > > > > > > > ',
      '    ',
      '---',
      '\n---\n',
      '|',
      ': ',
      ' #',
      '{',
      '}',
      '"',
      "'",
      '\u200B',
      '\uE000',
      '\u2EA0',
      '一\n二',
      '；\n',
    ),
  },
);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  put: fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
  body: fc.integer({ min: 0, max: 3 }).map((value) => value > 0),
});

const application = fc
  .record({
    base: fc.integer({ min: 0, max: honest.length - 1 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  })
  .map(({ base, edits }) => {
    const { category, text: begun } = honest[base] ?? { category: undefined, text: '' };
    const text = edits.reduce((changed, { at, cut, put, body }) => {
      const from = body ? changed.indexOf('\n---\n') + 5 : 0;
      const index = from + Math.floor(at * Math.max(0, changed.length - from));
      return changed.slice(0, index) + put + changed.slice(index + cut);
    }, begun);
    return { category, text };
  });

/** Characters that stand for nothing but themselves in Markdown: Han, in the order of the text. */
const han = (text: string): string => (text.match(/\p{Script=Han}/gu) ?? []).join('');
const shown = (html: string): string => han(html.replaceAll('回到正文', '').replaceAll(/<[^>]*>/g, ''));

/** What a mark between digits is in the text and on the page. */
const signs = (text: string): number => (text.match(/\d[*~]\d/g) ?? []).length;

export interface Fuzzed {
  readonly tried: number;
  /** Without an error, and the narratives that were compared with their pages. */
  readonly clean: number;
  readonly compared: number;
  readonly slowest: number;
  readonly lost: readonly string[];
}

/** Crashes are thrown by the property itself. */
export const fuzz = (numRuns: number, seed: number): Fuzzed => {
  let [tried, clean, compared, slowest] = [0, 0, 0, 0];
  const lost: string[] = [];
  fc.assert(
    fc.property(application, ({ category, text }) => {
      if (category === undefined) return;
      tried += 1;
      const started = performance.now();
      const safe = safeText(new TextEncoder().encode(text));
      const findings = safe.ok ? readApplicationText(safe.text, category, nothingAllowed).findings : safe.findings;
      // Narratives are looked at also where the front matter could not be read.
      const { sections } = readBody(text.slice(text.indexOf('\n---\n') + 5), 0);
      const html = sections.map((section) => renderMarkdown(section.text));
      slowest = Math.max(slowest, performance.now() - started);
      clean += findings.some(({ level }) => level === 'error') ? 0 : 1;
      for (const [index, { text: written }] of sections.entries()) {
        if (checkMarkdown(written).length > 0) continue;
        compared += 1;
        const page = html[index] ?? '';
        // Notes stand at the end of a page, so what is compared is which characters there are.
        const [before, after] = [[...han(written)].toSorted().join(''), [...shown(page)].toSorted().join('')];
        if (before !== after || signs(written) > signs(page.replaceAll(/<[^>]*>/g, ''))) lost.push(written);
      }
    }),
    { numRuns, seed },
  );
  return { tried, clean, compared, slowest, lost };
};
