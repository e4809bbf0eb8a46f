import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../core/finding.ts';
import { githubReport } from './github.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

const finding = (file: string): LocatedFinding => ({
  code: 'personal-data',
  level: 'error',
  message: '疑似含有手机号',
  help: '删去',
  en: 'A mobile number',
  clause: null,
  citation: null,
  at: [],
  file,
  line: 1,
  column: 1,
  endColumn: 1,
  source: '',
});
const tool = { version: '0', site: 'https://example.org', codes: {} };

const reports = {
  text: (one: LocatedFinding) => textReport([one], { language: 'zh' }),
  'text in English': (one: LocatedFinding) => textReport([one], { language: 'en' }),
  github: (one: LocatedFinding) => githubReport([one]),
  sarif: (one: LocatedFinding) => sarifReport([one], tool),
};

describe('a finding', () => {
  it.each(Object.entries(reports))('without a file has no place in %s', (_, report) => {
    const said = report(finding(''));
    expect(said).not.toMatch(/-->|:1:1|startLine|file=/);
    expect(said).toContain('personal-data');
  });

  it.each(Object.entries(reports))('with a file has its place in %s', (_, report) => {
    expect(report(finding('content/2017/programme.yaml'))).toMatch(
      /--> content\/2017\/programme\.yaml:1:1|"uri": "content\/2017\/programme\.yaml"|file=content\/2017\/programme\.yaml,line=1/,
    );
  });
});
