/** 评审 over the desk: the list of experts, which is kept in memory alone, and their blank sheets to be taken away. */
import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';
import { othersText } from '../../ledger/others-text.ts';
import { attempt } from '../../office/act.ts';
import { roundNamed } from '../../office/found.ts';
import { blankSheets } from '../../office/score-sheets.ts';
import { talliesOf } from '../../office/tally-sheets.ts';
import { type Experts, expertsIn } from '../../score-sheet/experts.ts';
import { readingCopy } from '../../score-sheet/reading-copy.ts';
import { writeTally } from '../../score-sheet/tally.ts';
import { writeScoreSheet } from '../../score-sheet/write.ts';
import { atDesk } from '../acts/button-words.ts';
import type { DeskLedger } from '../ledger.ts';
import type { Answer, Download } from './app.ts';
import type { Waiting } from './waiting.ts';

const Sent = z.strictObject({ file: z.string() });
const largest = 1024 * 1024;

const no = (status: 400 | 404 | 422, why: string) => ({ ok: false, status, why }) as const;

const html = 'text/html; charset=utf-8';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const reviewOf = (waiting: Waiting, read: () => DeskLedger | undefined, unreadable: Answer<never>) => {
  // It names people: it ends with the desk, and lies in no folder.
  let experts: Experts = {};

  const take = async (typed: unknown): Promise<Answer<{ readonly count: number }>> => {
    const sent = Sent.safeParse(typed);
    const file = sent.success ? waiting.find(sent.data.file) : undefined;
    if (file === undefined) return no(400, '名册的文件不在了，请重新放一次。');
    const bytes = file.size > largest ? undefined : new Uint8Array(readFileSync(file.path));
    waiting.remove(file.id);
    const text = bytes === undefined ? undefined : othersText(bytes);
    if (text?.ok !== true)
      return no(422, `${file.name} 不是 UTF-8 或者 GBK 编码的文字，或者太大。用记事本打开核对，另存为 UTF-8`);
    const listed = expertsIn(file.name, text.text);
    if (!listed.ok) return no(422, listed.why);
    experts = listed.experts;
    return { ok: true, value: { count: Object.keys(experts).length } };
  };

  /** `round`: `2017/service-station/cultivation`; `reviewer`: `R01`, or nothing for what all of them read. */
  const sheet = async (asked: URLSearchParams): Promise<Answer<Download>> => {
    const ledger = read();
    if (ledger === undefined) return unreadable;
    const [year = '', id = '', round = ''] = (asked.get('round') ?? '').split('/');
    const records = ledger.records.years.get(Number(year));
    const category = records?.categories.get(id);
    if (records === undefined || category?.category.rounds.some((one) => one.id === round) !== true)
      return no(404, '台账里没有这一轮。');
    if (Object.keys(experts).length === 0) return no(422, '先放入评委名册，再存评分表。');
    const blank = blankSheets(ledger, records, category, round, experts, ledger.today);
    if (!blank.ok) return no(422, [...blank.findings.map(({ message }) => message), blank.why].map(atDesk).join('；'));
    const about = `${year}-${id}-${round}`;
    const reviewer = asked.get('reviewer');
    if (reviewer === null) {
      const bytes = new TextEncoder().encode(readingCopy(ledger.records, category, blank.first));
      return { ok: true, value: { name: `reading-${about}.html`, type: html, bytes } };
    }
    const one = blank.sheets.find(({ key }) => key.reviewer === reviewer);
    if (one === undefined) return no(404, '名册里没有这位评委。');
    const bytes = Uint8Array.from(await writeScoreSheet(one));
    return { ok: true, value: { name: `${reviewer}-${about}.xlsx`, type: spreadsheet, bytes } };
  };

  /** `round`: `2026/paper/final`; `name`: which of its tally sheets, as the screen lists them. */
  const tally = async (asked: URLSearchParams): Promise<Answer<Download>> => {
    const ledger = read();
    if (ledger === undefined) return unreadable;
    const made = attempt(() => talliesOf(ledger, roundNamed(ledger, asked.get('round') ?? ''), ledger.today));
    if (!made.ok) return no(422, [...made.findings.map(({ message }) => message), made.why].map(atDesk).join('；'));
    const one = made.value.get(asked.get('name') ?? '');
    if (one === undefined) return no(404, '这一轮没有这份计票表。');
    return {
      ok: true,
      value: {
        name: `${one.round.replaceAll('/', '-')}-${asked.get('name') ?? ''}`,
        type: spreadsheet,
        bytes: Uint8Array.from(await writeTally(one)),
      },
    };
  };

  return { experts: (): Experts => experts, take, sheet, tally };
};
