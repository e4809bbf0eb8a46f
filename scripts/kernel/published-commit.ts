/** Where a ledger stands in the history of its repository. */
import { type Git, GitFailed, gitIn, tooMuch } from '../../src/pull-request/git.ts';

const ask = (git: Git, args: readonly string[]): string | undefined => {
  try {
    const answer = git.run(args, { also: 1 });
    return answer === tooMuch ? undefined : answer.toString().trim() || undefined;
  } catch (error) {
    // Not a repository, or nothing of that name in it.
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
};

/** Ten characters of a commit, as a line bears them. */
const short = (commit: string): string => commit.slice(0, 10);

/**
 * The last commit that was published: what HEAD and the branch that it follows have in common, for a branch of one's own may be
 * squashed when it is merged. HEAD where it follows none; undefined where there is no repository.
 */
export const publishedCommit = (repository: string): string | undefined => {
  const git = gitIn(repository);
  const top = ask(git, ['rev-parse', '--show-prefix']) ?? '';
  const head = top === '' ? ask(git, ['rev-parse', '--verify', '--quiet', 'HEAD']) : undefined;
  if (head === undefined) return undefined;
  const published = ['refs/remotes/origin/HEAD', '@{upstream}', 'refs/remotes/origin/main'].flatMap(
    (name) => ask(git, ['merge-base', 'HEAD', name]) ?? [],
  )[0];
  return short(published ?? head);
};

/** `part`: the copy holds the last steps only. */
export type Growth = 'grown' | 'rewritten' | 'part' | 'no-repository';

/** Is what is here now made from a commit, step by step? */
export const growsFrom = (repository: string, commit: string): Growth => {
  const git = gitIn(repository);
  const shallow = ask(git, ['rev-parse', '--is-shallow-repository']);
  if (shallow === undefined) return 'no-repository';
  const whole = ask(git, ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]);
  if (whole !== undefined && ask(git, ['merge-base', whole, 'HEAD']) === whole) return 'grown';
  return shallow === 'true' ? 'part' : 'rewritten';
};

/** Commits that touched what is kept for lines, the newest first, whatever branch they are on. */
export const commitsOfLines = (repository: string): readonly string[] =>
  ask(gitIn(repository), ['log', '--all', '--reflog', '--format=%H', '--', 'content/checkpoints'])?.split('\n') ?? [];
