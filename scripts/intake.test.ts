import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../src/ledger/record.ts';
import { directorySource } from '../src/ledger/directory.ts';
import { load } from '../src/ledger/load.ts';
import { makePackage } from '../src/form/make-package.ts';
import { fileText } from '../src/form/file.ts';
import { readFileText } from '../src/form/read-file.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { intake } from './intake.ts';

const ledger = copiedLedger();
const { records } = load(directorySource('.'));
const year = records?.years.get(2017);
const category = year?.categories.get('service-station');
if (category === undefined) throw new Error('the demonstration ledger cannot be read');

const pdf = (words: string): Uint8Array => strToU8(`%PDF-1.4\n${words}`);
const papers = [pdf('协议'), pdf('决议')];
const digests = papers.map(digestOf);

/** A good application whose papers are those of the package. */
const application = (): string => {
  const text = readFileSync('content/2017/service-station/applications/demo-chlorine-station.md', 'utf8');
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
    year: 2017,
    category,
    name: 'demo-sent-by-mail',
    text: application(),
    evidence: papers.map((bytes, index) => ({ sha256: digests[index] ?? '', name: `材料${index}.pdf`, bytes })),
    contact: { person: '示例联系人', phone: '0518-00000009' },
    ...change,
  });

const entriesOf = (zip: Uint8Array): Record<string, Uint8Array> => unzipSync(zip);

/** The manifest made to fit what is in the package, so that only what a case is about is wrong. */
const refitted = (entries: Record<string, Uint8Array>, change: object = {}): Record<string, Uint8Array> => {
  const manifest: object = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
  const files = Object.entries(entries)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({ path, sha256: digestOf(bytes) }));
  return { ...entries, 'manifest.json': strToU8(JSON.stringify({ ...manifest, files, ...change })) };
};

const without = (entries: Record<string, Uint8Array>, gone: string): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(entries).filter(([path]) => path !== gone));

const changed = async (change: (entries: Record<string, Uint8Array>) => Zippable): Promise<Uint8Array> =>
  zipSync(change(entriesOf(await good())));

const place = 'content/2017/service-station/applications/demo-sent-by-mail.md';
const everything = () =>
  globSync('**/*', { cwd: ledger.path('.') })
    .filter((path) => path !== 'sent.zip')
    .toSorted();
const bring = async (zip: Uint8Array, options: { 'no-branch'?: boolean } = {}) => {
  writeFileSync(ledger.path('sent.zip'), zip);
  return intake.run({ options, positionals: ['sent.zip'] }, { ...ledger.io(), today: () => '2017-05-20' });
};

/** Replaces a 32-bit number in the first directory entry of a name. */
const patched = (zip: Uint8Array, name: string, at: number, value: number): Uint8Array => {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const wanted = strToU8(name);
  for (let index = 0; index < copy.length - 46; index += 1) {
    if (view.getUint32(index, true) !== 0x02014b50) continue;
    if (wanted.every((byte, offset) => copy[index + 46 + offset] === byte)) view.setUint32(index + at, value, true);
  }
  return copy;
};

