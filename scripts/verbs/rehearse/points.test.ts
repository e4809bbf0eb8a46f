import { expect, it } from 'vitest';
import { panelsOf, pointsOf } from './points.ts';
import { load } from '../../../src/ledger/load.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { withText } from '../../../src/ledger/overlay.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';

const file = 'content/2017/service-station/category.yaml';

it('writes words where the criterion is graded, and points where it is not', () => {
  const source = directorySource(ledger2017);
  const text = new TextDecoder().decode(source.read(file));
  const graded = 'weight: 20, grades: [{ word: 优, points: 20 }, { word: 中, points: 12 }, { word: 差, points: 4 }], ';
  const { records } = load(
    withText(
      source,
      file,
      text.replace(/(\{ id: long-term, label: [^,]+, )weight: 20, /, (_, before: string) => before + graded),
    ),
  );
  const year = records?.years.get(2017);
  const category = year?.categories.get('service-station');
  if (year === undefined || category === undefined) throw new Error('no award');
  const ids = [...category.applications.keys()].slice(0, 6);
  const cards = Object.values(pointsOf('1', year, category, 'cultivation', 'R01', ids));
  expect(cards).toHaveLength(6);
  for (const { 'long-term': word, ...points } of cards) {
    expect(['优', '中', '差']).toContain(word);
    for (const one of Object.values(points)) expect(one).toEqual(expect.any(Number));
  }
});

it.each([
  [
    ['R01', 'R02', 'R03', 'R04', 'R05'],
    [1, 1],
    [
      ['R01', 'R03', 'R05'],
      ['R02', 'R04'],
    ],
  ],
  [
    ['R01', 'R02', 'R03', 'R04', 'R05'],
    [1, 4],
    [['R01'], ['R02', 'R03', 'R04', 'R05']],
  ],
  [
    ['R01', 'R02', 'R03', 'R04', 'R05'],
    [3, 2],
    [
      ['R01', 'R02', 'R03'],
      ['R04', 'R05'],
    ],
  ],
])('deals out %j so that each panel has its least of %j', (reviewers, least, dealt) => {
  const panels = least.map((n, index) => ({ id: `p${index}`, name: '组', weight: 50, 'min-valid': n }));
  expect(Object.values(panelsOf(panels, reviewers))).toEqual(dealt);
});
