/** Arbitrary fields with arbitrary values that they must take. */
import fc from 'fast-check';
import { codelists } from '../codelists/index.ts';
import { addDays } from '../dates.ts';
import { context } from './field.fixture.ts';

/** A field's entry without id and label, and a value for it. */
export interface Case {
  readonly options: object;
  readonly value: unknown;
}

const han = fc.constantFrom(...'海州赣榆学会服务站技术协议项目医院农业𠮷');
const line = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: han, minLength: min, maxLength: max });
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const kebab = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,4}){0,2}$/);

const options = fc
  .uniqueArray(kebab, { minLength: 1, maxLength: 6 })
  .map((ids) => ids.map((id, index) => ({ id, label: `选项${index}` })));

const sized = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 20 }))
  .map(([min, more]) => ({ min, max: min + more }));

const text = sized.chain(({ min, max }) =>
  line(min, max).map((value): Case => ({ options: { type: 'text', min, max }, value })),
);

const lines = fc
  .uniqueArray(line(1, 8), { minLength: 1, maxLength: 4 })
  .map((value): Case => ({ options: { type: 'text', max: 8, many: { min: 1, max: 4 } }, value }));

const prose = fc
  .tuple(line(5, 40), fc.constantFrom('', '- ', '> ', '**'), fc.constantFrom('。', '！\n\n', ' '))
  .map(([words, before, after]): Case => ({
    options: { type: 'prose', min: 5, max: 40 },
    value: `${before}${words}${after}`,
  }));

const integer = fc
  .tuple(fc.integer(), fc.nat(1000), fc.nat(1000), fc.option(fc.constantFrom('人', '人次'), { nil: undefined }))
  .map(([value, less, more, unit]): Case => ({
    options: { type: 'integer', min: value - less, max: value + more, ...(unit && { unit }) },
    value,
  }));

const money = fc
  .integer({ min: 0, max: 1_000_000_000 })
  .map((value): Case => ({ options: { type: 'money', max: 1_000_000_000 }, value }));

const date = day.map((value): Case => ({ options: { type: 'date' }, value }));

const statement = line(1, 40).map((words): Case => ({ options: { type: 'statement', text: words }, value: true }));

const choice = options.chain((all) => {
  const known = fc.constantFrom(...all.map(({ id }) => id));
  const other = line(1, 60).map((words) => ({ other: words }));
  const many = { min: 1, max: 3 };
  return fc.oneof(
    known.map((value): Case => ({ options: { type: 'choice', options: all }, value })),
    fc.oneof(known, other).map((value): Case => ({ options: { type: 'choice', options: all, open: true }, value })),
    fc
      .uniqueArray(fc.oneof(known, other), { minLength: 1, maxLength: 3, selector: (item) => JSON.stringify(item) })
      .map((value): Case => ({ options: { type: 'choice', options: all, open: true, many }, value })),
  );
});

const listed = fc
  .subarray(
    codelists.disciplines.map(({ id }) => id),
    { minLength: 1, maxLength: 3 },
  )
  .map((value): Case => ({ options: { type: 'choice', codelist: 'disciplines', many: { min: 1, max: 3 } }, value }));

const url = fc
  .tuple(fc.domain(), fc.webPath())
  .map(([domain, path]) => `https://${domain}${path}`)
  .filter((address) => address.length <= 200)
  .map((value): Case => ({ options: { type: 'url' }, value }));

const place = fc
  .constantFrom(...context.places.map(({ code }) => code))
  .map((value): Case => ({ options: { type: 'place' }, value }));

const reference = fc.oneof(
  kebab.map((value): Case => ({ options: { type: 'reference', to: 'organization' }, value })),
  fc
    .uniqueArray(kebab, { minLength: 1, maxLength: 3 })
    .map((value): Case => ({ options: { type: 'reference', to: 'application', many: { min: 1, max: 3 } }, value })),
);

const paper = fc.record({ title: line(2, 80), date: day, pages: fc.integer({ min: 1, max: 1000 }), sha256: digest });

const plainDocument = fc
  .array(paper, { minLength: 1, maxLength: 3 })
  .map((value): Case => ({ options: { type: 'document', max: 3 }, value }));

const askedDocument = fc
  .tuple(
    options,
    options,
    paper,
    line(2, 60),
    fc.uniqueArray(line(1, 60), { minLength: 2, maxLength: 5 }),
    day,
    fc.nat(900),
  )
  .map(([kinds, covers, base, words, parties, from, days]): Case => ({
    options: { type: 'document', kinds, covers, ask: ['issuer', 'number', 'parties', 'term', 'covers'] },
    value: [
      {
        ...base,
        kind: kinds[0]?.id,
        covers: covers.map(({ id }) => id),
        issuer: words,
        number: words,
        parties,
        from,
        to: addDays(from, days),
      },
    ],
  }));

/** What a column may be. */
const cell = fc.oneof(
  text,
  lines,
  integer,
  money,
  date,
  statement,
  choice,
  listed,
  url,
  place,
  reference,
  plainDocument,
  askedDocument,
);

const table = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells): Case => {
  const row = Object.fromEntries(cells.map(({ value }, index) => [`column-${index}`, value]));
  const columns = cells.map((each, index) => ({ ...each.options, id: `column-${index}`, label: `第${index}列` }));
  return { options: { type: 'table', columns, max: 2 }, value: [row, row] };
});

export const fieldCase: fc.Arbitrary<Case> = fc.oneof(cell, prose, table);
