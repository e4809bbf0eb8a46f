import { describe, expect, it } from 'vitest';
import { filledNames, filledWords, type PaperInput, readFilled } from './input.ts';
import { contextWith, subjectsOf } from './papers.fixture.ts';
import type { PaperAbout, AnyPaper, About } from './paper.ts';
import { papers } from './papers.ts';

describe('what a form adds to a paper', () => {
  it.each([
    [{ to: ' 各县区科协 ', copies: '' }, { to: '各县区科协' }],
    [
      { date: '2017-07-12', number: '示例协〔2017〕8号' },
      { number: '示例协〔2017〕8号', date: '2017-07-12' },
    ],
    [{ copiesEach: '1' }, { copiesEach: 1 }],
    [{ copiesEach: '50' }, { copiesEach: 50 }],
    [{}, {}],
  ])('is read: %j', (typed, input) => {
    expect(readFilled(typed)).toEqual({ ok: true, input });
  });

  it.each([
    [{ date: '2017-02-29' }, '成文日期'],
    [{ printed: '7月12日' }, '印发日期'],
    [{ copiesEach: '0' }, '每件份数'],
    [{ copiesEach: '51' }, '每件份数'],
    [{ copiesEach: '两份' }, '每件份数'],
    [{ to: '甲'.repeat(201) }, '主送'],
  ])('is refused by its name where it is wrong: %j', (typed, label) => {
    expect(readFilled(typed)).toMatchObject({ ok: false, why: expect.stringContaining(`“${label}”`) });
  });

  it('has a name of its own each', () => {
    expect(new Set(filledNames.map((name) => filledWords[name].label)).size).toBe(filledNames.length);
  });
});

/** Everything that a paper asks of what the office adds, over everything that it can be about. */
const readBy = (paper: AnyPaper): readonly string[] => {
  const asked = new Set<string>();
  const input = new Proxy<PaperInput>({}, { get: (_, name) => void asked.add(String(name)) });
  const context = { ...contextWith(), input };
  const over = <Kind extends About>(kind: PaperAbout<Kind>) =>
    subjectsOf(kind.about).forEach((subject) => void kind.make(context, subject));
  switch (paper.about) {
    case 'application':
      over(paper);
      break;
    case 'notice':
      over(paper);
      break;
    case 'objection':
      over(paper);
      break;
    case 'round':
      over(paper);
      break;
    case 'category':
      over(paper);
      break;
    case 'year':
      over(paper);
  }
  asked.delete('accounts');
  return [...asked];
};

describe('a paper', () => {
  // Nobody is recommended in the demonstration year, and no round votes.
  const elsewhere = new Set(['recommendation', 'tally']);
  it.each(papers.filter(({ id }) => !elsewhere.has(id)))('$name is offered all that it uses', (paper) => {
    expect(paper.fills ?? []).toEqual(expect.arrayContaining([...readBy(paper)]));
    if (readBy(paper).length === 0) expect(paper.fills).toBe(undefined);
  });
});
