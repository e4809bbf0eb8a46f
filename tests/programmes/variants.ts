/**
 * Programmes that nobody wrote: an association begun with the verbs and a year whose award is drawn from a seed — what it is given
 * to, by which rounds, in which levels, under which ceilings, with which papers. Every blank is filled in.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { create } from '../../scripts/verbs/new.ts';
import { blankAssociation } from '../../src/ledger/blank-association.ts';
import { sha256Of } from '../../src/core/sha256.ts';

/** Draws by the seed: the same seed gives the same programme. */
const drawing = (seed: string) => {
  let count = 0;
  const number = (below: number): number => {
    count += 1;
    return Number.parseInt(sha256Of(`${seed} ${count}`).slice(0, 8), 16) % below;
  };
  const one = <Value>(values: readonly [Value, ...Value[]]): Value => values[number(values.length)] ?? values[0];
  return { number, one, sometimes: (of = 2) => number(of) === 0 };
};

interface Subject {
  readonly word: string;
  readonly name: string;
  readonly measure?: string;
}
const subjects: readonly [Subject, ...Subject[]] = [
  { word: '单位', name: '示范基地' },
  { word: '项目', name: '创新项目', measure: '项' },
  { word: '个人', name: '能手' },
  { word: '作品', name: '图书', measure: '种' },
  { word: '团队', name: '攻坚组', measure: '组' },
];

const ways = ['评分', '表决', '研究', '评分,表决', '评分,研究', '表决,评分', '评分,评分,表决', '表决,研究'] as const;
const tierLists = [
  '入选:2:1000',
  '甲等:1:3000,乙等:2:2000,丙等:3:0',
  '金奖:1:5000,提名:2:0',
  '一级:10%:2000,二级:30%:500',
] as const;

const places = `places:
  - { code: "990101", name: 甲区, confirmer: jia-office }
  - { code: "990102", name: 乙区, confirmer: yi-office }
`;

/** Days off of no real year, as many as there are by law. */
const calendarOf = (year: number): string =>
  `source: 国务院办公厅关于${year}年部分节假日安排的通知（国办发明电〔${year - 1}〕1号）
off:
  - { from: ${year}-01-01, to: ${year}-01-03, name: 元旦 }
  - { from: ${year}-01-23, to: ${year}-01-29, name: 春节 }
  - { from: ${year}-04-05, to: ${year}-04-07, name: 清明节 }
  - { from: ${year}-05-01, to: ${year}-05-05, name: 劳动节 }
  - { from: ${year}-06-24, to: ${year}-06-26, name: 端午节 }
  - { from: ${year}-10-01, to: ${year}-10-07, name: 国庆节、中秋节 }
work: []
`;

