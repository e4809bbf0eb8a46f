import { describe, expect, it } from 'vitest';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { textSource } from '../../src/ledger/source.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { csvText } from '../../src/open-data/csv.ts';
import { tablesOf } from '../../src/open-data/files.ts';
import { planned } from '../../src/office/planned.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { yearTablesOf } from '../../src/view/form.ts';
import { organizationPage } from '../../src/view/organization.ts';
import { resultsPage } from '../../src/view/results/page.ts';
import { viewSite } from '../../src/view/site.ts';
import { goneApplications, goneOwnPages } from '../../src/view/tombstone.ts';
import { ownPages } from '../../src/view/unsuccessful.ts';
import { ledgerOfPapers, ledgerOfPersons, publishedOf } from '../programmes/folders.ts';
import { day, published, recordsOf, type Rule, textOf, whole, yearOf } from './whole.fixture.ts';
import { disclosureFindings } from '../../src/core/disclosure/check.ts';
import { sealOf } from '../../src/core/disclosure/seal.ts';
import { shownYear } from '../../src/core/disclosure/shown.ts';
import { isError } from '../../src/core/finding.ts';
import { judgeYear } from '../../src/core/judge.ts';

/** Titles of papers that were not selected, and of persons' achievements. */
const lostPapers = ['红壤研究综述', 'soil-review', 'pruning-yield', 'scour-sonar'];
const lostPersons = ['机翼颤振模型', 'wing-model', 'grain-drying', 'soil-microbe'];

const counts: Rule = { unsuccessful: { show: 'counts' }, judges: { show: 'counts' }, marks: { show: 'counts' } };

describe('what a published ledger holds', () => {
  it.each([
    ['counts', counts],
    ['own-page', { unsuccessful: { show: 'own-page' } }],
    ['pseudonym', { unsuccessful: { show: 'pseudonym' }, marks: { show: 'counts' } }],
  ] as const)('names nobody who was not selected: %s', (_, rule) => {
    for (const [folder, lost] of [
      [ledgerOfPapers, lostPapers],
      [ledgerOfPersons, lostPersons],
    ] as const) {
      const source = whole(folder, rule);
      const before = textOf(source);
      const after = textOf(published(source));
      const names = lost.filter((name) => before.includes(name));
      expect(names.length).toBeGreaterThan(2);
      expect(names.filter((name) => after.includes(name))).toEqual([]);
      expect(after).not.toContain('content/whole.yaml');
    }
  });

  it.each([
    ['counts', counts],
    ['own-page', { unsuccessful: { show: 'own-page' } }],
    ['pseudonym', { unsuccessful: { show: 'pseudonym' } }],
    ['judges and marks alone', { judges: { show: 'counts' }, marks: { show: 'counts' } }],
  ] as const)('passes the check and recomputes without the rest: %s', (_, rule) => {
    for (const folder of [ledgerOfPapers, ledgerOfPersons]) {
      const source = published(whole(folder, rule));
      expect(checkLedger(load(source), day).filter(isError)).toEqual([]);
    }
  });

  it('has no mark and no vote where only the line is told', () => {
    const text = textOf(published(whole(ledgerOfPersons, counts)));
    expect(text).not.toMatch(/contribution: \d|yes: \d|R01:/);
    expect(text).toContain('judges: 3');
  });

  it('tells what came of each by number on own pages, and under no number by pseudonym', () => {
    const rowsIn = (rule: Partial<Rule>) =>
      yearOf(recordsOf(published(whole(ledgerOfPapers, rule)))).withheld?.value.categories['excellent-paper']?.rows;
    expect(rowsIn({ unsuccessful: { show: 'own-page' } })).toEqual([
      { as: 'YXLW-2026-002', came: 'not-selected', round: 'final', votes: { yes: 6, needed: 8 } },
      { as: 'YXLW-2026-004', came: 'not-selected', round: 'first', total: '59.33' },
      { as: 'YXLW-2026-006', came: 'ineligible', clauses: ['3.3.a'] },
    ]);
    const pseudonyms = rowsIn({ unsuccessful: { show: 'pseudonym' } });
    expect(pseudonyms).toHaveLength(3);
    expect(new Set(pseudonyms?.map(({ as }) => as)).size).toBe(3);
    expect(pseudonyms?.every(({ as }) => /^未入选0[1-7]$/.test(as))).toBe(true);
    expect(rowsIn({ unsuccessful: { show: 'counts' } })).toBeUndefined();
  });

  it('tells nothing of them before the announcement where the rule says so', () => {
    const announcement = 'content/2026/notices/2026-07-03-announcement.mdx';
    const rule = { unsuccessful: { show: 'own-page', from: 'announced' } } as const;
    const rows = (but: Readonly<Record<string, undefined>>) =>
      yearOf(recordsOf(published(whole(ledgerOfPapers, rule, but)))).withheld?.value.categories['excellent-paper'];
    expect(rows({ [announcement]: undefined })?.rows).toBeUndefined();
    expect(rows({})?.rows).toHaveLength(3);
  });

  it('holds the same bytes for the same whole ledger, and other seals for another secret', () => {
    const source = whole(ledgerOfPersons, counts);
    expect(textOf(published(source))).toBe(textOf(published(source)));
    const other = whole(ledgerOfPersons, counts, { 'content/whole.yaml': `secret: ${'0'.repeat(64)}\n` });
    expect(textOf(published(other))).not.toBe(textOf(published(source)));
    expect(sealOf('a', 'QNKJ-2026-004', 'b')).not.toBe(sealOf('a', 'QNKJ-2026-006', 'b'));
  });

  it('holds nothing of a round that no body approved yet', () => {
    const final = 'content/2026/young-scientist/decisions/final.yaml';
    const approved = new TextDecoder().decode(directorySource(ledgerOfPersons).read(final));
    const open = approved.replace(/approvals:\n(?: {2}-.*\n)*/, 'approvals: []\n');
    const notices = ['2026-07-22-publicity', '2026-08-06-announcement'].map(
      (id) => [`content/2026/notices/${id}.mdx`, undefined] as const,
    );
    const source = published(whole(ledgerOfPersons, counts, { [final]: open, ...Object.fromEntries(notices) }));
    const paths = source.list().map(({ path }) => path);
    expect(paths.filter((path) => /applications|receipts|decisions|confirmations/.test(path))).toEqual([]);
    const register = yearOf(recordsOf(source)).withheld?.value.categories['young-scientist'];
    expect(register?.received).toHaveLength(7);
    expect(register?.received.every(({ sealed }) => sealed !== undefined)).toBe(true);
    expect(register?.ended).toBeUndefined();
  });
});

