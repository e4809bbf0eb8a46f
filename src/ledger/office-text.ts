/**
 * The text of a policy, a guide or a notice. It is read by the same parser as every narrative, with a few tags beside
 * (`office-tags.ts`), and nothing of it is ever run: the site compiles what is printed here, in which all text is a quoted
 * string. So whatever the check passes the build builds.
 */
import type { Token } from 'markdown-it';
import GithubSlugger from 'github-slugger';
import { type Finding, reporter } from '../core/finding.ts';
import { disguisedIn } from './markdown/links.ts';
import { lostText } from './markdown/lost.ts';
import { tokenOffsets } from './markdown/offsets.ts';
import { chineseMarkdown } from './markdown/parser.ts';
import { markdownCodes } from './markdown-codes.ts';
import { officeTextCodes } from './office-text-codes.ts';
import { type OfficeText, officeTags, tagsOf, writtenTag } from './office-tags.ts';
import { sectionEnv } from './markdown/footnotes.ts';
import { seen, seenBlocks } from './markdown/lines.ts';
import { type Allowed, nothingAllowed } from '../core/privacy/allowed.ts';
import { seenFindings } from './seen.ts';
import { safeUrl } from './safe-url.ts';

const report = reporter({ ...officeTextCodes, ...markdownCodes });

/** A link of the office may also lead to a place on the same page. */
const hrefOf = (token: Token | undefined): string | undefined => {
  const href = String(token?.attrGet('href') ?? '');
  return /^#[^\s<>"]+$/.test(href) ? href : safeUrl(href);
};

const quoted = (text: string): string => (text === '' ? '' : `{${JSON.stringify(text)}}`);

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

const headingsIn = (tokens: readonly Token[]): ReadonlyMap<Token, Heading> => {
  const slugger = new GithubSlugger();
  return new Map(
    tokens.flatMap((token, index): [Token, Heading][] => {
      if (token.type !== 'heading_open') return [];
      const text = (tokens[index + 1]?.children ?? []).map(seen).join('');
      return [[token, { depth: Number(token.tag.slice(1)), slug: slugger.slug(text), text }]];
    }),
  );
};

const parserOf = (kind: OfficeText) => {
  const parser = chineseMarkdown();
  officeTags(parser, tagsOf[kind]);
  const { rules } = parser.renderer;
  const printed = (token: Token | undefined): string => quoted(token?.content ?? '');
  for (const type of ['text', 'stray', 'html_block', 'html_inline', 'image']) {
    rules[type] = (tokens, index) => printed(tokens[index]);
  }
  rules['code_inline'] = (tokens, index) => `<code>${printed(tokens[index])}</code>`;
  rules['softbreak'] = () => quoted('\n');
  rules['hardbreak'] = () => '<br />';
  rules['hr'] = () => '<hr />';
  rules['link_open'] = (tokens, index) => {
    const href = hrefOf(tokens[index]);
    return href === undefined ? '<a>' : `<a href={${JSON.stringify(href)}}>`;
  };
  rules['heading_open'] = (tokens, index, options, _env, self) => self.renderToken(tokens, index, options);
  rules['heading_close'] = (tokens, index) => `</${tokens[index]?.tag}>`;
  rules['office_tag'] = (tokens, index) => {
    const written = tokens[index] === undefined ? undefined : writtenTag(tokens[index]);
    if (written === undefined) return '';
    const attributes = written.attributes.map(([name, value]) => ` ${name}={${JSON.stringify(value)}}`).join('');
    return written.kind === 'close'
      ? `</${written.tag.name}>`
      : `<${written.tag.name}${attributes}${written.kind === 'whole' ? ' />' : '>'}`;
  };
  return { parser, offsetsOf: tokenOffsets(parser) };
};

const parsers = { policy: parserOf('policy'), guide: parserOf('guide'), notice: parserOf('notice') };

/** The text as one expression of MDX, all its words in quoted strings: nothing is left for MDX to read as Markdown or code. */
export const officeMdx = (body: string, kind: OfficeText): string => {
  const { parser } = parsers[kind];
  const env = sectionEnv(body);
  const tokens = parser.parse(body, env);
  for (const [token, { slug }] of headingsIn(tokens)) token.attrSet('id', slug);
  return `{<>${parser.renderer.render(tokens, parser.options, env)}</>}\n`;
};

/** The headings of a text, for its table of contents. */
export const officeHeadings = (body: string, kind: OfficeText): readonly Heading[] => [
  ...headingsIn(parsers[kind].parser.parse(body, {})).values(),
];

const namesOf = (kind: OfficeText): string => tagsOf[kind].map(({ name }) => name).join('、');

