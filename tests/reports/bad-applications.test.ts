import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { locate } from '../../src/ledger/locate.ts';
import { textSource } from '../../src/ledger/source.ts';
import { textReport } from '../../src/report/text.ts';
import { badApplications, bases, type BadApplication } from './bad-applications.ts';
import { ledger2017 } from '../programmes/folders.ts';

const shipped = directorySource(ledger2017);
/** What an application leans on; its own receipt and confirmation are left out, so that it is still to be sent. */
const office =
  /^content\/(?:association\.yaml|organizations\/|calendar\/|2017\/(?:programme\.yaml|policy\.mdx|[a-z-]+\/category\.yaml))/;
const texts = Object.fromEntries(
  shipped
    .list()
    .filter(({ path }) => office.test(path))
    .map(({ path }) => [path, shipped.read(path)]),
);

const changed = ({ name, application, changes }: BadApplication): string => {
  const text = new TextDecoder().decode(shipped.read(`content/2017/${bases[application].file}.md`));
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`${name}: the application has no ${from}`);
    return now.replace(from, () => to);
  }, text);
};

const reportOf = (bad: BadApplication): string => {
  const { file, today } = bases[bad.application];
  const path = `content/2017/${file}.md`;
  const source = textSource({ ...texts, [path]: changed(bad) });
  const loaded = load(source);
  const findings = checkLedger(loaded, today, (each) => each === path);
  return textReport(locate(source, findings, loaded.records), { language: 'zh' });
};

describe('the report of a bad application', () => {
  it('is what a secretary can mend the file by', async () => {
    const reports = badApplications.map((bad) => `━━ ${bad.name}\n\n${reportOf(bad)}`);
    await expect(reports.join('\n')).toMatchFileSnapshot('./bad-applications.txt');
  });

  it.each(badApplications)('$name: has an error or waits for the office, and never repeats personal data', (bad) => {
    const report = reportOf(bad);
    expect(report).toMatch(/错误\[|needs-ruling/);
    expect(report).not.toMatch(/13800138000|138 0013 8000|11010519491231002X/);
  });
});