describe('what is judged in a published ledger', () => {
  const saysIn = (source: ReturnType<typeof textSource>): readonly string[] => {
    const records = recordsOf(source);
    return [...judgeYear(records, yearOf(records), day).values()].flatMap((judged) =>
      [...judged.values()].flatMap(({ rows }) =>
        rows.flatMap(({ row, says }) => (row.rule === 'per-applicant' ? says : [])),
      ),
    );
  };

  it.each([
    [ledgerOfPapers, '“澄州市土壤学会”限报3篇，没有超出。', '“澄州市土壤学会”限报3篇，现有2篇。'],
    [ledgerOfPersons, '“岚川学院科学技术协会”限报2名，没有超出。', '“岚川学院科学技术协会”限报2名，现有3名。'],
  ])('says nothing of how many others there are of an applicant: %s', (folder, shown, counted) => {
    const source = whole(folder, counts);
    expect(saysIn(source)).toContain(counted);
    expect(saysIn(published(source))).toContain(shown);
    expect(saysIn(published(source)).join('')).not.toContain('现有');
  });
});

describe('a record that says more than the rule', () => {
  const codesIn = (source: ReturnType<typeof textSource>) =>
    disclosureFindings(recordsOf(source)).map(({ code, file, message }) => `${code} ${file} ${message}`);

  const withText = (source: ReturnType<typeof textSource>, path: string, text: string | Uint8Array) =>
    textSource({
      ...Object.fromEntries(source.list().map((entry) => [entry.path, source.read(entry.path)])),
      [path]: text,
    });

  it('is none in a published ledger, nor in the whole one', () => {
    const source = whole(ledgerOfPersons, counts);
    expect(codesIn(source)).toEqual([]);
    expect(codesIn(published(source))).toEqual([]);
  });

  it.each(['applications/wing-model.md', 'receipts/wing-model.yaml'])('is %s of who was not selected', (name) => {
    const source = whole(ledgerOfPersons, counts);
    const path = `content/2026/young-scientist/${name}`;
    const found = codesIn(withText(published(source), path, source.read(path)));
    expect(found).toEqual([expect.stringContaining(`disclosure-more ${path}`)]);
  });

  it('is the whole record of a round, and each part of it', () => {
    const source = whole(ledgerOfPersons, counts);
    const first = 'content/2026/young-scientist/decisions/first.yaml';
    const shown = published(source);
    expect(codesIn(withText(shown, first, source.read(first)))).toEqual([
      expect.stringContaining('完整的评审记录不进公开台账'),
    ]);
    const written = new TextDecoder().decode(shown.read(first));
    const found = (from: string, to: string) => codesIn(withText(shown, first, written.replace(from, to)));
    expect(found('recusals: []', 'recusals:\n  - { reviewer: R01, application: ice-radar, reason: 同一单位 }')).toEqual(
      [expect.stringContaining('评委的回避')],
    );
    expect(
      found(
        'recusals: []',
        'scores: { R01: { ice-radar: { contribution: 36, effect: 30, promise: 19 } } }\nrecusals: []',
      ),
    ).toEqual([expect.stringContaining('这些评分')]);
    expect(found('  took: 5', '  took: 5\n  ranks: { ice-radar: 2 }')).toEqual([expect.stringContaining('名次')]);
  });

  it('is a row of the register that the kind does not have', () => {
    const register = 'content/2026/withheld.yaml';
    const ofOwn = published(whole(ledgerOfPapers, { unsuccessful: { show: 'own-page' } }));
    const text = new TextDecoder().decode(ofOwn.read(register));
    const others = [
      [{ ...counts, unsuccessful: { show: 'counts' } }, '未入选申报的逐项结果'],
      [{ unsuccessful: { show: 'pseudonym' } }, '登记号'],
      [{ unsuccessful: { show: 'own-page' }, judges: { show: 'counts' }, marks: { show: 'counts' } }, '得分'],
    ] as const;
    for (const [rule, what] of others) {
      const found = codesIn(withText(published(whole(ledgerOfPapers, rule)), register, text));
      expect(found.join('\n')).toContain(what);
    }
  });

  it.each([
    ['pseudonym', '澄州市桥梁工程学会'],
    ['pseudonym', 'YXLW-2026-002'],
    ['pseudonym', '未入选01（桥梁学会）'],
    ['own-page', '澄州市桥梁工程学会'],
    ['own-page', 'YXLW-2026-001'],
    ['own-page', 'YXLW-2026-099'],
  ] as const)('is a row under %s that is called %s', (show, as) => {
    const register = 'content/2026/withheld.yaml';
    const shown = published(whole(ledgerOfPapers, { unsuccessful: { show } }));
    const text = new TextDecoder().decode(shown.read(register));
    expect(codesIn(shown)).toEqual([]);
    const found = codesIn(withText(shown, register, text.replace(/as: [^,]+/, `as: ${as}`)));
    expect(found).toEqual([expect.stringContaining(`disclosure-more ${register}`)]);
  });

  it('is told with its clause and a cure', () => {
    const source = whole(ledgerOfPersons, counts);
    const path = 'content/2026/young-scientist/applications/wing-model.md';
    const [finding] = disclosureFindings(recordsOf(withText(published(source), path, source.read(path))));
    expect(finding).toMatchObject({ level: 'error', clause: 'pipl#6', help: expect.stringContaining('申报包') });
  });
});

