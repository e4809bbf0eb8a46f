/** An act of the office by its verb, as somebody types it: what was brought lies in files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verbs } from '../../scripts/gongshi.ts';
import { dispatch } from '../../scripts/kernel/dispatch.ts';
import { ownRelease } from '../../scripts/kernel/release.ts';
import type { Io } from '../../scripts/kernel/verb.ts';
import type { Act } from '../../src/office/act.ts';
import { actById } from '../../src/office/acts.ts';
import type { Brought, Given, OfficeStep } from './office-year.ts';

type Filled = Readonly<Record<string, Given>>;

/** Verbs that take their places apart: `2017 service-station cultivation` for `2017/service-station/cultivation`. */
const ownPlaces: Readonly<Record<string, (filled: Filled) => readonly string[]>> = {
  decide: ({ round }) => String(round).split('/'),
  'notice-draft': ({ rounds }) => {
    const all = [rounds].flat().map(String);
    return [all[0]?.split('/')[0] ?? '', ...all.map((one) => one.slice(one.indexOf('/') + 1))];
  },
};

/** Options that a verb of its own has in place of a field. */
const ownOptions: Readonly<Record<string, (filled: Filled) => readonly string[]>> = {
  'notice-correct': ({ changes }) =>
    [changes ?? []].flat().flatMap((line) => {
      const [, application = '', old = '', now = ''] = /^(.+?)：(.+) → (.+)$/.exec(String(line)) ?? [];
      return ['--application', application, '--old', old, '--new', now];
    }),
};

const laid = (folder: string, { name, bytes }: Brought): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** What is typed for a value: words, or where its files lie. */
const typedFor = (act: Act, name: string, value: Given, folder: string): readonly string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (value === true) return [];
  if (Array.isArray(value)) return value;
  if ('persons' in value)
    return [laid(folder, { name: 'persons.yaml', bytes: new TextEncoder().encode(JSON.stringify(value.persons)) })];
  if ('experts' in value) return [laid(folder, value.experts)];
  if (!('files' in value)) return [];
  const place = join(folder, name);
  const paths = value.files.map((file) => laid(place, file));
  return act.fields.find((field) => field.name === name)?.control === 'package' ? paths.slice(0, 1) : [place];
};

/** Without a terminal nobody is asked. `world`: the day, and what is said. */
export const actByVerb = async (root: string, index: number, { day, act: id, filled }: OfficeStep): Promise<void> => {
  const act = actById(id);
  if (act === undefined) throw new Error(`no act ${id}`);
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const io: Io = {
    out: say,
    err: say,
    progress: () => {},
    cwd: root,
    today: () => day,
    isTerminal: false,
    release: ownRelease,
  };
  const given = await filled(root);
  const folder = join(root, '..', `${root.split('/').at(-1)}-brought`, String(index));
  const own = ownPlaces[id];
  const taken = new Set([
    ...(own === undefined ? [] : ['round', 'rounds']),
    ...(ownOptions[id] === undefined ? [] : ['changes']),
  ]);
  const positional = new Set(act.fields.filter((field) => field.positional !== undefined).map(({ name }) => name));
  const typed = (name: string) => {
    const value = given[name];
    return value === undefined || taken.has(name) ? [] : typedFor(act, name, value, folder);
  };
  const words = [
    ...act.verb,
    ...(own?.(given) ?? act.fields.filter(({ name }) => positional.has(name)).flatMap(({ name }) => typed(name))),
    ...act.fields
      .filter(({ name }) => !positional.has(name))
      .flatMap(({ name }) =>
        given[name] === true ? [`--${name}`] : typed(name).flatMap((word) => [`--${name}`, word]),
      ),
    ...(ownOptions[id]?.(given) ?? []),
  ];
  // A folder of papers is asked for even where nothing came.
  const empty = id === 'receive' && given['evidence'] === undefined ? ['--evidence', join(folder, 'evidence')] : [];
  if (empty.length > 0) mkdirSync(join(folder, 'evidence'), { recursive: true });
  const code = await dispatch(verbs, [...words, ...empty], () => io);
  // An application that does not meet every condition is taken in all the same, and what it lacks is told.
  const isTaken = id === 'intake' && code === 1 && said.some((text) => text.includes('已写入'));
  if (code !== 0 && !isTaken) throw new Error(`${day} ${words.join(' ')}: ${code}\n${said.slice(-6).join('\n')}`);
};
