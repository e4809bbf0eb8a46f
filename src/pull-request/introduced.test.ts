import { describe, expect, it } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { compareFindings } from './introduced.ts';

const finding = (file: string, message: string, offset = 0): Finding => {
  const at = { offset, length: 1 };
  return { code: 'field-invalid', level: 'error', file, at, clause: null, message, help: '', en: '' };
};

describe('base against head', () => {
  it('calls what only the head has introduced, what only the base has fixed', () => {
    const [kept, mended, fresh] = [finding('a.md', '一'), finding('a.md', '二'), finding('b.md', '一')];
    expect(compareFindings([kept, mended], [kept, fresh])).toEqual({
      introduced: [fresh],
      remaining: [kept],
      fixed: [mended],
    });
  });

  it('knows a finding again on another line', () => {
    expect(compareFindings([finding('a.md', '一', 3)], [finding('a.md', '一', 90)]).introduced).toEqual([]);
  });

  it('counts: a second one of the same kind is new', () => {
    const one = finding('a.md', '一');
    expect(compareFindings([one], [one, one]).introduced).toEqual([one]);
  });

  it('calls a warning that became an error introduced', () => {
    const error = finding('a.md', '一');
    expect(compareFindings([{ ...error, level: 'warning' }], [error]).introduced).toEqual([error]);
  });

  it('follows a file that was renamed', () => {
    const renamed = { path: 'b.md', from: 'a.md', before: undefined, after: undefined };
    const moved = finding('b.md', '一');
    expect(compareFindings([finding('a.md', '一')], [moved], [renamed])).toEqual({
      introduced: [],
      remaining: [moved],
      fixed: [],
    });
  });
});
