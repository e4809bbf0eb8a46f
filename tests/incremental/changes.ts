/** Changes that a ledger and its site meet, each of one file, drawn by a number: what an incremental build must not miss. */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes a file below `root` and returns what it changed. `pick` is any natural number. */
type Change = (root: string, pick: number) => string;

const filesOf = (root: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();

const chosen = (root: string, pattern: string, pick: number): string => {
  const files = filesOf(root, pattern);
  const file = files[pick % files.length];
  if (file === undefined) throw new Error(`no ${pattern} below ${root}`);
  return file;
};

/** `next` is given the text and the number; a text that it leaves as it was is no change, and fails. */
const edited =
  (pattern: string, next: (text: string, pick: number) => string): Change =>
  (root, pick) => {
    const file = chosen(root, pattern, pick);
    const text = readFileSync(join(root, file), 'utf8');
    const written = next(text, pick);
    if (written === text) throw new Error(`${file} has nothing to change`);
    writeFileSync(join(root, file), written);
    return file;
  };

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const dayBy = (pick: number): string => `2026-${twoDigits(3 + (pick % 6))}-${twoDigits(1 + (pick % 28))}`;

export const changesOfRecords = {
  /** A receipt's hour, on every page that shows the history of its application. */
  receipt: edited('content/*/*/receipts/*.yaml', (text, pick) =>
    text.replace(
      /T10:(\d\d):\d\d/g,
      (_, minute) => `T10:${twoDigits((Number(minute) + 1 + (pick % 58)) % 60)}:${twoDigits(pick % 60)}`,
    ),
  ),
  /** An application that is not received any more. */
  'receipt taken back': (root, pick) => {
    const file = chosen(root, 'content/*/*/receipts/*.yaml', pick);
    if (filesOf(root, 'content/*/*/receipts/*.yaml').length > 3) rmSync(join(root, file));
    return file;
  },
  ruling: edited('content/*/*/receipts/*.yaml', (text, pick) =>
    text.replace(
      /^rulings:.*(?:\n {2}.*)*/m,
      `rulings:\n  - { condition: "${pick % 9}", verdict: ${['waived', 'refused', 'met', 'unmet'][pick % 4]}, body: jury, date: ${dayBy(pick)}, reason: 第${pick}条理由 }`,
    ),
  ),
  /** Windows open and close, notices appear and are over, by the day alone. */
  day: edited('content/association.yaml', (text, pick) =>
    text.replace(/^asOf: .*$/m, `asOf: ${dayBy(pick)} # ${pick}`),
  ),
  'corrected name': edited('content/*/*/applications/*.md', (text, pick) =>
    text.replace(/^(paper-title: )(.*?)(?:（\d+）)?$/m, `$1$2（${pick}）`),
  ),
  narrative: edited('content/*/*/applications/*.md', (text, pick) => `${text}\n又写了一句：${pick}。\n`),
  'society renamed': edited('content/organizations/*.yaml', (text, pick) =>
    text.replace(
      /^names: \[(\{.*?\}).*$/m,
      `names: [$1, { name: 澄州市第${pick}学会, from: 2026-0${1 + (pick % 6)}-01 }]`,
    ),
  ),
  score: edited('content/*/*/decisions/first.yaml', (text, pick) => {
    const cells = [...text.matchAll(/novelty: \d+/g)];
    const cell = cells[pick % cells.length];
    return cell === undefined
      ? text
      : `${text.slice(0, cell.index)}novelty: ${10 + (pick % 29)}${text.slice(cell.index + cell[0].length)}# ${pick}\n`;
  }),
  'word of a notice': edited('content/*/notices/*.mdx', (text, pick) => `${text}\n补充说明：${pick}。\n`),
  'word of a guide': edited('content/*/*/guide.mdx', (text, pick) => `${text}\n另外说明：${pick}。\n`),
} as const satisfies Readonly<Record<string, Change>>;

/** Of what every page may read: all of them are made again. */
const changesOfTables: Readonly<Record<string, Change>> = {
  'word of association.yaml': edited('content/association.yaml', (text, pick) =>
    text.replace(/^( {2}address: ).*$/m, `$1澄州市示例大道${pick}号`),
  ),
  'word of a table': edited('content/*/*/category.yaml', (text, pick) =>
    text.replace(/^( +help: )(.*?)(?:第\d+次改写。)?$/m, `$1$2第${pick}次改写。`),
  ),
};

export const changes: Readonly<Record<string, Change>> = {
  ...changesOfRecords,
  ...changesOfTables,
  template: edited('src/components/shell/*.astro', (text, pick) => `${text}\n<!-- ${pick} -->\n`),
  'style sheet': edited('src/styles/index.css', (text, pick) => `${text}\n.changed-${pick} { color: red; }\n`),
  'model of a page': edited('src/view/application.ts', (text, pick) =>
    text.replace(
      /title: applicationTitle\(site, category, application\).*,$/m,
      `title: applicationTitle(site, category, application) + '${pick}',`,
    ),
  ),
};
