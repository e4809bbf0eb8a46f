/**
 * The one module that may import gray-matter. By default gray-matter runs `---js` as code, forgets a YAML error the
 * second time it sees the same text, and brings js-yaml 3; so the two lines of `---` are held here first, every engine
 * but YAML throws, YAML is ours, and options are always passed (without them it answers from its cache).
 */
import matter from 'gray-matter';
import type { Finding } from '../core/finding.ts';
import { frontMatterEdges, opener } from './front-matter-edges.ts';
import { type Data, maxValues, parseYaml, type YamlOutcome } from './yaml.ts';

export type FrontMatter =
  | {
      readonly ok: true;
      readonly data: Data;
      readonly body: string;
      /** Of the body in the text. */ readonly offset: number;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const refusedEngine = () => {
  throw new Error('only YAML may be front matter');
};

export const readFrontMatter = (text: string): FrontMatter => {
  const edges = frontMatterEdges(text);
  if (!edges.ok) return edges;
  const { offset } = edges;
  let outcome: YamlOutcome = { ok: true, data: {} };
  const yaml = (source: string): Data => {
    outcome = parseYaml(source, opener.length - 1, maxValues.frontMatter, true);
    return outcome.ok ? outcome.data : {};
  };
  // Without the body, of which it would make two copies.
  matter(text.slice(0, offset), {
    language: 'yaml',
    engines: { yaml, json: refusedEngine, javascript: refusedEngine },
  });
  return outcome.ok ? { ok: true, data: outcome.data, body: text.slice(offset), offset } : outcome;
};
