import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../core/citation.ts';
import { directorySource } from './directory.ts';
import { withText } from './overlay.ts';
import { application, folder, ledgerWith, readLedger, victim } from './hostile.fixture.ts';
import { load } from './load.ts';
import { ownerOf } from './paths.ts';
import type { Source } from './source.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const category = 'content/2017/demonstration-society';
const receipt = (number: string) =>
  [
    `number: ${number}`,
    `application: "${'0'.repeat(64)}"`,
    'submitted: { at: 2017-05-19T16:20:00+08:00, by: paper }',
    'received: { at: 2017-05-19T16:50:00+08:00, office: society-office }',
    'evidence: []',
    'supplements: []',
    'rulings: []',
    '',
  ].join('\n');

/** Codes by file, below the folder of the category. */
const found = (source: Source) =>
  readLedger(source).located.map(({ code, file, line, column }) => ({ code, file, line, column }));
const inLedger = (files: Parameters<typeof ledgerWith>[0]) => found(ledgerWith({ [victim]: application, ...files }));

const policyWith = (body: string, more = ''): string =>
  `---\ntitle: 文\nnumber: 示科协〔2017〕1号\ndate: 2017-01-01\nissuer: 示例科协\naddressed: 各学会\n${more}---\n\n${body}\n`;

describe('the reader of the ledger', () => {
  const demonstration = load(directorySource(ledger2017));

  it('reads the demonstration without a finding', () => {
    expect(demonstration.findings).toEqual([]);
  });

  it('keeps every application with its narrative and its digest', () => {
    const year = demonstration.records?.years.get(2017);
    const [first] = [...(year?.categories.get('demonstration-society')?.applications.values() ?? [])];
    expect(year?.clauses.size).toBe(47);
    expect(first).toMatchObject({ id: 'demo-agronomy-society', file: victim, category: 'demonstration-society' });
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.value.fields['academic']).toMatch(/^学会的学术活动跟着农时走/);
  });

  it('says whose file it is', () => {
    expect([victim, `${category}/confirmations/a.yaml`, `${category}/category.yaml`].map(ownerOf)).toEqual([
      'applicant',
      'county',
      'office',
    ]);
  });
});

describe('paths', () => {
  it.each([
    ['a file of no kind', 'content/2017/说明.txt', 'path-unknown'],
    ['a file beside the association', 'content/readme.md', 'path-unknown'],
    ['a hidden file', `${folder}/.DS_Store`, 'path-system-file'],
    ['a Word file', `${folder}/a.docx`, 'path-extension'],
    ['YAML among applications', `${folder}/a.yaml`, 'path-extension'],
    ['Markdown among receipts', `${category}/receipts/a.md`, 'path-extension'],
    ['a Chinese name', `${folder}/示例学会.md`, 'path-name'],
    ['a capital letter', `${folder}/Demo.md`, 'path-name'],
    ['a space', `${folder}/demo society.md`, 'path-name'],
    ['two hyphens', `${folder}/demo--society.md`, 'path-name'],
    ['a folder in a folder', `${folder}/a/b.md`, 'path-unknown'],
    ['an image of the year', 'content/2017/a.png', 'path-unknown'],
  ])('%s is refused', (_, path, code) => {
    expect(inLedger({ [path]: application })).toMatchObject([{ code, file: path, line: 1, column: 1 }]);
  });

  it('names that differ only in how they are written collide', () => {
    const codes = inLedger({ [`${folder}/Demo-Agronomy-Society.md`]: application }).map(({ code }) => code);
    expect(codes).toContain('path-collision');
    expect(codes).toContain('path-name');
  });

  it('links are refused and never followed', () => {
    const root = mkdtempSync(join(tmpdir(), 'ledger-'));
    mkdirSync(join(root, 'content/organizations'), { recursive: true });
    writeFileSync(join(root, 'secret.yaml'), 'kind: city-society\n');
    symlinkSync(join(root, 'secret.yaml'), join(root, 'content/organizations/a.yaml'));
    symlinkSync(root, join(root, 'content/loop'));
    const { findings } = load(directorySource(root));
    rmSync(root, { recursive: true });
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['path-not-file', 'content/loop'],
      ['path-not-file', 'content/organizations/a.yaml'],
      ['record-missing', 'content/association.yaml'],
    ]);
  });
});

