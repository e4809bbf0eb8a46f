/** A paper that was chosen → what is registered of it, or why it cannot be taken: said at once, and not by the office days later. */
import { type Evidence, evidenceOfFile, sizeInWords } from './evidence.ts';
import { extensionOf, isTaken, packageKinds } from './manifest.ts';
import { seenInPdf } from './pdf-pages.ts';
import { wrongFile } from './wrong-file.ts';
import { zipEntries } from './unzip.ts';

export interface JudgedFile extends Evidence {
  /** Why it is not taken. */
  readonly flaw?: string;
  /** What is to be looked at, though it is taken. */
  readonly warning?: string;
}

const MEGA = 1024 * 1024;
/** In megabytes: more no mailbox takes in one piece. */
const largest = 50;

const flawOf = (name: string, bytes: Uint8Array): string | undefined => {
  if (bytes.length === 0) return '是空文件，一个字节也没有。请重新扫描或者另存后再选。';
  if (bytes.length > largest * MEGA)
    return `有${sizeInWords(bytes.length)}，超过${largest}MB。扫描时选“黑白”或者每英寸200点，另存后再选。`;
  if (isTaken(name, bytes)) return undefined;
  const extension = extensionOf(name);
  const what = wrongFile(bytes, zipEntries(bytes));
  if (Object.keys(packageKinds).includes(extension))
    return `名字以 .${extension} 结尾，内容${what === undefined ? '却不是这种文件' : `却是${what}`}，可能改过扩展名或者没有传完整。请重新导出后再选。`;
  return `是${what ?? `扩展名为 .${extension} 的文件`}，收不了。请存成 PDF、OFD、JPG 或者 PNG 再选。`;
};

/** Throws what the browser throws when it cannot read the file. */
export const judgeFile = async (file: File): Promise<JudgedFile> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const flaw = flawOf(file.name, bytes);
  if (flaw !== undefined) return { sha256: '', name: file.name, size: file.size, pages: undefined, flaw };
  const evidence = await evidenceOfFile(file);
  const isLocked = extensionOf(file.name) === 'pdf' && seenInPdf(bytes).isLocked;
  return isLocked
    ? { ...evidence, warning: '这份 PDF 加了密或者限制了打印，别人可能打不开。请去掉密码另存，再换上。' }
    : evidence;
};
