/** A winner gives up in writing, with or without a substitute: everything that follows from it is written at once. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { departures } from '../core/departures.ts';
import { judgeYear } from '../core/judge.ts';
import { draftCorrection } from '../core/notice/correction.ts';
import { isError } from '../core/finding.ts';
import { writtenTitle } from '../core/names.ts';
import { awardTiers } from '../core/rounds.ts';
import type { Filed, YearRecords } from '../core/records.ts';
import type { Override } from '../core/schema/decision.ts';
import type { Notice } from '../core/schema/notice.ts';
import { id } from '../core/schema/values.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { applicationChoices, approvingBodyChoices } from './choices.ts';
import { applicationNamed, decisionOf, type FoundApplication, receiptOf, roundNamed } from './found.ts';
import { address, applicationFace, date, dateFace, line, notAhead } from './input.ts';
import { freezing, noticeFile } from './notice-file.ts';
import { checkBody, withOverrides } from './override.ts';
import { personsFace, personsInput, type PersonsInput } from './persons-input.ts';
import { afterwards, planned } from './planned.ts';
import { withReselection } from './reselected.ts';
import { withWithdrawn } from './withdrawal.ts';

interface Substitution {
  readonly substitute: string;
  readonly body: string;
  readonly decided: string;
  readonly reason: string;
  readonly minutes: string;
}

/** The awards that it leaves, as the records tell once its letter is written down; a shortlist is none that could be given on. */
const tiersLeft = (ledger: OfficeLedger, { year, category, application }: FoundApplication): readonly string[] => {
  const awards = new Set(awardTiers(category.category).map(({ id: tier }) => tier));
  return departures(ledger.records.years.get(year.year) ?? year)
    .filter((one) => one.category === category.id && one.application === application.id && one.kind === 'given-up')
    .flatMap(({ tier }) => (awards.has(tier) ? [tier] : []));
};

const announcementOf = (year: YearRecords, category: string, application: string): Filed<Notice> | undefined =>
  [...year.notices.values()].find(
    ({ value }) =>
      value.kind === 'announcement' &&
      value.entries.some((entry) => entry.category === category && entry.application === application),
  );

/** 更正 of the publicity that is open, so that the substitute is publicised for the whole term. */
const correctionOf = (
  ledger: OfficeLedger,
  year: number,
  notice: Filed<Notice>,
  {
    reason,
    persons,
    published,
  }: { readonly reason: string; readonly persons: PersonsInput; readonly published: string },
): FileChange => {
  const records = ledger.records.years.get(year);
  const corrects = records?.notices.get(notice.id);
  if (records === undefined || corrects === undefined) return refuse(`没有公示 ${notice.id}。`);
  const { drafted, findings } = draftCorrection(ledger.records, records, {
    corrects,
    published,
    changes: [],
    reason,
    persons: new Map(Object.entries(persons)),
    judged: judgeYear(ledger.records, records, published),
  });
  return drafted === undefined
    ? refuse('有错误没有解决，不起草更正，什么也没有写。', { findings: findings.filter(isError) })
    : noticeFile(records, drafted);
};

/** The override of who left and of who comes, and the correction where a publicity is open. */
const substituted = (
  ledger: OfficeLedger,
  found: FoundApplication,
  { substitute, body, decided, reason, minutes }: Substitution,
  persons: PersonsInput,
  today: string,
): readonly FileChange[] => {
  const { year, category, application } = found;
  const allowed = year.programme.substitutes;
  if (allowed === undefined) return refuse('政策没有规定递补，名额空缺。不写递补的申报，只登记放弃。');
  if (!category.applications.has(substitute)) return refuse(`没有“${substitute}”这份申报。`);
  notAhead('决定日期', decided, today);
  const [tier, ...more] = tiersLeft(ledger, found);
  if (tier === undefined || more.length > 0) return refuse('放弃了几个等次的，逐个等次登记（tier）。');
  const round = category.category.rounds.find(({ tiers }) => tiers.includes(tier));
  if (round === undefined) return refuse(`“${tier}”不在任何一轮。`);
  const placed = roundNamed(ledger, `${year.year}/${category.id}/${round.id}`);
  checkBody(ledger, placed, body);
  if (Object.values(decisionOf(placed).value.selection).flat().includes(substitute))
    return refuse(`“${substitute}”已经入选，不能递补。`);
  const given = { body, date: decided, document: minutes };
  const overrides: Override[] = [
    { application: application.id, to: 'none', ...given, reason: '已书面放弃' },
    { application: substitute, to: tier, ...given, reason, replaces: application.id },
  ];
  const notice = freezing(placed.year, decisionOf(placed));
  const decision = withOverrides(ledger, placed, overrides, today);
  if (notice === undefined) return [decision];
  const then = afterwards(ledger, [decision]);
  return [decision, correctionOf(then, year.year, notice, { reason, persons, published: today })];
};

