import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { directorySource } from './directory.ts';
import { load, type Loaded } from './load.ts';
import { type Memory, memoryFile, memoryOf, noMemory, readerIn, runningMemory } from './memory.ts';
import type { Source } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-memory-'));
const kept = join(folder, 'records');
const reader = readerIn('.') ?? '';
const source = directorySource(ledger2017);

/** Everything that a reading says; of a table that was compiled, what it was compiled from. */
const said = ({ records, findings }: Loaded) => ({
  findings,
  records: records && {
    ...records,
    years: [...records.years].map(([id, year]) => [
      id,
      {
        ...year,
        categories: [...year.categories].map(([name, one]) => [name, { ...one, category: one.category.source }]),
      },
    ]),
  },
});
const cold = (from: Source): Loaded => load(from, noMemory);
const saidOfAll = said(cold(source));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A memory and how often it knew something. */
const counted = (memory: Memory): { readonly memory: Memory; readonly known: () => number } => {
  let known = 0;
  return {
    memory: {
      recall: (key) => {
        const value = memory.recall<never>(key);
        if (value !== undefined) known += 1;
        return value;
      },
      keep: memory.keep,
    },
    known: () => known,
  };
};

const fill = (): void => {
  rmSync(kept, { force: true });
  const memory = memoryFile(kept, reader);
  load(source, memory);
  memory.save();
};

/** The source with another text of some files. */
const withTexts = (texts: Readonly<Record<string, string>>): Source => ({
  list: source.list,
  read: (path) => (Object.hasOwn(texts, path) ? new TextEncoder().encode(texts[path]) : source.read(path)),
});

const textOf = (path: string): string => Buffer.from(source.read(path)).toString();
const files = source.list().map(({ path }) => path);

