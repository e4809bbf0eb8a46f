/** The application form of one category: what is typed, what is said of it, and that none of it is lost. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
import { ErrorSummary } from '../summary.tsx';
import { useChecked } from './use-checked.ts';
import { useDraft } from './use-draft.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

export interface AppProps {
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly hrefOf: (clause: string) => string;
}

const UnknownKeys = later(async () => (await import('./unknown-keys.tsx')).UnknownKeys);
/** The ways out. */
const Review = later(async () => (await import('./review.tsx')).Review, <p role="status">正在打开…</p>);

export const App = ({ tables, category, today, hrefOf }: AppProps) => {
  const form = `${tables.year.year}/${category.id}`;
  const [file, setFile] = useState<ApplicationFile>(emptyFile);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const [summary, setSummary] = useState<readonly ProblemAt[]>([]);
  /** What was last sent: the file as it was then, and what was said of it. */
  const [sent, setSent] = useState<{ readonly file: ApplicationFile; readonly checked: CheckedFile } | undefined>();
  const [isReviewing, setReviewing] = useState(false);
  const [isOffline, setOffline] = useState(false);
  const [spoken, speak] = useState('');
  const draft = useDraft(form, file, setFile);

  const headings = useMemo(() => [...category.category.prose.keys()], [category]);
  const { name, checked, lines, checkNow } = useChecked(file, category, headings, tables, today);
  const problems = useMemo(() => problemsOf(checked, category), [checked]);

  const change = useCallback((path: ValuePath, value: unknown) => setFile((old) => withValue(old, path, value)), []);
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
  };

  const send = async () => {
    const final = await checkNow();
    setOffline(final === undefined);
    if (final === undefined) return;
    const wrong = problemsOf(final, category);
    setSummary(wrong);
    setSent({ file, checked: final });
    setAttempts((count) => count + 1);
    setReviewing(wrong.length === 0);
  };

  // A line of the summary goes when what it says was mended; nothing new joins it until sending is tried again.
  const isStill = ({ finding }: ProblemAt) => problems.some((problem) => problem.finding.message === finding.message);
  const open = sent?.file === file ? summary : summary.filter(isStill);
  const title = useRef(document.title);
  useEffect(() => {
    document.title = open.length > 0 ? `错误：${title.current}` : title.current;
  }, [open.length]);

  // Coming back from the review, one stands at the beginning of the form, and not at that of the page.
  const top = useRef<HTMLHeadingElement>(null);
  const wasReviewing = useRef(false);
  useEffect(() => {
    if (wasReviewing.current && !isReviewing) top.current?.focus();
    wasReviewing.current = isReviewing;
  }, [isReviewing]);

  if (isReviewing && sent !== undefined) {
    return (
      <Review
        file={sectionsInOrder(sent.file, headings)}
        text={sent.checked.text}
        name={name}
        tables={tables}
        category={category}
        today={today}
        findings={sent.checked.findings}
        fileOf={draft.fileOf}
        onKeep={draft.keep}
        onBack={() => setReviewing(false)}
      />
    );
  }
  const { sections } = category.category;
  return (
    <Frame context={context} lines={lines} hrefOf={hrefOf} spoken={spoken}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <DraftBar draft={draft} file={file} text={checked.text} name={name} />
        <ErrorSummary problems={open} turn={attempts} />
        {sections.map((section, index) => (
          <section key={section.title} aria-labelledby={`section-${index}`}>
            <div class="bar">
              <h2 id={`section-${index}`} ref={index === 0 ? top : null} tabIndex={-1}>
                {section.title}
              </h2>
              <span class="note">{`第${index + 1}部分，共${sections.length}部分`}</span>
            </div>
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
          </section>
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
          <button type="submit" class="btn">
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
  );
};
