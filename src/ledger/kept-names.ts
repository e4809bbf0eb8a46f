/** Whoever is kept back may still be named in a record that is published: in the sentences of a notice, in the reason of a change. */
import { reportDisclosure } from '../core/disclosure/codes.ts';
import { publicIn } from '../core/disclosure/public-ids.ts';
import { keepsBack } from '../core/disclosure/rule.ts';
import type { Finding } from '../core/finding.ts';
import { writtenTitle } from '../core/names.ts';
import type { Records } from '../core/records.ts';
import { placeOf } from './paths.ts';

/** What the office writes itself; an applicant's own text may speak of whatever it likes. */
const ofOffice: ReadonlySet<string> = new Set(['receipt', 'decision', 'notice', 'objection']);

/** So short a title is a word of any sentence. */
const shortest = 4;

interface Name {
  readonly said: string;
  readonly isIn: (text: string) => boolean;
}

const word = (said: string): Name => {
  const found = new RegExp(`(?<![\\w-])${said}(?![\\w-])`);
  return { said, isIn: (text) => found.test(text) };
};

const namesOf = (records: Records): readonly Name[] =>
  [...records.years.values()].flatMap((year) =>
    keepsBack(year, 'unsuccessful')
      ? [...year.categories.values()].flatMap((category) => {
          const shown = publicIn(year, category);
          return [...category.applications.values()].flatMap((application): Name[] => {
            if (shown.has(application.id)) return [];
            const title = writtenTitle(records, category, application);
            const number = category.receipts.get(application.id)?.value.number;
            return [
              word(application.id),
              ...(number === undefined ? [] : [word(number)]),
              ...(title.length < shortest ? [] : [{ said: title, isIn: (text: string) => text.includes(title) }]),
            ];
          });
        })
      : [],
  );

/** `records`: of the whole ledger; `published`: what is to be written, by path. */
export const keptNames = (records: Records, published: ReadonlyMap<string, Uint8Array>): readonly Finding[] => {
  const names = namesOf(records);
  if (names.length === 0) return [];
  const decoder = new TextDecoder();
  return [...published].flatMap(([file, bytes]) => {
    if (!ofOffice.has(placeOf(file).kind)) return [];
    const text = decoder.decode(bytes);
    return names
      .filter(({ isIn }) => isIn(text))
      .map(({ said }) => reportDisclosure('disclosure-named', { said }, { file }));
  });
};
