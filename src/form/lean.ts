/**
 * A code's explanations are read on its own page, never in the form: in what is sent to browsers they are left empty,
 * which is a third of the form's weight. A plugin of the site's build.
 */
import type { Plugin } from 'vite';

const explained = ['message', 'help', 'en', 'meaning', 'why', 'wrong', 'right'];
/** What the form does not show. */
const left: ReadonlySet<string> = new Set(['en', 'meaning', 'why', 'wrong', 'right']);

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

/** The values of an entry's explanations, if the object is an entry of a code table. */
const explanations = (object: Node): readonly Node[] => {
  const properties = field(object, 'properties');
  if (object.type !== 'ObjectExpression' || !Array.isArray(properties)) return [];
  const named = new Map(
    properties.filter(isNode).flatMap((property): [string, Node][] => {
      const [key, value] = [field(property, 'key'), field(property, 'value')];
      return isNode(key) && isNode(value) ? [[String(field(key, 'name')), value]] : [];
    }),
  );
  if (!explained.every((name) => named.has(name))) return [];
  return [...named].flatMap(([name, value]) => (left.has(name) ? value : []));
};

export const leanCodes = (): Plugin => ({
  name: 'gongshi-lean-codes',
  enforce: 'post',
  transform(code, file) {
    if (this.environment.name !== 'client' || !/\/src\/(?:core|ledger)\//.test(file)) return null;
    const values = nodesIn(this.parse(code, { lang: 'ts' })).flatMap(explanations);
    const cut = values
      .toSorted((one, other) => other.start - one.start)
      .reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code);
    return cut === code ? null : { code: cut, map: null };
  },
});
