/** 核对行: one line for paper that stands for everything settled today, and the file that keeps what it stands for. */
import { z } from 'zod/mini';
import { latestLine, nextCheckpoints } from '../core/checkpoint/checkpoint.ts';
import { readLine } from '../core/checkpoint/line.ts';
import { sinceLine } from '../core/checkpoint/since.ts';
import { inChinese } from '../core/dates.ts';
import { isError } from '../core/finding.ts';
import { settledIn } from '../ledger/settled.ts';
import { toYaml } from '../ledger/write-yaml.ts';
import { act, refuse } from './act.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

export const checkpoint = act({
  id: 'checkpoint',
  verb: ['checkpoint'],
  title: '生成核对行',
  purpose: '审定、公示以后做：一行字代表到今天为止的全部记录，印在文书上，以后凭它核对记录有没有改过。',
  screen: 'publish',
  input: z.strictObject({}),
  form: {},
  plan: (ledger, _, today) => {
    const { records } = ledger;
    if (records.whole !== undefined)
      return refuse('这里是办公室的完整台账。核对行写着每一份记录的名字，在公开台账里生成。');
    for (const year of records.years.values())
      wantReadable(ledger, year, '有记录读不出来，没有生成核对行。请维护的工程师改好以后再做。');
    const checkpoints = records.checkpoints ?? new Map();
    const facts = settledIn(records, today);
    const last = latestLine(checkpoints);
    const line = readLine(last ?? '');
    const changed = line === undefined ? [] : sinceLine(line, checkpoints, facts).findings.filter(isError);
    if (changed.length > 0)
      return refuse('上一行核对行以后，以前的记录改动过，没有生成。查清是谁改的、为什么改，再请维护的工程师办。', {
        findings: changed,
      });
    const next = nextCheckpoints(checkpoints, facts, today, ledger.publishedCommit);
    if (next.length === 0)
      return refuse(
        last === undefined
          ? '还没有受理、审定或者公示的记录，不需要核对行。'
          : `上一行核对行以后没有新的记录，继续用这一行：${last}`,
      );
    const made = next.at(-1)?.value.line ?? '';
    return planned(
      ledger,
      {
        files: next.map(({ id, value }) => ({
          path: `content/checkpoints/${id}.yaml`,
          before: undefined,
          after: toYaml(value, 3),
        })),
        sentence: `生成核对行：${inChinese(today)}，${facts.length}项内容`,
        next: [
          `核对行是 ${made}，以后做的文书会自动印上`,
          '把这一行告诉几个不在一起的人（监督部门、别的协会），请他们记下来：别人手里有了，才查得出改动',
        ],
      },
      today,
    );
  },
});
