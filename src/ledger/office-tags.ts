/** The few tags of the office's texts. Whatever else begins with `<` or `{` is kept as text, for the check to report. */
import type { MarkdownIt, Token } from 'markdown-it';

export interface Tag {
  readonly name: string;
  /** Around words, alone within a line, or alone on a line. */
  readonly form: 'around' | 'within' | 'alone';
  readonly attributes: readonly string[];
}

export type OfficeText = 'policy' | 'guide' | 'notice';

const reference: Tag = { name: 'ClauseRef', form: 'within', attributes: ['id'] };
const alone = (name: string): Tag => ({ name, form: 'alone', attributes: [] });

export const tagsOf: Readonly<Record<OfficeText, readonly Tag[]>> = {
  policy: [{ name: 'Clause', form: 'around', attributes: ['id', 'cite'] }],
  guide: [reference, alone('Conditions'), alone('Materials'), alone('Dates')],
  notice: [reference],
};

/** `<Name key="value" />`, `<Name key="value">`, `</Name>`. */
const shape = /^<(\/?)([A-Z][A-Za-z]*)((?: +[a-z-]+="[^"\n<>{}&\\]*")*) *(\/?)>/;

export interface WrittenTag {
  readonly tag: Tag;
  readonly kind: 'open' | 'close' | 'whole';
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly length: number;
}

/** The tag at the beginning of a text, if it is one of these. */
export const tagAt = (text: string, tags: readonly Tag[]): WrittenTag | undefined => {
  const [all = '', closing, name, written = '', whole] = shape.exec(text) ?? [];
  const tag = tags.find((candidate) => candidate.name === name);
  if (tag === undefined) return undefined;
  const kind = closing === '/' ? 'close' : whole === '/' ? 'whole' : 'open';
  if (closing === '/' && (written !== '' || whole === '/')) return undefined;
  if (tag.form === 'around' ? kind === 'whole' : kind !== 'whole') return undefined;
  const attributes = [...written.matchAll(/([a-z-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  const names = attributes.map(([key]) => key);
  const known = names.every((key) => tag.attributes.includes(key)) && new Set(names).size === names.length;
  const enough = kind === 'close' || tag.attributes.every((key) => key !== 'id' || names.includes(key));
  return known && enough ? { tag, kind, attributes, length: all.length } : undefined;
};

export const writtenTag = (token: Token): WrittenTag | undefined => {
  const written: unknown = token.meta?.['written'];
  return isWritten(written) ? written : undefined;
};
const isWritten = (value: unknown): value is WrittenTag =>
  typeof value === 'object' && value !== null && 'tag' in value && 'kind' in value;

export const officeTags = (parser: MarkdownIt, tags: readonly Tag[]): void => {
  parser.disable(['html_block', 'html_inline', 'autolink']);
  parser.inline.ruler.before('entity', 'office_tag', (state, silent) => {
    const mark = state.src[state.pos];
    if (mark !== '<' && mark !== '{') return false;
    const written = mark === '<' ? tagAt(state.src.slice(state.pos, state.pos + 200), tags) : undefined;
    const length = written?.length ?? 1;
    if (!silent) {
      const token = state.push(written === undefined ? 'stray' : 'office_tag', '', 0);
      token.content = state.src.slice(state.pos, state.pos + length);
      if (written !== undefined) token.meta = { written };
    }
    state.pos += length;
    return true;
  });
  parser.block.ruler.before(
    'paragraph',
    'office_tag',
    (state, startLine, _endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
      const written = tagAt(line, tags);
      if (written?.tag.form !== 'alone' || written.length !== line.length) return false;
      if (silent) return true;
      const token = state.push('office_tag', '', 0);
      token.map = [startLine, startLine + 1];
      token.meta = { written };
      state.line = startLine + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
};
