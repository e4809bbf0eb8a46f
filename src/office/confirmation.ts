/** A county's confirmation that came to the office: its package, or its sealed sheet on paper; a renewed one replaces the old. */
import { z } from 'zod/mini';
import { confirmingKinds } from '../core/confirming.ts';
import { inChinese } from '../core/dates.ts';
import { organizationName, writtenTitle } from '../core/names.ts';
import { textOf as fieldText } from '../core/fields/value.ts';
import { sha256 } from '../core/schema/values.ts';
import { confirmationText } from '../ledger/confirmation-text.ts';
import { takeConfirmation } from '../ledger/intake-confirmation.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import { applicationChoices } from './choices.ts';
import { applicationNamed, type FoundApplication, textOf } from './found.ts';
import { address, applicationFace, date, dateFace, notAhead } from './input.ts';
import { packageFace, SentPackage } from './package-input.ts';
import { planned } from './planned.ts';

interface OnPaper {
  readonly confirmed: string;
  readonly pages: number;
  readonly evidence: readonly string[];
}

/** The county of the place that the application names. */
const confirmerOf = ({ records }: OfficeLedger, { category, application }: FoundApplication): string => {
  const row = category.category.rows.find((one) => one.rule === 'confirmed-by-place');
  if (row?.rule !== 'confirmed-by-place') return refuse(`${category.category.name}不需要确认单位确认。`);
  const code = fieldText(application.value.fields[row.place]);
  return (
    records.association.places.find((place) => place.code === code)?.confirmer ??
    refuse('申报写的所在地不在本单位的地区里，不知道由谁确认。')
  );
};

const paperText = (ledger: OfficeLedger, found: FoundApplication, { confirmed, pages, evidence }: OnPaper): string => {
  const [digest, ...more] = evidence;
  if (digest === undefined || more.length > 0)
    return refuse(`盖章的那一份要扫描成一个文件，单独放在一个文件夹里；现在有${evidence.length}个文件。`);
  const { demonstration } = found.application.value;
  return confirmationText({
    ...(demonstration ? { demonstration: true as const } : {}),
    organization: confirmerOf(ledger, found),
    confirmed,
    application: found.application.digest,
    sheet: {
      title: `${confirmingKinds(ledger.records.association)}盖章的申报表`,
      date: confirmed,
      pages,
      sha256: digest,
    },
  });
};

const packageText = (found: FoundApplication, sent: SentPackage): string => {
  if (sent.format !== 'gongshi-confirmation') return refuse('这个包不是确认包。申报包用 npx gongshi intake 收。');
  if (sent.year !== found.year.year || sent.category !== found.category.id || sent.name !== found.application.id)
    return refuse(`这个包是 ${sent.year}/${sent.category}/${sent.name} 的，不是这份申报的。`);
  return sent.text;
};

export const confirmation = act({
  id: 'confirmation',
  verb: ['confirmation'],
  title: '登记确认',
  purpose: '确认单位的确认到了：确认包，或者盖章的纸件。补正以后重新确认的，代替原来的一份。',
  screen: 'papers',
  input: z.strictObject({
    application: address,
    package: z.optional(SentPackage),
    confirmed: z.optional(date),
    pages: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1000))),
    evidence: z._default(z.array(sha256), []),
  }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(
        ({ category, confirmations }, { id, digest }) =>
          category.rows.some(({ rule }) => rule === 'confirmed-by-place') &&
          confirmations.get(id)?.value.application !== digest,
      ),
    },
    package: packageFace('确认包', '确认单位在网站上生成的确认包；纸件的不用'),
    confirmed: dateFace('盖章日期', '纸件的才写'),
    pages: { label: '页数', control: 'number', help: '纸件的才写' },
    evidence: {
      label: '扫描件',
      control: 'folder',
      help: '纸件的才用：盖章的那一份扫描成一个文件，单独放在一个文件夹里',
    },
  },
  plan: (ledger, { application: typed, package: sent, confirmed, pages, evidence }, today) => {
    const found = applicationNamed(ledger, typed);
    const { year, category, application } = found;
    confirmerOf(ledger, found);
    if (confirmed !== undefined) notAhead('盖章日期', confirmed, today);
    const old = category.confirmations.get(application.id);
    if (old?.value.application === application.digest)
      return refuse(`这份申报已于${inChinese(old.value.confirmed)}确认，内容没有改过，不用再登记。`);
    if (sent === undefined && (confirmed === undefined || pages === undefined))
      return refuse('要有确认包；纸件的，写明盖章日期、页数和扫描件（confirmed、pages、evidence）。');
    const text =
      sent === undefined
        ? paperText(ledger, found, { confirmed: confirmed ?? '', pages: pages ?? 1, evidence })
        : packageText(found, sent);
    const offered = { year, category, name: application.id, bytes: new TextEncoder().encode(text) };
    const taken = takeConfirmation(ledger.source, offered, today);
    const path = `content/${year.year}/${category.id}/confirmations/${application.id}.yaml`;
    const before = old === undefined ? undefined : textOf(ledger, old.file);
    const files = [{ path, before, after: text }];
    if (taken.application === undefined)
      return refuse('这份确认不起作用，没有登记。', { findings: taken.findings, files });
    const county = organizationName(ledger.records, confirmerOf(ledger, found), today);
    return planned(
      ledger,
      {
        files,
        findings: taken.findings,
        sentence: `登记确认：${category.category.name}，${writtenTitle(ledger.records, category, application)}，${county}${old === undefined ? '确认' : '重新确认'}`,
      },
      today,
    );
  },
});
