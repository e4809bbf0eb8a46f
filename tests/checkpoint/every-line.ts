/** Every line of a settled record, changed by one character: a date, a sum, a word of a sentence. */
import { digestsOf } from '../../src/core/checkpoint/facts.ts';
import { sinceDigests } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { placeOf } from '../../src/ledger/paths.ts';
import { type Files, opened } from './ledger.fixture.ts';

const settled: ReadonlySet<string> = new Set([
  'receipt',
  'decision',
  'notice',
  'objection',
  'application',
  'confirmation',
  'withheld',
  'made',
]);

const changed = (line: string): string =>
  /\d/.test(line) && !/\p{Script=Han}/u.test(line)
    ? line.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10))
    : line.replace(/\p{Script=Han}/u, '伪');

/** What a line is, so that one of each is enough: 评分 of one judge is like that of another. */
const sortOf = (path: string, line: string): string =>
  `${placeOf(path).kind} ${line
    .replaceAll(/[0-9a-f]{8,}/g, '#')
    .replaceAll(/\d+/g, '9')
    .replaceAll(/\p{Script=Han}+/gu, '汉')
    .replaceAll(/[a-z]+(?:-[a-z0-9]+)+/g, 'id')
    .slice(0, 80)}`;

/** Lines whose change nobody finds: `path:line text`. `is`: of which records; `most`: of so many lines. */
export const unseen = (
  files: Files,
  day: string,
  is: (path: string) => boolean,
  most = Infinity,
): { readonly tried: number; readonly unseen: readonly string[] } => {
  const kept = digestsOf(opened(files, day).facts);
  const sorts = new Set<string>();
  const found: string[] = [];
  for (const [path, text = ''] of Object.entries(files)) {
    if (!settled.has(placeOf(path).kind) || !is(path)) continue;
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const other = changed(line);
      const sort = sortOf(path, line);
      if (other === line || line.trimStart().startsWith('#') || sorts.has(sort) || sorts.size >= most) continue;
      sorts.add(sort);
      const { facts } = opened({ ...files, [path]: lines.with(index, other).join('\n') }, day);
      if (!sinceDigests(kept, facts, day).some(isError)) found.push(`${path}:${index + 1} ${line}`);
    }
  }
  return { tried: sorts.size, unseen: found };
};
