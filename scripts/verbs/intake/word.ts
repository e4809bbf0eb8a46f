/** A filled Word form → a draft in the folder that Git ignores. A person opens it in the form and chooses the papers. */
import { nameFlaw } from '../../../src/core/record-name.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inFile, isError } from '../../../src/core/finding.ts';
import { fileText } from '../../../src/filing/file.ts';
import { fileOrder } from '../../../src/filing/check.ts';
import { readCells } from '../../../src/filing/word-rows.ts';
import { readWord } from '../../../src/filing/read-word.ts';
import { takeApplication } from '../../../src/ledger/intake.ts';
import { writeNew, writeWholly } from './write.ts';
import { findingText, openLedger } from '../../kernel/ledger.ts';
import { CannotRun, type ExitCode, type Io } from '../../kernel/verb.ts';

const largest = 20 * 1024 * 1024;

/** A label may hold an answer that was typed into it: of that no more is shown than tells the row. */
const shortened = (label: string): string => {
  const shown = [...label.replaceAll(/\d[\d\s-]{4,}/g, '…').replaceAll(/\s+/g, ' ')];
  return shown.length > 20 ? `${shown.slice(0, 20).join('')}…` : shown.join('');
};

export const intakeWord = async (typed: string, io: Io): Promise<ExitCode> => {
  const path = resolve(io.cwd, typed);
  if (!existsSync(path)) throw new CannotRun(`没有 ${typed} 这个文件`);
  if (!/\.docx$/i.test(typed)) throw new CannotRun(`${typed} 不是 .docx。用 Word 或者 WPS 打开，另存为 .docx 再读`);
  if (statSync(path).size > largest) throw new CannotRun(`${typed} 太大，不打开。删去图片再读；扫描件另外报送`);
  const opened = await readWord(new Uint8Array(readFileSync(path)));
  if (!opened.ok) {
    throw new CannotRun(
      opened.why === 'too-large'
        ? `${typed} 解开以后太大，不打开。申报表只有几十行，请把多余的内容和图片删去`
        : `${typed} 打不开，不是完整的 Word 文档（.docx）。旧格式（.doc）、设了密码的，用 Word 或者 WPS 打开，另存为 .docx`,
    );
  }
  const { word } = opened;
  if (word.form === undefined)
    throw new CannotRun(`${typed} 里没有“表号”，看不出是哪一张申报表。请从网站下载空白表填写`);
  const ledger = openLedger(io);
  const year = ledger.records.years.get(word.form.year);
  const category = year?.categories.get(word.form.category);
  if (year === undefined || category === undefined) {
    throw new CannotRun(`台账里没有${word.form.year}年度的 ${word.form.category}，这张表不是给这里的`);
  }
  const { file, told } = readCells(word.cells, category.category, ledger.records);
  for (const [label, sentence] of told) io.err(`“${shortened(label)}”一栏：${sentence}。请人工核对。`);
  for (const sentence of word.told) io.err(`文档里${sentence}。请人工核对。`);
  const organization = file.data['organization'];
  const name =
    typeof organization === 'string' && nameFlaw('application', organization) === undefined
      ? organization
      : 'word-form';
  const text = fileText(file, fileOrder(category));
  const bytes = new TextEncoder().encode(text);
  const { findings } = takeApplication(
    ledger.records,
    { year, category, name, bytes },
    io.today(ledger.records.association.asOf),
  );
  if (findings.length > 0) io.out(findingText(ledger, findings));
  if (findings.some(({ code }) => code === 'personal-data')) {
    io.err('没有写：文档里有个人信息，请申报单位删去以后再发。');
    return 1;
  }
  const draft = `inbox/${word.form.year}/${category.id}/${name}/draft.md`;
  if (existsSync(join(io.cwd, draft))) throw new CannotRun(`已经有 ${draft}，是以前读进的。处理完以后移走，再读一次`);
  const unwritten = writeWholly((undo) => writeNew(io.cwd, draft, text, undo));
  if (unwritten !== undefined) {
    io.err(findingText(ledger, inFile(typed, [unwritten])));
    return 1;
  }
  io.out(
    `草稿已写入 ${draft}，不进入台账。Word 里没有材料的校验码：在网站申报表里“打开草稿文件”，逐件选择材料，核对后生成申报包，再 intake。`,
  );
  return told.length + word.told.length > 0 || findings.some(isError) ? 1 : 0;
};
