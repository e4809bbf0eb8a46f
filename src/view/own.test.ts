import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { yearTablesOf } from './form.ts';
import { ownOf } from './own.ts';
import { judgeSoFar } from '../filing/check.ts';
import { emptyFile } from '../filing/file.ts';
import { knowing } from '../filing/own.ts';
import { openTables, YearTables } from '../filing/year-tables.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const { records } = load(directorySource(ledger2017));
const year = records?.years.get(2017);
if (records === undefined || year === undefined) throw new Error('the demonstration ledger cannot be read');
const owns = ownOf(records, year);
const tables = JSON.stringify(yearTablesOf(records, year));
const open = (read: (organization: string) => Promise<unknown>) =>
  openTables(YearTables.parse(JSON.parse(tables)), read);
const opened = open(async (organization) => JSON.parse(JSON.stringify(owns.get(organization))));

const society = year.categories.get('demonstration-society');
if (society === undefined) throw new Error('no such award');
/** Has a decided application in another award, on which one of this award may rest. */
const station = [...(year.categories.get('service-station')?.decisions.values() ?? [])].flatMap(({ value }) =>
  Object.values(value.selection).flat(),
)[0];
const applicant = year.categories.get('service-station')?.applications.get(station ?? '')?.value.organization ?? '';
const stranger = [...records.organizations.keys()].find((id) => !owns.has(id)) ?? '';

const judged = (known: typeof opened, organization: string) =>
  judgeSoFar({ ...emptyFile, data: { organization } }, 'own', society, known, '2017-12-20');

describe('the tables of the year', () => {
  it('do not grow with its applications: they hold no paper of anyone', () => {
    const digests = [...owns.values()].flatMap((own) => JSON.stringify(own).match(/[0-9a-f]{64}/g) ?? []);
    expect(digests.length).toBeGreaterThan(0);
    expect(digests.filter((digest) => tables.includes(digest))).toEqual([]);
  });
});

describe('an applicant that applied for something else this year', () => {
  it('is not judged before that is known', () => expect(judged(opened, applicant)).toBeUndefined());

  it('is judged by it once it is known', async () => {
    const judgement = judged(await knowing(opened, applicant), applicant);
    expect(judgement?.rows.find(({ row }) => row.rule === 'recognised')?.verdict).toBe('met');
  });

  it('is not judged when another applicant is known', async () => {
    const other = [...owns.keys()].find((id) => id !== applicant);
    expect(judged(await knowing(opened, other), applicant)).toBeUndefined();
  });

  it('is told when it cannot be known', async () => {
    const offline = open(() => Promise.reject(new Error('offline')));
    await expect(knowing(offline, applicant)).rejects.toThrow('offline');
  });
});

describe('an applicant that applied for nothing else', () => {
  it('needs no file to be judged', async () => {
    const offline = open(() => Promise.reject(new Error('offline')));
    expect(judged(await knowing(offline, stranger), stranger)).toBeDefined();
  });
});

describe('names that are taken', () => {
  it('are known of every organisation that a file is named after, whoever’s it is', () => {
    for (const [category, { applications }] of year.categories) {
      for (const id of applications.keys()) {
        const like = id.replace(/-\d+$/, '');
        if (records.organizations.has(like)) expect(owns.get(like)?.names[category]).toContain(id);
      }
    }
  });
});
