/**
 * A verdict as one comment in Markdown. What to do next stands first; what is for the author stands open, the rest folded;
 * nothing that a submission says can become anything but text; never longer than a comment may be.
 */
import { isError } from '../../core/finding.ts';
import { sourceLines } from '../../report/text.ts';
import { layerNames, type LayerState } from '../layer.ts';
import type { Cure, Found, Verdict } from '../verdict.ts';
import { block, code, inline, isCommand } from './escape.ts';
import { headline } from './headline.ts';
import type { Links } from './links.ts';

/** Found again in the comment that is edited in place. */
export const marker = '<!-- gongshi pull-request -->';

/** Characters. GitHub takes 65,536. */
export const longestComment = 60_000;
/** What the folded end may need. */
const reserve = 4000;

const cureText = (cure: Cure): string => {
  if (cure.kind === 'move') return `  移到：${code(cure.to)}`;
  return isCommand(cure.becomes) ? '' : `  第${cure.line}行改成：\n\n${block('suggestion', [cure.becomes], '  ')}\n`;
};

/** The line with its token marked, cut to what a comment shows without scrolling. */
const sourceText = (found: Found): string => {
  const lines = sourceLines(found).slice(1);
  return lines.length === 0
    ? ''
    : `\n${block(
        'text',
        lines.map((line) => line.slice(2)),
        '  ',
      )}\n`;
};

const placeText = ({ file, line }: Found, head: string, links: Links): string => {
  if (line === 0) return '';
  const address = links.line(head, file, line);
  return address === undefined ? `第${line}行　` : `[第${line}行](${address})　`;
};

const levelWords = { error: '', warning: '提醒：', info: '' } as const;

/** One finding as an item of a list. */
const item = (found: Found, head: string, links: Links): string => {
  const page = links.code(found.code);
  const more = page === undefined ? '' : `　[这是什么](${page})`;
  const cures = found.cures.map(cureText).filter((text) => text !== '');
  return [
    `- ${placeText(found, head, links)}${levelWords[found.level]}${inline(found.message)}${more}`,
    ...(found.citation === null ? [] : [`\\\n  依据：${inline(found.citation)}`]),
    `\\\n  **怎么办**：${inline(found.help)}`,
    cures.length > 0 ? `\n${cures.join('\n')}` : sourceText(found),
  ].join('');
};

interface Section {
  readonly heading: string;
  readonly items: readonly string[];
}

/** Findings are grouped by file, in the order in which files first appear. */
const sections = (found: readonly Found[], head: string, links: Links): Section[] =>
  [...Map.groupBy(found, ({ file }) => file)].map(([file, all]) => {
    const address = file === '' ? undefined : links.line(head, file, 0);
    const name = file === '' ? '整个改动' : code(file);
    return {
      heading: `#### ${address === undefined ? name : `[${name}](${address})`}`,
      items: all.map((one) => item(one, head, links)),
    };
  });

/** As many items as fit into `room`, and how many do not. */
const fitting = (all: readonly Section[], room: number): { readonly text: string; readonly left: number } => {
  let [text, left] = ['', 0];
  for (const { heading, items } of all) {
    let part = '';
    for (const one of items) {
      const longer = `${part === '' ? `${heading}\n\n` : part}${one}\n`;
      if (left > 0 || text.length + longer.length > room) left += 1;
      else part = longer;
    }
    if (part !== '') text += `${part}\n`;
  }
  return { text, left };
};

const folded = (summary: string, text: string): string =>
  text.trim() === '' ? '' : `<details><summary>${summary}</summary>\n\n${text.trim()}\n\n</details>\n\n`;

const stateWords = {
  passed: '通过',
  failed: '没有通过',
  stopped: '停下',
  skipped: '没有检查',
} as const satisfies Record<LayerState, string>;

const course = ({ layers, base, head, author, at }: Verdict): string =>
  [
    '| 检查 | 结果 |',
    '| --- | --- |',
    ...layers.map(({ id, state }) => `| ${layerNames[id]} | ${stateWords[state]} |`),
    '',
    `前一项没有通过的，后面靠它的就不再检查。主分支 ${code(base)}，这次改动 ${code(head)}，账号 ${code(author)}，服务器收到的时间 ${code(at)}。`,
  ].join('\n');

export const markdownReport = (verdict: Verdict, links: Links): string => {
  const { title, next } = headline(verdict);
  const { findings, reasons, ours, head } = verdict;
  const of = (all: readonly Found[]) => sections(all, head, links);
  const isOurs = verdict.office && verdict.verdict === 'base-broken';
  const open = of([...findings.filter(isError), ...reasons, ...(isOurs ? ours : [])]);
  const told = of(findings.filter(({ level }) => level !== 'error'));
  const first = `**${title}** ${inline(next)}\n\n`;
  const last = `${folded('检查经过', course(verdict))}${marker}\n`;
  let room = longestComment - reserve - first.length - last.length;
  const take = (all: readonly Section[]) => {
    const part = fitting(all, room);
    room -= part.text.length;
    return part;
  };
  const [main, other, base] = [take(open), take(told), take(of(isOurs ? [] : ours))];
  const left = main.left + other.left + base.left + verdict.omitted;
  const rest = left > 0 ? `还有${left}处没有列出，先改上面的，再推送一次。\n\n` : '';
  return [
    first,
    main.text,
    rest,
    folded('提醒和说明', other.text),
    folded('主分支上原有的问题，由主办单位改正', base.text),
    last,
  ].join('');
};
