/** One field of an act as its control. */
import { Choice, Choices } from './choice-field.tsx';
import { About, describedBy, type FieldProps, Framed, Grouped, idOf } from './field-frame.tsx';
import { listOf, textOf } from './field-value.ts';
import { FileBox, sentIn } from './file-box.tsx';
import { PersonRows, personsIn } from './person-rows.tsx';
import { RosterBox } from './roster.tsx';

const Yes = ({ field, value, problems, onChange }: FieldProps) => (
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

const Line = ({ field, value, problems, onChange, isNumber }: FieldProps & { readonly isNumber: boolean }) => (
  <Framed field={field} problems={problems}>
    {field.choices[0] !== undefined && <p class="hint">现在：{field.choices[0].label}</p>}
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

const Day = ({ field, value, problems, onChange, withTime }: FieldProps & { readonly withTime: boolean }) => {
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

const Text = ({ field, value, problems, onChange }: FieldProps) => {
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

const Files = ({ field, value, problems, onChange, kind }: FieldProps & { readonly kind: keyof typeof kindsOf }) => (
  <Grouped field={field} problems={problems}>
    <FileBox
      label={field.label}
      isOne={kind === 'package'}
      accept={kindsOf[kind]}
      files={sentIn(value)}
      onChange={onChange}
    />
  </Grouped>
);

/** The list itself stays with the desk's server: the answer is only that there is one. */
const ExpertList = ({ field, problems, onChange }: FieldProps) => (
  <Grouped field={field} problems={problems}>
    <RosterBox label={field.label} said={field.choices[0]?.label ?? ''} onTaken={(count) => onChange({ count })} />
  </Grouped>
);

const Persons = ({ field, value, problems, onChange }: FieldProps) => (
  <Grouped field={field} problems={problems}>
    <PersonRows choices={field.choices} persons={personsIn(value)} onChange={onChange} />
  </Grouped>
);

export const FieldOf = (props: FieldProps) => {
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
