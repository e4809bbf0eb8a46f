/** `gongshi codeowners`: whom the forge asks to review what, from the ledger. Committed; `--check` compares. */
import { codeowners as codeownersOf } from '../../src/ledger/codeowners.ts';
import { writeGenerated } from '../kernel/generated.ts';
import { openLedger } from '../kernel/ledger.ts';
import { verb } from '../kernel/verb.ts';

const file = '.github/CODEOWNERS';

export const codeowners = verb({
  name: 'codeowners',
  summary: '生成 .github/CODEOWNERS：哪些改动要请主办单位审看',
  usage: '',
  options: { check: { type: 'boolean', help: '只比较，不写入；有不同的退出码为1' } },
  run: ({ options }, io) => {
    const text = codeownersOf(openLedger(io).records);
    const wanted = new Map(text === undefined ? [] : [[file, text] as const]);
    const generated = { command: 'npx gongshi codeowners', place: file, pattern: file, wanted };
    return writeGenerated(generated, options.check === true, io);
  },
});
