/** What a sentence of the command line asks for, in the words of the desk: a clerk has no terminal, and knows no ids. */
import { writtenTitle } from '../../core/names.ts';
import type { Records } from '../../core/records.ts';
import { type Act, type Screen, screens } from '../../office/act.ts';
import { acts } from '../../office/acts.ts';

/** Verbs that are no acts, where a screen of the desk does the same. */
const elsewhere: readonly (readonly [verb: string, screen: Screen])[] = [
  ['ballot sheet', 'review'],
  ['scores sheet', 'review'],
  ['paper', 'documents'],
  ['save', 'history'],
];

/** The act whose verb is the longest that the words begin with. */
export const actTyped = (words: readonly string[]): Act | undefined =>
  acts
    .filter(({ verb }) => verb.every((word, index) => words[index] === word))
    .toSorted((a, b) => b.verb.length - a.verb.length)[0];

const buttonOf = (command: string): string => {
  const found = actTyped(command.split(' '));
  if (found !== undefined) return `用“${screens[found.screen]}”页的“${found.title}”`;
  const other = elsewhere.find(([verb]) => command === verb || command.startsWith(`${verb} `));
  return other === undefined ? `请维护的工程师运行 npx gongshi ${command} ` : `到“${screens[other[1]]}”页`;
};

/** Words and marks of a command line, up to the first Chinese sign. */
const commands = /(?:运行|用)?\s*npx gongshi ([!-~…]+(?: [!-~…]+)*) ?/g;

export const atDesk = (sentence: string): string =>
  sentence.replace(commands, (_, command: string) => buttonOf(command.replace(/[).,;]+$/, '')));

/** `2017/function-pilot/demo-society` and `function-pilot/demo-society`, where the ledger has such an application. */
const addresses = /(?<![\w/.-])(?:(\d{4})\/)?([a-z0-9-]+)\/([a-z0-9-]+)(?![\w/.-])/g;

/** An application by its title; what is none stays as it is. */
export const byTitle = (records: Records, sentence: string): string =>
  sentence.replace(addresses, (typed: string, year: string | undefined, id: string, application: string) => {
    const years = [...records.years.values()].filter((one) => year === undefined || one.year === Number(year));
    for (const one of years.toSorted((a, b) => b.year - a.year)) {
      const category = one.categories.get(id);
      const found = category?.applications.get(application);
      if (category !== undefined && found !== undefined) return writtenTitle(records, category, found);
    }
    return typed;
  });
