/** One field of an act as its control. */
import type { ComponentChildren } from 'preact';
import type { AskedField } from '../acts/asked.ts';
import { FileBox, sentIn } from './file-box.tsx';
import { Icon } from './parts.tsx';
import { RosterBox } from './roster.tsx';
import { PersonRows, personsIn } from './person-rows.tsx';

interface Props {
  readonly field: AskedField;
  readonly value: unknown;
  readonly problems: readonly string[];
  readonly onChange: (value: unknown) => void;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** More than these are chosen from a list that opens. */
const fewChoices = 6;

const idOf = ({ name }: AskedField): string => `a-${name}`;

const describedBy = (field: AskedField, problems: readonly string[]): string | undefined =>
  [field.help === null ? '' : `${idOf(field)}-hint`, problems.length === 0 ? '' : `${idOf(field)}-error`]
    .filter(Boolean)
    .join(' ') || undefined;

const About = ({ field, problems }: Pick<Props, 'field' | 'problems'>) => (
  <>
    {field.help !== null && (
      <p class="hint" id={`${idOf(field)}-hint`}>
        {field.help}
      </p>
    )}
    {problems.length > 0 && (
      <div id={`${idOf(field)}-error`}>
        {problems.map((says) => (
          <p class="error" key={says}>
            <Icon name="square-cross" />
            {says}
          </p>
        ))}
      </div>
    )}
  </>
);

const Label = ({ field }: Pick<Props, 'field'>) => (
  <>
    {field.label}
    {!field.required && <span class="optional">选填</span>}
  </>
);

const Framed = ({
  field,
  problems,
  children,
}: Pick<Props, 'field' | 'problems'> & { readonly children: ComponentChildren }) => (
  <div class={`field${problems.length > 0 ? ' invalid' : ''}`}>
    <label for={idOf(field)}>
      <Label field={field} />
    </label>
    <About field={field} problems={problems} />
    {children}
  </div>
);

const Set = ({
  field,
  problems,
  children,
}: Pick<Props, 'field' | 'problems'> & { readonly children: ComponentChildren }) => (
  <fieldset
    class={`field${problems.length > 0 ? ' invalid' : ''}`}
    id={idOf(field)}
    tabindex={-1}
    aria-describedby={describedBy(field, problems)}
  >
    <legend>
      <Label field={field} />
    </legend>
    <About field={field} problems={problems} />
    <div class="choices">{children}</div>
  </fieldset>
);

const Choice = ({ field, value, problems, onChange }: Props) => {
  if (field.choices.length === 0)
    return (
      <Framed field={field} problems={problems}>
        <select id={idOf(field)} class="input mid" disabled aria-describedby={describedBy(field, problems)}>
          <option>现在没有可以选的</option>
        </select>
      </Framed>
    );
  if (field.choices.length <= fewChoices)
    return (
      <Set field={field} problems={problems}>
        {field.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={field.name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </Set>
    );
  return (
    <Framed field={field} problems={problems}>
      <select
        id={idOf(field)}
        class="input mid"
        value={textOf(value)}
        aria-invalid={problems.length > 0}
        aria-describedby={describedBy(field, problems)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">请选择</option>
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Framed>
  );
};

/** They stand in the order in which they are chosen, as a verb has them in the order in which they are typed. */
const Choices = ({ field, value, problems, onChange }: Props) => {
  const chosen = listOf(value);
  return (
    <Set field={field} problems={problems}>
      {field.choices.length === 0 && <p class="note">现在没有可以选的。</p>}
      {field.choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            value={choice.value}
            checked={chosen.includes(choice.value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value),
              )
            }
          />
          {choice.label}
        </label>
      ))}
    </Set>
  );
};

const Yes = ({ field, value, problems, onChange }: Props) => (
  <div class={`field${problems.length > 0 ? ' invalid' : ''}`}>
    <About field={field} problems={problems} />
    <div class="choices">
      <label>
        <input
          id={idOf(field)}
          type="checkbox"
          checked={value === true}
          aria-describedby={describedBy(field, problems)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {field.label}
      </label>
    </div>
  </div>
);

/** `2017-05-19T16:20` as the ledger writes an instant. */
const instantOf = (typed: string): string => (typed === '' ? '' : `${typed.slice(0, 16)}:00+08:00`);

/** What is no number stays as it was typed: the act says what is wrong with it. */
const numberOf = (typed: string): string | number => (/^\d+(?:\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed);

const Line = ({ field, value, problems, onChange, isNumber }: Props & { readonly isNumber: boolean }) => (
  <Framed field={field} problems={problems}>
    <input
      id={idOf(field)}
      class={`input ${isNumber ? 'date' : 'mid'}`}
      type="text"
      {...(isNumber ? { inputmode: 'decimal' as const } : {})}
      value={textOf(value)}
      autocomplete="off"
      aria-invalid={problems.length > 0}
      aria-describedby={describedBy(field, problems)}
      onInput={(event) => onChange(isNumber ? numberOf(event.currentTarget.value) : event.currentTarget.value)}
    />
  </Framed>
);

const Day = ({ field, value, problems, onChange, withTime }: Props & { readonly withTime: boolean }) => {
  const [today] = field.choices;
  return (
    <Framed field={field} problems={problems}>
      <span class="with-button">
        <input
          id={idOf(field)}
          class="input date"
          type={withTime ? 'datetime-local' : 'date'}
          value={withTime ? textOf(value).slice(0, 16) : textOf(value)}
          aria-invalid={problems.length > 0}
          aria-describedby={describedBy(field, problems)}
          onInput={(event) => onChange(withTime ? instantOf(event.currentTarget.value) : event.currentTarget.value)}
        />
        {!withTime && today !== undefined && (
          <button type="button" class="btn quiet small" onClick={() => onChange(today.value)}>
            {today.label}
            <span class="vh">：{field.label}</span>
          </button>
        )}
      </span>
    </Framed>
  );
};

const Text = ({ field, value, problems, onChange }: Props) => {
  const isList = field.control === 'lines';
  const shown = isList ? (typeof value === 'string' ? value : listOf(value).join('\n')) : textOf(value);
  return (
    <Framed field={field} problems={problems}>
      <textarea
        id={idOf(field)}
        class="input"
        rows={isList ? 4 : 5}
        value={shown}
        aria-invalid={problems.length > 0}
        aria-describedby={describedBy(field, problems)}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          onChange(isList ? typed.split('\n') : typed);
        }}
      />
    </Framed>
  );
};

/** What may be chosen in the dialog of files; a folder of papers may hold anything. */
const kindsOf = { package: '.zip', files: '.xlsx', folder: undefined } as const;

const Files = ({ field, value, problems, onChange, kind }: Props & { readonly kind: keyof typeof kindsOf }) => (
  <Set field={field} problems={problems}>
    <FileBox
      label={field.label}
      isOne={kind === 'package'}
      accept={kindsOf[kind]}
      files={sentIn(value)}
      onChange={onChange}
    />
  </Set>
);

/** The list itself stays with the desk's server: the answer is only that there is one. */
const ExpertList = ({ field, problems, onChange }: Props) => (
  <Set field={field} problems={problems}>
    <RosterBox label={field.label} said={field.choices[0]?.label ?? ''} onTaken={(count) => onChange({ count })} />
  </Set>
);

const Persons = ({ field, value, problems, onChange }: Props) => (
  <Set field={field} problems={problems}>
    <PersonRows choices={field.choices} persons={personsIn(value)} onChange={onChange} />
  </Set>
);

export const FieldOf = (props: Props) => {
  switch (props.field.control) {
    case 'choice':
      return <Choice {...props} />;
    case 'choices':
      return <Choices {...props} />;
    case 'yes':
      return <Yes {...props} />;
    case 'package':
    case 'folder':
    case 'files':
      return <Files {...props} kind={props.field.control} />;
    case 'experts':
      return <ExpertList {...props} />;
    case 'persons':
      return <Persons {...props} />;
    case 'paragraph':
    case 'lines':
      return <Text {...props} />;
    case 'line':
    case 'number':
      return <Line {...props} isNumber={props.field.control === 'number'} />;
    case 'date':
    case 'instant':
      return <Day {...props} withTime={props.field.control === 'instant'} />;
  }
};
