/** `gongshi new category <year> <id>`: an award from a few answers, with a row for every clause that no other row cites. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, isDate } from '../../../src/core/dates.ts';
import type { Method } from '../../../src/core/rounds.ts';
import type { YearRecords } from '../../../src/core/records.ts';
import { Category } from '../../../src/core/schema/category.ts';
import { planIsExact, spending } from '../../../src/core/spending.ts';
import type { Association } from '../../../src/core/schema/association.ts';
import { blankCategory, blankGuide } from '../../../src/ledger/blank-category.ts';
import { tiersIn } from '../../../src/ledger/blank-rounds.ts';
import { withLikelyClauses } from '../../../src/ledger/likely-clause.ts';
import { openLedger, yearNamed } from '../../kernel/ledger.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';
import { writeWhole } from '../../kernel/write-record.ts';
import { answered, type Given } from './answers.ts';
import { begin, named } from './names.ts';

const subjects = { 单位: 'organization', 项目: 'project', 个人: 'person', 作品: 'work', 团队: 'group' } as const;

const methods = { 评分: 'scores', 表决: 'votes', 研究: 'body' } as const;

const methodOf = (typed: string): Method => {
  const found = Object.entries(methods).find(([word, id]) => typed === word || typed === id);
  if (found === undefined) throw new CannotRun(`怎样评，只能是${Object.keys(methods).join('、')}，不能是 ${typed}`);
  return found[1];
};

/** 评分,表决: one round after the other. */
const methodsOf = (typed: string): readonly [...Method[], Method] => {
  const read = typed.split(/[,，、]/).map((word) => methodOf(word.trim()));
  const last = read.pop();
  if (last === undefined || read.length > 2) throw new CannotRun('最多分三轮评，例如 评分,表决');
  return [...read, last];
};

/** The bodies that approve; undefined where they are those of the year, or nobody answered. */
const bodiesOf = (known: Association['bodies'], typed: string | undefined): readonly string[] | undefined => {
  if (typed === undefined) return undefined;
  const bodies = typed.split(/[,，、]/).map((body) => body.trim());
  const unknown = bodies.find((body) => !known.some(({ id }) => id === body));
  if (unknown === undefined) return bodies;
  throw new CannotRun(`没有 ${unknown} 这个机构。有：${known.map(({ id, name }) => `${id}（${name}）`).join('、')}`);
};

const subjectOf = (typed: string): Category['subject'] => {
  const found = Object.entries(subjects).find(([word, id]) => typed === word || typed === id);
  if (found === undefined) throw new CannotRun(`授予什么，只能是${Object.keys(subjects).join('、')}，不能是 ${typed}`);
  return found[1];
};

const kindList = (kinds: Association['kinds']): string => kinds.map(({ id, name }) => `${id}（${name}）`).join('、');

const kindsOf = (known: Association['kinds'], typed: string): readonly string[] => {
  const kinds = typed.split(/[,，、]/).map((kind) => kind.trim());
  const unknown = kinds.find((kind) => !known.some(({ id }) => id === kind));
  if (unknown !== undefined) throw new CannotRun(`没有 ${unknown} 这一类单位。有：${kindList(known)}`);
  return kinds;
};

const dateOf = (typed: string): string => {
  if (!isDate(typed)) throw new CannotRun(`日期应写成 2027-05-31 的样子，不能是 ${typed}`);
  return typed;
};

/** A call that nobody has issued yet begins in the year, and not before somebody could have filled in what is missing. */
const usualOpening = (year: number, today: string): string => {
  const spring = `${year}-03-01`;
  const soon = `${addDays(today, 61).slice(0, 7)}-01`;
  return spring > soon ? spring : soon;
};

/** The bodies that the year's rows name: what a new award has unless said. */
const usualBodies = ({ programme }: YearRecords): string => {
  const row = programme.common.conditions.find(({ rule }) => rule === 'approved');
  return row?.rule === 'approved' ? row.bodies.join(',') : '';
};

/** The year, its rows that nobody has looked at yet citing the policy as it is written by now. */
const withPolicyAsWritten = (io: Io, year: YearRecords): YearRecords => {
  const file = join(io.cwd, year.programmeFile);
  const text = readFileSync(file, 'utf8');
  const now = withLikelyClauses(text, year.clauses);
  if (now === text) return year;
  writeWhole(file, now);
  io.err(`${year.programmeFile} 里还没有核对的条款，照办法现在的条文改了，请逐行核对。`);
  return yearNamed(openLedger(io), String(year.year));
};

/**
 * The budget is the sum of all places: what the new ones cost is added where the sum was right, and a sum of the whole year that was
 * written before stays. Nobody can add up a level that is a share: `open`, and the ceiling is left to be filled in.
 */
