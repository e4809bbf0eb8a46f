/** A year worked through in the office's whole ledger, published at the end of each day, with lines given out in the published one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { disclosed } from '../../src/ledger/disclosed.ts';
import { load } from '../../src/ledger/load.ts';
import { copyGiven } from '../replay/given.ts';
import { type Files, opened, withLine } from './ledger.fixture.ts';

const decoder = new TextDecoder();

export const publishedYear = (ledger: string) => {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-grown-published-'));
  copyGiven(ledger, root);
  let files: Files = {};
  const lines = new Set<string>();
  const reported: string[] = [];
  /** What is found of any line that was given out before, once this day is published. */
  const publish = (day: string): void => {
    const source = directorySource(root);
    const { records } = load(source);
    if (records === undefined) throw new Error('the ledger cannot be read');
    const own = Object.entries(files).filter(([path]) => path.startsWith('content/checkpoints/'));
    const texts = [...disclosed(source, records, day, (path) => files[path])];
    files = Object.fromEntries([...texts.map(([path, bytes]) => [path, decoder.decode(bytes)] as const), ...own]);
    if (opened(files, day).facts.length === 0) return;
    const given = withLine(files, day);
    files = given.files;
    lines.add(given.line);
    const now = opened(files, day);
    for (const each of lines) {
      const read = readLine(each);
      if (read === undefined) throw new Error(`not a line: ${each}`);
      const { findings } = sinceLine(read, now.checkpoints, now.facts);
      reported.push(...findings.filter(isError).map(({ code, file, message }) => `${day} ${code} ${file} ${message}`));
    }
  };
  const edit = (path: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(root, path), 'utf8');
    if (text.replace(from, to) === text) throw new Error(`${path} does not hold ${String(from)}`);
    writeFileSync(join(root, path), text.replace(from, to));
  };
  return { root, lines, reported, publish, edit, files: () => files, remove: () => rmSync(root, { recursive: true }) };
};
