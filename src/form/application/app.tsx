/** The application form of one category: what is typed, what is said of it, and that none of it is lost. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding, ValuePath } from '../../core/finding.ts';
import type { CategoryRecords } from '../../core/records.ts';
import { reservedKeys } from '../../core/compile.ts';
import { sectionsInOrder, valueAt, withProse, withValue } from '../../filing/change.ts';
import type { CheckedFile } from '../../filing/check.ts';
import type { FormContext } from '../context.ts';
import { DraftBar } from './draft-bar.tsx';
import { type ApplicationFile, emptyFile } from '../../filing/file.ts';
import { Frame } from '../frame.tsx';
import { later } from '../later.tsx';
import { OrganizationPicker } from '../controls/organization.tsx';
import { type ProblemAt, problemsAt } from '../../filing/place.ts';
import { problemsOf } from '../../filing/problems.ts';
import { YearScope } from './scope.tsx';
import { ErrorSummary, goTo } from '../summary.tsx';
import { useChecked } from './use-checked.ts';
import { useDraft } from './use-draft.ts';
import { useSteps } from '../use-steps.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

export interface AppProps {
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly hrefOf: (clause: string) => string;
}

/** How far each part is: they come once the form stands. */
const PartMark = later(async () => (await import('./parts.tsx')).PartMark);
const PartList = later(
  async () => (await import('./parts.tsx')).PartList,
  ({ parts }) => (
    <nav class="parts-list">
      <p>　</p>
      <ol>
        {parts.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ol>
    </nav>
  ),
);
const ManyFiles = later(
  async () => (await import('./many-files.tsx')).ManyFiles,
  () => <p class="many">　</p>,
);
const UnknownKeys = later(async () => (await import('./unknown-keys.tsx')).UnknownKeys);
/** Fetched once the form stands: the browser does not wait for it when it prints. */
const PrintDraft = later(async () => (await import('./print-draft.tsx')).PrintDraft);
/** The ways out. */
const HandOver = later(
  async () => (await import('./handover.tsx')).HandOver,
  () => <p role="status">正在打开…</p>,
);

export const App = ({ tables, category, today, hrefOf }: AppProps) => {
  const form = `${tables.year.year}/${category.id}`;
  const [file, setFile] = useState<ApplicationFile>(emptyFile);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const [summary, setSummary] = useState<readonly ProblemAt[]>([]);
  /** What was last sent: the file as it was then, and what was said of it. */
  const [sent, setSent] = useState<{ readonly file: ApplicationFile; readonly checked: CheckedFile } | undefined>();
  const { step, goOn, goBackTo } = useSteps();
  const [contact, setContact] = useState({ person: '', phone: '' });
  const [isOffline, setOffline] = useState(false);
  const [spoken, speak] = useState('');
  const draft = useDraft(form, file, setFile);

  const headings = useMemo(() => [...category.category.prose.keys()], [category]);
  const { name, checked, lines, checkNow } = useChecked(file, category, headings, tables, today);
  const problems = useMemo(() => problemsOf(checked, category), [checked]);

  const change = useCallback(
    (path: ValuePath, value: unknown) =>
      setFile((old) => {
        const next = withValue(old, path, value);
        // Another applicant's application is no correction of this one.
        return path[0] === 'organization' && value !== old.data['organization'] ? { ...next, name: undefined } : next;
      }),
    [],
  );
  const context: FormContext = {
    isBrief: false,
    tables,
    category,
    value: (path) => valueAt(file.data, path),
    change,
    prose: (heading) => file.sections.find((section) => section.heading === heading)?.text ?? '',
    changeProse: (heading, text) => setFile((old) => withProse(old, heading, text)),
    // Personal data is told at once; everything else when its control was left, or sending was tried.
    errors: (path): readonly Finding[] =>
      problemsAt(problems, path).filter(
        ({ code }) => attempts > 0 || code === 'personal-data' || left.has(path.join('\n')),
      ),
    leave: (path) => setLeft((old) => (old.has(path.join('\n')) ? old : new Set([...old, path.join('\n')]))),
    announce: speak,
    keep: draft.keep,
    fileOf: draft.fileOf,
  };

  const send = async () => {
    const final = await checkNow();
    setOffline(final === undefined);
    if (final === undefined) return;
    const wrong = problemsOf(final, category);
    setSummary(wrong);
    setSent({ file, checked: final });
    setAttempts((count) => count + 1);
    if (wrong.length === 0) goOn('review');
  };

  // A line of the summary goes when what it says was mended; nothing new joins it until sending is tried again.
  const isStill = ({ finding }: ProblemAt) => problems.some((problem) => problem.finding.message === finding.message);
  const open = sent?.file === file ? summary : summary.filter(isStill);
  const title = useRef(document.title);
  useEffect(() => {
    document.title = open.length > 0 ? `错误：${title.current}` : title.current;
  }, [open.length]);

  // Coming back, one stands at what is to be changed, else at the beginning of the form, and not at that of the page; at once, so that no key pressed meanwhile is lost.
  const top = useRef<HTMLElement>(null);
  const wanted = useRef<string | undefined>(undefined);
  const was = useRef(step);
  useLayoutEffect(() => {
    if (was.current !== 'fill' && step === 'fill') {
      if (wanted.current === undefined) top.current?.focus();
      else goTo([wanted.current]);
      wanted.current = undefined;
    }
    was.current = step;
  }, [step]);

  // What was changed since is checked again before it is shown as checked.
  if (step !== 'fill' && sent?.file === file) {
    return (
      <HandOver
        step={step}
        file={sectionsInOrder(sent.file, headings)}
        text={sent.checked.text}
        name={name}
        tables={tables}
        category={category}
        today={today}
        findings={sent.checked.findings}
        fileOf={draft.fileOf}
        onKeep={draft.keep}
        contact={contact}
        onContact={setContact}
        onNext={() => goOn('next')}
        onEdit={(field) => {
          wanted.current = field;
          goBackTo('fill');
        }}
      />
    );
  }
  const { sections, fields } = category.category;
  const hasManyPapers = fields.filter(({ type }) => type === 'document' || type === 'table').length > 1;
  return (
    <>
      <Frame context={context} lines={lines} hrefOf={hrefOf} spoken={spoken}>
        <form
          noValidate
          // Enter in a box is no wish to send.
          onSubmit={(event) => event.preventDefault()}
        >
          <DraftBar draft={draft} file={file} text={checked.text} name={name} />
          <ErrorSummary problems={open} turn={attempts} />
          {sections.length > 2 && <PartList parts={sections} file={file} problems={problems} />}
          {hasManyPapers && <ManyFiles file={file} />}
          {sections.map((section, index) => (
            <details class="part" open key={section.title}>
              <summary class="bar" id={`section-${index}`} ref={index === 0 ? top : null}>
                <h2>{section.title}</h2>
                <PartMark part={section} index={index} file={file} problems={problems} />
              </summary>
              {index === 0 && <OrganizationPicker key={draft.turn} today={today} />}
              {section.fields.map((field) => (
                <YearScope
                  key={`${draft.turn} ${field.id}`}
                  spec={field}
                  context={context}
                  problems={problems}
                  shown={[left, attempts]}
                />
              ))}
            </details>
          ))}
          {/* Only a file that was opened can hold what the form has no place for. */}
          {draft.turn > 0 && (
            <UnknownKeys
              file={file}
              known={[...Object.keys(reservedKeys), ...category.category.fields.map(({ id }) => id)]}
              headings={headings}
              onFile={setFile}
            />
          )}
          <p class="actions">
            <button type="button" class="btn" onClick={() => void send()}>
              核对并提交
            </button>
            <span class="note">{draft.sentence}</span>
          </p>
          {isOffline && (
            <p class="error" role="alert">
              没有取到本单位今年的其他申报，可能是网络断了。连上网络后再按一次“核对并提交”。
            </p>
          )}
        </form>
      </Frame>
      <PrintDraft file={file} tables={tables} category={category} today={today} contact={contact} />
    </>
  );
};
