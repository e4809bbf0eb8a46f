/**
 * A value as one text that says all of it, so that two values with the same text show the same page. What cannot be said
 * (a function, a promise) is thrown back: a key that leaves something out would keep a page that is no longer true.
 */

/** Does JSON say all of it? Then Node writes it many times as fast, and it reads as below but for commas at the ends of lists. */
const isJson = (value: unknown): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) {
    // By number, since a hole is no `null`.
    for (let index = 0; index < value.length; index += 1) if (!isJson(value[index])) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype) && Object.values(value).every(isJson);
};

const entriesOf = (value: object): string =>
  Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${plainText(item)}`)
    .join(',');

const listOf = (items: Iterable<unknown>): string => {
  let text = '';
  for (const item of items) text += `${plainText(item)},`;
  return text;
};

export const plainText = (value: unknown): string => {
  if (isJson(value)) return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number' || value === undefined) return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) throw new TypeError(`a key cannot say a ${typeof value}`);
  if (Array.isArray(value)) return `[${listOf(value)}]`;
  if (value instanceof Map) return `Map(${listOf(value)})`;
  if (value instanceof Set) return `Set(${listOf(value)})`;
  if (value instanceof Uint8Array) return `Bytes(${Buffer.from(value).toString('base64')})`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    throw new TypeError('a key cannot say an object of a class');
  return `{${entriesOf(value)}}`;
};
