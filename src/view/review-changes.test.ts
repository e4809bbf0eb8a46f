import { describe, expect, it } from 'vitest';
import { ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { yearAs } from '../ledger/other-tables.ts';
import { withText } from '../ledger/overlay.ts';
import { byPath, type Source } from '../ledger/source.ts';
import { changesSentence, policyChanges } from './policy-changes.ts';
import { viewSite, yearView } from './site.ts';

type Edit = readonly [file: string, from: string, to: string];

/** What 2027 has that 2026 had not, where it is a copy but for this. */
const changedOf = (ledger: string) => {
  const own = directorySource(ledger);
  const copied = yearAs(own, 2026, 2027);
  const both: Source = {
    list: () => [...own.list(), ...copied.list()].toSorted(byPath),
    read: (path) => (path.startsWith('content/2027/') ? copied.read(path) : own.read(path)),
  };
  return (...edits: readonly Edit[]) => {
    const source = edits.reduce((now, [file, from, to]) => {
      const path = `content/2027/${file}`;
      const text = new TextDecoder().decode(now.read(path));
      expect(text).toContain(from);
      return withText(now, path, text.replaceAll(from, to));
    }, both);
    const { records } = load(source);
    if (records === undefined) throw new Error('the ledger cannot be read');
    const site = viewSite(records, '2027-12-20', '/');
    return policyChanges(site, yearView(site, 2027));
  };
};

const paper = 'excellent-paper/category.yaml';
const prize = 'young-scientist/category.yaml';

describe('how rounds of papers decide otherwise than the year before', () => {
  const changed = changedOf(ledgerOfPapers);

  it('is nothing for a copy', () => {
    const page = changed();
    expect([page.reviews, page.numbers]).toEqual([[], []]);
  });

  it.each<[string, Edit, readonly string[], readonly string[]]>([
    [
      'a share of votes',
      [paper, 'pass: { share: 2/3, of: attending }', 'pass: { share: 1/2, of: attending, strict: true }'],
      ['同意票达到到会人数的2/3（含）的通过。'],
      ['同意票超过到会人数的1/2的通过。'],
    ],
    [
      'a ceiling over two levels',
      [paper, 'max: 3, clause: 6.1.b', 'max: 2, clause: 6.1.b'],
      ['一等奖、二等奖合计最多3篇。'],
      ['一等奖、二等奖合计最多2篇。'],
    ],
    ['who approves', [paper, 'from: first\n', 'from: first\n    approve: [jury]\n'], ['名单由'], ['名单由']],
  ])('%s, with the sentence of either year', (_, edit, before, after) => {
    const { reviews } = changed(edit);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]?.owner).toBe('优秀学术论文：终评');
    for (const [index, sentence] of before.entries()) expect(reviews[0]?.before[index]).toContain(sentence);
    for (const [index, sentence] of after.entries()) expect(reviews[0]?.after[index]).toContain(sentence);
    expect(reviews[0]?.before).not.toEqual(reviews[0]?.after);
  });

  it('the line of a stage, for the stage alone', () => {
    const page = changed(['programme.yaml', 'threshold: 60', 'threshold: 65']);
    expect(page.reviews.map(({ owner, after }) => [owner, after])).toEqual([
      ['优秀学术论文：初评', ['总分满分100分，平均分不低于65分才能进入下一轮。']],
    ]);
    expect(changesSentence(page)).toMatch(/1轮评审的办法不同。$/);
  });

  it('a level that has no number any more, in words', () => {
    const { numbers } = changed([paper, 'quota: 2, award: 2000', 'award: 2000']);
    expect(numbers).toEqual([{ owner: '优秀学术论文', what: '二等奖的名额', before: '2篇', after: '不定额' }]);
  });

  it('a term of publicity', () => {
    const { numbers } = changed(['programme.yaml', 'days: 15, unit: natural', 'days: 7, unit: working']);
    expect(numbers.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['公示期', '15日（自然日）', '7个工作日'],
    ]);
  });
});

describe('how rounds of a prize to persons decide otherwise than the year before', () => {
  const changed = changedOf(ledgerOfPersons);

  it('highest and lowest marks that are left out, in words', () => {
    const { reviews } = changed(['programme.yaml', 'high: 1, low: 1, from: 7', 'high: 2, low: 1, from: 7']);
    const [first] = reviews;
    expect(first?.before.join('')).toContain('去掉1个最高分和1个最低分');
    expect(first?.after.join('')).toContain('去掉2个最高分和1个最低分');
  });

  it('a level of its own share', () => {
    const { reviews } = changed([prize, 'share: 1/2, of: attending, strict: true', 'share: 1/3, of: members']);
    expect(reviews[0]?.after).toEqual(['提名奖要同意票达到应到人数的1/3（含）。']);
  });

  it('says nothing that is no word', () => {
    const page = changed(['programme.yaml', 'trim: { high: 1, low: 1, from: 7 }', 'trim: 2']);
    expect(JSON.stringify([page.reviews, page.numbers, changesSentence(page)])).not.toMatch(
      /undefined|null|object Object/,
    );
  });
});
