/** Nobody rewrites the past unseen by who kept one line: tried in every way that we could think of, with and without traces. */
import { beforeAll, describe, expect, it } from 'vitest';
import { digestsOf } from '../../src/core/checkpoint/facts.ts';
import { type CheckpointLine, readLine } from '../../src/core/checkpoint/line.ts';
import { sinceDigests, sinceLine } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { type Files, filesIn, type Opened, opened, withLine, madeAnew } from './ledger.fixture.ts';
import { rewritings } from './rewritings.ts';

const today = '2017-12-20';

describe('a line that somebody kept', () => {
  let files: Files = {};
  let line: CheckpointLine = { day: '', count: 0, digest: '' };
  let then: Opened;

  beforeAll(() => {
    const given = withLine(filesIn(ledger2017), today);
    files = given.files;
    line = readLine(given.line) ?? line;
    then = opened(files, today);
  });

  it('finds nothing in the ledger that it was given out for', () => {
    expect(sinceLine(line, then.checkpoints, then.facts)).toEqual({ findings: [], grown: 0 });
    expect(line.count).toBe(then.facts.length);
  });

  it('is tried on more than twenty ways, no two of the same name', () => {
    expect(new Set(rewritings.map(({ what }) => what)).size).toBe(rewritings.length);
    expect(rewritings.length).toBeGreaterThanOrEqual(20);
  });

  it.each(rewritings)('finds that $what, and names the record', ({ change, code, named }) => {
    const now = opened(change(files), today);
    const { findings } = sinceLine(line, now.checkpoints, now.facts);
    expect(findings.filter(isError).map((finding) => `${finding.code} ${finding.file}`)).toContain(`${code} ${named}`);

    // The same with every trace rewritten: lines made anew, as if no other had ever been given out.
    const anew = sinceLine(line, madeAnew(now.facts, today), now.facts);
    expect([anew.findings.map((finding) => finding.code), anew.grown]).toEqual([['checkpoint-lost'], null]);
    // Who kept the whole file of that day, an archive or another site, names the record all the same.
    const kept = sinceDigests(digestsOf(then.facts), now.facts, line.day);
    expect(kept.map((finding) => `${finding.code} ${finding.file}`)).toContain(`${code} ${named}`);
  });

  it('finds a file of lines that was edited alone', () => {
    const path =
      Object.keys(files).find(
        (one) => one.startsWith('content/checkpoints/') && (files[one] ?? '').includes(line.digest.slice(0, 4)),
      ) ?? '';
    const edited = { ...files, [path]: (files[path] ?? '').replace(/: [0-9a-f]{32}/, `: ${'a'.repeat(32)}`) };
    const now = opened(edited, today);
    const { findings } = sinceLine(line, now.checkpoints, now.facts);
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([`checkpoint-lost ${path}`]);
  });
});
