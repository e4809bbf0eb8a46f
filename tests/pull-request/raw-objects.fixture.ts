/** Objects that no Git writes by itself: bytes of trees and commits, put into a repository as they are. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

export interface RawEntry {
  readonly mode: string;
  readonly name: string | Uint8Array;
  readonly oid: string;
}

export interface RawObjects {
  readonly write: (type: 'blob' | 'tree' | 'commit', data: Uint8Array) => string;
  /** Entries in the order that they are given in, whatever that is. */
  readonly tree: (entries: readonly RawEntry[]) => string;
  /** `headers`: between the committer and the message. */
  readonly commit: (commit: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly headers?: string;
    readonly message?: string;
    readonly email?: string;
  }) => string;
}

export const rawObjectsIn = (repository: string): RawObjects => {
  const write: RawObjects['write'] = (type, data) => {
    const whole = Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]);
    const oid = createHash('sha1').update(whole).digest('hex');
    const file = join(repository, 'objects', oid.slice(0, 2), oid.slice(2));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(whole));
    return oid;
  };
  return {
    write,
    tree: (entries) =>
      write(
        'tree',
        Buffer.concat(
          entries.flatMap(({ mode, name, oid }) => [
            Buffer.from(`${mode} `),
            Buffer.from(name),
            Buffer.from([0]),
            Buffer.from(oid, 'hex'),
          ]),
        ),
      ),
    commit: ({ tree, parents, headers = '', message = '更新申报', email = '900013@users.noreply.github.com' }) =>
      write(
        'commit',
        Buffer.from(
          [
            `tree ${tree}`,
            ...parents.map((parent) => `parent ${parent}`),
            `author 提交人 <${email}> 1495000000 +0800`,
            `committer 提交人 <${email}> 1495000000 +0800`,
            headers === '' ? '' : `${headers}\n`,
          ].join('\n') + (headers === '' ? `\n${message}\n` : `\n${message}\n`),
        ),
      ),
  };
};
