import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lockfile = readFileSync('package-lock.json', 'utf8');
const packageJson: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

it('fetches packages from the registry that npm is set to, not from one that a lockfile names', () => {
  const hosts = [...lockfile.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map((match) => match[1]);
  expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
});

it('pins every direct dependency to one version', () => {
  const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(versions.filter(([, version]) => !/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
