/** Where the keys and values of a YAML text stand. Parsed a second time, and only for a file that has findings. */
import { type Event, EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import { maxDepth } from './yaml.ts';

export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** The tokens of one entry. A value that is a list or a mapping is marked at its key, or at its first line in a list. */
export interface EntryPosition {
  readonly key: Range;
  readonly value: Range;
}

type Path = readonly (string | number)[];

/** A collection being read: in a mapping, `key` waits for its value. */
interface Frame {
  readonly path: Path;
  readonly mapping: boolean;
  index: number;
  key: { readonly name: string; readonly range: Range } | undefined;
}

export const pathKey = (path: Path): string => JSON.stringify(path);

const eventsOf = (source: string): readonly Event[] => {
  try {
    return parseEvents(source, { maxDepth });
  } catch {
    return [];
  }
};

const restOfLine = (source: string, start: number): number => {
  const end = source.indexOf('\n', start);
  return (end === -1 ? source.length : end) - start;
};

/** `offset`: where the YAML begins in the text of its file. Empty for what is no YAML. */
export const yamlPlaces = (source: string, offset: number): ReadonlyMap<string, EntryPosition> => {
  const places = new Map<string, EntryPosition>();
  const frames: Frame[] = [];
  const range = (start: number, length: number): Range => ({ offset: start + offset, length });

  /** Notes a value where the open collection expects one, and says its path. */
  const enter = (value: Range | undefined): Path => {
    const frame = frames.at(-1);
    if (frame === undefined) return [];
    const path = [...frame.path, frame.mapping ? (frame.key?.name ?? '') : frame.index];
    const key = frame.key?.range ?? value ?? range(0, 1);
    if (!places.has(pathKey(path))) places.set(pathKey(path), { key, value: value ?? key });
    frame.key = undefined;
    frame.index += 1;
    return path;
  };

  for (const event of eventsOf(source)) {
    const frame = frames.at(-1);
    if (event.type === EVENT_ID.SCALAR) {
      const absent = event.valueStart === -1;
      const token = absent ? undefined : range(event.valueStart, event.valueEnd - event.valueStart);
      if (frame?.mapping === true && frame.key === undefined) {
        frame.key = { name: absent ? 'null' : getScalarValue(source, event), range: token ?? range(0, 1) };
      } else enter(token);
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const own = frame?.mapping === true ? undefined : range(event.start, restOfLine(source, event.start));
      frames.push({ path: enter(own), mapping: event.type === EVENT_ID.MAPPING, index: 0, key: undefined });
    } else if (event.type === EVENT_ID.ALIAS) enter(undefined);
    else if (event.type === EVENT_ID.POP) frames.pop();
  }
  return places;
};
