/** 收件: a package that came by e-mail or on a stick becomes an application of the ledger, once everything in it was found good. */
import { z } from 'zod/mini';
import { writtenTitle } from '../core/names.ts';
import { takeApplication } from '../ledger/intake.ts';
import { act, refuse } from './act.ts';
import { textOf } from './found.ts';
import { packageFace, SentPackage } from './package-input.ts';
import { planned } from './planned.ts';

/** True of whatever is taken in, until it is received, which is what comes next: nobody is told to note it. */
const untilReceived: ReadonlySet<string> = new Set(['window-open', 'receipt-awaited']);

export const intake = act({
  id: 'intake',
  verb: ['intake'],
  title: '收下申报包',
  purpose: '申报单位送来的申报包：先全部核对，再放进台账；材料和联系单留在主办单位，不进入台账。',
  screen: 'intake',
  input: z.strictObject({ package: SentPackage, replaces: z._default(z.boolean(), false) }),
  form: {
    package: {
      ...packageFace('申报包', '申报单位在网站上生成的 .zip 文件'),
      positional: '<申报包或者确认包.zip，或者填好的申报表.docx>',
    },
    replaces: {
      label: '替换原来收下的那一份',
      control: 'yes',
      help: '同一份申报改过以后重新送来、原来的还没有受理的才选；确认过的，要重新确认',
    },
  },
  plan: (ledger, { package: sent, replaces }, today) => {
    if (sent.format !== 'gongshi-package') return refuse('这是确认包，不是申报包。用“登记确认”登记。');
    const year = ledger.records.years.get(sent.year);
    const category = year?.categories.get(sent.category);
    if (year === undefined || category === undefined)
      return refuse(`台账里没有${sent.year}年度的 ${sent.category}，这个包不是给这里的。`);
    const bytes = new TextEncoder().encode(sent.text);
    const taken = takeApplication(ledger.records, { year, category, name: sent.name, bytes }, today);
    if (taken.application === undefined)
      return refuse('包里的申报有误，没有收。请申报单位改正以后重新生成申报包。', { findings: taken.findings });
    const isThere = ledger.source.list().some(({ path }) => path === taken.file);
    if (category.receipts.has(sent.name)) return refuse('这份申报已经受理，不能再收。要求过补正的，用“登记补正答复”。');
    if (isThere && !replaces)
      return refuse('这份申报已经收过，还没有受理。', {
        problems: [
          { field: 'replaces', says: '这份申报已经收过，还没有受理；要用这一份替换的，选“替换原来收下的那一份”' },
        ],
      });
    if (!isThere && replaces) return refuse('台账里没有原来的一份，这是新申报，不选“替换原来收下的那一份”。');
    const before = isThere ? textOf(ledger, taken.file) : undefined;
    if (before === sent.text) return refuse('这一份和收下的完全一样，不用再收。');
    const isStale = category.confirmations.has(sent.name);
    const held = new Set(sent.evidence);
    const missing = taken.evidence.filter((digest) => !held.has(digest)).length;
    const title = writtenTitle(ledger.records, category, taken.application);
    const plan = planned(
      ledger,
      {
        files: [{ path: taken.file, before, after: sent.text }],
        sentence: `${isThere ? '替换收下的申报' : '收件'}：${category.category.name}，${title}`,
        next: [
          ...(missing === 0 ? [] : [`有${missing}件登记的材料没有装在包里，请申报单位另外送来。`]),
          ...(isThere && isStale ? ['原来的确认对这一份不起作用，请确认单位重新确认。'] : []),
          `核对原件以后受理：npx gongshi receive ${sent.year}/${sent.category}/${sent.name}`,
        ],
      },
      today,
    );
    return plan.ok ? { ...plan, findings: plan.findings.filter(({ code }) => !untilReceived.has(code)) } : plan;
  },
});
