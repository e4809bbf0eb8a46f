import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePackage } from '../../../src/package/make.ts';
import { confirmationText } from '../../../src/ledger/confirmation-text.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { load } from '../../../src/ledger/load.ts';
import { digestOf } from '../../../src/ledger/record.ts';
import { copiedLedger } from '../copied-ledger.fixture.ts';
import { intake } from '../intake.ts';
import { changedPackage, type HostileCase, hostilePackages, pdf, refitted } from '../packages.fixture.ts';
import { repositoryIn } from '../repository.fixture.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';

const ledger = copiedLedger();
const { records } = load(directorySource(ledger2017));
const categories = records?.years.get(2017)?.categories;
const category = categories?.get('service-station');
const unconfirmed = categories?.get('demonstration-society');
if (category === undefined || unconfirmed === undefined) throw new Error('the demonstration ledger cannot be read');

const name = 'demo-chlorine-station';
const record = `content/2017/service-station/confirmations/${name}.yaml`;
const application = readFileSync(join(ledger2017, `content/2017/service-station/applications/${name}.md`));
const sheet = pdf('盖章');
const sha256 = digestOf(sheet);

const text = (change: Partial<Parameters<typeof confirmationText>[0]> = {}): string =>
  confirmationText({
    demonstration: true,
    organization: 'demo-lianyun-ast',
    confirmed: '2017-05-18',
    application: digestOf(application),
    sheet: { title: '县区科协盖章的申报表', date: '2017-05-18', pages: 1, sha256 },
    ...change,
  });

const good = (change: Partial<Parameters<typeof makePackage>[0]> = {}) =>
  makePackage({
    format: 'gongshi-confirmation',
    year: 2017,
    category,
    name,
    text: text(),
    evidence: [{ sha256, name: '盖章页.pdf', bytes: sheet }],
    contact: { person: '示例经办人', phone: '0518-00000009' },
    ...change,
  });

const everything = () =>
  globSync('**/*', { cwd: ledger.path('.') })
    .filter((path) => path !== 'sent.zip')
    .toSorted();
const bring = async (zip: Uint8Array) => {
  writeFileSync(ledger.path('sent.zip'), zip);
  return intake.run({ options: {}, positionals: ['sent.zip'] }, { ...ledger.io(), today: () => '2017-05-20' });
};

beforeEach(() => {
  for (const path of ['inbox', '.git', '.gitignore']) rmSync(ledger.path(path), { recursive: true, force: true });
  rmSync(ledger.path(record));
});

describe('intake of a confirmation', () => {
  it('puts the record in its place, the sealed sheet and the contacts where Git does not look', async () => {
    expect([await bring(await good()), ledger.said.join('\n')]).toEqual([0, expect.stringContaining('确认记录已写入')]);
    expect(ledger.read(record)).toBe(text());
    expect(globSync('inbox/**/*.*', { cwd: ledger.path('.') }).toSorted()).toEqual([
      `inbox/2017/service-station/${name}/confirmation/contact.txt`,
      `inbox/2017/service-station/${name}/confirmation/evidence/01-${sha256.slice(0, 8)}.pdf`,
    ]);
    expect(ledger.said.join('\n')).toContain('2017年5月18日确认，不晚于截止日');
    expect(load(directorySource(ledger.path('.'))).findings.filter(({ file }) => file === record)).toEqual([]);
  });

  it('does so on a branch of its own where there is a repository', async () => {
    const git = repositoryIn(ledger.path('.'), ['inbox/', 'sent.zip']);
    expect(await bring(await good())).toBe(0);
    expect(git('branch', '--show-current').trim()).toBe(`intake/2017-service-station-${name}-confirmation`);
    expect(git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(record);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('says that the sealed sheet is not in the package, and takes the record in', async () => {
    expect(await bring(await good({ evidence: [] }))).toBe(0);
    expect(ledger.said.join('\n')).toContain('有1件登记的材料没有装在包里');
  });
});

const hostile: readonly HostileCase[] = [
  ...hostilePackages(good, 'confirmation.yaml', `evidence/01-${sha256.slice(0, 8)}.pdf`),
  [
    'a confirmation that says it is an application',
    'package-manifest',
    () => changedPackage(good, (all) => refitted(all, { format: 'gongshi-package' })),
  ],
  ['a record that is no YAML', 'yaml-invalid', () => good({ text: 'a: [' })],
  ['a record with a hole', 'field-missing', () => good({ text: text().replace(/^confirmed: .*\n/m, '') })],
  [
    'a record with a mobile number',
    'personal-data',
    () => good({ text: text().replace('盖章的申报表', '盖章的申报表13800138000') }),
  ],
  ['a confirmation of nothing', 'reference-missing', () => good({ name: 'demo-nothing' })],
  ['a confirmation of another text', 'confirmation-stale', () => good({ text: text({ application: '0'.repeat(64) }) })],
  [
    "another place's confirmation",
    'confirmation-wrong-place',
    () => good({ text: text({ organization: 'demo-haizhou-ast' }) }),
  ],
  [
    'a confirmation after the closing day',
    'confirmation-late',
    () => good({ text: text({ confirmed: '2017-06-01' }) }),
  ],
];

describe('intake writes nothing', () => {
  it.each(hostile)('of %s: %s', async (_, code, make) => {
    const before = everything();
    expect(await bring(await make())).toBe(1);
    expect(ledger.said.join('\n')).toContain(`[${code}]`);
    expect(ledger.said.join('\n')).not.toContain('13800138000');
    expect(everything()).toEqual(before);
  });

  it('of a second confirmation of the same application', async () => {
    writeFileSync(ledger.path(record), text());
    const before = everything();
    expect(await bring(await good())).toBe(1);
    expect(ledger.said.join('\n')).toContain('[package-confirmation-exists]');
    expect(everything()).toEqual(before);
    expect(existsSync(ledger.path('inbox'))).toBe(false);
  });

  it('of a confirmation that its award does not ask for', async () => {
    const before = everything();
    await expect(bring(await good({ category: unconfirmed }))).rejects.toThrow('不需要确认');
    expect(everything()).toEqual(before);
  });
});
