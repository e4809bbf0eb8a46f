/** 补正 is answered: papers that came, or a package that replaces the application inside the term. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { evidenceOf } from '../core/evidence.ts';
import type { Receipt } from '../core/schema/receipt.ts';
import { sha256 } from '../core/schema/values.ts';
import { withRow, withRowAt } from '../ledger/add-to-record.ts';
import { takeApplication } from '../ledger/intake.ts';
import { digestOf } from '../ledger/record.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { applicationChoices } from './choices.ts';
import { applicationNamed, type FoundApplication, receiptOf, textOf } from './found.ts';
import { address, applicationFace, date, dateFace, notAhead, notBefore } from './input.ts';
import { packageFace, SentPackage } from './package-input.ts';
import { planned } from './planned.ts';

/** The replacing text, read as it will be; a package of another application is no answer. */
const replacing = (
  ledger: OfficeLedger,
  { year, category, application }: FoundApplication,
  sent: SentPackage | undefined,
  today: string,
): { readonly file: FileChange; readonly digest: string; readonly evidence: readonly string[] } | undefined => {
  if (sent === undefined) return undefined;
  if (sent.format !== 'gongshi-package') return refuse('这个包不是申报包。确认包用 npx gongshi confirmation 登记。');
  if (sent.year !== year.year || sent.category !== category.id || sent.name !== application.id)
    return refuse(`这个包是 ${sent.year}/${sent.category}/${sent.name} 的，不是这份申报的。`);
  const bytes = new TextEncoder().encode(sent.text);
  const taken = takeApplication(ledger.records, { year, category, name: application.id, bytes }, today);
  if (taken.application === undefined) return refuse('包里的申报有误，不能替换。', { findings: taken.findings });
  const before = textOf(ledger, application.file);
  if (before === sent.text) return refuse('包里的申报和台账里的一样，没有改动。');
  return {
    file: { path: application.file, before, after: sent.text },
    digest: digestOf(bytes),
    evidence: taken.evidence,
  };
};

/** A line for each paper that was not held before and is now, and for each that the new text registers. */
const newLines = (receipt: Receipt, registered: readonly string[], held: ReadonlySet<string>): Receipt['evidence'] => {
  const last = new Map(receipt.evidence.map((one) => [one.sha256, one]));
  return registered.flatMap((digest) => {
    const known = last.get(digest);
    const isHeld = held.has(digest);
    return known === undefined || (isHeld && !(known.seen && known.matches))
      ? [{ sha256: digest, seen: isHeld, matches: isHeld }]
      : [];
  });
};

export const supplementAnswer = act({
  id: 'supplement-answer',
  verb: ['supplement', 'answer'],
  title: '登记补正答复',
  purpose: '补正的材料或者替换的申报包到了：登记日期，核对材料，替换申报。逾期的不登记，按政策处理。',
  screen: 'papers',
  input: z.strictObject({
    application: address,
    answered: date,
    package: z.optional(SentPackage),
    evidence: z._default(z.array(sha256), []),
  }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(
        ({ receipts }, { id }) =>
          receipts.get(id)?.value.supplements.some(({ answered }) => answered === undefined) === true,
      ),
    },
    answered: dateFace('收到日期'),
    package: packageFace('替换的申报包', '申报内容有改动的，申报单位重新生成的申报包；只补材料的不用'),
    evidence: {
      label: '收到的材料',
      control: 'folder',
      help: '在工作台随申报包收下的不用再放；另外收到的，放在台账以外的文件夹里。逐件核对校验码',
    },
  },
  plan: (ledger, { application: typed, answered, package: sent, evidence }, today) => {
    const found = applicationNamed(ledger, typed);
    const receipt = receiptOf(found);
    const index = receipt.value.supplements.findIndex((one) => one.answered === undefined);
    const asked = receipt.value.supplements[index];
    if (asked === undefined) return refuse('这份申报没有等待答复的补正。');
    notAhead('收到日期', answered, today);
    notBefore('收到日期', answered, asked.asked, '告知的日期');
    if (answered > asked.due)
      return refuse(
        `补正${inChinese(asked.due)}（含当日）到期，${inChinese(answered)}收到的已经逾期，不登记。同意延长的，先用 npx gongshi supplement ask 重新告知期限。`,
      );
    const replaced = replacing(ledger, found, sent, today);
    const held = new Set([...evidence, ...(sent?.evidence ?? [])]);
    const registered = replaced?.evidence ?? evidenceOf(found.application.value.fields);
    const lines = newLines(receipt.value, registered, held);
    if (replaced === undefined && lines.length === 0)
      return refuse(
        '没有新的材料和登记的校验码一致，也没有替换的申报包。核对材料的文件夹；内容有改动的，要申报单位重新生成申报包。',
      );
    const before = textOf(ledger, receipt.file);
    const row = { ...asked, answered, ...(replaced === undefined ? {} : { application: replaced.digest }) };
    const after = lines.reduce<string | undefined>(
      (text, one) => (text === undefined ? undefined : withRow(text, 'evidence', one)),
      withRowAt(before, 'supplements', index, row),
    );
    if (after === undefined) return refuse(`${receipt.file} 的写法无法自动改写。`);
    const unseen = registered.filter(
      (digest) => !held.has(digest) && !receipt.value.evidence.some((one) => one.sha256 === digest && one.matches),
    );
    const confirms = found.category.category.rows.some(({ rule }) => rule === 'confirmed-by-place');
    return planned(
      ledger,
      {
        files: [...(replaced === undefined ? [] : [replaced.file]), { path: receipt.file, before, after }],
        sentence: `登记补正：${receipt.value.number}，${inChinese(answered)}收到${replaced === undefined ? '材料' : '替换的申报'}`,
        next: [
          ...(unseen.length === 0 ? [] : [`还有${unseen.length}件材料未见原件。`]),
          ...(replaced !== undefined && confirms
            ? [`确认单位要在${inChinese(asked.due)}以前重新确认这一份；收到以后：npx gongshi confirmation ${typed}`]
            : []),
        ],
        letters: [],
      },
      today,
    );
  },
});
