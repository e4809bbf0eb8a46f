/** Packages that were tampered with, each in one way: the rest of them fits, so that only what a case is about is wrong. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { digestOf } from '../../src/ledger/record.ts';

type Entries = Record<string, Uint8Array>;

/** What a test calls it, the code it is refused with, and how it is made. */
export type HostileCase = readonly [what: string, code: string, make: () => Promise<Uint8Array>];

export const pdf = (words: string): Uint8Array => strToU8(`%PDF-1.4\n${words}`);

/** The manifest made to fit what is in the package. */
export const refitted = (entries: Entries, change: object = {}): Entries => {
  const manifest: object = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
  const files = Object.entries(entries)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({ path, sha256: digestOf(bytes) }));
  return { ...entries, 'manifest.json': strToU8(JSON.stringify({ ...manifest, files, ...change })) };
};

const without = (entries: Entries, gone: string): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([path]) => path !== gone));

export const changedPackage = async (
  good: () => Promise<Uint8Array>,
  change: (entries: Entries) => Zippable,
): Promise<Uint8Array> => zipSync(change(unzipSync(await good())));

/** Replaces a 32-bit number in the directory entry of a name. */
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

/** `record`: the name that the record has in it; `paper`: that of a paper in it. */
export const hostilePackages = (
  good: () => Promise<Uint8Array>,
  record: string,
  paper: string,
): readonly HostileCase[] => {
  const changed = (change: (entries: Entries) => Zippable) => changedPackage(good, change);
  const [stem = '', ending = ''] = record.split('.');
  return [
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
      () => changed((all) => ({ ...all, [record]: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120_777 << 16 }] })),
    ],
    [
      'a device',
      'package-link',
      () => changed((all) => ({ ...all, 'contact.txt': [strToU8(''), { os: 3, attrs: 0o020_666 << 16 }] })),
    ],
    ['a bomb that says so', 'package-too-large', async () => patched(await good(), 'contact.txt', 24, 0xff_ff_ff_f0)],
    [
      'a bomb that lies',
      'package-unreadable',
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
      () => changed((all) => ({ ...all, [record]: strToU8(`${new TextDecoder().decode(all[record])}\n`) })),
    ],
    ['another paper in its place', 'package-digest', () => changed((all) => ({ ...all, [paper]: pdf('别的') }))],
    [
      'two records',
      'package-two-applications',
      () => changed((all) => refitted({ ...all, [`${stem}-2.${ending}`]: strToU8('x') })),
    ],
    [
      'two records in two folders',
      'package-two-applications',
      () => changed((all) => refitted({ ...all, [`b/${record}`]: strToU8('x') })),
    ],
    [
      'an application and a confirmation',
      'package-two-applications',
      () => changed((all) => refitted({ 'application.md': strToU8('x'), 'confirmation.yaml': strToU8('x'), ...all })),
    ],
    ['no record', 'package-two-applications', () => changed((all) => refitted(without(all, record)))],
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
    [
      'a form that has changed',
      'package-form-changed',
      () => changed((all) => refitted(all, { form: '0'.repeat(64) })),
    ],
  ];
};
