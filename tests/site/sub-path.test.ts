import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateOf } from '../any-ledger/dist.ts';
import { brokenLinks } from '../any-ledger/links.ts';
import { someOf, whole } from '../depth.ts';
import { copyWithSecondYear } from './second-year.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-'));
const copy = join(root, 'copy');

const run = (args: readonly string[], extra: NodeJS.ProcessEnv = {}) => {
  // vitest sets BASE_URL and NODE_ENV for itself, and Astro would believe them.
  const env = { ...process.env, BASE_URL: undefined, NODE_ENV: undefined, ...extra };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

beforeAll(() => {
  copyWithSecondYear(copy);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a year copied in data, with an award of a new kind', () => {
  it('passes the check', () => {
    const { status, stdout, stderr } = run([
      join(process.cwd(), 'scripts/gongshi'),
      'check',
      'content/2018',
      '--today',
      '2018-05-20',
    ]);
    expect({ status, stderr, errors: stdout.match(/错误\[.*/g) ?? [] }).toEqual({ status: 0, stderr: '', errors: [] });
  });

  it('is built below a path of a site, as project pages of a forge are, with no broken link', async () => {
    const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
    const { status, stderr } = run([astro, 'build', '--silent', '--outDir', join(root, 'sub')], {
      GONGSHI_BASE: '/sub/',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const pages = globSync('sub/**/*.html', { cwd: root });
    expect(pages).toEqual(
      expect.arrayContaining([
        'sub/2018/index.html',
        'sub/2018/service-station/demo-wound-care-station/index.html',
        'sub/2018/youth-paper/guide/index.html',
        'sub/2018/youth-paper/demo-wound-paper/index.html',
        'sub/2017/service-station/demo-wound-care-station/index.html',
      ]),
    );
    expect(readFileSync(join(root, 'sub/2018/youth-paper/demo-wound-paper/index.html'), 'utf8')).toContain('1.2万元');
    // One page of each template, and some of the others.
    const byTemplate = new Map(pages.map((page) => [templateOf(page.slice('sub/'.length)), page]));
    const looked = new Set([...byTemplate.values(), ...someOf(pages, 8)]);
    expect(await brokenLinks(root, [...looked], whole)).toEqual([]);
  });
});
