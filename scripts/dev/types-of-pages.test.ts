import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const check = (frontmatter: string): { status: number | null; output: string } => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true }, include: ['*.astro'] }),
  );
  writeFileSync(join(folder, 'page.astro'), `---\n${frontmatter}\n---\n<p>{count}</p>\n`);
  const { status, stdout } = spawnSync(process.execPath, [resolve('scripts/dev/types-of-pages.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout };
};

describe('the types of a page', () => {
  it('are checked: a string that should be a number is found', () => {
    const { status, output } = check("const count: number = 'seven';");
    expect(output).toContain("Type 'string' is not assignable to type 'number'");
    expect(status).toBe(1);
  });

  it('pass when they agree', () => {
    expect(check('const count: number = 7;')).toEqual({ status: 0, output: '1 .astro files, 0 errors, 0 warnings\n' });
  });
});
