/** Everything that a pull request would leave in the history for ever: its commits, and every object that only they hold. */
import { type Git, pieces, tooMuch } from './git.ts';

export interface Commit {
  readonly oid: string;
  /** What a person wrote: the message without its trailers, and the names. */
  readonly text: string;
  /** Of the author, of whoever committed, and of whoever a trailer names. */
  readonly emails: readonly string[];
}

/** `Signed-off-by: name <e-mail>`: tools write it, and its address is that of a person as any other of a commit is. */
const trailer = /^[A-Z][A-Za-z-]+-by: (.*) <([^<>]*)>$/gm;

const bytesOfMessage = 20_000;

/** Newest first; undefined when there are more than `limit`, or their messages are longer than any. */
export const commitsBetween = (git: Git, base: string, head: string, limit: number): Commit[] | undefined => {
  const format = '--format=%H%n%an%n%ae%n%cn%n%ce%n%B';
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
      const [oid = '', author = '', authorEmail = '', committer = '', committerEmail = '', ...body] = text.split('\n');
      const message = body.join('\n');
      const named = [...message.matchAll(trailer)];
      return {
        oid,
        text: [author, committer, ...named.map(([, name = '']) => name), message.replace(trailer, '')].join('\n'),
        emails: [authorEmail, committerEmail, ...named.map(([, , email = '']) => email)],
      };
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
