import { dayOf, inChinese } from '../dates.ts';
import { takenBack } from '../departures.ts';
import { evidenceOf } from '../evidence.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { type Receipt, receivedDigest } from '../schema/receipt.ts';
import { officeNameIn } from './names.ts';
import { met, pending, unmet } from './outcome.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';
import { ReceivedByOfficeOptions } from './ledger-options.ts';

const codes = {
  'receipt-awaited': {
    level: 'info',
    title: '申报还没有受理',
    message: '{office}还没有登记受理',
    help: '等待{office}受理',
    en: '{office} has not registered a receipt yet',
    meaning: '申报已经写好，受理记录还没有登记。',
    why: '受理是受理部门的行为，申报单位不用重复提交。',
    wrong: '（不是错误）',
    right: 'receipts/<申报>.yaml 登记受理',
  },
  'receipt-office': {
    level: 'error',
    title: '受理部门有误',
    message: '受理部门不是{office}',
    help: '由{office}受理',
    en: 'The receipt is not by {office}',
    meaning: '受理记录里写的部门，不是政策规定的受理部门。',
    why: '政策规定四类奖项由同一个部门受理。这是办理方的记录问题，不是申报单位的差错。',
    wrong: 'received: { at: …, office: expert-panel }',
    right: 'received: { at: …, office: society-office }',
  },
  'application-withdrawn': {
    level: 'error',
    title: '申报单位已书面撤回申报',
    message: '申报单位{date}书面撤回了申报',
    help: '不需要处理；要继续申报的，在截止日前重新提交',
    en: 'The applicant withdrew the application on {date}',
    meaning: '受理记录里登记了申报单位的书面撤回。撤回的申报不评审，名次和名额都不占。',
    why: '申报是自愿的，可以撤回；撤回要有书面材料，免得事后说不清。',
    wrong: '（不是差错）withdrawn: { date: 2017-11-20, document: 撤回申报的函 }',
    right: '没有 withdrawn',
  },
  'receipt-stale': {
    level: 'error',
    message: '受理之后申报内容有改动',
    help: '恢复为受理时的内容；补正由{office}重新登记',
    en: 'The application changed after it was received',
    meaning: '受理时登记的校验码，与现在的申报文件对不上。',
    why: '受理和评审的必须是同一份内容；经同意补正的，由受理部门重新登记校验码。',
    wrong: 'application: "受理时的校验码"，而申报文件后来改过',
    right: 'application: "现在这份申报文件的校验码"',
  },
  'evidence-unseen': {
    level: 'info',
    title: '有材料未见原件，或者校验码不一致',
    message: '有{n}件材料未见原件或校验码不一致',
    help: '把登记的那一份原件交{office}，或者更正校验码',
    en: '{n} pieces of evidence were not seen or do not match their digests',
    meaning: '受理部门核对过的材料里，有的没有见到原件，有的与登记的校验码对不上。',
    why: '公开的记录里只有校验码，由受理部门与手中的原件逐件核对，才能算数。',
    wrong: 'evidence: [{ sha256: "…", seen: false, matches: false }]',
    right: 'evidence: [{ sha256: "…", seen: true, matches: true }]',
  },
  'evidence-unlisted': {
    level: 'info',
    title: '有材料没有核对记录',
    message: '有{n}件登记的材料没有核对记录',
    help: '{office}核对后补记',
    en: '{n} registered pieces of evidence are not in the receipt; {office} adds them',
    meaning: '申报里登记了材料，受理记录里没有这些材料的核对结果。',
    why: '每一件登记的材料都要有核对结果，申报单位不用重复提交。',
    wrong: 'evidence: []',
    right: 'evidence: 每件材料一行',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** What is still open about the evidence. The last line on a digest counts, since a receipt only grows. */
const openEvidence = (facts: ApplicationFacts, receipt: Receipt, where: { readonly file: string }): Finding[] => {
  const checked = new Map(receipt.evidence.map(({ sha256, seen, matches }) => [sha256, seen && matches]));
  const digests = evidenceOf(facts.application.value.fields);
  const unseen = digests.filter((digest) => checked.get(digest) === false).length;
  const unlisted = digests.filter((digest) => !checked.has(digest)).length;
  const at = { ...where, at: ['evidence'], clause: facts.clause };
  const office = officeNameIn(facts);
  return [
    ...(unseen === 0 ? [] : [report('evidence-unseen', { n: unseen, office }, at)]),
    ...(unlisted === 0 ? [] : [report('evidence-unlisted', { n: unlisted, office }, at)]),
  ];
};

/** The office of the policy received this very text and saw every paper of it. */
export const receivedByOffice: ApplicationRule<ReceivedByOfficeOptions> = {
  scope: 'application',
  how: 'papers',
  options: ReceivedByOfficeOptions,
  reads: () => [],
  codes,
  explain: (_, { year, bodyName }) =>
    `由${bodyName(year.programme.office)}受理，登记的每一件材料都与原件核对；受理以后内容改动的要重新登记。`,
  check: (facts) => {
    const { application, category, year, clause } = facts;
    const office = officeNameIn(facts);
    const filed = category.receipts.get(application.id);
    if (filed === undefined) return pending([report('receipt-awaited', { office }, { clause })]);
    const { file, value: receipt } = filed;
    if (receipt.received.office !== year.programme.office) {
      return unmet([report('receipt-office', { office }, { file, at: ['received', 'office'], clause })]);
    }
    if (receipt.withdrawn !== undefined && takenBack(year, category, application.id)) {
      const date = inChinese(receipt.withdrawn.date);
      return unmet([report('application-withdrawn', { date }, { file, at: ['withdrawn'], clause })]);
    }
    if (receivedDigest(receipt) !== application.digest) {
      return unmet([report('receipt-stale', { office }, { file, at: ['application'], clause })]);
    }
    const open = openEvidence(facts, receipt, { file });
    if (open.length > 0) return pending(open);
    const day = inChinese(dayOf(receipt.received.at));
    return met(`${office}${day}受理，登记号${receipt.number}，登记的材料都已与原件核对。`);
  },
};