/** What the blank table asks to be looked at is looked at. */
const filledIn = (text: string): string =>
  text
    .replaceAll(/^# TODO.*\n/gm, '')
    .replaceAll(/ *# TODO.*$/gm, '')
    .replaceAll(/TODO：?(?=["，。<\n])/g, '已经写明')
    .replaceAll('TODO：', '');

export interface Variant {
  readonly seed: string;
  /** In words, for whoever reads what went wrong. */
  readonly says: string;
}

/** Writes `content/` below a folder that is empty. */
export const writeVariant = async (root: string, seed: string): Promise<Variant> => {
  const { number, one, sometimes } = drawing(seed);
  const io = ioIn(root, [], () => '2030-12-01');
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const change = (path: string, how: (text: string) => string) =>
    put(path, how(readFileSync(join(root, path), 'utf8')));
  const byPlace = sometimes(3);
  for (const [path, text] of Object.entries(blankAssociation()))
    put(
      path,
      filledIn(text)
        .replace(/^name: .*$/m, 'name: 玳琅协会')
        .replace(/^short: .*$/m, 'short: 玳协')
        .replace(
          /^ {2}- \{ id: applicant.*$/m,
          `  - { id: applicant, name: 会员单位 }\n  - { id: branch, name: 分会${sometimes() ? ', host-unit: true' : ''} }${byPlace ? '\n  - { id: place-office, name: 片区办事处, applies: false, confirms: true }' : ''}`,
        )
        .replace(/^# 按地区[\s\S]*?^places: \[\]\n/m, byPlace ? places : 'places: []\n')
        .replace('office, name: ""', 'office, name: 秘书处')
        .replace('受理的部门', '秘书处')
        .replace('评审的机构', '评议组')
        .replace('审定的机构', '常务会'),
    );
  for (const [id, name] of byPlace ? [['jia-office', '甲区办事处'] as const, ['yi-office', '乙区办事处'] as const] : [])
    put(
      `content/organizations/${id}.yaml`,
      `kind: place-office\nnames: [{ name: ${name}, from: 2001-01-01 }]\nsupervision: []\naccounts: []\n`,
    );
  for (const year of [2030, 2031]) put(`content/calendar/${year}.yaml`, calendarOf(year));
  const named = one(['示发〔2031〕3号', '〔2031〕8号', '第3号', undefined]);
  await create.run(
    {
      options: { name: '玳琅奖评选', policy: '玳琅奖评选规程', ...(named === undefined ? {} : { number: named }) },
      positionals: ['programme', '2031'],
    },
    io,
  );
  const subject = one(subjects);
  const how = one(ways);
  const tiers = one(tierLists);
  await create.run(
    {
      options: {
        name: `玳琅${subject.name}`,
        for: subject.word,
        how,
        tiers,
        prefix: 'DL',
        applicants: sometimes() ? 'applicant,branch' : 'applicant',
        opens: '2031-03-01',
        closes: '2031-03-31',
        ...(sometimes() ? { approve: one(['council', 'jury,council']) } : {}),
      },
      positionals: ['category', '2031', 'dailang'],
    },
    io,
  );
  const table = 'content/2031/dailang/category.yaml';
  const secret = sometimes();
  const byBody = how.endsWith('表决') && tiers.includes('提名') && sometimes();
  const byLevel = !byBody && how.endsWith('表决') && tiers.includes('乙等') && sometimes();
  const isBlind = how.includes('评分') && sometimes(3);
  const trim = one(['0', '1', '{ high: 1, low: 1, from: 5 }']);
  const natural = sometimes();
  const cycle = one([undefined, 2, 3]);
  const keeps = sometimes();
  const hasMoreRules = sometimes();
  change(table, (text) =>
    filledIn(text)
      .replace(
        /^subject: .*$/m,
        (line) =>
          `${line}${subject.measure === undefined ? '' : `\nmeasure: ${subject.measure}`}${isBlind ? '\nblind: true' : ''}`,
      )
      .replaceAll('secret: true', `secret: ${secret}`)
      .replaceAll('tie: body', `tie: ${one(['body', 'ballot'])}`)
      .replaceAll(
        'pass: { share: 2/3, of: attending }',
        one([
          'pass: { share: 2/3, of: attending }',
          'pass: { share: 1/2, of: members, strict: true }',
          'pass: { share: 60%, of: voting }',
        ]),
      )
      .replace(/(method: votes\n {4}tiers: \[tier-1[\s\S]*?members: 9)/, (all) =>
        byLevel ? `${all}\n      card: level` : all,
      )
      .replace(/(name: "提名", quota: 2)/, (all) => (byBody ? `${all}, assigned: by-body` : all))
      .replace(/^sections:/m, (line) =>
        tiers.includes('乙等') && sometimes()
          ? `caps:\n  - { of: [tier-1, tier-2], max: 2, clause: "7" }\n${line}`
          : line,
      )
      .replace(
        /^( {2}- title: .*\n {4}fields:\n)/m,
        (all) =>
          `${all}${byPlace ? '      - { id: where, label: 所在片区, type: place, help: 选主要工作所在的片区。 }\n' : ''}${hasMoreRules ? '      - { id: done-on, label: 完成日期, type: date, help: 写证明上的日期。 }\n      - { id: proof, label: 完成证明, type: document, help: 由使用的单位出具。 }\n      - { id: people-served, label: 受益人数, type: integer, min: 0, max: 9999, help: 写去年一年的人数。 }\n' : ''}`,
      )
      .replace(
        /^conditions:\n/m,
        (all) =>
          `${all}${byPlace ? '  - { clause: "3", rule: confirmed-by-place, id: confirmed, place: where }\n  - { clause: "3", rule: per-applicant, id: of-place, max: 4, by-place: where }\n' : ''}${hasMoreRules ? '  - { clause: "3", rule: period, id: done, field: done-on, years: 2, before: closing }\n  - { clause: "3", rule: attested, id: looked-at, field: proof, what: 没有受过处分 }\n  - { clause: "3", rule: amount, id: served, field: people-served, min: 50 }\n  - { clause: "3", rule: per-applicant, id: own, max: 1 }\n' : ''}`,
      ),
  );
  change('content/2031/dailang/guide.mdx', filledIn);
  change('content/2031/policy.mdx', filledIn);
  change('content/2031/programme.yaml', (text) =>
    filledIn(text)
      .replace(/^year: 2031$/m, `year: 2031${cycle === undefined ? '' : `\ncycle: { years: ${cycle} }`}`)
      .replace('days: 5, unit: working', natural ? 'days: 7, unit: natural' : 'days: 5, unit: working')
      .replace(/trim: 0/, `trim: ${trim}`)
      .replace(/^ {2}number: 文号.*\n/gm, '')
      .replace(/^# 公开范围[\s\S]*?^scoring:/m, (all) => (keeps ? all : 'scoring:'))
      .replace('threshold: 60', `threshold: ${50 + number(20)}`)
      .replace(/^budget: 0$/m, tiers.includes('%') ? 'budget: 60000' : 'budget: 0'),
  );
  return {
    seed,
    says: `${subject.word}，${how}，${tiers}，${[secret ? '无记名' : '记名', byBody && '机构定提名', byLevel && '一票写等次', isBlind && '盲评', byPlace && '分片区', keeps && '有公开范围', hasMoreRules && '更多条件', cycle !== undefined && `${cycle}年一次`, named ?? '无文号'].filter((word) => word !== false).join('，')}`,
  };
};
