/** What is settled or open to the public reads the same once an act is done: a register and an association's details reach far back. */
import { canonical } from '../core/notice/facts.ts';
import { facts } from '../core/verify/facts.ts';
import { settledIn } from '../ledger/settled.ts';
import { type FileChange, type OfficeLedger, refuse } from './act.ts';
import { afterwards } from './planned.ts';

const openNotices = ({ records }: OfficeLedger): ReadonlySet<string> =>
  new Set([...records.years.values()].flatMap((year) => facts(records, year).findings.map(({ file }) => file)));

/** `why`: said where something settled would read otherwise. */
export const wantPastKept = (ledger: OfficeLedger, files: readonly FileChange[], today: string, why: string): void => {
  const then = afterwards(ledger, files);
  const told = new Map(
    settledIn(then.records, today).map((fact) => [`${fact.file} ${fact.part}`, canonical(fact.value)]),
  );
  const isOther = settledIn(ledger.records, today).some(
    ({ file, part, value }) => told.get(`${file} ${part}`) !== canonical(value),
  );
  if (isOther) refuse(why);
  const known = openNotices(ledger);
  if ([...openNotices(then)].some((file) => !known.has(file)))
    refuse('正在公示的内容里写着要改的这一项。公示期内大家看到的要一样，公示期满、办结以后再改。');
};
