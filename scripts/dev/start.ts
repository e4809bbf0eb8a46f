/** `npm start`: checks and builds the site as it will be published, serves it on this machine and says where. */
import { spawnSync } from 'node:child_process';
import { preview } from 'astro';
import { siteAddress } from '../../src/site/address.ts';

const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});

if (status === 0) {
  // A busy port is no obstacle: the next free one is taken.
  const { port } = await preview({ logLevel: 'warn' });
  console.log(`\n  公示网站：http://localhost:${port}${siteAddress().base}\n  按 Ctrl+C 停止\n`);
} else {
  process.exitCode = status ?? 1;
}
