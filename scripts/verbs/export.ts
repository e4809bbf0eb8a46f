/** `gongshi export <year> --as …`: the open data of a year as files, the same bytes as the site publishes. */
import { join, resolve } from 'node:path';
import { csvFiles, givingFiles, jsonFiles, tablesOf } from '../../src/open-data/files.ts';
import { workbook } from '../../src/open-data/workbook.ts';
import { digestOf } from '../../src/ledger/record.ts';
import { basePath } from '../../src/view/addresses.ts';
import { type Site, viewSite, type YearView, yearView } from '../../src/view/site.ts';
import { findingText, openLedger, yearNamed } from '../kernel/ledger.ts';
import { unreadable } from '../../src/office/readable.ts';
import { CannotRun, verb } from '../kernel/verb.ts';
import { writeWhole } from '../kernel/write-record.ts';

interface Output {
  readonly name: string;
  readonly content: string | Uint8Array;
}

type Format = 'csv' | 'xlsx' | 'json' | '360giving';

const outputs = async (site: Site, year: YearView, format: Format): Promise<readonly Output[]> => {
  if (format === 'xlsx') {
    return [{ name: `${year.records.year}.xlsx`, content: await workbook(tablesOf(site, year)) }];
  }
  const make = {
    csv: () => csvFiles(tablesOf(site, year)),
    json: () => jsonFiles(tablesOf(site, year)),
    '360giving': () => givingFiles(site, year),
  }[format];
  return make().map(({ name, text }) => ({ name, content: text }));
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export const exportData = verb({
  name: 'export',
  summary: '导出一个年度的申报、公示、评审结果和奖励',
  usage: '<年度>',
  options: {
    as: { type: 'string', oneOf: ['csv', 'xlsx', 'json', '360giving'], help: '导出成什么格式' },
    to: { type: 'string', value: '文件夹', help: '写到哪里；不写则写到 export/<年度>' },
  },
  run: async ({ options, positionals: [typed, ...more] }, io) => {
    if (typed === undefined || more.length > 0 || options.as === undefined) {
      throw new CannotRun('要写年度和格式，例如：npx gongshi export 2017 --as xlsx');
    }
    const ledger = openLedger(io);
    const records = yearNamed(ledger, typed);
    const broken = unreadable(ledger, records);
    if (broken.length > 0) {
      io.err(findingText(ledger, broken));
      io.err('有文件读不出来，导出的数据会不全，没有导出。');
      return 1;
    }
    const { association } = ledger.records;
    const site = viewSite(ledger.records, io.today(association.asOf), basePath(association.site.url, undefined));
    const files = await outputs(site, yearView(site, records.year), options.as);
    if (files.length === 0) throw new CannotRun('还没有公布带经费的奖励，没有可以导出的。');
    const folder = options.to ?? join('export', String(records.year));
    for (const { name, content } of files) {
      const path = join(folder, name);
      writeWhole(resolve(io.cwd, path), content);
      io.out(`${digestOf(bytesOf(content))}  ${path}`);
    }
    return 0;
  },
});
