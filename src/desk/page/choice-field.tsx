/** A field of an act that is chosen from a list: one of few, one of many, or several. */
import { describedBy, type FieldProps, Framed, Grouped, idOf } from './field-frame.tsx';
import { listOf, textOf } from './field-value.ts';

/** More than these are chosen from a list that opens. */
const fewChoices = 6;

export const Choice = ({ field, value, problems, onChange }: FieldProps) => {
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
      <Grouped field={field} problems={problems}>
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
      </Grouped>
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
export const Choices = ({ field, value, problems, onChange }: FieldProps) => {
  const chosen = listOf(value);
  return (
    <Grouped field={field} problems={problems}>
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
    </Grouped>
  );
};
