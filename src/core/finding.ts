/**
 * The one value that says what is wrong. Findings are values; throwing is for bugs.
 *
 * A pure check does not know where in a file a value stands: it names the value (`at`), and the ledger, which
 * holds the text, turns the name into a line and a column (`src/ledger/locate.ts`).
 */

/** `error` stops an application or a decision, `warning` asks a person to look, `info` only tells. */
export type Level = 'error' | 'warning' | 'info';

/** Keys and indexes: `['agreement', 0, 'to']`. */
export type ValuePath = readonly (string | number)[];

/** Where in a record, or an offset in the file's text. */
export type At = ValuePath | { readonly offset: number; readonly length: number };

/** What a code means, once and for ever; the site's pages and `--lang en` are made from it. */
export interface CodeDoc {
  readonly level: Level;
  /** What it is called where nothing has been found: a list, a page's title. Absent means the message, which then has no `{name}`. */
  readonly title?: string;
  /** The sentence, with `{name}` for what varies. Chinese, plain, read aloud by a secretary. */
  readonly message: string;
  /** What would cure it, with the same placeholders. */
  readonly help: string;
  /** The same as `message` for developers (`--lang en`). */
  readonly en: string;
  /** What it means and why it is checked: one short paragraph each, in Chinese. */
  readonly meaning: string;
  readonly why: string;
  /** A wrong and a right example, as they would stand in a file. */
  readonly wrong: string;
  readonly right: string;
}

/** Codes declared by one module: `{ 'document-missing': {…} }`. A code is permanent and lower-kebab. */
export type CodeTable = Readonly<Record<string, CodeDoc>>;

export const titleOf = ({ title, message }: CodeDoc): string => title ?? message;

export interface Finding {
  readonly code: string;
  readonly level: Level;
  /** Path of the record below the repository root, `/` between; empty until the ledger says which. */
  readonly file: string;
  readonly at: At;
  /** The clause it rests on (`2.2.2`, `pipl#25`), or null for what is no matter of the policy. */
  readonly clause: string | null;
  readonly message: string;
  readonly help: string;
  /** The same sentence in English, for developers. */
  readonly en: string;
}

/** What a template's `{name}` may be filled with. Numbers are written as they are. */
export type Words = Readonly<Record<string, string | number>>;

/** The names between braces in a template, so that a report that forgets one does not compile. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What one code must be told: every placeholder of its sentence, its cure and its English. */
type WordsOf<Doc extends CodeDoc> = Readonly<
  Record<Placeholder<Doc['message'] | Doc['help'] | Doc['en']>, string | number>
>;

const fill = (template: string, words: Words): string =>
  template.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`message template needs {${name}}: ${template}`);
    return String(word);
  });

export interface Where {
  readonly at?: At;
  readonly clause?: string | null;
  readonly file?: string;
  /** A row that is only advisory, or a soft one, changes the level of what it reports. */
  readonly level?: Level;
  /** A field's own help may replace the code's cure. */
  readonly help?: string;
}

/**
 * Makes the reporter of one module's codes, so that a code that is not declared, or a word it lacks, does not compile.
 *
 *     const codes = { 'rows-missing': {…} } as const satisfies CodeTable;
 *     const report = reporter(codes);
 *     report('rows-missing', { field: '进展节点', n: 1 }, { at: ['milestones'], clause: '2.4.3.b' })
 */
// So that a table which nothing reports from is left out of what browsers load:
// @__NO_SIDE_EFFECTS__
export const reporter =
  <Table extends CodeTable>(codes: Table) =>
  <Code extends keyof Table & string>(code: Code, words: WordsOf<Table[Code]>, where: Where = {}): Finding => {
    // The form is sent codes without their English (`src/build/lean-codes.ts`).
    const doc: Omit<CodeDoc, 'en'> & Partial<Pick<CodeDoc, 'en'>> = codes[code] as CodeDoc;
    return {
      code,
      level: where.level ?? doc.level,
      file: where.file ?? '',
      at: where.at ?? [],
      clause: where.clause ?? null,
      message: fill(doc.message, words),
      help: where.help ?? fill(doc.help, words),
      en: fill(doc.en ?? '', words),
    };
  };

/** Puts findings of a record under its file; one that already names another record (a receipt, a notice) keeps it. */
export const inFile = (file: string, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => (finding.file === '' ? { ...finding, file } : finding));

/** Does it stop what it is found in? */
export const isError = ({ level }: Pick<Finding, 'level'>): boolean => level === 'error';

/** Errors as warnings: what an advisory row or a settled result reports. */
export const softened = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => (isError(finding) ? { ...finding, level: 'warning' } : finding));

/** A finding with its place in the text: what reports print. Lines and columns count from 1, columns in characters. */
export interface LocatedFinding extends Finding {
  readonly line: number;
  readonly column: number;
  /** One past the last character of the token, on the same line. */
  readonly endColumn: number;
  /** The source line, masked where the finding is personal data; empty when there is none to show. */
  readonly source: string;
  /** Its clause as people cite it; null for what is no matter of a policy. */
  readonly citation: string | null;
}
