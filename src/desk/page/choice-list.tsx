/** What may be chosen, each written out whole; a long list is searched, since a list that opens cuts long names off. */
import { useId, useState } from 'preact/hooks';
import type { AskedField } from '../acts/asked.ts';

/** Up to so many are seen at a glance. */
const fewChoices = 8;
/** So many are listed at once; of more, a word brings what is looked for. */
const mostListed = 100;

/** Capitals and full width are typed as they come. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

type Listed = AskedField['choices'][number];

interface Props {
  /** What is chosen: the name of the field. */
  readonly label: string;
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly choices: AskedField['choices'];
  readonly chosen: readonly string[];
  readonly onPick: (value: string, isChosen: boolean) => void;
}

export const ChoiceList = ({ label, name, type, choices, chosen, onPick }: Props) => {
  const [word, setWord] = useState('');
  const id = useId();
  const words = plain(word).split(/\s+/).filter(Boolean);
  const found = choices.filter((choice) => words.every((one) => plain(choice.label).includes(one)));
  const listed = found.slice(0, mostListed);
  const isLong = choices.length > fewChoices;
  const isOutside = ({ value }: Listed): boolean =>
    chosen.includes(value) && listed.every((one) => one.value !== value);
  // What is chosen stands in a list that is too long for it; what is looked for stands alone.
  const outside = words.length === 0 ? choices.filter(isOutside) : [];
  return (
    <>
      {isLong && (
        <div class="choice-find">
          <label for={id}>
            找<span class="vh">：{label}</span>
          </label>
          <input
            id={id}
            class="input"
            type="search"
            autocomplete="off"
            value={word}
            onInput={(event) => setWord(event.currentTarget.value)}
            // Enter belongs to the search here, and must not send the form.
            onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && event.preventDefault()}
          />
          <span class="note" role="status">
            {found.length === 0
              ? '没有。少打几个字。'
              : `共${found.length}项${found.length > mostListed ? `，列出前${mostListed}项，再打几个字` : ''}`}
          </span>
        </div>
      )}
      <div class="choices">
        {[...outside, ...listed].map((choice) => (
          <label key={choice.value}>
            <input
              type={type}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={(event) => onPick(choice.value, event.currentTarget.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </>
  );
};
