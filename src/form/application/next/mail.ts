/** The messages that go with a package: to the office, and to whoever confirms. Plain text, to be pasted into any mailbox. */
import { inChinese } from '../../../core/dates.ts';
import { shortDigest } from '../../../core/digest-words.ts';
import type { Contact } from '../../../package/make.ts';

export interface Mail {
  /** Undefined where this site does not know the address. */
  readonly to: string | undefined;
  readonly subject: string;
  readonly body: string;
}

export interface MailFacts {
  readonly office: string;
  readonly email: string | undefined;
  /** `2017年度科技服务站`. */
  readonly award: string;
  readonly organization: string;
  /** What is applied with; the applicant's own name where the award goes to the applicant itself. */
  readonly title: string;
  readonly packageName: string;
  readonly papers: number;
  readonly digest: string;
  readonly contact: Contact;
  readonly isCorrection: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** `5月31日24时前`; empty where there is no last day to keep. */
  readonly by: string;
}

const indent = '　　';

const whatOf = ({ award, organization, title }: MailFacts): string =>
  title === organization ? award : `${award}“${title}”`;

const contactLines = ({ contact: { person, phone } }: MailFacts): readonly string[] => {
  const said = [
    person.trim() === '' ? '' : `联系人：${person.trim()}`,
    phone.trim() === '' ? '' : `电话：${phone.trim()}`,
  ];
  const words = said.filter(Boolean).join('，');
  return words === '' ? [] : [`${indent}${words}。`];
};

const signed = ({ organization, today }: MailFacts): readonly string[] => ['', organization, inChinese(today)];

const subjectOf = (facts: MailFacts): string =>
  `${facts.award}申报${facts.isCorrection ? '（更正）' : ''}：${facts.organization}`;

export const mailToOffice = (facts: MailFacts): Mail => ({
  to: facts.email === undefined || facts.email === '' ? undefined : facts.email,
  subject: subjectOf(facts),
  body: [
    `${facts.office}：`,
    `${indent}${facts.isCorrection ? '更正我单位报送过的' : '我单位申报'}${whatOf(facts)}${facts.isCorrection ? '的申报' : ''}，申报包见附件，请查收。`,
    `${indent}附件名称：${facts.packageName}。内有申报表1份、材料${facts.papers}件。`,
    `${indent}数据文件校验码：${shortDigest(facts.digest)}。`,
    `${indent}盖章的申报表和材料原件另行报送。`,
    ...contactLines(facts),
    ...signed(facts),
  ].join('\n'),
});

/** `confirmer`: who confirms. `step`: what the page for it is called, at `address`. */
export const mailToConfirmer = (facts: MailFacts, confirmer: string, step: string, address: string): Mail => ({
  to: undefined,
  subject: `请确认${facts.award}申报${facts.isCorrection ? '（更正）' : ''}：${facts.organization}`,
  body: [
    `${confirmer}：`,
    `${indent}我单位申报${whatOf(facts)}，请予确认。申报包见附件，请在“${step}”页打开，核对内容和材料：`,
    address,
    `${indent}盖章的申报表另行送上${facts.by === '' ? '' : `，确认须在${facts.by}完成`}。`,
    ...contactLines(facts),
    ...signed(facts),
  ].join('\n'),
});
