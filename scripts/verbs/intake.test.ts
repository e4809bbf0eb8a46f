import { strToU8, type Zippable, type ZippableFile, zipSync } from 'fflate';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/ledger/record.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { makePackage } from '../../src/package/make.ts';
import { fileText } from '../../src/filing/file.ts';
import { readFileText } from '../../src/filing/read-file.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { intake } from './intake.ts';
import { changedPackage, type HostileCase, hostilePackages, pdf, refitted } from './packages.fixture.ts';
import { repositoryIn } from './repository.fixture.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const ledger = copiedLedger();
const { records } = load(directorySource(ledger2017));
const year = records?.years.get(2017);
const category = year?.categories.get('service-station');
if (category === undefined) throw new Error('the demonstration ledger cannot be read');

const papers = [pdf('协议'), pdf('决议')];
const digests = papers.map(digestOf);

/** A good application whose papers are those of the package. */
const application = (): string => {
  const text = readFileSync(
    join(ledger2017, 'content/2017/service-station/applications/demo-chlorine-station.md'),
    'utf8',
  );
  const read = readFileText(text);
  if (!read.ok) throw new Error('the example cannot be read');
  const { demonstration: _, ...data } = read.file.data;
  const paper = (field: string, sha256: string | undefined, more: object = {}) => {
    const [first] = Array.isArray(data[field]) ? data[field] : [];
    return { [field]: [{ ...first, sha256, ...more }] };
  };
  const file = {
    ...read.file,
    data: {
      ...data,
      ...paper('agreement', digests[0], { covers: ['content', 'duties', 'rights', 'obligations'] }),
      ...paper('resolution', digests[1]),
    },
  };
  return fileText(file, ['organization', ...category.category.fields.map(({ id }) => id)]);
};

const good = (change: Partial<Parameters<typeof makePackage>[0]> = {}) =>
  makePackage({
    format: 'gongshi-package',
    year: 2017,
    category,
    name: 'demo-sent-by-mail',
    text: application(),
    evidence: papers.map((bytes, index) => ({ sha256: digests[index] ?? '', name: `材料${index}.pdf`, bytes })),
    contact: { person: '示例联系人', phone: '0518-00000009' },
    ...change,
  });

const place = 'content/2017/service-station/applications/demo-sent-by-mail.md';
const everything = () =>
  globSync('**/*', { cwd: ledger.path('.') })
    .filter((path) => path !== 'sent.zip')
    .toSorted();
const bring = async (zip: Uint8Array, options: { 'no-branch'?: boolean } = {}) => {
  writeFileSync(ledger.path('sent.zip'), zip);
  return intake.run({ options, positionals: ['sent.zip'] }, { ...ledger.io(), today: () => '2017-05-20' });
};

beforeEach(() => {
  for (const path of ['inbox', '.git', '.gitignore']) rmSync(ledger.path(path), { recursive: true, force: true });
});

