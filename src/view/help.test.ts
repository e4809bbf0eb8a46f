import { beforeAll, describe, expect, it } from 'vitest';
import { allCodes } from '../codes/every-code.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { headline } from '../pull-request/report/headline.ts';
import type { Found, Verdict } from '../pull-request/verdict.ts';
import { type HelpPage, helpPage } from './help.ts';
import { type Site, viewSite } from './site.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

let site: Site;
let page: HelpPage;
beforeAll(() => {
  const { records } = load(directorySource(ledger2017));
  if (records === undefined) throw new Error('the demonstration ledger does not load');
  site = viewSite(records, records.association.asOf ?? '2017-12-20', '/');
  page = helpPage(site);
});

const found = (code: string): Found => ({
  code,
  level: 'error',
  file: 'content/a.md',
  line: 1,
  column: 1,
  endColumn: 2,
  clause: null,
  citation: null,
  message: '有误',
  help: '改正',
  en: 'wrong',
  source: '',
  cures: [],
});
const verdict = (over: Partial<Verdict>): Verdict => ({
  version: 1,
  verdict: 'accept',
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  author: 'github:1',
  at: '2017-05-31T23:59:59+08:00',
  office: false,
  layers: [],
  findings: [],
  reasons: [],
  ours: [],
  fixed: 0,
  omitted: 0,
  ...over,
});

describe('the help', () => {
  it.each([
    ['accept', verdict({})],
    ['needs-office', verdict({ verdict: 'needs-office', reasons: [found('office-registration')] })],
    ['what is to be mended', verdict({ verdict: 'reject', findings: [found('field-missing')] })],
    ['a leak', verdict({ verdict: 'reject', findings: [found('personal-data')] })],
    [
      'another’s file',
      verdict({
        verdict: 'reject',
        findings: [found('owner-applicant')],
        layers: [{ id: 'ownership', state: 'failed' }],
      }),
    ],
    ['base-broken', verdict({ verdict: 'base-broken' })],
    ['internal-error', verdict({ verdict: 'internal-error' })],
  ])('explains the answer to %s by the words it begins with', (_, judged) => {
    const { title } = headline(judged);
    expect(page.forge.answers.filter(({ begins }) => title.replace(/\d+/, '……') === begins)).toHaveLength(1);
  });

  it('walks through an application that went the whole way over the forge', () => {
    expect(page.example?.events.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['提交申报', '学会部受理', '公示', '公告']),
    );
  });

  it('leads to the page of every refusal it names', () => {
    const codes = new Set(Object.keys(allCodes).map(site.to.code));
    const all = [...page.groups, ...page.forge.groups];
    const named = all.flatMap(({ refusals }) => refusals.map(({ href }) => href));
    expect(named.filter((href) => !codes.has(href))).toEqual([]);
    expect(page.groups.map(({ id }) => id)).toEqual(['leaks', 'fields', 'conditions']);
    expect(page.forge.groups.map(({ id }) => id)).toEqual(['history', 'shape', 'ownership', 'time', 'text', 'office']);
  });
});