describe('a rule', () => {
  const lawsIn = (rule: Partial<Rule>) =>
    checkLedger(load(whole(ledgerOfPapers, rule)), day)
      .filter(({ code }) => code === 'disclosure-contradicts')
      .map(({ message }) => message);

  it('fits together', () => {
    expect(lawsIn(counts)).toEqual([]);
    expect(lawsIn({})).toEqual([]);
    expect(lawsIn({ judges: { show: 'counts' } })).toHaveLength(1);
    expect(lawsIn({ unsuccessful: { show: 'counts', from: 'announced' } })).toHaveLength(1);
    expect(lawsIn({ unsuccessful: { show: 'own-page', from: 'announced' } })).toEqual([]);
    expect(lawsIn({ marks: { show: 'all', until: '2026-02-24' } })).toHaveLength(1);
    expect(lawsIn({ marks: { show: 'all', until: '2026-02-25' } })).toEqual([]);
  });

  it('cites a clause that there is', () => {
    const source = whole(ledgerOfPapers, {});
    const programme = new TextDecoder().decode(source.read('content/2026/programme.yaml'));
    const broken = textSource({
      ...Object.fromEntries(source.list().map(({ path }) => [path, source.read(path)])),
      'content/2026/programme.yaml': programme.replace('"clause":"pipl#6"', '"clause":"9.9.z"'),
    });
    expect(checkLedger(load(broken), day).map(({ code }) => code)).toContain('law-clause-unknown');
  });
});

