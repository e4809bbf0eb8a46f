/** `gongshi docs`: a page per code in `docs/codes/`, generated from the code tables and committed; `--check` compares. */
import { allCodes } from '../src/codes.ts';
import { codeIndex, codePage } from '../src/report/code-page.ts';
import { writeGenerated } from './generated.ts';
import { verb } from './verb.ts';

export const docs = verb({
  name: 'docs',
  summary: '生成每个代号的说明，写入 docs/codes/',
  usage: '',
  options: { check: { type: 'boolean', help: '只比较，不写入；有不同的退出码为1' } },
  run: ({ options }, io) => {
    const pages = Object.entries(allCodes).map(
      ([code, doc]) => [`docs/codes/${code}.md`, codePage(code, doc)] as const,
    );
    const wanted = new Map([...pages, ['docs/codes/README.md', codeIndex(allCodes)] as const]);
    const place = { command: 'npx gongshi docs', place: 'docs/codes/', pattern: 'docs/codes/*.md' };
    return writeGenerated({ ...place, wanted }, options.check === true, io);
  },
});
