/**
 * Our reading of the policy, whole: every clause with every row that executes it, in every award. A row that is taken out of
 * a category, or says something else, is a line of `coverage.txt` that no longer agrees.
 */
import { expect, it } from 'vitest';
import { type ClauseNote, clausesOf } from '../../src/view/clauses.ts';
import { demonstration } from '../../src/view/demonstration.fixture.ts';

const kindOf = ({ soft, advisory }: ClauseNote): string => (soft ? ' (soft)' : '') + (advisory ? ' (advisory)' : '');

const lineOf = (note: ClauseNote): string =>
  `  ${note.rule}, ${note.how}${kindOf(note)}: ${note.text} [${note.categories.map(({ id }) => id).join(', ')}]`;

it('judges every clause of the policy of 2017 by the rows that we read from it', async () => {
  const { site, year } = demonstration();
  const lines = clausesOf(site, year).flatMap(({ id, notes }) => [id, ...notes.map(lineOf)]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./coverage.txt');
});
