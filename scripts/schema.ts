/** `gongshi schema`: the JSON Schemas of the ledger, for editors. They are generated and committed; `--check` compares. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas } from '../src/core/json-schema.ts';
import { openLedger } from './ledger.ts';
import { CannotRun, verb } from './verb.ts';

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

interface Difference {
  readonly path: string;
  /** What it should hold; undefined where there should be no such file. */
  readonly text: string | undefined;
}

/** Files below `schemas/` that are not what the ledger makes. */
const differences = (root: string, wanted: ReadonlyMap<string, string>): readonly Difference[] => [
  ...[...wanted].filter(([path, text]) => read(join(root, path)) !== text).map(([path, text]) => ({ path, text })),
  ...globSync('schemas/**/*.schema.json', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !wanted.has(path))
    .map((path) => ({ path, text: undefined })),
];

const settle = (root: string, { path, text }: Difference): void => {
  const file = join(root, path);
  if (text === undefined) return rmSync(file);
  mkdirSync(dirname(file), { recursive: true });
  return writeFileSync(file, text);
};

export const schema = verb({
  name: 'schema',
  summary: '生成编辑器用的 JSON Schema，写入 schemas/',
  usage: '',
  options: { check: { type: 'boolean', help: '只比较，不写入；有不同的退出码为1' } },
  run: ({ options }, io) => {
    const { records, findings } = openLedger(io);
    // A form that cannot be read would lose its schema.
    const broken = findings.find(
      ({ file, level }) => level === 'error' && /\/(?:programme|category)\.yaml$/.test(file),
    );
    if (broken !== undefined) throw new CannotRun(`${broken.file} 有误。先运行 npx gongshi check 看错在哪里`);
    const texts = [...jsonSchemas(records)].map(
      ([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`] as const,
    );
    const found = differences(io.cwd, new Map(texts));
    for (const difference of found) {
      if (options.check !== true) settle(io.cwd, difference);
      io.out(`${difference.text === undefined ? '多余' : '更新'} ${difference.path}`);
    }
    if (options.check !== true || found.length === 0) return 0;
    io.err('schemas/ 与台账不一致，请运行 npx gongshi schema 并提交');
    return 1;
  },
});
