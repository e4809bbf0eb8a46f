import { inChinese } from '../dates.ts';
import { textOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { organizationName } from '../names.ts';
import { placeName } from '../records.ts';
import { met, pending, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';
import { ConfirmedByPlaceOptions } from './ledger-options.ts';

const codes = {
  'confirmation-awaited': {
    level: 'info',
    title: '等待所在地确认',
    message: '等待{confirmer}确认',
    help: '持盖章的申报表办理，{closing}前确认有效',
    en: 'Waiting for {confirmer} to confirm, until {closing}',
    meaning: '项目所在地的确认单位还没有登记确认，截止日以前都可以办理。',
    why: '政策要求由项目所在地的确认单位盖章确认。',
    wrong: '（不是错误）',
    right: 'confirmations/<申报>.yaml 登记确认单位、日期和盖章的申报表',
  },
  'confirmation-missing': {
    level: 'error',
    title: '截止日前没有所在地确认',
    message: '截止日前没有{confirmer}的确认',
    help: '这一次不能再补',
    en: '{confirmer} did not confirm by the closing day',
    meaning: '截止日已过，项目所在地的确认单位没有登记确认。',
    why: '盖章确认是申报条件，应在截止日以前具备。',
    wrong: '截止日以后还没有 confirmations/<申报>.yaml',
    right: '截止日当日或以前登记确认',
  },
  'confirmation-wrong-place': {
    level: 'error',
    title: '确认单位与项目所在地不符',
    message: '项目在{place}，确认的却是{confirmer}',
    help: '由{expected}确认；所在地填错的，更正后重新确认',
    en: 'The project is in {place}, but {confirmer} confirmed it in place of {expected}',
    meaning: '登记确认的，不是项目所在地的确认单位。',
    why: '政策要求的是项目所在地的单位确认，别处的不了解项目。',
    wrong: 'host-place: "000002"，organization: first-county',
    right: 'host-place: "000002"，organization: second-county',
  },
  'confirmation-late': {
    level: 'error',
    title: '确认晚于截止日',
    message: '{date}确认，晚于截止日{closing}',
    help: '这一次不能再补',
    en: 'Confirmed on {date}, after the closing day {closing}',
    meaning: '确认单位的确认晚于截止日。',
    why: '申报条件应在截止日以前具备，截止日当日确认有效。',
    wrong: 'confirmed: 2017-06-01（截止日为2017年5月31日）',
    right: 'confirmed: 2017-05-31',
  },
  'confirmation-stale': {
    level: 'error',
    message: '确认之后申报内容又有改动',
    help: '恢复为确认时的内容，或重新确认',
    en: 'The application changed after it was confirmed',
    meaning: '确认时登记的校验码，与现在的申报文件对不上。',
    why: '确认的是当时的内容，改动以后的内容没有经过确认。',
    wrong: 'application: "确认时的校验码"，而申报文件后来改过',
    right: 'application: "现在这份申报文件的校验码"',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/**
 * A text that a supplement replaced is confirmed anew inside the supplement's term, though that is after the closing day; also
 * while the office has not registered the answer yet, since what came first is not the county's to choose.
 */
const renewalDue = ({ application, category, closing }: ApplicationFacts): string | undefined => {
  const supplements = category.receipts.get(application.id)?.value.supplements ?? [];
  const renewing = supplements.filter(
    (one) => one.due > closing && (one.answered === undefined || one.application === application.digest),
  );
  return renewing[renewing.length - 1]?.due;
};

/** The county association of the place confirmed this very text by the closing day. */
export const confirmedByPlace: ApplicationRule<ConfirmedByPlaceOptions> = {
  scope: 'application',
  how: 'papers',
  options: ConfirmedByPlaceOptions,
  reads: ({ place }) => [fieldRead(place, { types: ['place'] })],
  codes,
  explain: ({ place }, { category: { category }, confirmer }) =>
    `由“${category.label(place)}”的${confirmer}盖章确认，截止日当日确认有效；确认以后内容改动的要重新确认。`,
  check: (facts, options) => {
    const { application, category, closing, today, clause, records } = facts;
    const code = textOf(application.value.fields[options.place]);
    const expected = records.association.places.find((place) => place.code === code)?.confirmer ?? '';
    const nameOf = (organization: string) => organizationName(facts.records, organization, closing);
    const confirmation = category.confirmations.get(application.id);
    const open = today <= closing;
    if (confirmation === undefined) {
      const words = { confirmer: nameOf(expected), closing: inChinese(closing) };
      const where = { at: [options.place], clause };
      if (open) return pending([report('confirmation-awaited', words, where)]);
      return unmet([report('confirmation-missing', words, where)]);
    }
    const { organization, confirmed, application: digest } = confirmation.value;
    const where = (key: string) => ({ file: confirmation.file, at: [key], clause });
    const confirmer = nameOf(organization);
    const date = inChinese(confirmed);
    const isStale = digest !== application.digest;
    const stale = (level: 'info' | 'error') => [report('confirmation-stale', {}, { ...where('application'), level })];
    // It was for another text, and there is time for one of this: what else is wrong with it will not stand.
    if (isStale && open) return pending(stale('info'));
    if (organization !== expected) {
      const words = { place: placeName(records.association, code), confirmer, expected: nameOf(expected) };
      return unmet([report('confirmation-wrong-place', words, where('organization'))]);
    }
    if (confirmed > (renewalDue(facts) ?? closing)) {
      return unmet([report('confirmation-late', { date, closing: inChinese(closing) }, where('confirmed'))]);
    }
    if (isStale) return unmet(stale('error'));
    return met(`${confirmer}${date}确认，不晚于截止日${inChinese(closing)}，与现在的申报内容一致。`);
  },
};
