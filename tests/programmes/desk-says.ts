/** All that the desk says over a ledger: its screens, the forms of all acts, and what each act would do as it is first filled in. */
import { join } from 'node:path';
import type { Answer } from '../../src/desk/server/app.ts';
import { usualLimits } from '../../src/desk/server/body.ts';
import { deskOf } from '../../src/desk/server/desk.ts';
import { waitingIn } from '../../src/desk/server/waiting.ts';
import type { AskedAct, AskedField } from '../../src/desk/acts/asked.ts';
import { acts } from '../../src/office/acts.ts';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';

export interface Said {
  readonly where: string;
  readonly text: string;
}

/** What a clerk who knows nothing might give: the n-th of what is offered, and something of the right kind. */
const given = ({ control, choices }: AskedField, n: number, today: string): unknown => {
  const one = choices[Math.min(n, choices.length - 1)]?.value;
  switch (control) {
    case 'choice':
      return one;
    case 'choices':
    case 'lines':
    case 'persons':
      return one === undefined ? undefined : [one];
    case 'date':
      return today;
    case 'instant':
      return `${today}T09:00:00+08:00`;
    case 'number':
      return 3;
    case 'yes':
      return n === 0;
    case 'line':
      return one ?? '示例的一行';
    case 'paragraph':
      return '示例的一段话。';
    case 'package':
    case 'folder':
    case 'files':
    case 'experts':
      return undefined;
  }
};

const shown = (where: string, answer: Answer<unknown> | undefined): Said => ({
  where,
  text: answer === undefined ? 'undefined' : JSON.stringify(answer.ok ? (answer.value ?? '') : answer.why),
});

/** `today`: the day it is. Throws where the desk throws. */
export const deskSays = async (root: string, today: string): Promise<readonly Said[]> => {
  const desk = deskOf({
    root,
    today: () => today,
    waiting: waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => `${today}T09:00:00+08:00`),
    paper: async () => ({ ok: false, why: '不做文书。' }),
  });
  const { records } = openLedger(ioIn(root, [], () => today));
  const years = [...records.years.values()];
  const rounds = years.flatMap(({ categories }) =>
    [...categories.values()].flatMap(({ id, category }) => category.rounds.map((round) => `${id}/${round.id}`)),
  );
  const notices = years.flatMap((year) => [...year.notices.keys()]);
  const asked = [
    '',
    ...rounds.map((round) => `round=${encodeURIComponent(round)}`),
    ...notices.map((notice) => `notice=${notice}`),
  ];
  const said: Said[] = [];
  for (const [screen, read] of Object.entries(desk.reads)) {
    if (screen === 'history') continue;
    for (const query of asked) said.push(shown(`${screen}?${query}`, await read(new URLSearchParams(query))));
  }
  for (const act of acts) {
    for (const n of [0, 1]) {
      const filled: Record<string, unknown> = {};
      for (const field of act.fields) {
        const form = await desk.writes['form']?.({ act: act.id, filled });
        said.push(shown(`form of ${act.id}`, form));
        // The form is the page's own question: what it answers is of this shape.
        const fields = form?.ok === true ? (form.value as AskedAct).fields : [];
        const own = fields.find(({ name }) => name === field.name);
        const value = own === undefined ? undefined : given(own, n, today);
        if (value !== undefined) filled[field.name] = value;
      }
      said.push(
        shown(`plan of ${act.id} ${JSON.stringify(filled)}`, await desk.writes['plan']?.({ act: act.id, filled })),
      );
    }
  }
  return said;
};
