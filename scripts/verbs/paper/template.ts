/** `gongshi paper template <paper>…`: the shipped templates as Word files that the office changes as it likes. */
import { resolve } from 'node:path';
import { paperById, papers } from '../../../src/papers/papers.ts';
import { shippedTemplate } from '../../../src/papers/template/template.ts';
import { createFile } from '../../kernel/create-file.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { CannotRun, type ExitCode, type Io } from '../../kernel/verb.ts';
import { ownTemplate } from './write.ts';

export const writeTemplates = async (io: Io, typed: readonly string[]): Promise<ExitCode> => {
  const ids = typed.length === 0 ? papers.filter(({ form }) => form === 'word').map(({ id }) => id) : typed;
  const { association } = openLedger(io).records;
  for (const id of ids) {
    const paper = paperById(id);
    if (paper === undefined) throw new CannotRun(`没有 ${id} 这种文书。npx gongshi paper 列出全部文书`);
    if (paper.form === 'sheet') throw new CannotRun(`${id} 是表格，没有 Word 模板`);
    const path = ownTemplate(id);
    if (!createFile(resolve(io.cwd, path), await shippedTemplate(paper, association)))
      throw new CannotRun(`已经有了，没有覆盖：${path}`);
    io.out(path);
  }
  io.err('在 Word 或者 WPS 里改文字和版式，花括号里的内容会自动填入，不要改动。删去这个文件就用回原来的模板。');
  return 0;
};
