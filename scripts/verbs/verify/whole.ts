/** A published ledger against the office's whole one: what may be published of the one is exactly what the other holds. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportDisclosure } from '../../../src/core/disclosure/codes.ts';
import { keepsAnything } from '../../../src/core/disclosure/rule.ts';
import { type Finding, isError } from '../../../src/core/finding.ts';
import type { Records } from '../../../src/core/records.ts';
import { verify } from '../../../src/core/verify.ts';
import { checkLedger } from '../../../src/ledger/check-ledger.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { disclosed, publishedIn } from '../../../src/ledger/disclosed.ts';
import { load } from '../../../src/ledger/load.ts';
import { placeOf } from '../../../src/ledger/paths.ts';
import type { Ledger } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';

/** What could not be recomputed of a year, and what stands for it; empty where nothing is kept back. */
export const keptSentence = ({ years }: Records, year: number, isShown: boolean): string => {
  const found = years.get(year);
  if (found === undefined || isShown) return '';
  const rounds = [...found.categories.values()].flatMap(({ decisions }) =>
    [...decisions.values()].filter(({ value }) => value.kept !== undefined),
  );
  const sealed = Object.values(found.withheld?.value.categories ?? {}).flatMap(({ received }) =>
    received.filter((line) => line.sealed !== undefined),
  );
  const parts = [
    ...(rounds.length === 0 ? [] : [`${rounds.length}份评审记录`]),
    ...(sealed.length === 0 ? [] : [`${sealed.length}份申报`]),
  ];
  return parts.length === 0
    ? ''
    : `${year}年度有${parts.join('、')}由办公室保存，没有重新计算，这里只有校验码。看得到完整台账的，用 npx gongshi verify --whole 完整台账的文件夹 核对。`;
};

/** Kinds that the published ledger has for itself. */
const own: ReadonlySet<string> = new Set(['checkpoint', 'witness', 'made', 'unknown']);

const differences = (published: Ledger, wanted: ReadonlyMap<string, Uint8Array>): readonly Finding[] => {
  const { source } = published;
  const there = new Set(source.list().flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])));
  const differs = (file: string, what: string) => reportDisclosure('disclosure-not-written', { what }, { file });
  return [
    ...[...wanted].flatMap(([path, bytes]) => {
      if (!there.has(path)) return [differs(path, '公开台账里少了这个文件')];
      return Buffer.compare(source.read(path), bytes) === 0 ? [] : [differs(path, '这个文件的内容不是现在这样')];
    }),
    ...[...there].flatMap((path) =>
      wanted.has(path) || own.has(placeOf(path).kind) ? [] : [differs(path, '没有这个文件')],
    ),
  ];
};

export interface AgainstWhole {
  readonly findings: readonly Finding[];
  readonly sentence: string;
}

export const againstWhole = (published: Ledger, folder: string, today: string): AgainstWhole => {
  if (!existsSync(join(folder, 'content', 'whole.yaml')))
    throw new CannotRun(`${folder} 不是办公室的完整台账（没有 content/whole.yaml）`);
  const source = directorySource(folder);
  const loaded = load(source);
  const { records } = loaded;
  if (records === undefined) throw new CannotRun(`读不出 ${folder} 里的 content/association.yaml`);
  const wrong = checkLedger(loaded, today)
    .filter(isError)
    .map(({ file, message }) => reportDisclosure('disclosure-not-written', { what: `${file}有误：${message}` }, {}));
  const findings = [
    ...wrong,
    ...differences(published, disclosed(source, records, today, publishedIn(published.source))),
  ];
  const years = [...records.years.values()].filter(keepsAnything);
  const selections = years.reduce((sum, year) => sum + verify(records, year, today).counts.selections, 0);
  const receipts = years.flatMap(({ categories }) =>
    [...categories.values()].flatMap((one) => [...one.receipts.keys()]),
  );
  return {
    findings,
    sentence:
      findings.length === 0
        ? `完整台账：重新计算了${selections}份入选名单、${receipts.length}份申报的校验码，公开台账与它全部一致。`
        : `完整台账：有${findings.length}处与公开台账对不上。`,
  };
};
