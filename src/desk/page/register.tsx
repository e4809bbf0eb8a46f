/** 登记册: a unit is found by its name, and what changed of it is registered. */
import { useState } from 'preact/hooks';
import type { RegisteredUnit, RegisterScreen } from '../screens/register.ts';
import { ActButton } from './acts.tsx';
import { useRead } from './ask.ts';
import { Pages, usePages } from './pages.tsx';
import { Columns, Empty, Shown, Table } from './parts.tsx';

/** What may change of a unit, in the order of how often it does. */
export const unitActs = [
  'organization-rename',
  'organization-supervisor',
  'organization-host',
  'organization-account',
  'organization-close',
] as const;

const Unit = ({ unit: { id, name, kind, notes } }: { readonly unit: RegisteredUnit }) => (
  <tr>
    <th scope="row">
      {name}
      {notes.map((says) => (
        <small key={says}>{says}</small>
      ))}
    </th>
    <td>{kind}</td>
    <td>
      <details class="fills">
        <summary>
          登记变动<span class="vh">：{name}</span>
        </summary>
        <p class="buttons">
          {unitActs.map((act) => (
            <ActButton key={act} act={act} about={{ organization: id }} name={name} />
          ))}
        </p>
      </details>
    </td>
  </tr>
);

const Units = ({ units }: RegisterScreen) => {
  const [word, setWord] = useState('');
  const rows = units.filter(({ name, notes }) => [name, ...notes].some((text) => text.includes(word.trim())));
  const pages = usePages(rows, word, '个单位');
  return (
    <>
      <div class="filters">
        <label>
          找单位
          <input type="search" value={word} onInput={(event) => setWord(event.currentTarget.value)} />
        </label>
      </div>
      {rows.length === 0 ? (
        <Empty>登记册里没有这样的单位。</Empty>
      ) : (
        <Table>
          <caption>{pages.caption}</caption>
          <Columns names={['单位', '类别']} acts />
          <tbody>
            {pages.rows.map((unit) => (
              <Unit key={unit.id} unit={unit} />
            ))}
          </tbody>
        </Table>
      )}
      <Pages pages={pages} />
    </>
  );
};

export const Register = ({ revision }: { readonly revision: number }) => {
  const answer = useRead<RegisterScreen>('register', {}, revision);
  return (
    <section aria-labelledby="register">
      <h2 id="register">登记册</h2>
      <Shown answer={answer}>
        {({ units }) =>
          units.length === 0 ? <Empty>还没有登记单位。先用“登记单位”。</Empty> : <Units units={units} />
        }
      </Shown>
    </section>
  );
};
