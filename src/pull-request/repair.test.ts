import { describe, expect, it } from 'vitest';
import { characters } from '../core/fields/clean.ts';
import type { LocatedFinding } from '../core/finding.ts';
import { repaired, repairedSyntax } from './repair.ts';

/** A finding that points at `token` in `line`. */
const at = (line: string, token: string, code: string): LocatedFinding => {
  const column = characters(line.slice(0, line.indexOf(token))) + 1;
  const place = {
    line: 1,
    column,
    endColumn: column + characters(token),
    source: line,
    at: [],
    file: '',
    clause: null,
    citation: null,
  };
  return { ...place, code, level: 'error', message: '', help: '', en: '' };
};

describe('a line that can be read', () => {
  it.each([
    ['date: 2017年3月1日', '2017年3月1日', 'date: 2017-03-01'],
    ['date: 2017.3.1', '2017.3.1', 'date: 2017-03-01'],
    ['date: 2017/03/01', '2017/03/01', 'date: 2017-03-01'],
    ['date: 2017-3-1', '2017-3-1', 'date: 2017-03-01'],
    ['date: "2017年3月1日"', '"2017年3月1日"', 'date: 2017-03-01'],
    ['date: 2017年2月28日', '2017年2月28日', 'date: 2017-02-28'],
    ['date: 2017年2月30日', '2017年2月30日', 'date: 2017年2月30日'],
    ['date: 17.3.1', '17.3.1', 'date: 17.3.1'],
    ['date: 三月一日', '三月一日', 'date: 三月一日'],
  ])('%s: a date gets its one form if there is such a day', (line, token, better) => {
    expect(repaired(line, [at(line, token, 'field-invalid')])).toBe(better);
  });

  it('is changed at the very token alone, though its title holds a date as well', () => {
    const line = '- { title: 2017.3.1纪要, date: 2017.3.2 }';
    expect(repaired(line, [at(line, '2017.3.2', 'field-invalid')])).toBe('- { title: 2017.3.1纪要, date: 2017-03-02 }');
  });

  it('has several tokens put right at once, behind characters of two units', () => {
    const line = '- { title: 𠮷𠮷, date: 2017.3.1, from: 2017.4.1 }';
    const findings = [at(line, '2017.3.1', 'field-invalid'), at(line, '2017.4.1', 'field-invalid')];
    expect(repaired(line, findings)).toBe('- { title: 𠮷𠮷, date: 2017-03-01, from: 2017-04-01 }');
  });

  it.each([
    ['place: 320707', '320707', 'number-should-be-text', 'place: "320707"'],
    ['place: “320707”', '“320707”', 'field-not-listed', 'place: "320707"'],
    ['number: 9132070000000001', '9132070000000001', 'digits-unquoted', 'number: "9132070000000001"'],
    ['kind: 企业', '企业', 'field-not-listed', 'kind: 企业'],
  ])('%s: a number that is text gets its quotes', (line, token, code, better) => {
    expect(repaired(line, [at(line, token, code)])).toBe(better);
  });
});

describe('a line that cannot be read', () => {
  it.each([
    ['organization：demo', 'organization: demo'],
    ['organization： demo', 'organization: demo'],
    ['  - { title：协议, date：2017-03-01 }', '  - { title: 协议, date: 2017-03-01 }'],
    ['title: 关于：说明', 'title: 关于：说明'],
    ['--- ', '---'],
    ['team-size: 9\u3000', 'team-size: 9'],
    ['team-size: 9', 'team-size: 9'],
  ])('%j becomes %j', (line, better) => {
    expect(repairedSyntax(line)).toBe(better);
  });
});
