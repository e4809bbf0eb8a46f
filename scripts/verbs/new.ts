/** `gongshi new …`: files to begin with. Nothing that is there is ever overwritten. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longestId, nameFlaw, type Reserving } from '../../src/core/record-name.ts';
import { applicationSkeleton, organizationSkeleton } from '../../src/ledger/skeleton.ts';
import { createFile } from '../kernel/create-file.ts';
import { openLedger, yearOf } from '../kernel/ledger.ts';
import { CannotRun, type Io, verb } from '../kernel/verb.ts';

/** A name that would be refused later is refused before anything is written. */
const named = (kind: Reserving, name: string): string => {
  if (nameFlaw(kind, name) === undefined) return name;
  throw new CannotRun(
    `${name} 不能作名字：用小写英文字母、数字和连字符，不超过${longestId}个字符，也不能是 con、nul、index、guide 一类保留的名字`,
  );
};

const begin = (io: Io, path: string, text: string): string => {
  if (!createFile(join(io.cwd, path), text)) throw new CannotRun(`${path} 已经有了，不覆盖`);
  return path;
};

const application = (io: Io, [typedYear, categoryId, organization, id]: readonly string[]): string => {
  if (typedYear === undefined || categoryId === undefined || organization === undefined || id === undefined) {
    throw new CannotRun(
      '要写年度、奖项、申报单位代号和文件名，例如：npx gongshi new application 2017 service-station demo-nursing-society demo-new-station',
    );
  }
  const ledger = openLedger(io);
  const year = yearOf(ledger, typedYear);
  const category = year.categories.get(categoryId);
  if (category === undefined)
    throw new CannotRun(`${typedYear} 年度没有 ${categoryId} 这个奖项。有：${[...year.categories.keys()].join('、')}`);
  if (!ledger.records.organizations.has(organization))
    throw new CannotRun(`登记册里没有 ${organization}。先向主办单位登记单位`);
  const path = `content/${year.year}/${categoryId}/applications/${named('application', id)}.md`;
  return begin(io, path, applicationSkeleton(year.year, categoryId, category.category, organization));
};

const organization = (io: Io, [id, typedKind, name, from]: readonly string[]): string => {
  const { kinds } = openLedger(io).records.association;
  const kind = kinds.find((each) => each.id === typedKind);
  if (id === undefined || kind === undefined || name === undefined || from === undefined) {
    throw new CannotRun(
      `要写代号、类别、全称和起始日期，例如：npx gongshi new organization demo-new-society ${kinds[0]?.id ?? 'society'} 示例新学会 2017-01-01。类别：${kinds.map((each) => `${each.id}（${each.name}）`).join('、')}`,
    );
  }
  const path = `content/organizations/${named('organization', id)}.yaml`;
  return begin(io, path, organizationSkeleton(kind, name, from));
};

/** What a new year takes over: tables and texts, no application and no record. */
const carried = /(?:programme\.yaml|policy\.mdx|category\.yaml|guide\.mdx)$/;

const year = (io: Io, [to, from]: readonly string[]): string => {
  if (to === undefined || from === undefined || !/^\d{4}$/.test(to))
    throw new CannotRun('要写新年度和照着哪一年，例如：npx gongshi new year 2018 2017');
  const source = join(io.cwd, 'content', from);
  const target = join(io.cwd, 'content', to);
  if (!existsSync(source)) throw new CannotRun(`台账里没有 ${from} 年度`);
  if (existsSync(target)) throw new CannotRun(`content/${to} 已经有了，不覆盖`);
  const isFolder = (path: string) => !/\.[a-z]+$/.test(path);
  cpSync(source, target, {
    recursive: true,
    filter: (path) =>
      carried.test(path) ||
      (isFolder(path) && !/\/(?:applications|confirmations|receipts|decisions|notices|objections)$/.test(path)),
  });
  const programme = join(target, 'programme.yaml');
  writeFileSync(programme, readFileSync(programme, 'utf8').replace(/^year: \d{4}$/m, `year: ${to}`));
  io.err(
    '下一步：在 programme.yaml 里写上新年度的通知（call）和预算，在各 category.yaml 里改申报时间、名额和金额，再补 content/calendar/ 里的日历。',
  );
  return `content/${to}/`;
};

const kinds = { application, organization, year } as const;

export const create = verb({
  name: 'new',
  summary: '新建申报、单位或年度，作为填写的开头',
  usage: 'application <年度> <奖项> <单位> <文件名>｜organization <代号> <类别> <全称> <日期>｜year <年度> <照着哪年>',
  options: {},
  run: ({ positionals: [kind, ...rest] }, io) => {
    const make = Object.entries(kinds).find(([name]) => name === kind)?.[1];
    if (make === undefined) throw new CannotRun(`要写新建什么：${Object.keys(kinds).join('、')}`);
    io.out(`已新建 ${make(io, rest)}`);
    return 0;
  },
});
