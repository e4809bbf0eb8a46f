import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstration } from '../view/demonstration.fixture.ts';
import { givingPackage } from './giving.ts';

/** The published schemas say `http`, which no validator knows, and the package asks for the grant schema of 1.4.2. */
const schema = (name: string) =>
  JSON.parse(
    readFileSync(`tests/360giving/${name}.json`, 'utf8').replace(
      'http://json-schema.org/draft/2020-12',
      'https://json-schema.org/draft/2020-12',
    ),
  );

const ajv = new Ajv({ strict: false, allErrors: true });
// Without formats a plain date would match both alternatives of a date and fail.
addFormats(ajv);
ajv.addSchema(
  { ...schema('360-giving-schema'), $id: undefined },
  'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json',
);
const validate = ajv.compile({ ...schema('360-giving-package-schema'), $id: undefined });

const errorsOf = (value: unknown) => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const { site, year } = demonstration();
const made = givingPackage(site, year);
if (made === undefined) throw new Error('the demonstration announced nothing with money');
const { grants } = made;

describe('the 360Giving package', () => {
  it('is valid by the schemas of the standard', () => {
    expect(errorsOf(made)).toEqual([]);
  });

  it.each([
    ['no title', { title: undefined }],
    ['a currency in lower case', { currency: 'cny' }],
    ['an amount in text', { amountAwarded: '2000' }],
    ['an answer that is neither yes nor no', { fromOpenCall: 'maybe' }],
    ['a date in Chinese', { awardDate: '2017年7月12日' }],
  ])('would not be with %s', (_what, spoiled) => {
    const first: unknown = JSON.parse(JSON.stringify({ ...grants[0], ...spoiled }));
    expect(errorsOf({ ...made, grants: [first] })).not.toEqual([]);
  });

  it('has what no schema asks: ids once, money and an award day gone by in each, a title that is not its description', () => {
    expect(grants.length).toBe(10);
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
    expect(grants.every(({ amountAwarded }) => amountAwarded === 2000)).toBe(true);
    expect(grants.every(({ awardDate }) => awardDate <= site.today)).toBe(true);
    expect(grants.every(({ title, description }) => title !== '' && title !== description)).toBe(true);
  });

  it('names no person', () => {
    expect(JSON.stringify(made)).not.toContain('演示专家');
  });

  it('is not made where nothing with money was announced', () => {
    const notices = new Map([...year.records.notices].filter(([, { value }]) => value.kind !== 'announcement'));
    expect(givingPackage(site, { ...year, records: { ...year.records, notices } })).toBeUndefined();
  });
});
