/** `gongshi schema`: the JSON Schemas of the ledger, for editors. They are generated and committed; `--check` compares. */
import { jsonSchemas } from '../../src/core/json-schema.ts';
import { writeGenerated } from '../kernel/generated.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

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
    const wanted = new Map(
      [...jsonSchemas(records)].map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]),
    );
    const place = { command: 'npx gongshi schema', place: 'schemas/', pattern: 'schemas/**/*.schema.json' };
    return writeGenerated({ ...place, wanted }, options.check === true, io);
  },
});
