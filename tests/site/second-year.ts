/** A copy of the site whose ledger has a second year and an award of a new kind: data alone, nothing of `src/` changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copySite } from '../programmes/copy-site.ts';
import { ledger2017 } from '../programmes/folders.ts';

/** What a person does to a copied year: every year one later. Newest first, so that none is moved twice. */
const nextYear = (text: string): string =>
  [2019, 2018, 2017, 2016, 2015].reduce((now, year) => now.replaceAll(String(year), String(year + 1)), text);

const programme = (text: string): string =>
  text
    .split('\n')
    // The policy is the same paper; only the call is of the new year.
    .map((line) => (line.startsWith('policy:') ? line : nextYear(line)))
    .join('\n')
    .replace('budget: 170000', 'budget: 182000');

/** An award that 2017 did not have, with field types that no other award uses. */
const category = `name: 青年科技论文奖
prefix: QNLW
subject: project
applicants: [city-society, unit-association]
window: { opens: 2018-03-01, closes: 2018-09-30, roll: next-working-day, clause: 5.1.b, document: 示例通知 }
rounds: [{ id: award, tiers: [award] }]
tiers: [{ id: award, name: 青年科技论文奖, quota: 6, award: 2000, clause: 3.1.b }]
sections:
  - title: 论文
    fields:
      - { id: paper-title, label: 论文题目, type: text, max: 60, help: 与发表的题目一致。 }
      - { id: published, label: 发表日期, type: date, help: 正式发表的日期。 }
      - { id: funding, label: 自筹经费, type: money, max: 1000000, required: false, help: 没有的不填。 }
      - { id: place, label: 应用地, type: place, help: 成果应用的县区。 }
      - { id: summary, label: 论文摘要, type: prose, min: 20, max: 800, help: 写研究什么、得到什么。 }
conditions:
  - { clause: 3.1.a, rule: applicant-kind }
  - { clause: 3.1.a, rule: judged, id: merit, criterion: merit }
  - { clause: 5.1.b, rule: within-window }
  - { clause: 3.1.b, rule: quota, tier: award }
criteria: [{ id: merit, label: 论文水平, weight: 100, clause: 3.1.a, reads: [summary] }]
ties: []
`;

const guide = `---
title: 青年科技论文奖申报指南
description: 怎样申报青年科技论文奖。
---

## 要符合哪些条件

<Conditions />
`;

const paper = `---
organization: demo-nursing-society
demonstration: true
responsible: [秘书长]
paper-title: 慢性伤口换药间隔的观察
published: 2018-02-11
funding: 12000
place: "320707"
resolution:
  - { title: 常务理事会会议决议, date: 2018-03-08, pages: 2, sha256: "490677eace2644deb437cca338b8802b671954b690c6f6fc65ffc32c6cb38b33", kind: standing-council }
truth: true
---

## 论文摘要

观察了两种换药间隔对慢性伤口愈合时间的影响，提出了适合基层医院的做法。
`;

const station = 'service-station/applications/demo-wound-care-station.md';

/** Makes the copy below `root` and returns it. */
export const copyWithSecondYear = (root: string): string => {
  copySite(root, ledger2017);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, 'content/2018', path)), { recursive: true });
    writeFileSync(join(root, 'content/2018', path), text);
  };
  const read = (path: string) => readFileSync(join(ledger2017, 'content/2017', path), 'utf8');
  write('policy.mdx', read('policy.mdx'));
  write('programme.yaml', programme(read('programme.yaml')));
  for (const id of ['service-station', 'demonstration-society', 'chief-expert', 'function-pilot']) {
    write(`${id}/category.yaml`, nextYear(read(`${id}/category.yaml`)));
    write(`${id}/guide.mdx`, read(`${id}/guide.mdx`));
  }
  write(station, nextYear(read(station)));
  write('youth-paper/category.yaml', category);
  write('youth-paper/guide.mdx', guide);
  write('youth-paper/applications/demo-wound-paper.md', paper);
  return root;
};
