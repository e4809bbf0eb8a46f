/** Sheets for tests: two criteria, three applications, two reviewers, one of them recused from one. */
import type { ScoreSheet, SheetRow } from './sheet.ts';
import type { Points } from './write.ts';

const row = (application: string, recused: string | null = null): SheetRow => ({
  application,
  number: `CS-2017-00${application.charCodeAt(0) - 96}`,
  title: `示例项目${application}`,
  organization: '示例学会',
  recused,
});

export const sheetOf = (reviewer: string, recused: Readonly<Record<string, string>> = {}): ScoreSheet => ({
  key: { year: 2017, category: 'function-pilot', round: 'award', reviewer },
  title: `2017年度承接职能示范工程评分表（${reviewer}）`,
  help: ['第一行说明', '第二行说明', '第三行说明'],
  criteria: [
    { id: 'duties', label: '承担职能任务', weight: 50, floor: 25, clause: '4.4.1', reads: ['duties'] },
    { id: 'progress', label: '进展', weight: 50, clause: '4.4.3.b', reads: ['progress'] },
  ],
  decimals: 1,
  rows: ['a', 'b', 'c'].map((application) => row(application, recused[application] ?? null)),
});

export const first = sheetOf('R01');
export const second = sheetOf('R02', { b: '在申报单位任职' });

export const firstPoints: Points = {
  a: { duties: 43, progress: 42.5 },
  b: { duties: 0, progress: 50 },
  c: { duties: 38.1, progress: 40 },
};
export const secondPoints: Points = { a: { duties: 41, progress: 40 }, c: { duties: 39.5, progress: 41 } };
