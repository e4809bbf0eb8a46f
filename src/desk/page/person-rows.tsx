/** Names for awards that name a person: which application, who, of which unit. */
import type { AskedField } from '../acts/asked.ts';
import { Columns, Table } from './parts.tsx';

interface Person {
  readonly name: string;
  readonly unit: string;
}
type Persons = Readonly<Record<string, Person>>;

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'name' in value && 'unit' in value;

export const personsIn = (value: unknown): Persons =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (isPerson(one) ? [[key, one]] : [])))
    : {};

interface Props {
  readonly choices: AskedField['choices'];
  readonly persons: Persons;
  readonly onChange: (value: unknown) => void;
}

const none: Person = { name: '', unit: '' };

/** A row for each application that names a person; one that is left empty names nobody. */
export const PersonRows = ({ choices, persons, onChange }: Props) => {
  const change = (key: string, person: Person) => {
    const { [key]: _, ...others } = persons;
    const next = person.name === '' && person.unit === '' ? others : { ...others, [key]: person };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return choices.length === 0 ? (
    <p class="note">没有要写明姓名的。要先选轮次的，选好以后列出入选的人。</p>
  ) : (
    <Table>
      <caption class="vh">姓名名册</caption>
      <Columns names={['申报', '姓名', '单位']} />
      <tbody>
        {choices.map(({ value: key, label }) => {
          const person = persons[key] ?? none;
          return (
            <tr key={key} data-key={key}>
              <th scope="row">{label}</th>
              <td>
                <input
                  type="text"
                  aria-label={`姓名：${label}`}
                  value={person.name}
                  autocomplete="off"
                  onInput={(event) => change(key, { ...person, name: event.currentTarget.value })}
                />
              </td>
              <td>
                <input
                  type="text"
                  aria-label={`单位：${label}`}
                  value={person.unit}
                  autocomplete="off"
                  onInput={(event) => change(key, { ...person, unit: event.currentTarget.value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
};