describe('a judge who could be told', () => {
  const first = 'content/2026/young-scientist/decisions/first.yaml';
  const thin = (recusals: string, reviewers: number, rule: Partial<Rule> = {}) => {
    const cards = Array.from(
      { length: reviewers },
      (_, index) =>
        `  R${String(index + 1).padStart(2, '0')}:\n    ice-radar: { contribution: 36, effect: 30, promise: 19 }\n`,
    );
    const text = `scores:\n${cards.join('')}recusals:${recusals}\napprovals: []\noverrides: []\nselection: {}\n`;
    return disclosureFindings(recordsOf(whole(ledgerOfPersons, rule, { [first]: text }))).map(({ code }) => code);
  };
  const one = '\n  - { reviewer: R01, application: bearing-life, reason: 有利害关系 }';

  it('is the only one of few who steps back from a unit', () => {
    expect(thin(one, 6)).toEqual(['disclosure-judge-thin']);
    expect(thin(one, 7)).toEqual([]);
    expect(thin(`${one}${one.replace('R01', 'R02')}`, 6)).toEqual([]);
    expect(thin(' []', 3)).toEqual([]);
    expect(thin(one, 6, counts)).toEqual([]);
  });
});

describe('a term that is over', () => {
  const at = (rule: Partial<Rule>, today: string, but: Readonly<Record<string, undefined>> = {}) => {
    const records = recordsOf(whole(ledgerOfPapers, rule, { 'content/whole.yaml': undefined, ...but }));
    return shownYear(records, yearOf(records), today);
  };
  const until = { unsuccessful: { show: 'all', until: '2027-06-30' } } as const;
  const idsIn = ({ records }: ReturnType<typeof at>) => [
    ...(records.categories.get('excellent-paper')?.applications.keys() ?? []),
  ];

  it('leaves out those who were not selected from the day after, with a tombstone of each', () => {
    expect(idsIn(at(until, '2027-06-30'))).toHaveLength(7);
    const after = at(until, '2027-07-01');
    expect(idsIn(after)).toEqual(['cable-vibration', 'red-soil-acid', 'withering-humidity', 'wound-interval']);
    expect(after.gone.map(({ application }) => application)).toEqual(['pruning-yield', 'scour-sonar', 'soil-review']);
    const register = after.records.withheld?.value.categories['excellent-paper'];
    expect(register?.ended).toEqual({ withdrawn: 0, ineligible: 1, 'not-selected': 2 });
  });

  it('changes nothing where no term is over', () => {
    const records = recordsOf(whole(ledgerOfPapers, until));
    expect(shownYear(records, yearOf(records), '2027-06-30').records).toBe(yearOf(records));
  });

  it('does not end what is not decided', () => {
    const open = Object.fromEntries(
      ['decisions/final.yaml', 'decisions/first.yaml'].map((name) => [
        `content/2026/excellent-paper/${name}`,
        undefined,
      ]),
    );
    const notices = Object.fromEntries(
      ['2026-06-15-publicity', '2026-07-03-announcement'].map((id) => [`content/2026/notices/${id}.mdx`, undefined]),
    );
    expect(idsIn(at(until, '2027-07-01', { ...open, ...notices }))).toHaveLength(7);
  });

  it('takes marks from pages alone, and leaves who was selected', () => {
    const after = at({ marks: { show: 'all', until: '2027-06-30' } }, '2027-07-01');
    const decision = after.records.categories.get('excellent-paper')?.decisions.get('first')?.value;
    expect(decision?.scores).toEqual({});
    expect(decision?.kept).toMatchObject({ took: 6, judges: 3 });
    expect(decision?.selection['shortlist']).toHaveLength(5);
    expect(idsIn(after)).toHaveLength(7);
  });

  it('empties own pages, and keeps their numbers', () => {
    const rule = { unsuccessful: { show: 'own-page', until: '2027-06-30' } } as const;
    const records = recordsOf(published(whole(ledgerOfPapers, rule)));
    const { records: year, gone } = shownYear(records, yearOf(records), '2027-07-01');
    expect(year.withheld?.value.categories['excellent-paper']?.rows).toBeUndefined();
    expect(gone.map(({ number }) => number)).toEqual(['YXLW-2026-002', 'YXLW-2026-004', 'YXLW-2026-006']);
  });
});

