/** Works through a year with the verbs themselves, in a folder that holds what others gave: applications and the rest. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { papersOf } from '../../src/core/evidence.ts';
import type { ApplicationRecord, Records } from '../../src/core/records.ts';
import { writeScoreSheet } from '../../src/score-sheet/write.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { dispatch, type VerbTable } from '../../scripts/kernel/dispatch.ts';
import { checkpoint } from '../../scripts/verbs/checkpoint.ts';
import { decide } from '../../scripts/verbs/decide.ts';
import { notice } from '../../scripts/verbs/notice.ts';
import { receive } from '../../scripts/verbs/receive.ts';
import { ruling } from '../../scripts/verbs/ruling.ts';
import { stamp } from '../../scripts/verbs/stamp.ts';
import { scores } from '../../scripts/verbs/scores.ts';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { readExperts } from '../../scripts/verbs/scores/options.ts';
import { sheetsOf } from '../../src/score-sheet/round.ts';
import { foreseenBytes, withOwnLine } from '../../src/score-sheet/sheet.ts';
import type { Io } from '../../scripts/kernel/verb.ts';
import type { Private, Step } from './steps.ts';

const verbs: VerbTable = {
  checkpoint: async () => checkpoint,
  receive: async () => receive,
  ruling: async () => ruling,
  scores: async () => scores,
  decide: async () => decide,
  notice: async () => notice,
  stamp: async () => stamp,
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A paper is a line of text that hashes to the digest that the application registers. */
export const paperText = (
  { category, id, value }: ApplicationRecord,
  { title, date, sha256: digest }: ReturnType<typeof papersOf>[number],
): string => {
  const text = [`${category}/${id}`, value.organization]
    .map((owner) => `gongshi demonstration ${owner} ${title} ${date}`)
    .find((one) => sha256(one) === digest);
  if (text === undefined) throw new Error(`no paper for ${digest}`);
  return text;
};

const writePapers = (records: Records, root: string, path: string, lacking: readonly number[]): string => {
  const [year = '', category = '', id = ''] = path.split('/');
  const application = records.years.get(Number(year))?.categories.get(category)?.applications.get(id);
  if (application === undefined) throw new Error(`no application ${path}`);
  const folder = join(root, 'papers', path);
  mkdirSync(folder, { recursive: true });
  const papers = papersOf(application.value.fields);
  for (const [index, paper] of papers.entries())
    if (!lacking.includes(index)) writeFileSync(join(folder, `${index}.txt`), paperText(application, paper));
  return folder;
};

export const pointsIn = (file: string): ReadonlyMap<string, Record<string, Record<string, number>>> => {
  const [head = '', ...rows] = readFileSync(join(import.meta.dirname, 'scores', file), 'utf8')
    .trim()
    .split('\n');
  const criteria = head.split(',').slice(2);
  const points = new Map<string, Record<string, Record<string, number>>>();
  for (const [reviewer = '', application = '', ...cells] of rows.map((row) => row.split(','))) {
    const typed = cells.flatMap((cell, index): [string, number][] =>
      cell === '' ? [] : [[criteria[index] ?? '', Number(cell)]],
    );
    points.set(reviewer, { ...points.get(reviewer), [application]: Object.fromEntries(typed) });
  }
  return points;
};

/** Sheets are filled as experts would: the file that was sent out, with numbers in its cells. */
const fillSheets = async (io: Io, step: Extract<Step, { fill: string }>): Promise<void> => {
  const points = pointsIn(step.fill);
  const ledger = openLedger(io);
  const [, category = '', round = ''] = /^(.*)-([a-z]+)\.csv$/.exec(step.fill) ?? [];
  const year = ledger.records.years.get(Number(step.day.slice(0, 4)));
  const records = year?.categories.get(category);
  if (year === undefined || records === undefined) throw new Error(`no category ${category}`);
  const { sheets } = sheetsOf(ledger, year, records, round, readExperts(io, step.experts), step.day);
  for (const sheet of sheets) {
    const { reviewer } = sheet.key;
    // The sheet that went out bears a line that nobody can foretell; the ledgers of the tests have to come to the same again.
    const sent = withOwnLine(sheet, foreseenBytes(`${step.fill} ${reviewer}`));
    writeFileSync(join(io.cwd, step.folder, `${reviewer}.xlsx`), await writeScoreSheet(sent, points.get(reviewer)));
  }
};

/** `eachDay`: what is done when the steps of a day are done. */
export const replay = async (
  root: string,
  kept: Private,
  steps: readonly Step[],
  eachDay: (day: string) => void = () => {},
): Promise<readonly string[]> => {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const { records } = load(directorySource(root));
  if (records === undefined) throw new Error('the ledger cannot be read');
  for (const [name, value] of Object.entries(kept)) writeFileSync(join(root, name), JSON.stringify(value));
  const ordered = steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const [index, step] of ordered.entries()) {
    const release = 'release' in step ? step.release : undefined;
    const io: Io = {
      out: say,
      err: say,
      progress: () => {},
      cwd: root,
      today: () => step.day,
      isTerminal: false,
      ...(release === undefined ? {} : { release: () => release }),
    };
    if ('create' in step) {
      mkdirSync(dirname(join(root, step.create)), { recursive: true });
      writeFileSync(join(root, step.create), step.text, { flag: 'wx' });
    } else if ('edit' in step) {
      const path = join(root, step.edit);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(step.from)) throw new Error(`${step.edit} does not hold ${step.from}`);
      writeFileSync(
        path,
        text.replace(step.from, () => step.to),
      );
    } else if ('fill' in step) {
      await fillSheets(io, step);
    } else {
      const papers = 'arrives' in step ? ['--evidence', writePapers(records, root, step.arrives, step.lacking)] : [];
      const code = await dispatch(verbs, [...step.run, ...papers], () => io);
      if (code !== 0) throw new Error(`${step.day} ${step.run.join(' ')}: ${code}\n${said.slice(-3).join('\n')}`);
    }
    if (ordered[index + 1]?.day !== step.day) eachDay(step.day);
  }
  return said;
};
