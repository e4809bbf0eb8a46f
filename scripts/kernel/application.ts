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

/** The file that an address names, whether it could be read or not. */
const fileNamed = (typed: string): string => {
  const [, year, category, id] = /^(\d{4})\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(typed) ?? [];
  return year === undefined ? typed : `content/${year}/${category}/applications/${id}.md`;
};

const isThere = ({ source }: Ledger, path: string): boolean => source.list().some((entry) => entry.path === path);

export const findApplication = (ledger: Ledger, typed: string, cwd: string): FoundApplication => {
  const { records } = ledger;
  const path = relative(cwd, resolve(cwd, typed)).split(sep).join('/');
  for (const year of records.years.values()) {
    for (const category of year.categories.values()) {
      for (const application of category.applications.values()) {
        const address = `${year.year}/${category.id}/${application.id}`;
        if (application.file === path || address === typed) return { year, category, application };
      }
    }
  }
  const file = fileNamed(path);
  throw new CannotRun(
    isThere(ledger, file)
      ? `这份申报读不出来：${typed}。先运行 npx gongshi check ${file} 看哪里有误`
      : `没有这份申报：${typed}。写成 年度/奖项/申报，或者申报文件的路径`,
  );
};