describe('what is wrong with the office’s files', () => {
  it('a broken category stops its applications with one finding, on the office’s file', () => {
    const all = readLedger(
      ledgerWith({ [victim]: application, [`${folder}/b.md`]: 'broken', [`${category}/category.yaml`]: 'name: 奖\n' }),
    );
    expect(new Set(all.located.map(({ file }) => file))).toEqual(new Set([`${category}/category.yaml`]));
    expect(all.located.filter(({ code }) => code === 'category-unread').map(({ message }) => message)).toEqual([
      '这个奖项的设置有误，其中2份申报暂不判定',
    ]);
    expect(all.records?.years.get(2017)?.categories.size).toBe(0);
  });

  it('a missing category is said once', () => {
    const files = { 'content/2017/new-award/applications/a.md': application };
    expect(inLedger(files).map(({ code, file }) => [code, file])).toEqual([
      ['record-missing', 'content/2017/new-award/category.yaml'],
      ['category-unread', 'content/2017/new-award/category.yaml'],
    ]);
  });

  it('a broken programme stops the year, not the ledger', () => {
    const all = readLedger(ledgerWith({ [victim]: application, 'content/2017/programme.yaml': 'year: [' }));
    expect(all.records?.years.size).toBe(0);
    expect(all.located.map(({ code }) => code)).toEqual(['category-unread', 'yaml-invalid']);
  });

  it('a ledger without an association has no records', () => {
    const { records, findings } = load(ledgerWith({ 'content/association.yaml': 'name: 学会\nshort: 会\n' }));
    expect(records).toBeUndefined();
    expect(findings.every(({ file }) => file === 'content/association.yaml')).toBe(true);
  });

  it('the year of a programme is that of its folder', () => {
    const programme = new TextDecoder().decode(ledgerWith({}).read('content/2017/programme.yaml'));
    expect(
      inLedger({ 'content/2018/programme.yaml': programme, 'content/2018/policy.mdx': policyWith('') }),
    ).toMatchObject([
      { code: 'year-line-kept', file: 'content/2018/programme.yaml' },
      { code: 'programme-year', file: 'content/2018/programme.yaml', column: 7 },
      { code: 'policy-differs', file: 'content/2018/programme.yaml' },
      { code: 'policy-differs', file: 'content/2018/programme.yaml' },
      { code: 'policy-differs', file: 'content/2018/programme.yaml' },
    ]);
  });

  it.each([
    ['the date', 'date: 2017-03-16', 'date: 2017-03-17', '日期，这里写的是2017-03-16，policy.mdx 开头写的是2017-03-17'],
    [
      'the number, which is left out',
      'number: 连科协〔2017〕15号\n',
      '',
      '文号，这里写的是连科协〔2017〕15号，policy.mdx 开头写的是没有',
    ],
  ])('a policy is called alike in both of its files: %s', (_, old, now, told) => {
    const path = 'content/2017/policy.mdx';
    const text = new TextDecoder().decode(directorySource(ledger2017).read(path));
    expect(text).toContain(old);
    const { located } = readLedger(withText(directorySource(ledger2017), path, text.replace(old, now)));
    expect(located.filter(({ code }) => code === 'policy-differs').map(({ message }) => message)).toEqual([
      `办法的${told}`,
    ]);
  });

  it.each([
    ['an end that is missing', '<Clause id="1.1">一', '最后一条没有结束'],
    ['a nested clause', '<Clause id="1.1">一<Clause id="1.2">二</Clause>', '上一条没有结束'],
    ['the same id twice', '<Clause id="1.1">一</Clause><Clause id="1.1">二</Clause>', '编号重复'],
    ['another tag', '<b>一</b>', '有不认识的标记'],
  ])('a policy with %s', (_, body, problem) => {
    const { located } = readLedger(ledgerWith({ 'content/2017/policy.mdx': policyWith(body) }));
    expect(located[0]).toMatchObject({ code: 'policy-tag', line: 9, message: `条款标记有误：${problem}` });
  });
});

