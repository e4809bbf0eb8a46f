/** Where the front matter of a text begins and ends. No `node:` and no parser here: the form reads files with it. */
import { type Finding, reporter } from '../core/finding.ts';
import { frontMatterCodes } from './front-matter-codes.ts';
import { limits } from './safe-text.ts';

const report = reporter(frontMatterCodes);
export const opener = '---\n';

/** Where the front matter of a text ends, roughly, for showing a place in it; undefined when it has none. */
export const frontMatterEnd = (text: string): number | undefined => {
  if (!text.startsWith(opener)) return undefined;
  const end = text.indexOf('\n---', opener.length - 1);
  return end === -1 ? text.length : end + 1;
};

/** Where the line of `---` begins that ends the front matter, or what is wrong around it. */
const closing = (text: string): number | Finding => {
  if (!text.startsWith(opener)) {
    const line = text.split('\n', 1)[0] ?? '';
    return report('front-matter-opener', {}, { at: { offset: 0, length: Math.max(1, line.length) } });
  }
  // gray-matter ends at the first `\n---`, whatever follows on the line; so whatever follows is refused.
  const end = text.indexOf('\n---', opener.length - 1) + 1;
  const after = text.slice(end + 3, end + 4);
  if (end === 0)
    return report(
      'front-matter-close',
      {},
      { at: { offset: Math.max(0, text.trimEnd().lastIndexOf('\n') + 1), length: 1 } },
    );
  return after === '' || after === '\n' ? end : report('front-matter-close', {}, { at: { offset: end, length: 4 } });
};

export type Edges =
  | {
      readonly ok: true;
      /** Of the line of `---` that ends it. */ readonly end: number;
      /** Of the body in the text. */ readonly offset: number;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export const frontMatterEdges = (text: string): Edges => {
  const end = closing(text);
  if (typeof end !== 'number') return { ok: false, findings: [end] };
  const offset = Math.min(end + opener.length, text.length);
  const size = end - opener.length;
  if (size > limits.frontMatter) {
    const words = { size: Math.ceil(size / 1024), limit: limits.frontMatter / 1024 };
    return { ok: false, findings: [report('front-matter-too-long', words, { at: { offset: 0, length: 3 } })] };
  }
  const second = /^\n*---/.exec(text.slice(offset));
  if (second !== null) {
    return {
      ok: false,
      findings: [report('front-matter-twice', {}, { at: { offset: offset + second[0].length - 3, length: 3 } })],
    };
  }
  return { ok: true, end, offset };
};