const addToBudget = (io: Io, year: YearRecords, money: number, open: boolean): void => {
  const { programmeFile, programme } = year;
  const isWritten = planIsExact(year) && programme.budget !== spending(year).planned;
  if (!open && (money === 0 || isWritten)) return;
  const file = join(io.cwd, programmeFile);
  const text = readFileSync(file, 'utf8');
  const line = new RegExp(`^budget: ${programme.budget}(?<todo> # TODO：.*)?$`, 'm');
  const found = line.exec(text);
  if (found === null) return;
  const todo = open ? ' # TODO：有的等次按比例、个数不定，写本年度奖励经费的上限' : (found.groups?.['todo'] ?? '');
  writeWhole(file, text.replace(line, `budget: ${programme.budget + money}${todo}`));
  if (money > 0) io.err(`${programmeFile} 的预算由${programme.budget}元改为${programme.budget + money}元。`);
};

export const category = async (io: Io, [typedYear, typedId]: readonly string[], given: Given): Promise<string> => {
  if (typedYear === undefined || typedId === undefined)
    throw new CannotRun('要写年度和奖项的代号，例如：npx gongshi new category 2027 young-talent');
  const ledger = openLedger(io);
  const year = yearNamed(ledger, typedYear);
  const folder = `content/${year.year}/${named('category', typedId)}`;
  if (existsSync(join(io.cwd, folder, 'category.yaml'))) throw new CannotRun(`${folder} 已经有了，不覆盖`);
  if (year.clauses.size === 0)
    throw new CannotRun(`content/${year.year}/policy.mdx 读不出条款，先运行 npx gongshi check 看哪里有误`);
  const name = await answered(io, given.name, '奖项叫什么');
  const subject = subjectOf(
    (await answered(io, given.for, `授予什么：${Object.keys(subjects).join('、')}`, '项目')) ?? '项目',
  );
  const { kinds } = ledger.records.association;
  const usual = (kinds.find(({ applies }) => applies) ?? kinds[0])?.id ?? '';
  if (usual === '') throw new CannotRun('content/association.yaml 的 kinds 里还没有单位类别');
  const applicants = kindsOf(
    kinds,
    (await answered(io, given.applicants, `谁可以申报：${kindList(kinds)}`, usual)) ?? usual,
  );
  const typedTiers =
    (await answered(io, given.tiers, '等次、名额（或者比例）和每个的奖金（元）', '入选:1:0')) ?? '入选:1:0';
  const tiers = tiersIn(typedTiers);
  if (tiers === undefined)
    throw new CannotRun(
      `等次应写成 一等奖:2:3000,二等奖:5:2000 的样子（按比例的写 一等奖:10%:3000，不定名额的写 三等奖:不限:0），不能是 ${typedTiers}`,
    );
  const rounds = methodsOf(
    (await answered(
      io,
      given.how,
      `怎样评：${Object.keys(methods).join('、')}；分几轮的依次写，例如 评分,表决`,
      '评分',
    )) ?? '评分',
  );
  const { bodies } = ledger.records.association;
  const usually = usualBodies(year);
  const approve = bodiesOf(
    bodies,
    await answered(
      io,
      given.approve,
      `由谁审定：${bodies.map(({ id, name: called }) => `${id}（${called}）`).join('、')}`,
      usually,
    ),
  );
  const prefix = await answered(io, given.prefix, '登记号的字头，2至8个大写字母');
  if (prefix !== undefined && !/^[A-Z]{2,8}$/.test(prefix))
    throw new CannotRun(`登记号的字头是2至8个大写字母，不能是 ${prefix}`);
  const today = io.today(ledger.records.association.asOf);
  const opens = dateOf(given.opens ?? usualOpening(year.year, today));
  const closes = dateOf(given.closes ?? addDays(opens, 60));
  const written = withPolicyAsWritten(io, year);
  const text = blankCategory(written, {
    name,
    subject,
    applicants,
    prefix,
    tiers,
    methods: rounds,
    approve: approve?.join(',') === usually ? undefined : approve,
    opens,
    closes,
  });
  begin(io, `${folder}/category.yaml`, text);
  if (!existsSync(join(io.cwd, folder, 'guide.mdx'))) begin(io, `${folder}/guide.mdx`, blankGuide(name));
  addToBudget(
    io,
    written,
    tiers.reduce((sum, { quota, award }) => sum + (typeof quota === 'number' ? quota * award : 0), 0),
    tiers.some(({ quota, award }) => typeof quota === 'string' && award > 0),
  );
  io.err(
    '下一步：npx gongshi check 逐处列出还要填写的；规则和项目怎样写，看网站的 /reference/；写好以后运行 npx gongshi schema。',
  );
  return `${folder}/`;
};
