/** What is said of the form: while it is typed in, once that has paused, and when it is to be sent. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CategoryRecords } from '../../core/records.ts';
import { sectionsInOrder } from '../../filing/change.ts';
import { type CheckedFile, checkFile, judgeSoFar, needsMarkdown } from '../../filing/check.ts';
import type { LeakCheck, MarkdownCheck } from '../../ledger/application-text.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { nameFor } from '../../filing/name-for.ts';
import { knowing } from '../../filing/own.ts';
import { type ClauseLine, linesOf } from '../clause-lines.ts';
import { useKnowing } from '../use-own.ts';
import { useSettled } from '../use-settled.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

export interface CheckedForm {
  /** The name of the file. */
  readonly name: string;
  readonly checked: CheckedFile;
  /** Undefined while nothing can be judged. */
  readonly lines: readonly ClauseLine[] | undefined;
  /** Of what is typed at this moment; undefined where the organisation's other applications could not be had. */
  readonly checkNow: () => Promise<CheckedFile | undefined>;
}

let markdownCheck: MarkdownCheck | undefined;
const loadMarkdownCheck = async (): Promise<MarkdownCheck> => {
  markdownCheck ??= (await import('../../ledger/markdown.ts')).checkMarkdown;
  return markdownCheck;
};

let leakCheck: LeakCheck | undefined;
const loadLeakCheck = async (): Promise<LeakCheck> => {
  leakCheck ??= await import('../../ledger/leaks.ts');
  return leakCheck;
};

/** Asked for again when the form is sent, which says so where it does not come. */
const nothing = (): void => {};

const isFilledIn =
  (file: ApplicationFile, { category }: CategoryRecords) =>
  (field: string): boolean =>
    file.data[field] !== undefined || file.sections.some(({ heading }) => heading === category.label(field));

/** `headings`: of the category's prose, in its order. */
export const useChecked = (
  file: ApplicationFile,
  category: CategoryRecords,
  headings: readonly string[],
  tables: OpenedTables,
  today: string,
): CheckedForm => {
  const [markdown, setMarkdown] = useState<MarkdownCheck | undefined>();
  const [leaks, setLeaks] = useState<LeakCheck | undefined>(leakCheck);
  const settled = useSettled(file);
  const known = useKnowing(tables, settled.data['organization']);
  const nameIn = ({ data, name: opened }: ApplicationFile, { knows }: OpenedTables): string =>
    opened ?? nameFor(data['organization'], knows.names[category.id] ?? []);
  const name = useMemo(() => nameIn(settled, known), [settled.data['organization'], settled.name, known]);
  useEffect(() => {
    if (leaks === undefined) void loadLeakCheck().then(setLeaks, nothing);
  }, [leaks]);
  useEffect(() => {
    if (markdown === undefined && needsMarkdown(settled))
      void loadMarkdownCheck().then((loaded) => setMarkdown(() => loaded), nothing);
  }, [settled, markdown]);
  const checked = useMemo(
    () => checkFile(sectionsInOrder(settled, headings), name, category, known, today, { markdown, leaks }),
    [settled, name, known, today, markdown, leaks],
  );
  const lines = useMemo(() => {
    const judgement = checked.judgement ?? judgeSoFar(settled, name, category, known, today);
    return judgement === undefined ? undefined : linesOf(judgement, isFilledIn(settled, category));
  }, [checked]);

  const checkNow = async (): Promise<CheckedFile | undefined> => {
    const asked = needsMarkdown(file);
    const check = asked ? await loadMarkdownCheck().catch(() => undefined) : undefined;
    if (asked && check === undefined) return undefined;
    if (check !== undefined) setMarkdown(() => check);
    const search = await loadLeakCheck().catch(() => undefined);
    if (search === undefined) return undefined;
    const all = await knowing(tables, file.data['organization']).catch(() => undefined);
    return (
      all &&
      checkFile(sectionsInOrder(file, headings), nameIn(file, all), category, all, today, {
        markdown: check,
        leaks: search,
      })
    );
  };
  return { name, checked, lines, checkNow };
};
