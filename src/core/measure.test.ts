import { expect, it } from 'vitest';
import { countedIn, measureWord } from './measure.ts';

it.each([
  [{ subject: 'person' }, '名'],
  [{ subject: 'work' }, '个'],
  [{ subject: 'work', measure: '篇' }, '篇'],
])('counts what %j gives', (category, word) => expect(measureWord(category)).toBe(word));

it.each([
  [[], ''],
  [['篇'], '1篇'],
  [['篇', '篇'], '2篇'],
  [['篇', '名', '篇'], '2篇、1名'],
])('counts %j together, each award in its own measure', (measures, words) => expect(countedIn(measures)).toBe(words));
