import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copySite } from '../programmes/copy-site.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-wrong-'));
afterAll(() => rmSync(root, { recursive: true }));

it('is not built of a ledger in which something is wrong, and says where', () => {
  copySite(root);
  symlinkSync(resolve('scripts'), join(root, 'scripts'));
  appendFileSync(join(root, 'content', 'association.yaml'), '\nno-such-key: 1\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('no-such-key');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
