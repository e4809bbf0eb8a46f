import { describe, expect, it } from 'vitest';
import { nothingAllowed } from '../core/privacy/allowed.ts';
import { readHistory } from './read-history.ts';
import { textSource } from './source.ts';

const read = (name: string, text: string) => {
  const source = textSource({ [`content/history/${name}`]: text });
  return readHistory({ source, allowed: nothingAllowed }, source.list());
};

const codes = (name: string, text: string) => read(name, text).findings.map(({ code }) => code);

const row = { year: 2015, award: 'youth-prize', outcome: 'won', person: '张三', unit: '示例大学' };

describe('a table of earlier winners', () => {
  it('reads the same from YAML and from CSV, with quotes and empty cells', () => {
    const yaml = read(
      'a.yaml',
      'source: 示例字〔2015〕3号\nentries:\n  - { year: 2015, award: youth-prize, person: 张三, unit: 示例大学 }\n',
    );
    const csv = read(
      'b.csv',
      'year,award,outcome,person,unit,source\n2015,youth-prize,,张三,"示例大学",示例字〔2015〕3号\n',
    );
    expect(yaml.findings).toEqual([]);
    expect(csv.findings).toEqual([]);
    for (const { values } of [yaml, csv]) {
      expect([...values.values()].map(({ value }) => value)).toEqual([{ source: '示例字〔2015〕3号', entries: [row] }]);
    }
  });

  it.each([
    ['an unknown column', 'year,award,name,source\n2015,a,b,c\n', ['history-column']],
    ['a column twice', 'year,award,award,source,person\n2015,a,a,c,b\n', ['history-column']],
    ['no source', 'year,award,person\n2015,a,b\n', ['history-column']],
    ['nothing', '', ['history-column', 'history-column', 'history-column']],
    ['a line with a cell too many', 'year,award,person,source\n2015,a,b,c,d\n', ['history-table']],
    ['a quote left open', 'year,award,person,source\n2015,a,"b,c\n', ['history-table']],
    ['a year that is none', 'year,award,person,source\n二〇一五,a,b,c\n', ['record-invalid']],
    ['a row that names nobody', 'year,award,person,source\n2015,a,,c\n', ['record-invalid']],
    ['an identity number', 'year,award,person,source\n2015,a,110101199003078515,c\n', ['personal-data']],
  ])('says what is wrong with %s', (_, text, expected) => {
    expect(codes('b.csv', text)).toEqual(expected);
  });

  it('names the line of a wrong row', () => {
    const text = 'year,award,person,source\n2015,a,b,c\n2015,A B,b,c\n';
    const [finding] = read('b.csv', text).findings;
    expect(finding?.at).toEqual({ offset: text.indexOf('2015,A B'), length: '2015,A B,b,c'.length });
  });
});
