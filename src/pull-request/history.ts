/** Everything that a pull request would leave in the history for ever: its commits, and every object that only they hold. */
import { type Git, pieces, tooMuch } from './git.ts';

export interface Commit {
  readonly oid: string;
  readonly message: string;
  /** Of the author and of whoever committed. */
  readonly emails: readonly string[];
}

const bytesOfMessage = 20_000;

/** Newest first; undefined when there are more than `limit`, or their messages are longer than any. */
export const commitsBetween = (git: Git, base: string, head: string, limit: number): Commit[] | undefined => {
  const format = '--format=%H%n%ae%n%ce%n%B';
  const answer = git.run(
    [
      'log',
      '-z',
      '--no-show-signature',
      '--no-notes',
      '--no-color',
      `--max-count=${limit + 1}`,
      format,
      `${base}..${head}`,
      '--',
    ],
    { limit: (limit + 1) * bytesOfMessage },
  );
  if (answer === tooMuch) return undefined;
  const commits = pieces(Buffer.concat([answer, Buffer.from('\0')]))
    .filter((text) => text !== '')
    .map((text) => {
      const [oid = '', author = '', committer = '', ...message] = text.split('\n');
      return { oid, emails: [author, committer], message: message.join('\n').trim() };
    });
  return commits.length > limit ? undefined : commits;
};

/** The commit that brought an object, the oldest if several did. */
export const commitOfObject = ({ ask }: Git, base: string, head: string, oid: string): string =>
  ask([
    'log',
    '--format=%H',
    '--reverse',
    '--no-show-signature',
    '--no-renames',
    '-m',
    '--find-object',
    oid,
    `${base}..${head}`,
    '--',
  ])
    .toString()
    .split('\n', 1)[0] ?? '';

/** An object that the head has and the base has not, with the first path it was found at. */
export interface NewObject {
  readonly oid: string;
  readonly path: string;
}

/** Trees and blobs of every commit, not only of the last; undefined when there are more than `limit`. */
export const objectsBetween = (git: Git, base: string, head: string, limit: number): NewObject[] | undefined => {
  const answer = git.run(['rev-list', '--objects', `${base}..${head}`, '--'], { limit: limit * 300 });
  if (answer === tooMuch) return undefined;
  const objects = answer
    .toString()
    .split('\n')
    .filter((line) => line.includes(' '))
    .map((line) => ({ oid: line.slice(0, line.indexOf(' ')), path: line.slice(line.indexOf(' ') + 1) }));
  return objects.length > limit ? undefined : objects;
};
