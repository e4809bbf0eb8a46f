import { describe, expect, it } from 'vitest';
import { yearOf } from '../decide/year.fixture.ts';
import { compile } from '../compile.ts';
import type { CategoryRecords } from '../records.ts';
import { Association } from '../schema/association.ts';
import type { Category } from '../schema/category.ts';
import type { Programme } from '../schema/programme.ts';
import { copiedYear } from './copied-year.ts';
import { lawYear as tablesOf } from './tables.ts';

const association = Association.parse({
  name: '示例市科学技术协会',
  short: '市科协',
  bodies: [{ id: 'society-office', name: '学会部' }],
  places: [{ code: '320707', name: '赣榆区', confirmer: 'demo-ganyu-ast' }],
  contact: {},
  site: { url: 'https://example.org/', identifiers: {} },
});

interface Given {
  readonly call?: string;
  readonly from?: string;
  readonly closes?: string;
  readonly max?: number;
}

const base = yearOf();
const stations = base.categories.get('service-station');

/** The year 2018, with everything its own unless said otherwise. */
const told = ({ call = '2018-03-16', from = '2018-01-01', closes = '2018-05-31', max = 2018 }: Given) => {
  if (stations === undefined) throw new Error('the fixture lost an award');
  const programme: Programme = {
    ...base.programme,
    year: 2018,
    call: { ...base.programme.call, date: call },
    'year-window': { from, to: 'closing' },
  };
  const sections: Category['sections'] = [
    {
      title: '一',
      fields: [
        { id: 'prizes', label: '获奖', type: 'table', columns: [{ id: 'year', label: '年度', type: 'integer', max }] },
      ],
    },
  ] as Category['sections'];
  const window = { ...stations.category.window, opens: closes.replace(/-..-..$/, '-03-16'), closes };
  const category: CategoryRecords = {
    ...stations,
    category: compile({ ...stations.category, sections, window, conditions: [] }, programme, { places: [] }),
  };
  const year = { ...base, year: 2018, programme, categories: new Map([[category.id, category]]) };
  return copiedYear(tablesOf(year, association)).map(
    ({ message }) => /的(年度通知|“年内”|申报时间|“获奖”)/.exec(message)?.[1],
  );
};

describe('a year copied from the last', () => {
  it.each<[string, Given, readonly string[]]>([
    ['nothing, once everything is changed', {}, []],
    ['last year’s call', { call: '2017-03-16' }, ['年度通知']],
    ['not a call of the December before', { call: '2017-12-20' }, []],
    ['not a call of the first day of July', { call: '2017-07-01' }, []],
    ['a call of the last day of June', { call: '2017-06-30' }, ['年度通知']],
    ['last year’s window', { closes: '2017-05-31' }, ['申报时间']],
    ['last year’s beginning of 年内', { from: '2017-01-01' }, ['“年内”']],
    ['a limit that is last year', { max: 2017 }, ['“获奖”']],
    ['not a limit that is a number of things', { max: 100 }, []],
    ['not a limit that is far in the past', { max: 2010 }, []],
  ])('tells %s', (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});
