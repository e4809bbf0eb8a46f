/** `gongshi paper …`: the papers of the office, as Word documents and spreadsheets, and as PDF where the machine can. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseYaml } from '../../src/ledger/yaml.ts';
import { type FilledWord, filledNames, filledWords, PaperInput, readFilled } from '../../src/papers/input.ts';
import { paperById, papers } from '../../src/papers/papers.ts';
import { basePath } from '../../src/view/addresses.ts';
import { viewSite } from '../../src/view/site.ts';
import { createFile } from '../kernel/create-file.ts';
import { openLedger } from '../kernel/ledger.ts';
import { pdfPath } from '../kernel/office-program.ts';
import { readPrivate } from '../kernel/persons.ts';
import { textTable } from '../kernel/table.ts';
import { CannotRun, type Io, verb } from '../kernel/verb.ts';
import { printedPapers } from './paper/printed.ts';
import { written as typedAs } from './paper/subject.ts';
import { writeTemplates } from './paper/template.ts';
import { charactersSay, footSays, type PaperFile, paperFile } from './paper/write.ts';

const readInput = (io: Io, typed: string | undefined): PaperInput => {
  if (typed === undefined) return {};
  const read = parseYaml(readPrivate(io, typed));
  const input = PaperInput.safeParse(read.ok ? read.data : undefined);
  if (input.success) return input.data;
  const where = input.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('；');
  throw new CannotRun(`${typed} 的写法不对：${where}。例如：to: 各有关单位`);
};

/** `主送=各有关单位`, as the desk asks for it. */
const readFills = (typed: readonly string[]): PaperInput => {
  const filled: Partial<Record<FilledWord, string>> = {};
  for (const one of typed) {
    const [label = '', ...rest] = one.split('=');
    const name = filledNames.find((word) => filledWords[word].label === label.trim());
    if (name === undefined || rest.length === 0)
      throw new CannotRun(
        `--fill ${one} 的写法不对，例如 --fill 主送=各有关单位；可以写的有${filledNames.map((word) => filledWords[word].label).join('、')}`,
      );
    filled[name] = rest.join('=');
  }
  const read = readFilled(filled);
  if (!read.ok) throw new CannotRun(read.why.replace(/。$/, ''));
  return read.input;
};

const printing = (io: Io, files: readonly PaperFile[]) => {
  io.progress('正在转成 PDF');
  return printedPapers(files);
};

const list = (): string =>
  textTable(
    [{ head: '文书' }, { head: '名称' }, { head: '后面写' }, { head: '用处' }],
    papers.map(({ id, name, about, purpose }) => [id, name, typedAs[about], purpose]),
  );

export const paper = verb({
  name: 'paper',
  summary: '做文书：受理、补正、公示、决定、证书、拨付表等，Word 或者表格',
  usage: '[文书 对象…] | template [文书…]',
  options: {
    with: { type: 'string', value: '文件', help: '补充信息：主送、日期、会议地点、账户等；放在台账以外' },
    fill: {
      type: 'string',
      multiple: true,
      value: '主送=…',
      help: '补充一项：文号、主送、抄送、成文日期等；可以写多个，和 --with 一起用时以这里为准',
    },
    to: { type: 'string', value: '文件夹', help: '写到哪里；不写则写到 print' },
    pdf: { type: 'boolean', help: '同时转成 PDF，要有 LibreOffice、Word 或者 WPS' },
  },
  run: async ({ options, positionals: [id, ...typed] }, io) => {
    if (id === undefined) {
      io.out(list());
      return 0;
    }
    if (id === 'template') return writeTemplates(io, typed);
    const kind = paperById(id);
    if (kind === undefined) throw new CannotRun(`没有 ${id} 这种文书。npx gongshi paper 列出全部文书`);
    if (typed.length === 0)
      throw new CannotRun(`要写明${kind.name}的对象：npx gongshi paper ${id} ${typedAs[kind.about]}`);
    const input = { ...readInput(io, options.with), ...readFills(options.fill ?? []) };
    const ledger = openLedger(io);
    const { association } = ledger.records;
    const site = viewSite(ledger.records, io.today(association.asOf), basePath(association.site.url, undefined));
    const folder = resolve(io.cwd, options.to ?? 'print');
    const files = await Promise.all(typed.map((one) => paperFile(io, ledger, site, kind, one, input)));
    const there = files
      .flatMap(({ name }) => [name, ...(options.pdf === true ? [pdfPath(name, '')] : [])])
      .filter((name) => existsSync(join(folder, name)));
    if (there.length > 0)
      throw new CannotRun(`已经有了，没有覆盖：${there.join('、')}。请先移走，或者用 --to 写到别处`);
    const printed = options.pdf === true ? await printing(io, files) : undefined;
    const written = (name: string, bytes: Uint8Array): void => {
      if (!createFile(join(folder, name), bytes)) throw new CannotRun(`刚刚有了 ${name}，没有覆盖`);
      io.out(join(options.to ?? 'print', name));
    };
    for (const [index, file] of files.entries()) {
      const paper = printed?.ok === true ? printed.papers[index] : undefined;
      written(file.name, (paper?.file ?? file).bytes);
      const says = [...charactersSay(file), ...(paper === undefined ? footSays(file) : paper.says)];
      if (paper !== undefined) written(pdfPath(file.name, ''), paper.pdf);
      for (const words of says) io.err(`${file.name}：${words}`);
    }
    if (printed?.ok === false) throw new CannotRun(printed.why);
    return 0;
  },
});
