/** `gongshi rehearse <year>`: plays a year with invented applications, points and votes to its notices, in a folder aside. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/core/dates.ts';
import type { CategoryRecords, YearRecords } from '../../src/core/records.ts';
import { inventedOf } from '../../src/core/trial/invented.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { toYaml } from '../../src/ledger/write-yaml.ts';
import { openLedger, yearNamed } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';
import { keepsAnything } from '../../src/core/disclosure/rule.ts';
import { check } from './check.ts';
import { applicationsOf, type Played } from './rehearse/applications.ts';
import { copyTables, emptyFolder, lay, markAsDemonstration } from './rehearse/folder.ts';
import { layExperts, playCategory, type PlayedCategory } from './rehearse/play.ts';
import { type Stage, typed as typedOn } from './rehearse/stage.ts';
import { categoryText, proofText } from './rehearse/report.ts';
import { verify } from './verify.ts';

/** So many are made to pass in one award, and as many to fail; with `--full` as many as there are places, and two more. */
const [usual, fullest] = [10, 200];

const restsOn = ({ category }: CategoryRecords): boolean => category.rows.some(({ rule }) => rule === 'recognised');
const placesIn = ({ category: { tiers } }: CategoryRecords): number =>
  Math.max(0, ...tiers.map(({ quota }) => quota ?? 0));

/** Where another award must be had, no more can be made than that one has places for. */
const mostOf = (year: YearRecords, category: CategoryRecords, full: boolean): number => {
  if (!full) return usual;
  const bases = [...year.categories.values()].filter((one) => !restsOn(one)).map(placesIn);
  return restsOn(category) ? Math.max(usual, ...bases) : fullest;
};
/** The office looks so many days after an award closes. */
const pause = 7;

/** What rests on other awards of the year comes after them. */
const inOrder = (year: YearRecords, closing: (id: string) => string) =>
  [...year.categories.values()].toSorted((a, b) => {
    const rests = (one: typeof a) => Number(restsOn(one));
    return rests(a) - rests(b) || (closing(a.id) < closing(b.id) ? -1 : 1);
  });

/** What the reader itself refuses never comes to the office: it is left out of those that are made to fail. */
const dropUnreadable = (folder: string, year: number, played: Map<string, readonly Played[]>): void => {
  const read = load(directorySource(folder)).records?.years.get(year);
  for (const [category, all] of played) {
    const there = read?.categories.get(category)?.applications;
    const isKept = ({ id, fails }: Played): boolean => fails === undefined || there?.has(id) === true;
    for (const { files } of all.filter((one) => !isKept(one)))
      for (const path of files.keys()) if (path.startsWith(`content/${year}/`)) rmSync(join(folder, path));
    played.set(category, all.filter(isKept));
  }
};

export const rehearse = verb({
  name: 'rehearse',
  summary: '演练一个年度：用编造的申报和评分走到公示，写到台账以外的文件夹',
  usage: '<年度>',
  options: {
    to: { type: 'string', value: '文件夹', help: '演练写到哪里，要是空的；不写就是 ../演练-<年度>' },
    full: { type: 'boolean', help: '申报比名额多，坐满每个名额，每项条件都演练；不写，每个奖项至多各十件，快一些' },
    seed: { type: 'string', value: '文字', help: '换一组分数和票数；不写，每次演练都一样' },
  },
  run: async ({ options, positionals: [typed, ...more] }, io) => {
    if (typed === undefined || more.length > 0)
      throw new CannotRun('要写一个年度，例如：npx gongshi rehearse 2027 --to ../演练');
    const ledger = openLedger(io);
    const { records } = ledger;
    const year = yearNamed(ledger, typed);
    const folder = emptyFolder(io.cwd, options.to ?? `../演练-${year.year}`);
    const seed = options.seed ?? 'gongshi';
    const made = new Map([...year.categories.values()].map((one) => [one.id, inventedOf(records, year, one)]));
    const ordered = inOrder(year, (id) => made.get(id)?.days.closing ?? '');

    // One applicant may stand in several awards, so it is supervised by whomever any of them asks for.
    const supervised = [...new Set([...made.values()].flatMap((one) => one?.passes.supervised ?? []))];
    copyTables(io.cwd, folder, year.year);
    const played = new Map<string, readonly Played[]>();
    const shared = ordered.some(restsOn);
    for (const [index, category] of ordered.entries()) {
      const invented = made.get(category.id);
      if (invented === undefined) continue;
      const applications = applicationsOf(
        records,
        year.year,
        category,
        invented,
        supervised,
        mostOf(year, category, options.full === true),
        shared ? 0 : index * 100,
      );
      played.set(category.id, applications);
      for (const [path, text] of applications.flatMap(({ files }) => [...files])) lay(folder, path, text);
      const earlier = invented.passes.earlier.flatMap((entry) =>
        applications.map(({ organization }) =>
          entry.applicant === undefined ? entry : { ...entry, applicant: organization },
        ),
      );
      if (earlier.length > 0)
        lay(folder, `content/history/rehearsal-${category.id}.yaml`, toYaml({ source: '演练', entries: earlier }, 2));
    }
    dropUnreadable(folder, year.year, played);
    const opens = [...made.values()].flatMap((one) => (one === undefined ? [] : [one.days.opens])).toSorted()[0];
    if (opens === undefined) throw new CannotRun('没有一个奖项能够演练');
    markAsDemonstration(folder, opens);
    // What is invented is nobody's secret: a programme that keeps something back is rehearsed whole.
    if (keepsAnything(year) && records.whole === undefined)
      lay(folder, 'content/whole.yaml', toYaml({ secret: '0'.repeat(64) }));
    const stage: Stage = { folder, year: year.year, seed, io, day: opens };
    layExperts(stage, Math.max(5, year.programme.scoring['min-valid']));

    let day = opens;
    const told: string[] = [];
    let [stopped, short] = [false, false];
    for (const one of ordered) {
      const { id, category } = one;
      const invented = made.get(id);
      const applications = played.get(id) ?? [];
      io.progress(`正在演练${category.name}…`);
      let came: PlayedCategory | undefined;
      if (invented !== undefined) {
        const looks = addDays(invented.days.closing, pause);
        const from = looks > day ? looks : addDays(day, 1);
        came = await playCategory({ ...stage, day: from }, id, invented.days.opens, applications);
        day = came.day;
      }
      short ||= applications.filter(({ fails }) => fails === undefined).length < placesIn(one);
      stopped ||= came === undefined || came.stopped !== undefined;
      told.push(categoryText(year, category, applications, came));
    }
    markAsDemonstration(folder, day);
    const checked = await typedOn(stage, check, day, []);
    const verified = await typedOn(stage, verify, day, [String(year.year)]);
    io.out(
      [
        `${year.year}年度演练（申报、评委、分数和票数都是编造的，台账没有改动）`,
        ...told,
        ...(short && options.full !== true
          ? ['有的奖项申报比名额少，名额没有坐满；要坐满的，换一个文件夹，加上 --full。']
          : []),
        proofText('检查', checked),
        proofText('重新计算', verified),
        `演练在 ${folder}。在那里可以运行 gongshi 的各个命令；要看网页，把本程序另外复制一份，用演练的 content/ 换掉其中的 content/，再运行 npm run build。看完删去，不要放进台账。`,
      ].join('\n\n'),
    );
    return stopped || checked.code !== 0 || verified.code !== 0 ? 1 : 0;
  },
});
