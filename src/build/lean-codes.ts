/**
 * A code's explanations are read on its own page, and a rule's beside its clause, never in the form: in what is sent to
 * browsers they are left out, which is a third of the form's weight. A plugin of the site's build.
 */
import type { Plugin } from 'vite';

/** What a key is to the form: it is read there, or left out; some kinds have a key that others of them lack. */
type Use = 'shown' | 'shown where it is' | 'left out' | 'left out where it is';

interface Kind {
  readonly name: string;
  /** Objects that have all of these keys are of the kind, unless they have the one that tells another kind apart. */
  readonly marks: readonly string[];
  readonly unless: string;
  /** Every key that such an object has. */
  readonly keys: Readonly<Record<string, Use>>;
}

const kinds: readonly Kind[] = [
  {
    name: 'code',
    marks: ['level', 'message'],
    // A finding, which is made of a code.
    unless: 'code',
    keys: {
      level: 'shown',
      title: 'left out where it is',
      message: 'shown',
      help: 'shown',
      en: 'left out',
      meaning: 'left out',
      why: 'left out',
      wrong: 'left out',
      right: 'left out',
    },
  },
  {
    name: 'field type',
    marks: ['spec', 'value', 'show'],
    unless: 'rule',
    keys: {
      name: 'left out',
      spec: 'left out',
      value: 'shown',
      show: 'shown',
      // Of a number.
      range: 'shown where it is',
      inWords: 'shown where it is',
    },
  },
  {
    name: 'rule',
    marks: ['scope', 'check'],
    unless: 'rule',
    keys: {
      scope: 'shown',
      how: 'shown',
      // A row was read by them before it came to a browser.
      options: 'left out',
      // The form tells by it which fields a condition waits for.
      reads: 'shown',
      codes: 'left out',
      explain: 'left out',
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

/** A property and the comma behind it: one that is left before a `}` does no harm. */
const withComma = ({ type, start, end }: Node, code: string): Cut => ({
  node: { type, start, end: code[end] === ',' ? end + 1 : end },
  by: '',
});

/** What to cut out of an object, if it is of one of the kinds. It throws where its keys are not those of its kind. */
const cutsIn = (object: Node, code: string): readonly Cut[] => {
  const has = propertiesOf(object);
  const kind = kinds.find(({ marks, unless }) => marks.every((key) => has.has(key)) && !has.has(unless));
  if (kind === undefined) return [];
  const unknown = [...has.keys()].filter((key) => !Object.hasOwn(kind.keys, key));
  const lacking = Object.entries(kind.keys).filter(([key, use]) => !use.endsWith('where it is') && !has.has(key));
  if (unknown.length + lacking.length > 0) {
    const what = [...unknown.map((key) => `has “${key}”`), ...lacking.map(([key]) => `lacks “${key}”`)].join(', ');
    throw new Error(`a ${kind.name} ${what}: say in src/build/lean-codes.ts whether the form shows it`);
  }
  return Object.entries(kind.keys).flatMap(([key, use]) => {
    const node = has.get(key);
    return node === undefined || use.startsWith('shown') ? [] : [withComma(node, code)];
  });
};

/** Of cuts that lie in one another the outer one counts. */
const cutOut = (code: string, cuts: readonly Cut[]): string =>
  cuts
    .filter(
      ({ node }) =>
        !cuts.some((other) => other.node !== node && other.node.start <= node.start && node.end <= other.node.end),
    )
    .toSorted((one, other) => other.node.start - one.node.start)
    .reduce((text, { node: { start, end }, by }) => `${text.slice(0, start)}${by}${text.slice(end)}`, code);

/** `z.extend(…)`, `z.object(…).check(…)`, `Shape.check(…)`: what it is called on, to the end, is `z` or a schema that was left out. */
const beginsWith = (node: Node, names: ReadonlySet<string>): boolean => {
  const inner = node.type === 'CallExpression' ? field(node, 'callee') : field(node, 'object');
  if (node.type === 'Identifier') return names.has(String(field(node, 'name')));
  return isNode(inner) && beginsWith(inner, names);
};

/** Schemas of what tables may say, each a declaration of its own: only the ledger reads tables by them. */
const schemasIn = (program: Node, named: RegExp): readonly Cut[] => {
  const body = field(program, 'body');
  const statements = (Array.isArray(body) ? body : []).filter(isNode).map((statement) => {
    const declared = field(statement, 'declaration');
    return isNode(declared) ? declared : statement;
  });
  const left = new Set(['z']);
  return statements
    .flatMap((statement) => field(statement, 'declarations') ?? [])
    .filter(isNode)
    .flatMap((declaration): Cut[] => {
      const made = field(declaration, 'init');
      const name = field(declaration, 'id');
      if (!isNode(name) || !named.test(String(field(name, 'name')))) return [];
      if (!isNode(made) || made.type === 'Identifier' || !beginsWith(made, left)) return [];
      left.add(String(field(name, 'name')));
      return [{ node: made, by: 'undefined' }];
    });
};

const cutsOf = (program: Node, code: string): readonly Cut[] => nodesIn(program).flatMap((node) => cutsIn(node, code));

/** The text of a module without what only explains; `program` is what the text was parsed to. */
export const lean = (code: string, program: Node): string => cutOut(code, cutsOf(program, code));

/** The same, and without the schemas of tables that are `named` so. */
export const leanTables = (code: string, program: Node, named: RegExp): string =>
  cutOut(code, [...cutsOf(program, code), ...schemasIn(program, named)]);

/** Rules read nothing by a schema; a field's value is read by one, and only what the field may be is said by its `…Spec`. */
const tables: readonly { readonly folder: RegExp; readonly named: RegExp }[] = [
  { folder: /\/src\/core\/rules\//, named: /./ },
  { folder: /\/src\/core\/fields\//, named: /Spec$/ },
];

export const leanCodes = (): Plugin => ({
  name: 'gongshi-lean-codes',
  enforce: 'post',
  transform(code, file) {
    if (this.environment.name !== 'client' || !/\/src\/(?:core|ledger)\//.test(file)) return null;
    const program = this.parse(code, { lang: 'ts' });
    const table = tables.find(({ folder }) => folder.test(file));
    const cut = table === undefined ? lean(code, program) : leanTables(code, program, table.named);
    return cut === code ? null : { code: cut, map: null };
  },
});

/** An object, declared by one of the names, without the properties that are not wanted. */
export const cutProperties = (
  code: string,
  program: Node,
  names: readonly string[],
  isUnwanted: (key: string) => boolean,
): string => {
  const objects = nodesIn(program).flatMap((node) => {
    const [name, made] = [field(node, 'id'), field(node, 'init')];
    if (node.type !== 'VariableDeclarator' || !isNode(name) || !isNode(made)) return [];
    return names.includes(String(field(name, 'name'))) ? [made] : [];
  });
  const cuts = objects.flatMap((object) =>
    [...propertiesOf(object)].filter(([key]) => isUnwanted(key)).map(([, property]) => withComma(property, code)),
  );
  return cutOut(code, cuts);
};
