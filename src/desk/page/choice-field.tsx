/** A field of an act that is chosen from a list: one of many, or several. */
import { ChoiceList } from './choice-list.tsx';
import { type FieldProps, Grouped } from './field-frame.tsx';
import { listOf, textOf } from './field-value.ts';

/** Why there is nothing to choose. */
const Nothing = ({ field: { waits } }: Pick<FieldProps, 'field'>) => (
  <p class="note">{waits === null ? '现在没有可以选的。' : `先选上面的“${waits}”。`}</p>
);

export const Choice = ({ field, value, problems, onChange }: FieldProps) => (
  <Grouped field={field} problems={problems}>
    {field.choices.length === 0 ? (
      <Nothing field={field} />
    ) : (
      <ChoiceList
        label={field.label}
        name={field.name}
        type="radio"
        choices={field.choices}
        chosen={[textOf(value)]}
        onPick={onChange}
      />
    )}
  </Grouped>
);

/** They stand in the order in which they are chosen, as a verb has them in the order in which they are typed. */
export const Choices = ({ field, value, problems, onChange }: FieldProps) => {
  const chosen = listOf(value);
  return (
    <Grouped field={field} problems={problems}>
      {field.choices.length === 0 ? (
        <Nothing field={field} />
      ) : (
        <ChoiceList
          label={field.label}
          name={field.name}
          type="checkbox"
          choices={field.choices}
          chosen={chosen}
          onPick={(one, isChosen) => onChange(isChosen ? [...chosen, one] : chosen.filter((other) => other !== one))}
        />
      )}
    </Grouped>
  );
};
