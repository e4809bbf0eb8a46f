/** The office told whoever objected that it has the objection. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { id } from '../core/schema/values.ts';
import { withKeys } from '../ledger/add-to-record.ts';
import { act, refuse } from './act.ts';
import { objectionChoices } from './choices.ts';
import { objectionNamed, textOf } from './found.ts';
import { date, dateFace, notAhead, notBefore } from './input.ts';
import { planned } from './planned.ts';

export const objectionAcknowledge = act({
  id: 'objection-acknowledge',
  verb: ['objection', 'acknowledge'],
  title: '告知收到异议',
  purpose: '告知提出异议的一方已经收到，记下告知的日期。告知书另外送达，不进台账。',
  screen: 'notices',
  input: z.strictObject({ objection: id, date }),
  form: {
    objection: {
      label: '异议',
      control: 'choice',
      positional: '<异议>',
      choices: objectionChoices(({ acknowledged }) => acknowledged === undefined),
    },
    date: dateFace('告知日期'),
  },
  plan: (ledger, { objection: typed, date: day }, today) => {
    const { objection } = objectionNamed(ledger, typed);
    const { acknowledged, received } = objection.value;
    if (acknowledged !== undefined) return refuse(`这件异议已于${inChinese(acknowledged)}告知收到。`);
    notAhead('告知日期', day, today);
    notBefore('告知日期', day, received, '收到的日期');
    const before = textOf(ledger, objection.file);
    const after =
      withKeys(before, { acknowledged: day }) ??
      refuse(`${objection.file} 的写法无法自动改写。在末尾另起一行写 acknowledged。`);
    return planned(
      ledger,
      {
        files: [{ path: objection.file, before, after }],
        sentence: `异议 ${objection.id}：${inChinese(day)}告知收到`,
        next: [`核实以后办结：npx gongshi objection settle ${objection.id}`],
        letters: [
          { paper: 'objection-accepted', about: objection.id },
          { paper: 'objection-check', about: objection.id },
        ],
      },
      today,
    );
  },
});