export const givingUp = act({
  id: 'giving-up',
  verb: ['give-up'],
  title: '登记放弃',
  purpose: '审定以后申报单位书面放弃：公示不改写，公告不再列出，名额空缺；政策规定递补的，一并登记递补和更正。',
  screen: 'papers',
  input: z.strictObject({
    application: address,
    date,
    document: line,
    tier: z.optional(id),
    substitute: z.optional(id),
    body: z.optional(id),
    decided: z.optional(date),
    reason: z.optional(line),
    minutes: z.optional(line),
    persons: personsInput,
  }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(({ receipts, decisions }, one) => {
        const receipt = receipts.get(one.id)?.value;
        return (
          receipt !== undefined &&
          receipt.withdrawn === undefined &&
          [...decisions.values()].some(({ value }) => Object.values(value.selection).flat().includes(one.id))
        );
      }),
    },
    date: dateFace('放弃日期', '放弃函上的日期'),
    document: { label: '放弃函', control: 'line', help: '怎样存档的，会公开' },
    tier: { label: '只放弃这个等次', control: 'line', help: '保留其他等次的才写' },
    substitute: { label: '递补的申报', control: 'line', help: '政策规定递补的才写，写申报的代号' },
    body: { label: '决定递补的机构', control: 'choice', choices: approvingBodyChoices, help: '递补的才写' },
    decided: dateFace('决定递补的日期', '递补的才写'),
    reason: { label: '递补的理由', control: 'line', help: '递补的才写，会公开' },
    minutes: { label: '决定递补的会议纪要', control: 'line', help: '递补的才写，会公开' },
    persons: personsFace,
  },
  plan: (ledger, { application: typed, substitute, body, decided, reason, minutes, persons, ...given }, today) => {
    const found = applicationNamed(ledger, typed);
    const { year, category, application } = found;
    const withdrawn = { date: given.date, document: given.document, ...(given.tier ? { tier: given.tier } : {}) };
    const { leaves, ...file } = withWithdrawn(ledger, found, withdrawn, today);
    if (!leaves) return refuse(`这份申报没有审定入选，现在不是放弃，是撤回。用 npx gongshi withdraw ${typed} 登记。`);
    const announcement = announcementOf(year, category.id, application.id);
    const asked = { substitute, body, decided, reason, minutes };
    const wantsSubstitute = Object.values(asked).some((one) => one !== undefined);
    if (wantsSubstitute && announcement !== undefined)
      return refuse(`结果已经公布（${announcement.id}），公布以后不递补。`);
    const then = afterwards(ledger, [file]);
    const more =
      substitute === undefined ||
      body === undefined ||
      decided === undefined ||
      reason === undefined ||
      minutes === undefined
        ? []
        : substituted(
            then,
            applicationNamed(then, typed),
            { substitute, body, decided, reason, minutes },
            persons ?? {},
            today,
          );
    if (wantsSubstitute && more.length === 0)
      return refuse(
        '递补要写明递补的申报、决定的机构、日期、理由和会议纪要（substitute、body、decided、reason、minutes）。',
      );
    const again = withReselection(ledger, [file, ...more], year.year, today);
    const comes = category.applications.get(substitute ?? '');
    const publicity = more.find(({ path }) => path.includes('/notices/'));
    return planned(
      ledger,
      {
        files: again.files,
        sentence: `登记放弃：${receiptOf(found).value.number}，${inChinese(given.date)}书面放弃${comes === undefined ? '' : `，由“${writtenTitle(ledger.records, category, comes)}”递补`}`,
        next: [
          ...again.says,
          ...(announcement === undefined
            ? []
            : [
                `发布更正：npx gongshi notice correct ${announcement.id} --reason …`,
                '收回证书、奖牌和已经拨付的经费。',
              ]),
          ...(publicity === undefined ? [] : ['更正要重新公示，期满以后和原来的公示一并办结。']),
          ...(announcement === undefined && comes === undefined ? ['公告不再列出这一项，名额空缺。'] : []),
        ],
        letters: [],
      },
      today,
    );
  },
});
