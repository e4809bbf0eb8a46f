import { describe, expect, it } from 'vitest';
import type { ClauseView } from './clauses.ts';
import { clausesIn, opensWithTitle, partOf } from './policy.ts';

const note: ClauseView['notes'][number] = {
  row: '4.2.4',
  rule: 'confirmed-by-place',
  how: 'papers',
  scope: 'application',
  soft: false,
  advisory: false,
  exhorts: false,
  text: '由项目所在地的县区科协确认。',
  categories: [],
  fields: [],
};
const clause = (id: string, notes: ClauseView['notes']): ClauseView => ({
  id,
  text: '',
  href: '',
  notes,
  discloses: false,
});
const notes = new Map(
  [clause('4.2.4', [note]), clause('4.2.4.a', [note]), clause('4.2.1', [])].map((one) => [one.id, one]),
);

describe('the clauses of a paragraph', () => {
  it('are those marked in it, not those whose number begins alike', () => {
    const html = '4、<span class="clause" id="clause-4-2-4"><a class="cl">4.2.4</a>须经盖章确认</span>。';
    expect(clausesIn(html, notes).map(({ id }) => id)).toEqual(['4.2.4']);
  });

  it('are left out of the margin when nothing is said of them', () => {
    expect(clausesIn('<span class="clause" id="clause-4-2-1">建站目标明确</span>', notes)).toEqual([]);
  });

  it('are none where nothing is marked', () => {
    expect(clausesIn('各市级学会：', notes)).toEqual([]);
    expect(clausesIn('<span class="clause" id="clause-4-2-4">确认</span>', undefined)).toEqual([]);
  });
});

describe('the first lines of a paper', () => {
  const paper = { number: '连科协〔2017〕15号', title: '实施意见', addressed: '各学会' };
  it.each([
    ['连科协〔2017〕15号', 'number'],
    [' 实施意见\n', 'title'],
    ['各学会：', 'addressed'],
    ['各学会', 'text'],
    ['按连科协〔2017〕15号', 'text'],
    ['实施意见如下：', 'text'],
  ])('%j is its %s', (html, part) => {
    expect(partOf(html, paper)).toBe(part);
    expect(partOf(html, undefined)).toBe('text');
  });

  it('are shown by the page where the text does not begin with them', () => {
    expect(opensWithTitle('\n连科协〔2017〕15号\n\n实施意见\n\n各学会：', '实施意见')).toBe(true);
    expect(opensWithTitle('\n各学会：现将实施意见印发', '实施意见')).toBe(false);
    expect(opensWithTitle(undefined, '实施意见')).toBe(false);
  });
});
