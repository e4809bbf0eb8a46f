/** 见证: a line of another association's site, kept here from the day on which it was seen. Only added to. */
import { z } from 'zod/mini';
import { keptOf } from '../core/checkpoint/checkpoint.ts';
import { readLine, writeLine } from '../core/checkpoint/line.ts';
import { inChinese } from '../core/dates.ts';
import type { Filed } from '../core/records.ts';
import type { Witness } from '../core/schema/witness.ts';
import { toYaml } from '../ledger/write-yaml.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import { date, dateFace, line, notAhead, notBefore } from './input.ts';
import { planned } from './planned.ts';

const hostOf = (typed: string): string => {
  try {
    const { protocol, hostname } = new URL(typed);
    return protocol === 'https:' || protocol === 'http:' ? hostname : '';
  } catch {
    return '';
  }
};

/** `https://kexie.example.org/` → kexie-example-org. */
const idOf = (host: string): string =>
  host
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const knownOf = ({ records }: OfficeLedger, host: string): Filed<Witness> | undefined =>
  [...(records.witnesses?.values() ?? [])].find(({ value }) => hostOf(value.url) === host);

export const witness = act({
  id: 'witness',
  verb: ['witness'],
  title: '记下别人的核对行',
  purpose: '别的协会网站上的核对行，抄到我们的台账里：他们以后改了记录，我们这里查得出来。',
  screen: 'publish',
  input: z.strictObject({ url: line, name: z.optional(line), line, on: date }),
  form: {
    url: {
      label: '对方的网址',
      control: 'line',
      positional: '<网址>',
      help: '网站首页，例如 https://kexie.example.org/',
    },
    name: { label: '对方的名称', control: 'line', help: '第一次记的时候写单位全称' },
    line: { label: '核对行', control: 'line', positional: '<核对行>', help: '照网站底部或者文书上的抄，一个字也不改' },
    on: dateFace('看到的日期'),
  },
  plan: (ledger, { url, name, line: typed, on }, today) => {
    const host = hostOf(url);
    if (host === '')
      return refuse('网址不完整。', { problems: [{ field: 'url', says: '网址要从 https:// 开始，照浏览器里的抄' }] });
    const read = readLine(typed);
    if (read === undefined)
      return refuse('核对行不完整，或者抄错了一个字。', {
        problems: [{ field: 'line', says: '对照原文再抄一次：最后两个字是校验用的，抄错任何一个字都对不上' }],
      });
    notAhead('看到的日期', on, today);
    notBefore('看到的日期', on, read.day, '这一行生成的日期');
    const { association, checkpoints } = ledger.records;
    if (host === hostOf(association.site.url) || keptOf(checkpoints ?? new Map(), read).kind === 'kept')
      return refuse('这是本站自己的核对行，不用记：要由别人替我们保管。', {
        problems: [{ field: 'line', says: '抄对方网站底部的那一行' }],
      });
    const known = knownOf(ledger, host);
    const called = known?.value.name ?? name;
    if (called === undefined)
      return refuse('第一次记这个网站，要写对方的名称。', {
        problems: [{ field: 'name', says: '要写“对方的名称”' }],
      });
    const seen = known?.value.seen ?? [];
    // However it was typed, it is written as it is printed.
    const written = writeLine(read);
    if (seen.some((one) => one.line === written)) return refuse('这一行已经记过了。');
    const others = seen.filter((one) => readLine(one.line)?.day === read.day);
    const path = known?.file ?? `content/witnesses/${idOf(host)}.yaml`;
    const { demonstration } = association;
    const value: Witness = known?.value ?? {
      ...(demonstration === true ? { demonstration } : {}),
      name: called,
      url: new URL(url).href,
      seen: [],
    };
    const before = known === undefined ? undefined : new TextDecoder().decode(ledger.source.read(path));
    return planned(
      ledger,
      {
        files: [{ path, before, after: toYaml({ ...value, seen: [...seen, { on, line: written }] }, 2) }],
        sentence: `记下${called}的核对行：${inChinese(read.day)}，${read.count}项内容`,
        next: [
          '下次发布网站，“记录没有改过”一页会列出这一行',
          ...(others.length === 0
            ? []
            : [
                `对方同一天还有另一行（${others.map((one) => one.line).join('、')}）：到对方网站“自行核对”各核对一次，两行都应当对得上`,
              ]),
        ],
      },
      today,
    );
  },
});
