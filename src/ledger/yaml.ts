/**
 * YAML as the ledger has it: a mapping of plain values (js-yaml 5, CORE schema, so dates stay text), and none of
 * what makes a file read otherwise than it looks: anchors, aliases, merge keys, tags, directives, a second document.
 */
import {
  constructFromEvents,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { type Finding, reporter } from '../core/finding.ts';
import { uncleanCharacter } from './safe-text.ts';
import { textCodes } from './text-codes.ts';
import { yamlCodes } from './yaml-codes.ts';

export type Data = Readonly<Record<string, unknown>>;

export type YamlOutcome =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export const maxDepth = 16;
/** Scalars, keys included, in front matter and in a record of the office: an application has about two hundred. */
export const maxValues = { frontMatter: 4000, record: 50_000 } as const;
/** One file never says more than this about its YAML. */
const enough = 10;

const report = reporter({ ...yamlCodes, 'text-control': textCodes['text-control'] });

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (event: ScalarEvent) => event.style === SCALAR_STYLE.PLAIN;

/** Whole numbers have one spelling: 9, and not +9, 9.0, 1e1, 010, 0x9, 0o11. */
const oddNumber =
  /^(?:[-+]?0x[0-9a-f]+|[-+]?0o[0-7]+|\+\d+|[-+]?0\d+|-0|[-+]?\d+\.0*|[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+|[-+]?\.(?:inf|nan))$/i;

/** A line end beside a character that stands without spaces: YAML puts one there. */
const fold = /[^\u0000-\u007F] *\n *\S|\S *\n *[^\u0000-\u007F]/;
/** What may stand before a note: nothing, or a key whose value is yet to come. */
const beforeNote = /^\s*(?:(?:- +)*[\w-]+:)?\s*$/;
const enoughCuts = 3;

/**
 * Comments behind values on their line, whatever the value is: a plain one, a quoted one, a list. A key alone may have a note
 * behind it, `website: # 还没有`; `#2号点` there is what somebody meant as the value.
 */
const cutFindings = (events: readonly Event[], source: string, offset: number): Finding[] => {
  const scalars = events.flatMap((event) => (event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? [event] : []));
  const isWithin = (at: number) => scalars.some(({ valueStart, valueEnd }) => valueStart <= at && at < valueEnd);
  return [...source.matchAll(/[ \t]#(\S?)[^\n]*/g)]
    .map(({ 0: found, 1: next, index }) => ({ cut: found.slice(1), next, index: index + 1 }))
    .filter(({ next, index }) => {
      const before = source.slice(source.lastIndexOf('\n', index) + 1, index);
      const isNote = beforeNote.test(before) && (before.trim() === '' || next === '');
      return !isNote && !isWithin(index);
    })
    .slice(0, enoughCuts)
    .map(({ cut, index }) => report('yaml-cut', {}, { at: { offset: index + offset, length: cut.length } }));
};

/** A value that is read otherwise than it looks: joined with a space, a number in another base. */
const plainFinding = (event: ScalarEvent, source: string, offset: number): Finding | undefined => {
  const text = source.slice(event.valueStart, event.valueEnd);
  const at = { offset: event.valueStart + offset, length: text.length };
  if (fold.test(text) && event.style !== SCALAR_STYLE.LITERAL_BLOCK) return report('yaml-folded', {}, { at });
  if (!isPlain(event)) return undefined;
  return oddNumber.test(text) ? report('number-spelling', {}, { at }) : undefined;
};

/** A scalar whose text may hide something: an escaped control character, a merge key, a number too long to be one. */
const scalarFinding = (event: ScalarEvent, source: string, offset: number): Finding | undefined => {
  const at = { offset: event.valueStart + offset, length: event.valueEnd - event.valueStart };
  if (isPlain(event) && at.length === 2 && source.startsWith('<<', event.valueStart))
    return report('yaml-anchor', {}, { at });
  if (isPlain(event) && at.length >= 16 && /^[-+]?\d+$/.test(source.slice(event.valueStart, event.valueEnd))) {
    return report('digits-unquoted', {}, { at });
  }
  const misread = event.valueStart === -1 ? undefined : plainFinding(event, source, offset);
  if (misread !== undefined) return misread;
  if (event.style !== SCALAR_STYLE.DOUBLE_QUOTED || event.fast) return undefined;
  const character = uncleanCharacter(getScalarValue(source, event));
  return character === undefined ? undefined : report('text-control', { character }, { at });
};

const eventFinding = (event: Event, source: string, offset: number): Finding | undefined => {
  if (event.type === EVENT_ID.POP) return undefined;
  if (event.type === EVENT_ID.DOCUMENT) {
    const directive = event.explicitStart ? source.search(/^%/m) : -1;
    return directive === -1
      ? undefined
      : report('yaml-directive', {}, { at: { offset: directive + offset, length: 1 } });
  }
  if (event.anchorStart !== -1) {
    const at = { offset: event.anchorStart - 1 + offset, length: event.anchorEnd - event.anchorStart + 1 };
    return report('yaml-anchor', {}, { at });
  }
  if (event.type === EVENT_ID.ALIAS) return undefined;
  if (event.tagStart !== -1) {
    return report('yaml-tag', {}, { at: { offset: event.tagStart + offset, length: event.tagEnd - event.tagStart } });
  }
  return event.type === EVENT_ID.SCALAR ? scalarFinding(event, source, offset) : undefined;
};

/** js-yaml's reasons whose cure differs; held by tests, since the words are the library's. */
const reasons = [
  [/^duplicated mapping key/, 'yaml-duplicate'],
  [/directive/i, 'yaml-directive'],
  [/alias|anchor/, 'yaml-anchor'],
  [/\btag\b/, 'yaml-tag'],
  [/document separator/, 'yaml-documents'],
] as const;

/** A key that begins a line and ends in a full-width colon: the parser stumbles later, the fault is here. */
const wideColon = /^ *(?:- +)?[a-z][a-z0-9-]*：/m;

/** A value that begins with a mark which YAML keeps for itself. */
const reserved = /^ *(?:- +)*[\w-]+: +([@`%>|?-])/;
/** A comment that swallows the end of a bracket. */
const cutBracket = /[[{][^\n"']*? (#[^\n]*)/;

/** What a person most likely meant where the parser stumbled, and where that stands. */
const likely = (source: string, position: number): { readonly code: LikelyCode; readonly at: number } | undefined => {
  const start = source.lastIndexOf('\n', position - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const mark = reserved.exec(line);
  if (mark !== null && start + mark[0].length - 1 <= position) {
    return { code: 'yaml-value-start', at: start + mark[0].length - 1 };
  }
  if (source.startsWith(': ', position) && /\S: /.test(source.slice(start, position)))
    return { code: 'yaml-value-colon', at: position };
  if (/[，、；]/.test(source[position] ?? '')) return { code: 'yaml-wide-comma', at: position };
  if (/["'] *$/.test(source.slice(start, position)) && position < start + line.length) {
    return { code: 'yaml-after-quote', at: position };
  }
  const cut = cutBracket.exec(source);
  return cut === null || cut.index > position
    ? undefined
    : { code: 'yaml-cut', at: cut.index + cut[0].length - (cut[1]?.length ?? 0) };
};

type LikelyCode = 'yaml-value-start' | 'yaml-value-colon' | 'yaml-wide-comma' | 'yaml-after-quote' | 'yaml-cut';

const lineOf = (source: string, position: number): number => source.slice(0, position).split('\n').length;

const failure = (error: unknown, source: string, offset: number): Finding => {
  if (!(error instanceof YAMLException)) return report('yaml-invalid', { line: 1 }, { at: { offset, length: 1 } });
  const position = Math.min(error.mark?.position ?? 0, source.length);
  const at = { offset: position + offset, length: 1 };
  const wide = wideColon.exec(source);
  if (wide !== null && wide.index <= position) {
    return report('yaml-wide-colon', {}, { at: { offset: wide.index + wide[0].length - 1 + offset, length: 1 } });
  }
  if (error.reason.startsWith('nesting exceeded')) return report('yaml-too-deep', { limit: maxDepth }, { at });
  const code = reasons.find(([pattern]) => pattern.test(error.reason))?.[1];
  const guess = code === undefined || code === 'yaml-directive' ? likely(source, position) : undefined;
  if (guess !== undefined) return report(guess.code, {}, { at: { offset: guess.at + offset, length: 1 } });
  return code === undefined
    ? report('yaml-invalid', { line: lineOf(source, position) }, { at })
    : report(code, {}, { at });
};

const refuse = (...findings: readonly Finding[]): YamlOutcome => ({ ok: false, findings });

/**
 * Reads one mapping. `offset` is where `source` begins in the text of its file (front matter begins within line 1, so
 * its line numbers are the file's). `strict`: comments stand on lines of their own, as in files that are not the office's.
 */
export const parseYaml = (
  source: string,
  offset = 0,
  limit: number = maxValues.record,
  strict = false,
): YamlOutcome => {
  try {
    const events = parseEvents(source, { maxDepth });
    if (events.filter((event) => event.type === EVENT_ID.SCALAR).length > limit) {
      return refuse(report('yaml-too-many', { limit }, { at: { offset, length: 1 } }));
    }
    const findings = [
      ...events.flatMap((event) => eventFinding(event, source, offset) ?? []).slice(0, enough),
      ...(strict ? cutFindings(events, source, offset) : []),
    ];
    if (findings.length > 0) return refuse(...findings);
    const [data, ...more] = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 0 });
    if (more.length > 0) {
      const second = Math.max(source.lastIndexOf('\n---'), source.lastIndexOf('\n...')) + 1;
      return refuse(report('yaml-documents', {}, { at: { offset: second + offset, length: 3 } }));
    }
    return isObject(data) ? { ok: true, data } : refuse(report('yaml-not-mapping', {}, { at: { offset, length: 1 } }));
  } catch (error) {
    return refuse(failure(error, source, offset));
  }
};
