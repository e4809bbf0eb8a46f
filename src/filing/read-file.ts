/** The text of an application file, made by the form or by hand → what it holds, with nothing dropped; or why it can't be read. */
import type { Finding } from '../core/finding.ts';
import { readBody } from '../ledger/application-text.ts';
import { frontMatterEdges, opener } from '../ledger/front-matter-edges.ts';
import { safeText } from '../ledger/safe-text.ts';
import { maxValues, parseYaml } from '../ledger/yaml.ts';
import type { ApplicationFile } from './file.ts';

export type ReadApplicationFile =
  | { readonly ok: true; readonly file: ApplicationFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export const readFileText = (text: string): ReadApplicationFile => {
  const edges = frontMatterEdges(text);
  if (!edges.ok) return edges;
  const front = parseYaml(text.slice(opener.length - 1, edges.end - 1), opener.length - 1, maxValues.frontMatter);
  if (!front.ok) return front;
  const body = readBody(text.slice(edges.offset), edges.offset);
  return {
    ok: true,
    file: {
      data: front.data,
      sections: body.sections.map(({ heading, text: words }) => ({ heading, text: words })),
      outside: body.outside?.text ?? '',
    },
  };
};

export const readFileBytes = (bytes: Uint8Array): ReadApplicationFile => {
  const safe = safeText(bytes);
  return safe.ok ? readFileText(safe.text) : safe;
};
