/** Any act as a form: filled in, looked at as a difference, asked for once more, carried out. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedAct, AskedField, Filled } from '../acts/asked.ts';
import type { PlannedView } from '../acts/planned.ts';
import type { DoneView } from '../server/acts.ts';
import { type Answered, write } from './ask.ts';
import { Confirm } from './confirm.tsx';
import { FieldOf } from './act-field.tsx';
import { Shown } from './parts.tsx';

interface Props {
  readonly act: string;
  /** What is known already: the row that was clicked. */
  readonly known: Filled;
  readonly onDone: (done: Extract<DoneView, { done: true }>) => void;
  readonly onBack: () => void;
}

/** Lines that are left empty say nothing. */
const trimmed = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter((one) => one !== '' && one !== undefined) : value;

const isEmpty = (value: unknown): boolean =>
  value === '' || value === false || value === undefined || (Array.isArray(value) && value.length === 0);

/** Empty answers are left out, and what is known of a row but not asked: an act sees what it asks for and nothing else. */
const kept = (filled: Filled, fields: readonly AskedField[] | undefined): Filled =>
  Object.fromEntries(
    Object.entries(filled)
      .filter(([name]) => fields === undefined || fields.some((field) => field.name === name))
      .map(([name, value]) => [name, trimmed(value)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );

const pause = 250;

const useForm = (act: string, filled: Filled): Answered<AskedAct> | undefined => {
  const [form, setForm] = useState<Answered<AskedAct>>();
  const typed = JSON.stringify(kept(filled, undefined));
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await write<AskedAct>('form', { act, filled: JSON.parse(typed) });
      if (wanted) setForm(answer);
    };
    const timer = setTimeout(() => void ask(), form === undefined ? 0 : pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [act, typed]);
  return form;
};

/** The only thing that can be chosen is chosen. */
const withOnlyChoices = (fields: readonly AskedField[], filled: Filled): Filled => {
  const only = fields.filter(
    ({ name, control, required, choices }) =>
      control === 'choice' && required && choices.length === 1 && filled[name] === undefined,
  );
  return only.length === 0
    ? filled
    : { ...filled, ...Object.fromEntries(only.map(({ name, choices }) => [name, choices[0]?.value])) };
};

const Refused = ({
  refused,
  fields,
}: {
  readonly refused: Extract<PlannedView, { ok: false }>;
  readonly fields: readonly AskedField[];
}) => {
  const names = new Set(fields.map(({ name }) => name));
  const others = refused.problems.filter(({ field }) => !names.has(field));
  return (
    <div class="errors" role="alert" tabindex={-1}>
      <h2>还不能办理</h2>
      <ul>
        {refused.problems.length === 0 && <li>{refused.why}</li>}
        {refused.problems
          .filter((problem) => !others.includes(problem))
          .map(({ field, says }) => (
            <li key={field + says}>
              <a
                href={`#a-${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.querySelector<HTMLElement>(`#a-${field}`)?.focus();
                }}
              >
                {says}
              </a>
            </li>
          ))}
        {others.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
        {refused.findings.map(({ message, help }) => (
          <li key={message}>
            {message}。{help}
          </li>
        ))}
      </ul>
    </div>
  );
};

export const ActForm = ({ act, known, onDone, onBack }: Props) => {
  const [filled, setFilled] = useState<Filled>(known);
  const [planned, setPlanned] = useState<PlannedView>();
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const form = useForm(act, filled);
  const box = useRef<HTMLFormElement>(null);
  const fields = form?.ok === true ? form.value.fields : [];
  useEffect(() => setFilled((old) => withOnlyChoices(fields, old)), [form]);

  const look = async () => {
    setBusy(true);
    const answer = await write<PlannedView>('plan', { act, filled: kept(filled, fields) });
    setBusy(false);
    setTrouble(answer.ok ? '' : answer.why);
    if (!answer.ok) return;
    setPlanned(answer.value);
    if (!answer.value.ok) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('.errors')?.focus());
  };
  const carryOut = async (key: string) => {
    setBusy(true);
    const answer = await write<DoneView>('do', { act, filled: kept(filled, fields), key });
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.why);
    if (answer.value.done) return onDone(answer.value);
    if ('planned' in answer.value) {
      setPlanned(answer.value.planned);
      return setTrouble('台账刚刚有改动，下面是按现在的内容重新算的，请再看一遍。');
    }
    setPlanned(undefined);
    return setTrouble(answer.value.why);
  };

  const refused = planned?.ok === false ? planned : undefined;
  const problemOf = (name: string) =>
    refused?.problems.filter(({ field }) => field === name).map(({ says }) => says) ?? [];
  return (
    <Shown answer={form}>
      {(asked) => (
        <form
          ref={box}
          class="act-form"
          aria-labelledby="act-head"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
          onKeyDown={(event) => {
            if (event.ctrlKey && event.key === 'Enter') void look();
          }}
        >
          <h1 id="act-head" tabindex={-1}>
            {asked.title}
          </h1>
          <p class="note">{asked.purpose}</p>
          {trouble !== '' && (
            <p class="state zhu" role="alert">
              {trouble}
            </p>
          )}
          {refused !== undefined && <Refused refused={refused} fields={fields} />}
          {fields.map((field) => (
            <FieldOf
              key={field.name}
              field={field}
              value={filled[field.name]}
              problems={problemOf(field.name)}
              onChange={(value) => setFilled((old) => ({ ...old, [field.name]: value }))}
            />
          ))}
          <div class="act-bar">
            <p class="note">先看改动，确认以后才写入。</p>
            <button type="button" class="btn quiet" onClick={onBack}>
              返回
            </button>
            <button class="btn" data-main disabled={isBusy}>
              看改动　<kbd>Ctrl+Enter</kbd>
            </button>
          </div>
          {planned?.ok === true && (
            <Confirm
              title={asked.title}
              planned={planned}
              isBusy={isBusy}
              trouble={trouble}
              onBack={() => {
                setPlanned(undefined);
                setTrouble('');
              }}
              onYes={() => void carryOut(planned.key)}
            />
          )}
        </form>
      )}
    </Shown>
  );
};
