/** A term that ends takes values from what a site publishes, and accuses nobody: every line that was given out is still found there. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { type Since, sinceLine } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { publishedFacts } from '../../src/open-data/checkpoint.ts';
import { lineAnswer } from '../../src/recount/line-words.ts';
import { checkpointsIn, type PublishedFacts } from '../../src/recount/published-facts.ts';
import { viewSite } from '../../src/view/site.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';
import { type Files, filesIn, opened, withLine } from './ledger.fixture.ts';

const lastDay = '2027-06-30';
const later = '2027-07-01';
const all = { show: 'all', clause: 'pipl#6' };
const subjects = ['unsuccessful', 'judges', 'marks'] as const;
type Subject = (typeof subjects)[number];

/** Everything public, and of those subjects until a day. */
const ledger = (over: readonly Subject[]): Files => {
  const { 'content/whole.yaml': _, ...files } = filesIn(ledgerOfPapers);
  const rule = subjects.map(
    (subject) => `  ${subject}: ${JSON.stringify({ ...all, ...(over.includes(subject) ? { until: lastDay } : {}) })}\n`,
  );
  const programme = 'content/2026/programme.yaml';
  const text = (files[programme] ?? '').replace(/^disclosure:\n(?: {2}.*\n)*/m, `disclosure:\n${rule.join('')}`);
  return { ...files, [programme]: text };
};

/** As it comes from the address of the site. */
const downloaded = (files: Files, day: string): PublishedFacts =>
  JSON.parse(JSON.stringify(publishedFacts(viewSite(opened(files, day).records, day, '/'))));

const held = (files: Files, typed: string, day: string): Since => {
  const line = readLine(typed);
  if (line === undefined) throw new Error(`not a line: ${typed}`);
  const data = downloaded(files, day);
  return sinceLine(line, checkpointsIn(data), data.facts);
};
const errorsIn = ({ findings }: Since) => findings.filter(isError).map(({ code, file }) => `${code} ${file}`);

const decision = 'content/2026/excellent-paper/decisions/first.yaml';

describe.each<[string, readonly Subject[]]>([
  ['of those who were not selected', ['unsuccessful']],
  ['of judges', ['judges']],
  ['of marks', ['marks']],
  ['of all three', subjects],
])('a term %s', (_, over) => {
  const { files, line } = withLine(ledger(over), lastDay);

  it('ends, and the line that was kept before is found in the open data', () => {
    expect(held(files, line, lastDay)).toMatchObject({ findings: [], grown: 0 });
    const after = held(files, line, later);
    expect(errorsIn(after)).toEqual([]);
    expect(after.untold).toBeGreaterThan(0);
    expect(lineAnswer(after).conclusion).toMatch(/对得上：.*其中\d+项过了公布的期限，只公布校验码。$/);
  });

  it('ends, and what is rewritten is found all the same', () => {
    const rewritten = { ...files, [decision]: (files[decision] ?? '').replace(/(novelty: )(\d+)/, '$11') };
    expect(rewritten[decision]).not.toBe(files[decision]);
    expect(errorsIn(held(rewritten, line, later))).toContain(`since-changed ${decision}`);
  });
});

describe('the open data after a term', () => {
  it('tells no mark and no vote of what is over', () => {
    const { files } = withLine(ledger(['marks']), lastDay);
    const valuesOf = (day: string) =>
      downloaded(files, day).facts.filter(({ part, value }) => part === 'scores' && value !== undefined);
    expect(valuesOf(lastDay).length).toBeGreaterThan(0);
    expect(valuesOf(later)).toEqual([]);
  });

  it('tells all of it while it runs, and of a year without a term', () => {
    const { files } = withLine(ledger([]), lastDay);
    expect(downloaded(files, later).facts.filter(({ digest }) => digest !== undefined)).toEqual([]);
  });
});
