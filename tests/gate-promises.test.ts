import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** `| promise | \`file\`：name、name |` of docs/gate.md. */
const promises = [...readFileSync('docs/gate.md', 'utf8').matchAll(/^\| (.+?) \| `(tests\/[^`]+)`：(.+?) \|$/gm)].map(
  ([, promise = '', file = '', names = '']) => ({ promise, file, names: names.split('、') }),
);

describe('what docs/gate.md promises', () => {
  it('is a table that can be read', () => {
    expect(promises.length).toBeGreaterThan(12);
  });

  it.each(promises)('has its tests: $promise', ({ file, names }) => {
    const text = readFileSync(file, 'utf8');
    for (const name of names) {
      const isCase = existsSync(`tests/pull-request/cases/${name}/change.yaml`);
      expect(isCase || text.includes(name), `${file}: ${name}`).toBe(true);
    }
  });
});
