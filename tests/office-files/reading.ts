/** Every reader of files of others, over good files that were changed: what each says, how long it took, what is wrong with it. */
import type { Finding } from '../../src/core/finding.ts';
import { readWord } from '../../src/filing/read-word.ts';
import { cell, item, paragraph, row, run, table, wordOf } from '../../src/filing/word.fixture.ts';
import { strToU8, zipSync } from 'fflate';
import { openPackage } from '../../src/package/open.ts';
import { readScoreSheets } from '../../src/score-sheet/read.ts';
import { first, firstPoints } from '../../src/score-sheet/sheet.fixture.ts';
import { writeScoreSheet } from '../../src/score-sheet/write.ts';
import { mutated } from './mutations.ts';

const word = (): Uint8Array =>
  wordOf(
    paragraph(run('表号：2017/service-station')) +
      table(
        row(
          cell(paragraph(run('建站目标'))),
          cell(item('甲') + item('乙', 1, 1) + paragraph(run('10'), run('4', '<w:vertAlign w:val="superscript"/>'))),
          cell(paragraph(run('说明'))),
        ),
        row(
          cell(paragraph(run('真实性声明')), '<w:vMerge w:val="restart"/>'),
          cell(paragraph(run('是☑ 否□'))),
          cell(paragraph(run('说明'))),
        ),
        row(
          cell(paragraph(), '<w:vMerge/>'),
          cell(paragraph('<w:del w:id="1"><w:r><w:delText>丁</w:delText></w:r></w:del>'), '<w:gridSpan w:val="2"/>'),
        ),
      ),
  );

const packaged = (): Uint8Array =>
  zipSync({
    'application.md': strToU8('---\norganization: demo\n---\n\n## 建站目标\n\n甲\n'),
    'evidence/01-00000000.pdf': strToU8('%PDF-1.4'),
    'manifest.json': strToU8(
      '{"format":"gongshi-package","version":1,"year":2017,"category":"a","name":"b","form":"","files":[]}',
    ),
  });

export interface Outcome {
  readonly seed: number;
  readonly kind: 'word' | 'sheet' | 'package';
  /** CPU time. */
  readonly milliseconds: number;
  readonly isTaken: boolean;
  /** What no reader may do: throw, or say something unfinished, or take a wrong number. */
  readonly fault: string | undefined;
}

/** A sentence with an unfilled place, or of the machine's and not ours. */
const isUnfinished = ({ message, help }: Pick<Finding, 'message' | 'help'>): boolean =>
  /\{\w+\}|undefined|\bNaN\b|\bat .+:\d+:\d+/.test(`${message}${help}`);

const kinds = ['word', 'sheet', 'package'] as const;

const readOne = async (kind: Outcome['kind'], bytes: Uint8Array): Promise<Pick<Outcome, 'isTaken' | 'fault'>> => {
  if (kind === 'word') {
    const read = await readWord(bytes);
    return { isTaken: read.ok && read.word.cells.length > 0, fault: undefined };
  }
  if (kind === 'package') {
    const read = await openPackage(bytes);
    return { isTaken: read.ok, fault: !read.ok && read.findings.some(isUnfinished) ? 'unfinished' : undefined };
  }
  const { scores, findings } = readScoreSheets([first], [{ name: 'R01.xlsx', bytes }]);
  const points = Object.values(scores).flatMap((cards) => Object.values(cards).flatMap((card) => Object.values(card)));
  const isWrong = points.some(
    (value) => !(value >= 0 && value <= 50) || !Number.isInteger(Math.round(value * 1e6) / 1e5),
  );
  return {
    isTaken: points.length > 0,
    fault: isWrong ? `points ${points.join(' ')}` : findings.some(isUnfinished) ? 'unfinished' : undefined,
  };
};

/** `count` files from `seed` on. */
export const readMutations = async (seed: number, count: number): Promise<readonly Outcome[]> => {
  const good = { word: word(), sheet: new Uint8Array(await writeScoreSheet(first, firstPoints)), package: packaged() };
  const outcomes: Outcome[] = [];
  for (let one = seed; one < seed + count; one += 1) {
    const kind = kinds[one % kinds.length] ?? 'word';
    const bytes = mutated(good[kind], one);
    const start = process.cpuUsage();
    const read = await readOne(kind, bytes).catch((error: unknown) => ({ isTaken: false, fault: String(error) }));
    const { user, system } = process.cpuUsage(start);
    outcomes.push({ seed: one, kind, milliseconds: (user + system) / 1000, ...read });
  }
  return outcomes;
};
