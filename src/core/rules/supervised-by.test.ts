import { expect, it } from 'vitest';
import { applicant, applicationFacts } from './facts.fixture.ts';
import { inShort } from './outcome.fixture.ts';
import { supervisedBy } from './supervised-by.ts';

const check = (supervision: typeof applicant.supervision) =>
  supervisedBy.check(applicationFacts({}, { applicant: { ...applicant, supervision }, closing: '2017-11-30' }), {
    clause: '4.1.1.b',
    rule: 'supervised-by',
    body: 'city-ast',
  });

it.each([
  ['never ended', [{ by: 'city-ast', from: '2009-03-01' }], 'met'],
  ['ended in 2021', [{ by: 'city-ast', from: '2009-03-01', to: '2021-12-31' }], 'met'],
  ['ended on the closing day', [{ by: 'city-ast', from: '2009-03-01', to: '2017-11-30' }], 'met'],
  ['ended the day before', [{ by: 'city-ast', from: '2009-03-01', to: '2017-11-29' }], 'unmet supervised-by'],
  ['ended on 2017-10-01', [{ by: 'city-ast', from: '2009-03-01', to: '2017-10-01' }], 'unmet supervised-by'],
  ['began on the closing day', [{ by: 'city-ast', from: '2017-11-30' }], 'met'],
  ['began the day after', [{ by: 'city-ast', from: '2017-12-01' }], 'unmet supervised-by'],
  ['is another body’s', [{ by: 'health-bureau', from: '2009-03-01' }], 'unmet supervised-by'],
])('supervision %s', (_, supervision, expected) => {
  expect(inShort(check(supervision))).toBe(expected);
});

it('says whose register to mend', () => {
  expect(check([]).findings[0]).toMatchObject({
    message: '登记册中“示例护理学会”在2017年11月30日的业务主管单位不是市科协',
    help: '登记有误的，向学会部更正登记',
  });
});
