import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ledgerOfPapers } from '../../tests/programmes/folders.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { decision } from './decision.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-decision-'));
afterAll(() => rmSync(root, { recursive: true }));

it.each([
  ['first', 'no body approves', 0, ['minutes']],
  ['final', 'bodies approve', 1, ['minutes', 'approval']],
])('the list of %s, which %s, asks for what comes next and no more', (round, _, next, letters) => {
  cpSync(join(ledgerOfPapers, 'content'), join(root, round, 'content'), { recursive: true });
  rmSync(join(root, round, 'content/2026/notices'), { recursive: true });
  const file = join(root, round, `content/2026/excellent-paper/decisions/${round}.yaml`);
  if (round === 'first') rmSync(join(root, round, 'content/2026/excellent-paper/decisions/final.yaml'));
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(/^selection:\n(?: .*\n)*/m, 'selection: {}\n')
      .replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n')
      .replace(/^made:\n(?: .*\n)*|^made: .*\n/m, ''),
  );
  const source = directorySource(join(root, round));
  const { records, findings } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  const plan = decision.plan({ source, records, findings }, { round: `2026/excellent-paper/${round}` }, '2026-06-10');
  expect(plan.ok ? [plan.next.length, plan.letters.map(({ paper }) => paper)] : plan.why).toEqual([next, letters]);
});
