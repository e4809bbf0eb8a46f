import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledCategory, compile } from '../core/compile.ts';
import { fieldCase } from '../core/fields/field.arbitrary.ts';
import { context } from '../core/fields/field.fixture.ts';
import { fieldTypes } from '../core/fields/index.ts';
import { nothingAllowed } from '../core/privacy/allowed.ts';
import { programme, station } from '../core/rules/tables.fixture.ts';
import { Section } from '../core/schema/section.ts';
import { readApplicationText } from '../ledger/read-application.ts';
import { readFrontMatter } from '../ledger/front-matter.ts';
import { type ApplicationFile, emptyFile, fileText } from './file.ts';
import { readFileBytes, readFileText } from './read-file.ts';
import { fewOr } from '../../tests/depth.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

interface Generated {
  readonly category: CompiledCategory;
  readonly file: ApplicationFile;
  readonly types: readonly string[];
}

const noCommon = { ...programme, common: { start: [], end: [], conditions: [] } };

const isProse = (options: object): boolean => 'type' in options && options.type === 'prose';

/** A form of a few fields of any type, and an application that fills it. */
const generated: fc.Arbitrary<Generated> = fc.array(fieldCase, { minLength: 1, maxLength: 6 }).map((cases) => {
  const entries = cases.map(({ options, value }, index) => ({
    options: { ...options, id: `field-${index}`, label: `第${index}项` },
    value,
  }));
  const fields = entries.map(({ options }) => options);
  const section = Section.parse({ title: '全部', fields });
  return {
    category: compile({ ...station, sections: [section] }, noCommon, context),
    file: {
      data: {
        organization: 'demo-society',
        ...Object.fromEntries(
          entries.filter(({ options }) => !isProse(options)).map(({ options, value }) => [options.id, value]),
        ),
      },
      sections: entries
        .filter(({ options }) => isProse(options))
        .map(({ options, value }) => ({ heading: options.label, text: String(value).trim() })),
      outside: '',
    },
    types: section.fields.map(({ type }) => type),
  };
});

const orderOf = ({ fields }: CompiledCategory) => ['organization', 'demonstration', ...fields.map(({ id }) => id)];

describe('an application as a file', () => {
  it('is read by the ledger as what was filled in, whatever the fields', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(generated, ({ category, file, types }) => {
        for (const type of types) seen.add(type);
        const text = fileText(file, orderOf(category));
        const { value, findings } = readApplicationText(text, category, nothingAllowed);
        expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
        const { organization, ...fields } = file.data;
        const prose = category.fields
          .filter(({ type }) => type === 'prose')
          .map(({ id, label }) => [id, file.sections.find(({ heading }) => heading === label)?.text]);
        expect(value).toEqual({
          organization,
          demonstration: false,
          fields: { ...fields, ...Object.fromEntries(prose) },
        });
      }),
      { numRuns: fewOr(200, 600) },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(fieldTypes).toSorted());
  });

  it('comes back into the form as it left it, and leaves it again as the same bytes', () => {
    fc.assert(
      fc.property(generated, ({ category, file }) => {
        const text = fileText(file, orderOf(category));
        const read = readFileText(text);
        expect(read).toEqual({ ok: true, file });
        expect(read.ok && fileText(read.file, orderOf(category))).toBe(text);
      }),
      { numRuns: fewOr(200, 1000) },
    );
  });

  it('keeps any text that a person may type, in any place', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const data = { title: text, rows: [{ done: other, parties: [text, other] }], kind: { other: text } };
        const read = readFrontMatter(fileText({ ...emptyFile, data }, []));
        expect(read.ok ? read.data : read.findings.map(({ code }) => code)).toEqual(
          read.ok ? data : expect.arrayContaining([expect.stringMatching(/^text-control$/)]),
        );
      }),
      { numRuns: fewOr(200, 500) },
    );
  });

  it.each([
    ['a date stays plain', '2017-05-31', 'item: 2017-05-31'],
    ['a code is quoted', '320707', 'item: "320707"'],
    ['a word of YAML is quoted', 'true', 'item: "true"'],
    ['so is another', 'Null', 'item: "Null"'],
    ['a colon is quoted', '标题: 内容', 'item: "标题: 内容"'],
    ['a name is plain', '示例学会（海州）', 'item: 示例学会（海州）'],
    ['a number is a number', 12, 'item: 12'],
    ['a declaration is true', true, 'item: true'],
    ['a line end is escaped', '一\n二', 'item: "一\\n二"'],
    ['an empty text is there', '', 'item: ""'],
    ['nothing is null', null, 'item: null'],
  ])('%s', (_, value, line) => {
    expect(fileText({ ...emptyFile, data: { item: value } }, [])).toBe(`---\n${line}\n---\n`);
  });

  it('writes keys in the order of the form, unknown ones last, and leaves out what is undefined', () => {
    const data = { extra: 1, b: 2, a: 3, gone: undefined };
    expect(fileText({ ...emptyFile, data }, ['a', 'b', 'gone'])).toBe('---\na: 3\nb: 2\nextra: 1\n---\n');
  });

  it('keeps what stands outside every heading, and headings that no form has', () => {
    const file = { data: { a: 1 }, sections: [{ heading: '别的', text: '话' }], outside: '散落的话' };
    expect(readFileText(fileText(file, []))).toEqual({ ok: true, file });
  });
});

describe('reading a file in the form', () => {
  const files = globSync([`${ledger2017}/content/*/*/applications/*.md`, 'tests/hostile/*.md']);

  it('finds the same front matter as the ledger, and refuses for the same reasons', () => {
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file));
      const read = readFileBytes(bytes);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const ledger = readFrontMatter(text);
      if (read.ok) expect([file, read.file.data]).toEqual([file, ledger.ok && ledger.data]);
      else if (!ledger.ok && read.findings.every(({ code }) => !code.startsWith('text-'))) {
        expect([file, read.findings]).toEqual([file, ledger.findings]);
      }
    }
  });
});
