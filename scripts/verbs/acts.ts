/** The verbs of the acts that have no verb of their own: one for each first word in the registry. */
import { acts } from '../../src/office/acts.ts';
import { verbOf } from '../kernel/act-verb.ts';
import type { Verb } from '../kernel/verb.ts';

/** What a verb of several acts is for. */
const summaries: Readonly<Record<string, string>> = {
  objection: '登记异议，告知收到，办结',
  organization: '登记册里单位的改名、换主管单位、依托单位、账号和注销',
  supplement: '要求补正，登记补正的答复',
};

export const verbNamed = (name: string): Verb => {
  const own = acts.filter(({ verb }) => verb[0] === name);
  return verbOf(own, summaries[name] ?? own[0]?.purpose ?? '');
};