describe('how a policy cites its clauses', () => {
  const articles = "citation:\n  forms:\n    - { clause: '*', as: '第{1:一}条' }\n";
  const policy = (body: string, more: string) => {
    const { records, located } = readLedger(ledgerWith({ 'content/2017/policy.mdx': policyWith(body, more) }));
    const year = records?.years.get(2017);
    return {
      cited: (id: string) => cite(year, id),
      found: located
        .filter(({ file }) => file === 'content/2017/policy.mdx')
        .map(({ message, line }) => [line, message]),
    };
  };

  it('is said by its front matter, or by the clause itself', () => {
    const { cited, found } = policy(
      '## 一、总则\n\n<Clause id="5">五</Clause>。<Clause id="12.b">十二</Clause>。<Clause id="13" cite="附则第一条">附</Clause>。',
      articles,
    );
    expect(found).toEqual([]);
    expect(['5', '12.b', '13', 'pipl#25', '99'].map(cited)).toEqual([
      '第五条〔5〕',
      '第十二条〔12.b〕',
      '附则第一条〔13〕',
      '《中华人民共和国个人信息保护法》第25条〔pipl#25〕',
      '〔99〕',
    ]);
  });

  it('must fit every clause, and name chapters that are there', () => {
    expect(policy('<Clause id="5.1">五</Clause>', articles).found).toEqual([[12, '条款标记有误：没有写明怎样引用']]);
    expect(policy('## 一、总则', `${articles}  chapters: [二、分则]\n`).found).toEqual([
      [10, '正文里没有标题“二、分则”'],
    ]);
  });
});

describe('records that name one another', () => {
  it('an application of an organisation that nobody registered', () => {
    const stranger = application.replace('demo-agronomy-society\n', 'demo-nobody\n');
    expect(inLedger({ [victim]: stranger })).toEqual([
      { code: 'organization-unknown', file: victim, line: 3, column: 15 },
    ]);
  });

  it('a place whose county association nobody registered', () => {
    const file = 'content/association.yaml';
    const text = readFileSync(join(ledger2017, file), 'utf8').replace(
      'confirmer: demo-ganyu-ast',
      'confirmer: demo-ganyu',
    );
    expect(inLedger({ [file]: text })).toMatchObject([{ code: 'reference-missing', file, column: 45 }]);
  });

  it('a receipt for no application, and one for an application that cannot be read', () => {
    const file = `${category}/receipts/demo-nobody.yaml`;
    expect(inLedger({ [file]: receipt('ZHSFXH-2017-001') })).toMatchObject([{ code: 'reference-missing', file }]);
    const broken = {
      [victim]: 'broken',
      [`${category}/receipts/demo-agronomy-society.yaml`]: receipt('ZHSFXH-2017-001'),
    };
    expect(inLedger(broken).map(({ code }) => code)).toEqual(['front-matter-opener']);
  });

  it('a receipt’s number stands once', () => {
    const files = {
      [`${folder}/b.md`]: application,
      [`${category}/receipts/b.yaml`]: receipt('ZHSFXH-2017-001'),
      [`${category}/receipts/demo-agronomy-society.yaml`]: receipt('ZHSFXH-2017-001'),
    };
    expect(inLedger(files)).toEqual([
      { code: 'receipt-number-twice', file: `${category}/receipts/demo-agronomy-society.yaml`, line: 1, column: 9 },
    ]);
  });

  it('a decision of no round, about no application, in no tier', () => {
    const decision =
      'scores: { R01: { demo-nobody: {} } }\nrecusals: []\napprovals: [{ body: nobody, date: 2017-06-20, document: 纪要 }]\noverrides: []\nselection: { gold: [demo-nobody] }\n';
    const lines = (name: string) =>
      inLedger({ [`${category}/decisions/${name}.yaml`]: decision }).map(
        ({ code, line, column }) => `${code} ${line}:${column}`,
      );
    expect(lines('award')).toEqual([
      'reference-missing 1:18',
      'reference-missing 3:21',
      'reference-missing 5:14',
      'reference-missing 5:21',
    ]);
    expect(lines('final')).toContain('reference-missing 1:1');
  });
});

