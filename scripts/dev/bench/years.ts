/** A generated ledger of one year made one of many, and a change in it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './applications.ts';
import { filesBelow } from './files.ts';

const FIRST = 2017;

/** Every year that a text names, as many later; a digest names none, and 2000 yuan are no year. */
const later = (text: string, years: number): string =>
  text.replaceAll(/(?<![0-9a-f]|award: )20[0-2]\d(?![0-9a-f])/g, (year) => String(Number(year) + years));

/** The first year again under another number; whatever names a file by its digest names the new one. */
const addYear = (root: string, year: number): void => {
  const old = join(root, 'content', String(FIRST));
  const files = filesBelow(old).map((file) => ({
    file: file.replace(old, join(root, 'content', String(year))),
    before: readFileSync(file, 'utf8'),
  }));
  const moved = files.map(({ file, before }) => ({
    file,
    before,
    text: later(before, year - FIRST),
  }));
  const digests = new Map(moved.map(({ before, text }) => [sha256(before), sha256(text)]));
  for (const { file, text } of moved) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      text.replaceAll(/\b[0-9a-f]{64}\b/g, (digest) => digests.get(digest) ?? digest),
    );
  }
  const calendar = join(root, 'content', 'calendar');
  for (const further of [year, year + 1]) {
    const text = readFileSync(join(calendar, `${FIRST}.yaml`), 'utf8');
    writeFileSync(join(calendar, `${further}.yaml`), text.replaceAll(String(FIRST), String(further)));
  }
};

/** `more`: years after the first. The day on which the ledger is looked at moves with them. */
export const addYears = (root: string, more: number): void => {
  for (let year = FIRST + 1; year <= FIRST + more; year += 1) addYear(root, year);
  const association = join(root, 'content', 'association.yaml');
  writeFileSync(
    association,
    readFileSync(association, 'utf8').replace(/^asOf: .*$/m, (line) => later(line, more)),
  );
};

/** Another hour at which one application was received: what a merge changes, nearly always. */
export const changeReceipt = (root: string, run: number): void => {
  const file = join(root, 'content', String(FIRST), 'service-station', 'receipts', 'bench-00001.yaml');
  const minute = String((run + 1) % 60).padStart(2, '0');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/T15:\d\d:00/, `T15:${minute}:00`));
};

/** Another society: it stands in the index, of which the part of the newest year is made again. */
export const addSociety = (root: string, run: number): void => {
  const folder = join(root, 'content', 'organizations');
  const text = readFileSync(join(folder, 'bench-society-00001.yaml'), 'utf8');
  writeFileSync(
    join(folder, `bench-society-more-${run}.yaml`),
    text.replace('示例', `示例第${run + 1}`).replace(/id: "\d+"/, `id: "${980_000 + run}"`),
  );
};
