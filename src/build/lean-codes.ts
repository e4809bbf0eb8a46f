/**
 * A code's explanations are read on its own page, and a rule's beside its clause, never in the form: in what is sent to
 * browsers they are left empty, which is a third of the form's weight. A plugin of the site's build.
 */
import type { Plugin } from 'vite';

/** What a key is to the form: it shows it, or it may be absent and is left out, or something shorter stands there. */
type Use = 'shown' | 'optional' | { readonly left: string };

interface Kind {
  readonly name: string;
  /** Objects that have all of these keys are of the kind, unless they have the one that tells another kind apart. */
  readonly marks: readonly string[];
  readonly unless: string;
  /** Every key that such an object has. */
  readonly keys: Readonly<Record<string, Use>>;
}

const empty = { left: "''" } as const;

const kinds: readonly Kind[] = [
  {
    name: 'code',
    marks: ['level', 'message'],
    // A finding, which is made of a code.
    unless: 'code',
    keys: {
      level: 'shown',
      title: 'optional',
      message: 'shown',
      help: 'shown',
      en: empty,
      meaning: empty,
      why: empty,
      wrong: empty,
      right: empty,
    },
  },
  {
    name: 'rule',
    marks: ['scope', 'check'],
    unless: 'rule',
    keys: {
      scope: 'shown',
      how: 'shown',
      options: 'shown',
      // The form tells by it which fields a condition waits for.
      reads: 'shown',
      codes: { left: '{}' },
      explain: { left: "() => ''" },
      check: 'shown',
    },
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

/** The properties of an object by their keys; one without a key (`...other`) stands under what it is. */
const propertiesOf = (object: Node): ReadonlyMap<string, Node> => {
  const properties = field(object, 'properties');
  if (object.type !== 'ObjectExpression' || !Array.isArray(properties)) return new Map();
  return new Map(
    properties.filter(isNode).map((property) => {
      const key = field(property, 'key');
      return [isNode(key) ? String(field(key, 'name') ?? field(key, 'value')) : property.type, property];
    }),
  );
};

/** What to cut out of an object, if it is of one of the kinds. It throws where its keys are not those of its kind. */
const cutsIn = (object: Node): readonly Cut[] => {
  const has = propertiesOf(object);
  const kind = kinds.find(({ marks, unless }) => marks.every((key) => has.has(key)) && !has.has(unless));
  if (kind === undefined) return [];
  const unknown = [...has.keys()].filter((key) => !Object.hasOwn(kind.keys, key));
  const lacking = Object.entries(kind.keys).filter(([key, use]) => use !== 'optional' && !has.has(key));
  if (unknown.length + lacking.length > 0) {
    const what = [...unknown.map((key) => `has “${key}”`), ...lacking.map(([key]) => `lacks “${key}”`)].join(', ');
    throw new Error(`a ${kind.name} ${what}: say in src/build/lean-codes.ts whether the form shows it`);
  }
  return Object.entries(kind.keys).flatMap(([key, use]) => {
    const node = has.get(key);
    if (node === undefined || use === 'shown') return [];
    return [{ node, by: use === 'optional' ? `${key}: undefined` : `${key}: ${use.left}` }];
  });
};

/** The text of a module without what only explains; `program` is what the text was parsed to. */
export const lean = (code: string, program: Node): string =>
  nodesIn(program)
    .flatMap(cutsIn)
    .toSorted((one, other) => other.node.start - one.node.start)
    .reduce((text, { node: { start, end }, by }) => `${text.slice(0, start)}${by}${text.slice(end)}`, code);

export const leanCodes = (): Plugin => ({
  name: 'gongshi-lean-codes',
  enforce: 'post',
  transform(code, file) {
    if (this.environment.name !== 'client' || !/\/src\/(?:core|ledger)\//.test(file)) return null;
    const cut = lean(code, this.parse(code, { lang: 'ts' }));
    return cut === code ? null : { code: cut, map: null };
  },
});
