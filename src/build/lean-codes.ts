/**
 * A code's explanations are read on its own page, and a rule's beside its clause, never in the form: in what is sent to
 * browsers they are left empty, which is a third of the form's weight. A plugin of the site's build.
 */
import type { Plugin } from 'vite';

/** Objects that are known by their keys, with what stands in the browser in place of what the form does not show. */
const lean: readonly { readonly keys: readonly string[]; readonly left: ReadonlyMap<string, string> }[] = [
  {
    keys: ['message', 'help', 'en', 'meaning', 'why', 'wrong', 'right'],
    left: new Map(['title', 'en', 'meaning', 'why', 'wrong', 'right'].map((key) => [key, "''"])),
  },
  {
    keys: ['scope', 'how', 'options', 'codes', 'explain', 'check'],
    left: new Map([
      ['codes', '{}'],
      ['explain', "() => ''"],
    ]),
  },
];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const field = (node: Node, name: string): unknown => Object.entries(node).find(([key]) => key === name)?.[1];

const nodesIn = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => (isNode(each) ? nodesIn(each) : [])),
  ),
];

interface Cut {
  readonly node: Node;
  readonly by: string;
}

/** What to cut out of an object, if it is one of those. */
const cutsIn = (object: Node): readonly Cut[] => {
  const properties = field(object, 'properties');
  if (object.type !== 'ObjectExpression' || !Array.isArray(properties)) return [];
  const named = new Map(
    properties.filter(isNode).flatMap((property): [string, Node][] => {
      const key = field(property, 'key');
      return isNode(key) ? [[String(field(key, 'name')), property]] : [];
    }),
  );
  const kind = lean.find(({ keys }) => keys.every((key) => named.has(key)));
  if (kind === undefined) return [];
  return [...kind.left].flatMap(([key, by]) => {
    const node = named.get(key);
    return node === undefined ? [] : [{ node, by: `${key}: ${by}` }];
  });
};

export const leanCodes = (): Plugin => ({
  name: 'gongshi-lean-codes',
  enforce: 'post',
  transform(code, file) {
    if (this.environment.name !== 'client' || !/\/src\/(?:core|ledger)\//.test(file)) return null;
    const cut = nodesIn(this.parse(code, { lang: 'ts' }))
      .flatMap(cutsIn)
      .toSorted((one, other) => other.node.start - one.node.start)
      .reduce((text, { node: { start, end }, by }) => `${text.slice(0, start)}${by}${text.slice(end)}`, code);
    return cut === code ? null : { code: cut, map: null };
  },
});
