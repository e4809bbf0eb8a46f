/** Values of a change that Git is asked about: whatever they are, they are looked for as text, and a fault in them is a finding. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitIn, GitFailed, commitId } from '../../src/pull-request/git.ts';
import { judgePullRequest } from '../../src/pull-request/pull-request.ts';
import { markdownReport } from '../../src/pull-request/report/markdown.ts';
import { noLinks } from '../../src/pull-request/report/links.ts';
import { type Change, readChange } from './change.fixture.ts';
import { baseOf, headOf, makeRepository, type Repository } from './repository.fixture.ts';

const mobile = ['138', '0013', '8000'].join('');
const own = readChange(join(import.meta.dirname, 'cases', 'unknown-organization'));

/** The same change with another value for its organisation. */
const naming = (organization: string): Change => ({
  ...own,
  commits: own.commits.map((commit) => ({
    ...commit,
    changes: commit.changes.map((step) =>
      'put' in step ? { ...step, replace: [['demo-nursing-society', organization] as const] } : step,
    ),
  })),
});

const organizations = {
  endless: 'demo-society-'.repeat(16_000) + 'x',
  'endless with a telephone': `${'甲'.repeat(100_000)} ${mobile}`,
  'with a NUL': '"demo-\\0nursing"',
  'of many lines': '"demo\\n\\n-e\\ndemo-nursing-society"',
  'that is an option': '--open-files-in-pager=touch',
  'of nothing': '""',
  'that is a path': '../../association',
} as const;
const changes = new Map(
  Object.entries(organizations).map(([name, organization], index) => [`n${index}`, { name, ...naming(organization) }]),
);

let repository: Repository;
beforeAll(() => {
  repository = makeRepository(changes);
});
afterAll(() => repository.remove());

describe('a change that names an organisation', () => {
  it.each([...changes].map(([id, { name, ...change }]) => [name, id, change] as const))(
    '%s is refused with a finding',
    (_, id, change) => {
      const [base, head] = [baseOf(id), headOf(id, change)].map((branch) => repository.git('rev-parse', branch));
      const { verdict } = judgePullRequest(gitIn(repository.folder), {
        base: base ?? '',
        head: head ?? '',
        author: { forge: 'github', id: '900001' },
        at: change.at,
      });
      expect(verdict.verdict).toBe('reject');
      expect(verdict.findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(verdict)).not.toContain(mobile);
      expect(markdownReport(verdict, noLinks).length).toBeLessThan(20_000);
    },
  );
});

describe('a name that is given to Git', () => {
  it.each([['main\0'], ['m'.repeat(300_000)], ['--help'], ['main --output=x']])('%# is a name of nothing', (name) => {
    expect(commitId(gitIn(repository.folder), name)).toBeUndefined();
  });

  it('with a NUL fails as Git does, and not as a bug', () => {
    expect(() => gitIn(repository.folder).ask(['rev-parse', 'a\0b'])).toThrow(GitFailed);
  });
});