describe('intake of a package', () => {
  it('puts the application in its place, and evidence and contacts where Git does not look', async () => {
    expect(await bring(await good())).toBe(0);
    expect(ledger.read(place)).toBe(application());
    expect(globSync('inbox/**/*.*', { cwd: ledger.path('.') }).toSorted()).toEqual([
      'inbox/2017/service-station/demo-sent-by-mail/contact.txt',
      `inbox/2017/service-station/demo-sent-by-mail/evidence/01-${digests[0]?.slice(0, 8)}.pdf`,
      `inbox/2017/service-station/demo-sent-by-mail/evidence/02-${digests[1]?.slice(0, 8)}.pdf`,
    ]);
    expect(ledger.read('inbox/2017/service-station/demo-sent-by-mail/contact.txt')).toContain('0518-00000009');
    expect(ledger.said.join('\n')).toContain('待定');
    expect(load(directorySource(ledger.path('.'))).findings.filter(({ file }) => file === place)).toEqual([]);
  });

  it('does so on a branch of its own where there is a repository', async () => {
    const git = repositoryIn(ledger.path('.'), ['inbox/', 'sent.zip']);
    expect(await bring(await good())).toBe(0);
    expect(git('branch', '--show-current').trim()).toBe('intake/2017-service-station-demo-sent-by-mail');
    expect(git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(place);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('puts no second one on the branch of the first', async () => {
    const git = repositoryIn(ledger.path('.'), ['inbox/', 'sent.zip']);
    git('switch', '--quiet', '--create', 'intake/2017-service-station-demo-first');
    await expect(bring(await good())).rejects.toThrow('先换回主分支（git switch main）再收');
    expect([git('status', '--porcelain'), globSync('inbox/**/*.*', { cwd: ledger.path('.') })]).toEqual(['', []]);
    git('switch', '--quiet', '--create', 'something-else');
    expect(await bring(await good())).toBe(0);
    expect(git('branch', '--show-current').trim()).toBe('intake/2017-service-station-demo-sent-by-mail');
  });

  it('does nothing where Git would look at the papers', async () => {
    repositoryIn(ledger.path('.'), ['sent.zip']);
    await expect(bring(await good())).rejects.toThrow('.gitignore 里没有 inbox/');
    expect(existsSync(ledger.path('inbox'))).toBe(false);
    expect(existsSync(ledger.path(place))).toBe(false);
  });

  it('says which registered papers are not in the package, and takes it in', async () => {
    expect(await bring(await good({ evidence: [] }))).toBe(0);
    expect(ledger.said.join('\n')).toContain('有2件登记的材料没有装在包里');
  });
});

/** The same files under other names, and with what systems add. */
const repacked = (rename: (name: string) => string, more: Zippable = {}) =>
  changedPackage(good, (all) => ({
    ...more,
    ...Object.fromEntries(Object.entries(all).map(([name, bytes]) => [rename(name), bytes])),
  }));

const folderEntry: ZippableFile = [new Uint8Array(), { os: 3, attrs: 0o040_755 << 16 }];

describe('a package that was unpacked and packed again is taken, since its digests are right', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'with a folder around everything',
      () => repacked((name) => `申报包-demo/${name}`, { '申报包-demo/': folderEntry }),
    ],
    ['with two folders around everything', () => repacked((name) => `下载/申报包 (1)/${name}`)],
    ['with an entry for a folder', () => repacked((name) => name, { 'evidence/': new Uint8Array() })],
    [
      'on a Mac',
      () =>
        repacked((name) => name, {
          '.DS_Store': strToU8('x'),
          '__MACOSX/': folderEntry,
          '__MACOSX/._application.md': strToU8('x'),
        }),
    ],
    [
      'on Windows',
      () => repacked((name) => `包/${name}`.replaceAll('/', '\\'), { '包\\evidence\\Thumbs.db': strToU8('x') }),
    ],
    [
      'with desktop.ini',
      () => repacked((name) => name, { 'desktop.ini': strToU8('x'), 'evidence/.DS_Store': strToU8('x') }),
    ],
  ])('%s', async (_, make) => {
    expect(await bring(await make())).toBe(0);
    expect(ledger.read(place)).toBe(application());
    expect(globSync('inbox/**/*.pdf', { cwd: ledger.path('.') })).toHaveLength(2);
    expect(globSync('inbox/**/{Thumbs.db,.DS_Store,desktop.ini}', { cwd: ledger.path('.') })).toEqual([]);
  });
});

const paper = `evidence/01-${digests[0]?.slice(0, 8)}.pdf`;

const hostile: readonly HostileCase[] = [
  ...hostilePackages(good, 'application.md', paper),
  [
    'an application that says it is a confirmation',
    'package-manifest',
    () => changedPackage(good, (all) => refitted(all, { format: 'gongshi-confirmation' })),
  ],
  [
    'an application with a mobile number',
    'personal-data',
    () => good({ text: application().replace('二十六家企业', '请打13800138000') }),
  ],
  [
    'an application of nobody',
    'organization-unknown',
    () => good({ text: application().replace('demo-chemical-society', 'demo-nobody') }),
  ],
  ['an application with a hole', 'field-missing', () => good({ text: application().replace(/^host-name: .*\n/m, '') })],
  ['a scan of the seal in its place', 'package-wrong-file', async () => pdf('盖章页')],
  ['a package within a package', 'package-wrong-file', async () => zipSync({ '申报包.zip': await good() })],
  [
    'a Word document that was renamed',
    'package-wrong-file',
    async () => zipSync({ 'word/document.xml': strToU8('<x/>') }),
  ],
  ['one that is there already', 'package-exists', () => good({ name: 'demo-chlorine-station' })],
];

describe('intake writes nothing', () => {
  it.each(hostile)('of %s: %s', async (_, code, make) => {
    const before = everything();
    expect(await bring(await make())).toBe(1);
    expect(ledger.said.join('\n')).toContain(`[${code}]`);
    expect(everything()).toEqual(before);
    expect(existsSync(join(ledger.path('..'), 'evil.md'))).toBe(false);
  });

  it('of a package for another year', async () => {
    const zip = await changedPackage(good, (all) => refitted(all, { year: 2016 }));
    const before = everything();
    await expect(bring(zip)).rejects.toThrow('没有2016年度');
    expect(everything()).toEqual(before);
  });
});