describe('the site after a term', () => {
  const rule = { unsuccessful: { show: 'all', until: '2027-06-30' } } as const;
  const records = recordsOf(whole(ledgerOfPapers, rule, { 'content/whole.yaml': undefined }));
  const told = (today: string): string => {
    const site = viewSite(records, today, '/');
    const [year] = site.years;
    if (year === undefined) throw new Error('no year');
    return [
      ...tablesOf(site, year).map(csvText),
      JSON.stringify(siteRecords(site, { guides: new Map(), notices: new Map() })),
      JSON.stringify(resultsPage(site, year)),
      ...[...site.records.organizations.keys()].map((id) => JSON.stringify(organizationPage(site, id))),
    ].join('\n');
  };
  const lost = ['重修剪后茶树三年产量的变化', '汛期桥墩冲刷的声呐监测', '坡耕地水土流失研究进展'];

  it('tells of nobody who was not selected, on any page, in any file', () => {
    expect(lost.filter((title) => told('2027-06-30').includes(title))).toEqual(lost);
    expect(lost.filter((title) => told('2027-07-01').includes(title))).toEqual([]);
  });

  it('still says how many there were', () => {
    expect(told('2027-07-01')).toContain('7份申报');
  });

  it('keeps a tombstone at each address, with the day, the clause and the digest', () => {
    const gone = goneApplications(viewSite(records, '2027-07-01', '/'));
    expect(gone.map(({ params }) => params.application)).toEqual(['pruning-yield', 'scour-sonar', 'soil-review']);
    expect(gone[0]?.gone).toMatchObject({
      title: 'YXLW-2026-004的结果',
      until: '2027-06-30',
      clause: { id: 'pipl#6' },
      digest: yearOf(records).categories.get('excellent-paper')?.applications.get('pruning-yield')?.digest,
    });
    expect(goneApplications(viewSite(records, '2027-06-30', '/'))).toEqual([]);
  });

  it('empties own pages into tombstones', () => {
    const own = { unsuccessful: { show: 'own-page', until: '2027-06-30' } } as const;
    const site = (today: string) => viewSite(recordsOf(published(whole(ledgerOfPapers, own))), today, '/');
    expect([ownPages(site('2027-06-30')).length, goneOwnPages(site('2027-06-30')).length]).toEqual([3, 0]);
    expect([ownPages(site('2027-07-01')).length, goneOwnPages(site('2027-07-01')).length]).toEqual([0, 3]);
  });
});

describe('an act of the office in the published ledger', () => {
  it.each(['receipts/wing-model.yaml', 'applications/wing-model.md'])('is refused where it writes %s', (name) => {
    const source = directorySource(publishedOf(ledgerOfPersons));
    const { records, findings } = load(source);
    if (records === undefined) throw new Error('unreadable');
    const path = `content/2026/young-scientist/${name}`;
    const after = new TextDecoder().decode(directorySource(ledgerOfPersons).read(path));
    const plan = planned(
      { source, records, findings },
      { files: [{ path, before: undefined, after }], sentence: '受理一份申报' },
      day,
    );
    expect(plan.ok).toBe(false);
    expect(plan.findings.map(({ code }) => code)).toContain('disclosure-more');
  });
});

describe('the form', () => {
  const forge = { kind: 'github', url: 'https://git.example.org/office/awards', branch: 'main' } as const;
  const offers = (rule: Partial<Rule>): boolean => {
    const records = recordsOf(whole(ledgerOfPapers, rule));
    const given = { ...records, association: { ...records.association, forge } };
    return yearTablesOf(given, yearOf(given)).association.forge !== undefined;
  };

  it('offers a pull request only where nothing is kept back', () => {
    expect(offers({})).toBe(true);
    expect(offers({ unsuccessful: { show: 'own-page' } })).toBe(false);
    expect(offers({ judges: { show: 'counts' }, marks: { show: 'counts' } })).toBe(false);
  });
});
