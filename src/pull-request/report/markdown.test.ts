import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type Found, mostFindings, Verdict } from '../verdict.ts';
import { linksOf } from './links.ts';
import { longestComment, markdownReport, marker } from './markdown.ts';

const links = linksOf({
  forge: { kind: 'github', url: 'https://github.com/example/ledger', branch: 'main' },
  site: { url: 'https://gongshi.example.org', identifiers: {} },
});

const found = (text: string): Found => ({
  code: 'field-invalid',
  level: 'error',
  file: text.slice(0, 500),
  line: 1,
  column: 1,
  endColumn: 2,
  clause: '4.2.2',
  citation: '第四部分（二）第2条〔4.2.2〕',
  message: text.slice(0, 1000),
  help: text.slice(0, 1000),
  en: '',
  source: text.slice(0, 1000),
  cures: [{ kind: 'line', line: 1, was: '', becomes: text.slice(0, 1000) }],
});

const verdictOf = (findings: readonly Found[]): Verdict => ({
  version: 1,
  verdict: 'reject',
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  author: 'github:900001',
  at: '2017-05-20T10:00:00+08:00',
  office: false,
  layers: [{ id: 'records', state: 'failed' }],
  findings: [...findings],
  reasons: [...findings],
  ours: [...findings],
  fixed: 0,
  omitted: 0,
});

describe('a comment', () => {
  it.each(['学'.repeat(1000), '&'.repeat(1000), '`'.repeat(1000), '@'.repeat(1000), '<b>'.repeat(333)])(
    'is never longer than a forge takes, and ends as it should: %#',
    (text) => {
      const verdict = verdictOf(Array.from({ length: mostFindings }, () => found(text)));
      expect(Verdict.safeParse(verdict).error).toBeUndefined();
      const report = markdownReport(verdict, links);
      expect(report.length).toBeLessThan(longestComment);
      expect(report.trimEnd().endsWith(marker)).toBe(true);
      expect(report).toMatch(/^还有\d+处没有列出/m);
      expect(report.match(/<details>/g)).toHaveLength(report.match(/<\/details>/g)?.length ?? 0);
    },
  );

  it('counts everything that it does not list', () => {
    const all = Array.from({ length: mostFindings }, () => found('学'.repeat(1000)));
    const report = markdownReport({ ...verdictOf(all), omitted: 7 }, links);
    const listed = report.match(/^- \[第1行\]/gm)?.length ?? 0;
    expect(report).toContain(`还有${3 * mostFindings + 7 - listed}处没有列出`);
  });

  it('links to the forge and the site alone, whatever a file is called', () => {
    const report = markdownReport(verdictOf([{ ...found('x'), file: 'a)](https://evil.example) `(b.md' }]), links);
    const html = new MarkdownIt({ linkify: true }).render(report);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/(?:github\.com\/example\/ledger|gongshi\.example\.org)\//);
    }
  });

  it.each([
    ['::error::x', false],
    ['  ::error::x', false],
    ['a: ##[error]x', false],
    ['a: "::x"', true],
  ])('suggests no line that would be a command of a log: %j', (becomes, shown) => {
    const report = markdownReport(
      verdictOf([{ ...found('x'), cures: [{ kind: 'line', line: 1, was: '', becomes }] }]),
      links,
    );
    expect(report.includes('```suggestion')).toBe(shown);
    expect(report).not.toMatch(/^\s*::|##\[/m);
  });
});