describe('what was read before', () => {
  it('is what reading says, records and findings, and is asked of every record', () => {
    fill();
    const { memory, known } = counted(memoryFile(kept, reader));
    expect(said(load(source, memory))).toStrictEqual(saidOfAll);
    expect(known()).toBeGreaterThan(files.length / 2);
  });

  it('holds no file with a finding', () => {
    const application = files.find((path) => path.includes('/applications/')) ?? '';
    const leaky = withTexts({ [application]: `${textOf(application)}\n联系电话13800138000。\n` });
    const memory = memoryFile(join(folder, 'leaky'), reader);
    expect(said(load(leaky, memory))).toStrictEqual(said(cold(leaky)));
    memory.save();
    expect(readFileSync(join(folder, 'leaky'), 'utf8')).not.toContain('13800138000');
    expect(readFileSync(join(folder, 'leaky'), 'utf8')).not.toMatch(new RegExp(`^${application} `, 'm'));
  });

  it.each([
    ['the office’s number', '0518-00000001', '13800138000', '13900139000'],
    ['the office’s address', 'xuehuibu@example.org', 'office@mail.example.com', 'other@mail.example.com'],
  ])('hangs on %s where it stands in the record, and nowhere else', (_, first, second, third) => {
    const application = files.find((path) => path.includes('/applications/')) ?? '';
    const office = 'content/association.yaml';
    const told = (contact: string) =>
      withTexts({
        [application]: `${textOf(application)}\n咨询：${second}。\n`,
        [office]: textOf(office).replace(first, contact),
      });
    const memory = runningMemory();
    // While it is the office's own it is no leak; once it is not, it is one; and then it is none again.
    for (const contact of [second, third, second, first]) {
      const { memory: asked, known } = counted(memory);
      const reread = load(told(contact), asked);
      expect(said(reread)).toStrictEqual(said(cold(told(contact))));
      expect(reread.findings.some(({ file }) => file === application)).toBe(contact !== second);
      if (contact === third) expect(known()).toBeGreaterThan(files.length / 2);
    }
  });

  it('is nothing of a ledger that has changed since: a record, a table, the contacts of the office', () => {
    fill();
    const run = runningMemory();
    load(source, run);
    const changed = fc.record({
      path: fc.constantFrom(...files),
      how: fc.constantFrom<(text: string) => string>(
        (text) => `${text}# 1\n`,
        (text) => text.replace(/\d/, '7'),
        (text) => text.replace('min', 'max'),
        (text) => text.replace(/^ .*\n/m, ''),
        (text) => text.slice(0, text.length >> 1),
        () => '',
      ),
    });
    fc.assert(
      fc.property(changed, ({ path, how }) => {
        const now = withTexts({ [path]: how(textOf(path)) });
        const anew = said(cold(now));
        expect(said(load(now, memoryFile(kept, reader)))).toStrictEqual(anew);
        expect(said(load(now, run))).toStrictEqual(anew);
      }),
      { numRuns: 12, seed: 20261130 },
    );
  });

  it('is asked of a guide and a notice by the clauses that they may name', () => {
    fill();
    const policy = 'content/2017/policy.mdx';
    const guide = files.find((path) => path.endsWith('guide.mdx')) ?? '';
    const named = /<ClauseRef id="([^"#]+)"/.exec(textOf(guide))?.[0].slice('<ClauseRef '.length) ?? '';
    const now = withTexts({ [policy]: textOf(policy).replace(named, named.replace(/"$/, '9"')) });
    expect(textOf(policy)).not.toBe(Buffer.from(now.read(policy)).toString());
    const anew = said(cold(now));
    expect(anew.findings.some(({ file }) => file === guide)).toBe(true);
    expect(said(load(now, memoryFile(kept, reader)))).toStrictEqual(anew);
    expect(said(load(now))).toStrictEqual(anew);
  });

  it('is asked by the table that a record is held to', () => {
    fill();
    const table = 'content/2017/chief-expert/category.yaml';
    const now = withTexts({ [table]: textOf(table).replace(/max: \d+/, 'max: 1') });
    expect(textOf(table)).not.toBe(Buffer.from(now.read(table)).toString());
    expect(said(load(now, memoryFile(kept, reader)))).toStrictEqual(said(cold(now)));
  });

  it('is only what this run asked for, when it is written again', () => {
    fill();
    const memory = memoryFile(kept, reader);
    const some = new Set(files.filter((path) => !path.includes('/applications/')));
    load({ list: () => source.list().filter(({ path }) => some.has(path)), read: source.read }, memory);
    memory.save();
    expect(readFileSync(kept, 'utf8')).not.toMatch(/^(?:name )?content\/\S+\/applications\//m);
    expect(readFileSync(kept, 'utf8')).toMatch(/^content\/\S+\/receipts\//m);
  });
});

describe('what a running program read before', () => {
  it('is what reading says, of the same ledger and of one that a file changed', () => {
    const { memory, known } = counted(runningMemory());
    expect(said(load(source, memory))).toStrictEqual(saidOfAll);
    expect(known()).toBe(0);
    expect(said(load(source, memory))).toStrictEqual(saidOfAll);
    expect(known()).toBeGreaterThan(files.length / 2);
    const receipt = files.find((path) => path.includes('/receipts/')) ?? '';
    const table = 'content/2017/chief-expert/category.yaml';
    for (const changed of [
      withTexts({ [receipt]: textOf(receipt).replace('by: paper', 'by: email') }),
      withTexts({ [table]: textOf(table).replace(/max: \d+/, 'max: 1') }),
    ])
      expect(said(load(changed, memory))).toStrictEqual(said(cold(changed)));
    expect(said(load(source, memory))).toStrictEqual(saidOfAll);
  });

  it('is forgotten when nobody asked for it between two calls, and what another run kept after the first', () => {
    const memory = runningMemory({
      recall: (key) => (key === 'former' ? load(source) : undefined) as never,
      keep: () => {},
    });
    memory.keep('a', 1);
    memory.keep('b', 2);
    expect(memory.recall('former')).toBeDefined();
    memory.forget();
    expect([memory.recall('a'), memory.recall('former')]).toEqual([1, expect.anything()]);
    memory.forget();
    memory.forget();
    expect([memory.recall('a'), memory.recall('b'), memory.recall('former')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('can be changed by none of those who are given it', () => {
    const [application] =
      load(source).records?.years.get(2017)?.categories.get('chief-expert')?.applications.values() ?? [];
    const fields: object = application?.value.fields ?? {};
    const [name = ''] = Object.keys(fields);
    expect(name).not.toBe('');
    expect(Reflect.set(fields, name, 'changed')).toBe(false);
    expect(Reflect.set(fields, 'more', 'added')).toBe(false);
  });
});

describe('a file that is not believed', () => {
  const whole = (() => {
    fill();
    return readFileSync(kept, 'utf8');
  })();

  const mutations = fc.oneof(
    fc
      .nat({ max: whole.length - 1 })
      .map((at) => `${whole.slice(0, at)}${whole[at] === 'x' ? 'y' : 'x'}${whole.slice(at + 1)}`),
    fc.nat({ max: whole.length - 1 }).map((at) => whole.slice(0, at)),
    fc.nat({ max: whole.length - 1 }).map((at) => whole.slice(at + 1)),
    fc.string().map((more) => `${whole}${more}x`),
    fc.constant(`\uFEFF${whole}`),
    fc.constant(whole.replaceAll('"demonstration":true', '"demonstration":false')),
    fc.string(),
  );

  it('is one that was cut, added to or edited: the ledger is read, and says what it said', () => {
    fc.assert(
      fc.property(mutations, (text) => {
        writeFileSync(kept, text);
        const { memory, known } = counted(memoryFile(kept, reader));
        for (const line of whole.split('\n').slice(1, 20)) memory.recall(line.split('\t')[0] ?? '');
        expect(known()).toBe(0);
      }),
      { numRuns: 150, seed: 20261130 },
    );
    writeFileSync(kept, whole.replaceAll('"demonstration":true', '"demonstration":false'));
    expect(said(load(source, memoryFile(kept, reader)))).toStrictEqual(saidOfAll);
  });

  it('is one that another reader wrote', () => {
    writeFileSync(kept, whole);
    const { memory, known } = counted(memoryFile(kept, `${reader.slice(1)}0`));
    load(source, memory);
    expect(known()).toBe(0);
  });

  it('is of another reader as soon as one of its sources is another', () => {
    const copy = join(folder, 'sources');
    for (const part of ['src/core', 'src/ledger', 'scripts/verbs/check.ts', 'package-lock.json'])
      cpSync(part, join(copy, part), { recursive: true });
    expect(readerIn(copy)).toBe(reader);
    const rule = join(copy, 'src/core/rules/document.ts');
    writeFileSync(rule, `${readFileSync(rule, 'utf8')}\n`);
    expect(readerIn(copy)).not.toBe(reader);
    expect(readerIn(join(copy, 'src'))).toBeUndefined();
  });

  it('is not made for a ledger that is read in a moment', () => {
    expect(memoryOf(folder, 999, '.')).toBeUndefined();
    expect(memoryOf(folder, 1000, '.')).toBeDefined();
  });
});