describe('places', () => {
  const at = (text: string) =>
    inLedger({ [victim]: text }).map(({ code, line, column }) => `${code} ${line}:${column}`);
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  it.each([
    ['a nested value', application.replace('date: 2017-05-24', 'date: 2017-05-32'), 'field-invalid', '2017-05-32', 31],
    ['a key that is unknown', application.replace('trained:', 'trainees:'), 'field-unknown', 'trainees:', 1],
    [
      'a key that is unknown, within',
      application.replace('title: 土壤健康', 'name: 土壤健康'),
      'field-unknown',
      'name: 土壤',
      7,
    ],
    ['a value of the wrong kind', application.replace('trained: 2360', 'trained: 很多'), 'field-invalid', '很多', 10],
    ['a heading that is unknown', application.replace('## 制度与管理', '## 制度'), 'heading-unknown', '## 制度', 4],
    [
      'a narrative too short',
      application.replace(/学会的学术活动[^]*?(?=\n\n## 服务社会)/, '很好。'),
      'field-invalid',
      '## 学术品牌',
      4,
    ],
    [
      'a tag after an astral character',
      application.replace('学会有章程', '𠮷𠮷 <b>学会有章程'),
      'markdown-html',
      '<b>',
      4,
    ],
  ])('%s', (_, text, code, part, column) => {
    expect(at(text)).toContain(`${code} ${lineOf(text, part)}:${column}`);
  });

  it('a missing key is shown at the first line, and the last token of a line ends with it', () => {
    const { located } = readLedger(ledgerWith({ [victim]: application.replace(/website: .*\n/, '') }));
    expect(located).toMatchObject([{ code: 'field-missing', line: 1, column: 1, endColumn: 4, source: '---' }]);
  });

  it('personal data is marked, and masked in the line that is shown, whoever shows it', () => {
    const text = application.replace('学会有章程', '<b>学会 13812345678');
    const { located } = readLedger(ledgerWith({ [victim]: text }));
    expect(located.map(({ code }) => code)).toEqual(['markdown-html', 'personal-data']);
    for (const { source } of located) expect(source).toContain('<b>学会 1*********8和十二项');
    expect(located[1]?.message).toBe('“制度与管理”中有疑似手机号');
  });

  it('personal data in a comment, behind an escape, in a value that is refused', () => {
    const phone = '13812345678';
    for (const text of [
      application.replace('trained:', `# 联系 ${phone}\ntrained:`),
      application.replace('title: 稻麦绿色高产现场会', 'title: "电话 1381234\\u0035678"'),
      application.replace('level: city', `level: "${phone}"`),
      application.replace('trained:', `电话${phone}: 1\ntrained:`),
    ]) {
      const { located, records } = readLedger(ledgerWith({ [victim]: text }));
      expect(located.map(({ code }) => code)).toContain('personal-data');
      expect(JSON.stringify(located.map(({ message, help, en, source }) => [message, help, en, source]))).not.toContain(
        phone,
      );
      expect(records?.years.get(2017)?.categories.get('demonstration-society')?.applications.size).toBe(0);
    }
  });

  it('a line never carries a control character to the terminal', () => {
    const { located } = readLedger(ledgerWith({ [victim]: application.replace('学会有章程', '学会\u001B[31m\u202E') }));
    expect(located).toHaveLength(2);
    for (const { source } of located) expect(source).toContain('学会\uFFFD[31m\uFFFD');
  });
});

describe('any text at all', () => {
  it('is read the same twice and never thrown upon, and a bad application harms only itself', () => {
    const good = `${folder}/b.md`;
    const edit = fc.record({
      from: fc.nat({ max: application.length }),
      cut: fc.nat({ max: 40 }),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom('---\n', '&a ', '*a', '<b>', '"', '\n', '\t', '\r', '[', '{', '13812345678'),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce(
          (all, { from, cut, put }) => all.slice(0, from) + put + all.slice(from + cut),
          application,
        );
        const source = ledgerWith({ [victim]: text, [good]: application });
        const all = readLedger(source);
        expect(readLedger(source).located).toEqual(all.located);
        expect(
          all.located.every(
            ({ file, line, column, endColumn }) => file === victim && line > 0 && column > 0 && endColumn > column,
          ),
        ).toBe(true);
        expect(all.records?.years.get(2017)?.categories.get('demonstration-society')?.applications.has('b')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
