import { expect, it } from 'vitest';
import { withValue } from './change-record.ts';

it.each<[string, Parameters<typeof withValue>[1], unknown, string]>([
  ['name: a # note\nshort: b\n', ['name'], 'c', 'name: c # note\nshort: b\n'],
  ['name: "a" # TODO：全称\nshort: b\n', ['name'], 'c', 'name: c\nshort: b\n'],
  ['name: "a # b"\n', ['name'], 'c', 'name: c\n'],
  ['name: a\n', ['short'], 'b', 'name: a\nshort: b\n'],
  ['name: a\nshort: b\n', ['short'], undefined, 'name: a\n'],
  [
    'contact:\n  phone: "1" # day\n  # at night\n  email: a\n',
    ['contact', 'phone'],
    '2',
    'contact:\n  phone: "2" # day\n  # at night\n  email: a\n',
  ],
  ['contact:\n  phone: "1"\nsite: {}\n', ['contact', 'email'], 'a', 'contact:\n  phone: "1"\n  email: a\nsite: {}\n'],
  ['contact: { phone: "1" }\nsite: {}\n', ['contact', 'email'], 'a', 'contact:\n  phone: "1"\n  email: a\nsite: {}\n'],
  [
    'contact:\n  of: { name: a, phone: "1" }\n',
    ['contact', 'of'],
    { name: 'b', phone: '1' },
    'contact:\n  of: { name: b, phone: "1" }\n',
  ],
  ['contact:\n  of:\n    name: a\n  email: a\n', ['contact', 'of'], undefined, 'contact:\n  email: a\n'],
  // `$` means something in the replacement of a pattern.
  ['name: a\n', ['name'], '$1$&', 'name: $1$&\n'],
])('of %j changes %j alone', (text, path, value, wanted) => {
  expect(withValue(text, path, value)).toBe(wanted);
});

it.each<[string, Parameters<typeof withValue>[1]]>([
  ['name: [', ['name']],
  ['contact: text\n', ['contact', 'phone']],
])('gives up on %j', (text, path) => {
  expect(withValue(text, path, 'a')).toBeUndefined();
});