beforeEach(() => {
  for (const path of ['inbox', '.git']) execFileSync('rm', ['-rf', ledger.path(path)]);
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
    const git = (...args: string[]) => execFileSync('git', args, { cwd: ledger.path('.'), encoding: 'utf8' });
    git('init', '--quiet', '--initial-branch=main');
    for (const [key, value] of [
      ['user.name', 'Office'],
      ['user.email', 'office@example.org'],
      ['commit.gpgsign', 'false'],
    ])
      git('config', key ?? '', value ?? '');
    writeFileSync(ledger.path('.gitignore'), 'inbox/\nsent.zip\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'base');
    expect(await bring(await good())).toBe(0);
    expect(git('branch', '--show-current').trim()).toBe('intake/2017-service-station-demo-sent-by-mail');
    expect(git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(place);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('says which registered papers are not in the package, and takes it in', async () => {
    expect(await bring(await good({ evidence: [] }))).toBe(0);
    expect(ledger.said.join('\n')).toContain('有2件登记的材料没有装在申报包里');
  });
});

const hostile: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
  ['what is no zip', 'package-unreadable', async () => strToU8('not a zip')],
  ['half a zip', 'package-unreadable', async () => (await good()).slice(0, -30)],
  ['a path that leads up', 'package-path', () => changed((all) => refitted({ ...all, '../evil.md': strToU8('x') }))],
  [
    'a path that leads up from within',
    'package-path',
    () => changed((all) => refitted({ ...all, 'evidence/../../evil.pdf': pdf('x') })),
  ],
  ['an absolute path', 'package-path', () => changed((all) => refitted({ ...all, '/etc/evil': strToU8('x') }))],
  ['a path of Windows', 'package-path', () => changed((all) => refitted({ ...all, 'C:\\evil.pdf': pdf('x') }))],
  [
    'names that differ in case alone',
    'package-path',
    () => changed((all) => ({ ...all, 'Contact.txt': strToU8('x') })),
  ],
  [
    'a symbolic link',
    'package-link',
    () => changed((all) => ({ ...all, 'application.md': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120_777 << 16 }] })),
  ],
  [
    'a device',
    'package-link',
    () => changed((all) => ({ ...all, 'contact.txt': [strToU8(''), { os: 3, attrs: 0o020_666 << 16 }] })),
  ],
  ['a bomb that says so', 'package-too-large', async () => patched(await good(), 'contact.txt', 24, 0xff_ff_ff_f0)],
  [
    'a bomb that lies',
    'package-digest',
    async () => {
      const bomb = await changed((all) =>
        refitted({ ...all, 'evidence/03-00000000.pdf': new Uint8Array(20 * 1024 * 1024) }),
      );
      return patched(bomb, 'evidence/03-00000000.pdf', 24, 100);
    },
  ],
  [
    'too many files',
    'package-too-large',
    () =>
      changed((all) => ({
        ...all,
        ...Object.fromEntries([...Array(200).keys()].map((n) => [`evidence/x${n}.pdf`, pdf('x')])),
      })),
  ],
  ['an encrypted file', 'package-unreadable', async () => patched(await good(), 'contact.txt', 8, 1)],
  [
    'another digest',
    'package-digest',
    () => changed((all) => ({ ...all, 'application.md': strToU8(application().replace('九', '十')) })),
  ],
  [
    'another paper in its place',
    'package-digest',
    () => changed((all) => ({ ...all, [`evidence/01-${digests[0]?.slice(0, 8)}.pdf`]: pdf('别的') })),
  ],
  [
    'two applications',
    'package-two-applications',
    () => changed((all) => refitted({ ...all, 'application-2.md': strToU8(application()) })),
  ],
  [
    'two applications in two folders',
    'package-two-applications',
    () => changed((all) => refitted({ ...all, 'b/application.md': strToU8(application()) })),
  ],
  ['no application', 'package-two-applications', () => changed((all) => refitted(without(all, 'application.md')))],
  [
    'a program',
    'package-extension',
    () => changed((all) => refitted({ ...all, 'evidence/03-00000000.exe': strToU8('MZ') })),
  ],
  [
    'a program that is called a paper',
    'package-extension',
    () => changed((all) => refitted({ ...all, 'evidence/03-00000000.pdf': strToU8('MZ') })),
  ],
  [
    'a file that the manifest lacks',
    'package-entry-unknown',
    () => changed((all) => ({ ...all, 'evidence/09-00000000.pdf': pdf('x') })),
  ],
  [
    'a name that is none of ours',
    'package-entry-unknown',
    () => changed((all) => refitted({ ...all, 'readme.txt': strToU8('x') })),
  ],
  [
    'a paper that is not registered',
    'package-entry-unknown',
    () => changed((all) => refitted({ ...all, 'evidence/09-00000000.pdf': pdf('x') })),
  ],
  ['a file that is gone', 'package-missing', () => changed((all) => without(all, 'contact.txt'))],
  ['no manifest', 'package-manifest', () => changed((all) => without(all, 'manifest.json'))],
  ['a manifest of something else', 'package-manifest', () => changed((all) => refitted(all, { format: 'zip' }))],
  ['a name that leads up', 'package-manifest', () => changed((all) => refitted(all, { name: '../../evil' }))],
  ['a form that has changed', 'package-form-changed', () => changed((all) => refitted(all, { form: '0'.repeat(64) }))],
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
    const zip = await changed((all) => refitted(all, { year: 2016 }));
    const before = everything();
    await expect(bring(zip)).rejects.toThrow('没有2016年度');
    expect(everything()).toEqual(before);
  });
});
