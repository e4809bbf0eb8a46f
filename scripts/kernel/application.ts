/** An application by what was typed: its path, or `<year>/<category>/<id>`. */
import { relative, resolve, sep } from 'node:path';
import type { ApplicationRecord, CategoryRecords, YearRecords } from '../../src/core/records.ts';
import type { Ledger } from './ledger.ts';
import { CannotRun } from './verb.ts';

export interface FoundApplication {
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
}

export const findApplication = ({ records }: Ledger, typed: string, cwd: string): FoundApplication => {
  const path = relative(cwd, resolve(cwd, typed)).split(sep).join('/');
  for (const year of records.years.values()) {
    for (const category of year.categories.values()) {
      for (const application of category.applications.values()) {
        const address = `${year.year}/${category.id}/${application.id}`;
        if (application.file === path || address === typed) return { year, category, application };
      }
    }
  }
  throw new CannotRun(`没有这份申报：${typed}。文件有误的，先运行 npx gongshi check ${typed}`);
};
