/** What a county has opened: the application beside its clauses, and the record that it fills in below. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { checkConfirmation } from '../../filing/check-confirmation.ts';
import { confirmingKinds } from '../../core/confirming.ts';
import { judgeSoFar } from '../../filing/check.ts';
import { ConfirmFacts } from './facts.tsx';
import { ConfirmRecord } from './record.tsx';
import { countyOf } from '../../filing/county.ts';
import { Frame } from '../frame.tsx';
import { useLooseForm } from '../loose-form.ts';
import type { OpenedApplication } from '../../filing/opened-application.ts';
import { linesOf } from '../clause-lines.ts';
import { type ProblemAt, problemsAt } from '../../filing/place.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

interface Props {
  readonly tables: OpenedTables;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly hrefOf: (clause: string) => string;
  readonly opened: OpenedApplication;
}

const Unconfirmable = ({ county, name }: { readonly county: string | null | undefined; readonly name: string }) => (
  <p>{county === null ? '申报没有写明所在地，看不出由哪里确认。' : `${name}不需要确认。`}</p>
);

export const ConfirmOpened = ({ opened, tables, today, hrefOf }: Props) => {
  const { file, spoken, context } = useLooseForm(tables, opened.category, {
    confirmed: today,
    sheet: { title: `${confirmingKinds(tables.records.association)}盖章的申报表`, pages: 1 },
  });
  const [tried, setTried] = useState<{ readonly turn: number; readonly problems: readonly ProblemAt[] }>({
    turn: 0,
    problems: [],
  });
  const files = useRef(new Map<string, File>());
  const county = countyOf(opened.file.data, opened.category, tables);
  const checked = useMemo(
    () => (typeof county === 'string' ? checkConfirmation(file.data, county, opened, tables, today) : undefined),
    [file, county],
  );
  const problems = checked?.ok === false ? checked.problems : [];
  const lines = useMemo(() => {
    const judgement =
      opened.checked.judgement ?? judgeSoFar(opened.file, opened.name, opened.category, opened.tables, today);
    return judgement === undefined ? undefined : linesOf(judgement, () => true);
  }, [opened]);
  // A line of the summary goes when what it says was mended.
  const isStill = ({ finding }: ProblemAt) => problems.some((problem) => problem.finding.message === finding.message);
  return (
    <Frame
      context={{
        ...context,
        // Personal data is told at once; everything else when the record was to be made.
        errors: (path) => problemsAt(problems, path).filter(({ code }) => tried.turn > 0 || code === 'personal-data'),
        keep: (sha256, chosen) => files.current.set(sha256, chosen),
      }}
      lines={lines}
      hrefOf={hrefOf}
      spoken={spoken}
    >
      <div>
        <ConfirmFacts opened={opened} tables={tables} today={today} />
        {typeof county === 'string' && checked !== undefined ? (
          <ConfirmRecord
            opened={opened}
            tables={tables}
            county={county}
            checked={checked}
            problems={tried.problems.filter(isStill)}
            turn={tried.turn}
            onCheck={() => setTried({ turn: tried.turn + 1, problems })}
            fileOf={(sha256) => files.current.get(sha256)}
          />
        ) : (
          <Unconfirmable county={county} name={opened.category.category.name} />
        )}
      </div>
    </Frame>
  );
};
