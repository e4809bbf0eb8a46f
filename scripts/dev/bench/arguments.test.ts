import { expect, it } from 'vitest';
import { benchArguments } from './arguments.ts';

const options = {
  size: { type: 'string', default: '10000' },
  only: { type: 'string', multiple: true, oneOf: ['read', 'check'] },
} as const;
const usage = 'usage: npm run bench -- [--size 10000] [--only …]';
const read = (...typed: string[]) => benchArguments('bench', options, typed);

it('reads what is asked for, and takes the rest as usual', () => {
  expect(read('--only', 'read', '--only', 'check')).toEqual({ size: '10000', only: ['read', 'check'] });
});

it.each([
  ['an option that there is none of', ['--help'], /^Unknown option '--help'/],
  ['a size that is no number', ['--size', 'many'], /^--size must be a number, not many\n/],
  ['a size of nought', ['--size', '0'], /^--size must be a number, not 0\n/],
  ['an option without its value', ['--size'], /^Option '--size <value>' argument missing/],
  ['what there is not', ['--only', 'read', '--only', 'chek'], /^--only must be one of read; check, not chek\n/],
  ['a word', ['check'], /^Unexpected argument 'check'/],
])('says what is wrong with %s, and what may be asked', (_, typed, said) => {
  expect(() => read(...typed)).toThrow(said);
  expect(() => read(...typed)).toThrow(usage);
});
