/** Buttons that open the form of an act, with what is known already. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Screen } from '../../office/act.ts';
import type { ActLink } from '../screens/frame.ts';
import type { Done } from './done.tsx';
import { hashOf } from './route.ts';

interface Offered {
  readonly acts: readonly ActLink[];
  readonly year: string;
  /** Shows what was done, and asks again for what is shown. */
  readonly finish: (done: Done) => void;
}

export const Acts = createContext<Offered>({ acts: [], year: '', finish: () => {} });

type Known = Readonly<Record<string, unknown>>;

/** In an address: text as it is, anything else as JSON behind a mark that no answer begins with. */
const written = (value: unknown): string => (typeof value === 'string' ? value : `\u0001${JSON.stringify(value)}`);
export const knownValue = (text: string): unknown => (text.startsWith('\u0001') ? JSON.parse(text.slice(1)) : text);

/** `#act?act=approval&round=…`: everything but the act and the year is an answer that is known. */
export const actHash = (act: string, year: string, known: Known): string =>
  hashOf('act', {
    act,
    year,
    ...Object.fromEntries(Object.entries(known).map(([name, value]) => [`f.${name}`, written(value)])),
  });

/** One act for one row; nothing where the desk has no such act. */
export const ActButton = ({
  act,
  about,
  name,
}: {
  readonly act: string;
  readonly about: Known;
  readonly name: string;
}) => {
  const { acts, year } = useContext(Acts);
  const found = acts.find(({ id }) => id === act);
  if (found === undefined) return null;
  return (
    <a class="btn quiet small" href={actHash(act, year, about)}>
      {found.title}
      <span class="vh">：{name}</span>
    </a>
  );
};

/** Everything that is done on a screen; `without`: what its rows offer. */
export const ScreenActs = ({
  screen,
  known = {},
  without = [],
}: {
  readonly screen: Screen;
  readonly known?: Known;
  readonly without?: readonly string[];
}) => {
  const { acts, year } = useContext(Acts);
  return (
    <>
      {acts
        .filter((act) => act.screen === screen && !without.includes(act.id))
        .map(({ id, title, purpose }) => (
          <a key={id} class="btn quiet small" href={actHash(id, year, known)} title={purpose}>
            {title}
          </a>
        ))}
    </>
  );
};
