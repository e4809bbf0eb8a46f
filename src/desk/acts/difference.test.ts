import { describe, expect, it } from 'vitest';
import { ledgerOfPapers, ledger2017 } from '../../../tests/programmes/folders.ts';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownChange } from './difference.ts';

const recordsOf = (ledger: string) => {
  const { records } = load(directorySource(ledger));
  if (records === undefined) throw new Error('the ledger cannot be read');
  return records;
};

const shownOf = (ledger: string, path: string) => {
  const after = readFileSync(join(ledger, path), 'utf8');
  const { values } = shownChange(recordsOf(ledger), { path, before: undefined, after });
  return values.map(({ what, after: value }) => `${what}：${value}`);
};

describe('an application that is taken in', () => {
  it('is shown by the labels of its own form, rows and columns too', () => {
    const shown = shownOf(ledgerOfPapers, 'content/2026/excellent-paper/applications/cable-vibration.md');
    expect(shown.slice(0, 7)).toEqual([
      '单位：澄州市桥梁工程学会',
      '演示数据：是',
      '论文题目：斜拉桥短索风振的现场观测与抑制',
      '论文类别：研究论文',
      '期刊或者论文集：《示例桥梁》2025年第4期',
      '作者 › 第1行 › 姓名：示例作者甲一',
      '作者 › 第1行 › 单位：澄州市桥梁检测中心',
    ]);
    expect(shown).toContain('论文 › 第1件 › 种类：期刊上的论文');
    expect(shown).toContain('公开姓名同意书 › 第1件 › 载明的内容 › 第3项：公开评选结果');
  });

  it.each(
    [...(recordsOf(ledger2017).years.get(2017)?.categories.values() ?? [])].map(({ id, applications }) => [
      id,
      applications,
    ]),
  )('of %s has no key of a file in it', (_, applications) => {
    const [first] = applications.values();
    if (first === undefined) throw new Error('no application');
    expect(shownOf(ledger2017, first.file).filter((line) => /^[^：]*[a-z]/.test(line))).toEqual([]);
  });
});

it('a place is shown by its name', () => {
  const path = 'content/2017/service-station/applications/demo-quartz-station.md';
  expect(shownOf(ledger2017, path)).toContain('项目所在地：东海县');
});

it('a unit of the register is shown by its kind, its names and who supervises it, and no key of a file', () => {
  expect(shownOf(ledger2017, 'content/organizations/demo-silica-society.yaml').slice(0, 8)).toEqual([
    '演示数据：是',
    '类别：市级学会',
    '名称 › 第1项 › 全称：连云港市示例硅产业技术协会',
    '名称 › 第1项 › 从哪一天起：2008年3月18日',
    '名称 › 第2项 › 全称：连云港市示例石英材料学会',
    '名称 › 第2项 › 从哪一天起：2016年9月1日',
    '主管 › 第1项 › 主管单位：连云港市科学技术协会',
    '主管 › 第1项 › 从哪一天起：2008年3月18日',
  ]);
  const shown = [...recordsOf(ledger2017).organizations.keys()].flatMap((id) =>
    shownOf(ledger2017, `content/organizations/${id}.yaml`),
  );
  expect(shown.filter((one) => /^[^：]*[a-z]/.test(one))).toEqual([]);
});

it('a vote is shown by its words, whoever was voted on by name', () => {
  const shown = shownOf(ledgerOfPapers, 'content/2026/excellent-paper/decisions/final.yaml');
  expect(shown).toContain('表决 › 第1项 › 票数 › 红壤坡地酸化速率的长期定位观测 › 等级 › 一等奖：9');
  expect(shown).toContain('表决 › 第1项 › 票数 › 汛期桥墩冲刷的声呐监测 › 反对或者不列：6');
});

describe('a notice and a receipt name what they are about, and no file, id or digest', () => {
  it.each([
    [
      ledger2017,
      'content/2017/notices/2017-06-30-publicity.mdx',
      '名单 › 第1项：示例石英材料学会高纯石英砂提纯科技服务站（科技服务站）',
    ],
    [ledger2017, 'content/2017/notices/2017-06-30-publicity.mdx', '所依据的评审结果 › 第1项：科技服务站'],
    [
      ledgerOfPapers,
      'content/2026/excellent-paper/receipts/cable-vibration.yaml',
      '材料 › 第1项：斜拉桥短索风振的现场观测与抑制：见到原件，与登记一致',
    ],
  ])('%s %s', (ledger, path, line) => {
    const shown = shownOf(ledger, path);
    expect(shown).toContain(line);
    expect(
      shown.filter((one) => /^(?:名单|材料|所依据的).*(?:demo-|[0-9a-f]{4} [0-9a-f]{4}|\.yaml|\{)/.test(one)),
    ).toEqual([]);
  });

  it('says that a record changed where nothing else of an entry did', () => {
    const path = 'content/2017/notices/2017-06-30-publicity.mdx';
    const before = readFileSync(join(ledger2017, path), 'utf8');
    const digest = /sha256: ([0-9a-f]{64})/.exec(before.slice(before.indexOf('entries:')))?.[1] ?? '';
    const after = before.replace(digest, 'f'.repeat(64));
    const { values } = shownChange(recordsOf(ledger2017), { path, before, after });
    expect(values).toHaveLength(1);
    expect(values[0]?.after).toMatch(/（记录的校验码换新）$/);
  });
});

it('a line for paper is shown with how much it stands for, and no digest', () => {
  expect(shownOf(ledger2017, 'content/checkpoints/2017-12-20-sjv7xg66.yaml')).toEqual([
    '核对行：20171220-528-SJV7-XG66-A6W3-G5DT-939E-34',
    '接在哪一份之后：2017-12-20-r3b8e6bz',
    '新代表的：46份记录的127项内容',
  ]);
});