const cureOf = (rest: string, kind: OfficeText): string => {
  if (/^<\s*[\d=]/.test(rest)) return '小于号改写成“＜”或者“小于”';
  if (/^<https?:/i.test(rest)) return '去掉尖括号直接写网址，或者写成 [文字](https://…)';
  return `这里只能用这些标记：${namesOf(kind)}；小于号改写成“＜”`;
};

const around = new Set(['em', 'strong', 's', 'link']);

/** Tags around words are closed in their own paragraph, and cross nothing. */
const misplaced = (children: readonly Token[]): { readonly token: Token; readonly problem: string }[] => {
  const open: { readonly name: string; readonly token: Token }[] = [];
  const wrong: { readonly token: Token; readonly problem: string }[] = [];
  for (const token of children) {
    const written = writtenTag(token);
    const mark = /^(\w+)_(open|close)$/.exec(token.type);
    const name = written?.tag.name ?? mark?.[1] ?? '';
    if (written?.tag.form === 'alone') wrong.push({ token, problem: '要单独写一行' });
    if (written?.tag.form !== 'around' && !(mark !== null && around.has(name))) continue;
    if (written?.kind === 'open' || mark?.[2] === 'open') {
      open.push({ name, token });
      continue;
    }
    const last = open.pop();
    if (last?.name === name) continue;
    const tag = [token, last?.token].find((each) => each !== undefined && writtenTag(each) !== undefined);
    wrong.push({ token: tag ?? token, problem: '要在同一段里成对，不和加粗、链接交叉' });
    open.length = 0;
  }
  return [...wrong, ...open.map(({ token }) => ({ token, problem: '要在同一段里成对，不和加粗、链接交叉' }))].filter(
    ({ token }) => writtenTag(token) !== undefined,
  );
};

/** What is wrong with a text. `offset`: where it begins in its file; `hasClause`: is it a clause of the year's policy? */
export const checkOfficeText = (
  body: string,
  kind: OfficeText,
  offset: number,
  hasClause: (id: string) => boolean = () => true,
  allowed: Allowed = nothingAllowed,
): Finding[] => {
  const { tokens, placed } = parsers[kind].offsetsOf(body);
  const where = (start: number, length: number) => ({ at: { offset: offset + start, length } });
  const places = new Map(placed.map(({ token, start, end }) => [token, { start, length: end - start }]));
  const atToken = (token: Token) => {
    const { start, length } = places.get(token) ?? { start: 0, length: 1 };
    return where(start, length);
  };
  const disguised = disguisedIn(tokens);
  const ofTokens = placed.flatMap(({ token, start, end }): Finding[] => {
    if (disguised.has(token)) return [report('markdown-link-other', {}, where(start, end - start))];
    if (token.type === 'link_open') {
      return hrefOf(token) === undefined ? [report('markdown-link', {}, where(start, end - start))] : [];
    }
    if (token.type === 'image')
      return [report('markdown-image', {}, { ...where(start, end - start), help: '删去图片' })];
    if (token.type === 'stray') {
      const rest = body.slice(start);
      if (token.content === '{') {
        const length = /^\{[^}\n]*\}?/.exec(rest)?.[0].length ?? 1;
        return [
          report('office-code', { cure: '花括号改成“（）”，或者在前面加反斜杠，写成 \\{' }, where(start, length)),
        ];
      }
      // The reader of clauses reports what is no clause in a policy.
      return kind === 'policy' ? [] : [report('office-tag', { cure: cureOf(rest, kind) }, where(start, 1))];
    }
    const written = writtenTag(token);
    const id = written?.tag.name === 'ClauseRef' ? written.attributes.find(([name]) => name === 'id')?.[1] : undefined;
    return id === undefined || hasClause(id)
      ? []
      : [report('clause-reference-unknown', { clause: id }, where(start, end - start))];
  });
  const ofPlaces = tokens.flatMap(({ children }) =>
    misplaced(children ?? []).map(({ token, problem }) =>
      report('office-tag-place', { problem, cure: '照示例改写' }, atToken(token)),
    ),
  );
  const modules = [...body.matchAll(/(?:^|\n)((?:import|export)[ \t{*][^\n]*)/g)].map(
    ({ 0: all, 1: line = '', index }) =>
      report('office-code', { cure: '删去这一行' }, where(index + all.length - line.length, line.length)),
  );
  const lost = lostText(tokens, body).map((piece) => report('markdown-lost', {}, where(piece.offset, piece.length)));
  const shown = seenFindings(seenBlocks(tokens, body), offset, { item: '正文', allowed });
  return [...ofTokens, ...ofPlaces, ...modules, ...lost, ...shown];
};
