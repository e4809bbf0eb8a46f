import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { application, folder, ledgerWith, readLedger, sample, tricks, victim } from './hostile.fixture.ts';

const names = readdirSync('tests/hostile');
const samples = names.filter((name) => name.endsWith('.md') && !name.startsWith('071'));
const demand = (name: string) => readFileSync(`tests/hostile/${name}.txt`, 'utf8').trim();

/** Personal values of the samples; no report may hold any of them. */
const secrets = [
  '11010519491231002X',
  '１１０１０５１９４９１２３１００２Ｘ',
  '6222021234567890128',
  '110101199003074514',
  'zhangsan@example.org',
  'E12345678',
];

const errors = (all: ReturnType<typeof readLedger>) => all.located.filter(({ level }) => level === 'error');

describe('hostile and careless submissions', () => {
  it('start from an application that has nothing wrong with it', () => {
    const all = readLedger(ledgerWith({ [victim]: application }));
    expect(all.findings).toEqual([]);
    expect(all.records?.years.get(2017)?.categories.get('demonstration-society')?.applications.size).toBe(1);
  });

  it('every sample has its trick', () => {
    expect(Object.keys(tricks)).toEqual(samples);
  });

  it.each(samples)('%s gets what its description demands', (name) => {
    const { trick, code, on } = tricks[name] ?? { trick: () => '' };
    const source = ledgerWith({ [victim]: trick(name) });
    const all = readLedger(source);
    const found = errors(all);
    const accepted = all.records?.years.get(2017)?.categories.get('demonstration-society')?.applications.size === 1;

    expect(accepted).toBe(demand(name).startsWith('accept'));
    expect(found.length > 0).toBe(demand(name).startsWith('reject'));
    expect(found.every(({ file }) => file === victim)).toBe(true);
    if (code !== undefined) {
      const finding = found.find((candidate) => candidate.code === code);
      const lines = new TextDecoder().decode(source.read(victim)).split('\n');
      expect(found.map((candidate) => candidate.code)).toContain(code);
      expect(lines[(finding?.line ?? 0) - 1]).toContain(on);
      expect(finding?.help).not.toBe('');
    }

    const said = JSON.stringify(all.located);
    for (const secret of secrets) expect(said).not.toContain(secret);
    expect(said).not.toMatch(/\.ts:\d|node_modules|Error:/);
    expect(globalThis).not.toHaveProperty('GONGSHI_CANARY');
    expect(readLedger(source).located).toEqual(all.located);
  });

  it('037 and 038 are accepted with a word about it', () => {
    const codes = (name: string) =>
      readLedger(ledgerWith({ [victim]: tricks[name]?.trick(name) ?? '' })).findings.map(({ code }) => code);
    expect(codes('037-cjk-quotes.md')).toEqual(['quotes-kept']);
    expect(codes('038-trailing-space-name.md')).toEqual(['text-trimmed']);
  });

  it('029 keeps the date as it is written', () => {
    const { records } = readLedger(
      ledgerWith({ [victim]: tricks['029-date-plain.md']?.trick('029-date-plain.md') ?? '' }),
    );
    const [found] = [
      ...(records?.years.get(2017)?.categories.get('demonstration-society')?.applications.values() ?? []),
    ];
    expect(found?.value.fields['activities']).toMatchObject([{ date: '2026-03-01' }, { date: '2017-09-08' }]);
  });

  it('054: no .mdx among applications', () => {
    const { located } = readLedger(ledgerWith({ [`${folder}/x.mdx`]: sample('054-mdx-code.mdx') }));
    expect(located.map(({ code }) => code)).toEqual(['path-extension']);
    expect(globalThis).not.toHaveProperty('GONGSHI_CANARY');
  });

  it('071: personal data in a file name, which no report repeats', () => {
    const name = names.find((candidate) => candidate.startsWith('071') && candidate.endsWith('.md')) ?? '';
    const { located } = readLedger(ledgerWith({ [`${folder}/${name}`]: sample(name) }));
    expect(located.map(({ code }) => code)).toEqual(['personal-data']);
    expect(located[0]?.message).toBe('“文件名”中有疑似身份证号');
    expect(JSON.stringify(located)).not.toContain('11010519491231002X');
  });

  it.each(names.filter((name) => /\.(?:svg|png|pdf|jpg|json|yml)$/.test(name)))(
    '%s is no file of an application',
    (name) => {
      const { located } = readLedger(ledgerWith({ [`${folder}/${name}`]: sample(name) }));
      expect(located.map(({ code }) => code)).toEqual(['path-extension']);
    },
  );
});
