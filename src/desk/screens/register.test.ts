import { expect, it } from 'vitest';
import { changed, ledgerOf2017 } from '../../office/office.fixture.ts';
import { registerScreen } from './register.ts';

const today = '2018-01-10';
const path = 'content/organizations/demo-agronomy-society.yaml';

it.each([
  ['2018-01-10', '连云港市示例农业学会', '曾用名：连云港市示例农学会'],
  ['2018-01-11', '连云港市示例农学会', '从2018年1月11日起改名为连云港市示例农业学会'],
])('tells a unit that is called otherwise from %s', (from, name, note) => {
  const renamed = changed(ledgerOf2017(), {
    [path]: (text) =>
      text.replace(
        'from: 1989-05-16 }]\nsuper',
        `from: 1989-05-16 }, { name: 连云港市示例农业学会, from: ${from} }]\nsuper`,
      ),
  });
  const { units } = registerScreen({ ...renamed, today });
  expect(units).toHaveLength(renamed.records.organizations.size);
  const unit = units.find(({ id }) => id === 'demo-agronomy-society');
  expect(unit?.name).toBe(name);
  expect(unit?.kind).toBe('市级学会');
  expect(unit?.notes).toEqual([note, '依托单位：连云港市示例农业技术推广站', '主管单位：市科协']);
});
