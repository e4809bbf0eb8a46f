/** What happened to an application and what is to come: no node without a record or an expected time. */
import { dayOf } from '../core/dates.ts';
import { type ApplicationRecord, bodyName, type CategoryRecords, placeName } from '../core/records.ts';
import { isApproved } from '../core/approval.ts';
import type { Standing } from '../core/state.ts';
import { effectiveClosing } from '../core/window.ts';
import { confirmingKinds } from '../core/confirming.ts';
import { approvingBodies, methodOf } from '../core/rounds.ts';
import { organizationName } from '../core/names.ts';
import type { Site, YearView } from './site.ts';

export interface TimelineEvent {
  /** `done` has a record, `now` is running today, `expected` is still to come. */
  readonly when: 'done' | 'now' | 'expected';
  readonly title: string;
  /** `YYYY-MM-DD`, or null for a step whose day is not set. */
  readonly date: string | null;
  readonly until?: string | undefined;
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
}

type Event = TimelineEvent & { readonly date: string };

const confirmationEvents = (site: Site, category: CategoryRecords, id: string): Event[] => {
  const confirmation = category.confirmations.get(id)?.value;
  if (confirmation === undefined) return [];
  const name = organizationName(site.records, confirmation.organization, confirmation.confirmed);
  return [{ when: 'done', title: `${name}确认`, date: confirmation.confirmed }];
};

const receiptEvents = (site: Site, category: CategoryRecords, id: string, state: Standing): Event[] => {
  const receipt = category.receipts.get(id)?.value;
  if (receipt === undefined) return [];
  const body = (of: string) => bodyName(site.records.association, of);
  return [
    { when: 'done', title: '提交申报', date: dayOf(receipt.submitted.at) },
    {
      when: 'done',
      title: `${body(receipt.received.office)}受理`,
      date: dayOf(receipt.received.at),
      detail: receipt.number,
    },
    ...receipt.supplements.flatMap(({ asked, due, answered }): Event[] => [
      { when: 'done', title: '通知补正', date: asked, until: due },
      ...(answered === undefined ? [] : [{ when: 'done' as const, title: '已补正', date: answered }]),
    ]),
    ...receipt.rulings.map((ruling): Event => ({
      when: 'done',
      title: `${body(ruling.body)}研究`,
      date: ruling.date,
      detail: ruling.reason,
    })),
    ...(receipt.withdrawn === undefined
      ? []
      : [
          {
            when: 'done' as const,
            title: state.rounds.some(({ stage }) => stage === 'given-up') ? '申报单位书面放弃' : '申报单位书面撤回',
            date: receipt.withdrawn.date,
            detail: receipt.withdrawn.document,
          },
        ]),
    ...[receipt.revoked].flatMap((revoked): Event[] =>
      revoked === undefined
        ? []
        : [{ when: 'done', title: `${body(revoked.body)}撤销`, date: revoked.date, detail: revoked.reason }],
    ),
  ];
};

/** The page of a round is there once every body approved. */
const decisionEvents = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  application: string,
  state: Standing,
): Event[] =>
  state.rounds.flatMap(({ round }) => {
    const decision = category.decisions.get(round)?.value;
    if (decision === undefined) return [];
    const href = isApproved(category, round, decision)
      ? `${site.to.decision(year.records.year, category.id, round)}#${application}`
      : undefined;
    return decision.approvals.map((approval): Event => ({
      when: 'done',
      title: `${bodyName(site.records.association, approval.body)}审定`,
      date: approval.date,
      detail: approval.document,
      href,
    }));
  });

const noticeTitles = { publicity: '公示', correction: '更正', announcement: '公告', revocation: '撤销公告' } as const;

const noticeEvents = (site: Site, year: YearView, path: string, tiers: readonly string[]): Event[] => {
  const [category = '', id = ''] = path.split('/');
  return tiers
    .flatMap((tier) => year.index.notices.get(`${category}/${tier}/${id}`) ?? [])
    .filter(({ value }) => value.published <= site.today)
    .map(({ id: notice, value }) => ({
      when: value.kind === 'publicity' && value.to !== undefined && site.today <= value.to ? 'now' : 'done',
      title: noticeTitles[value.kind],
      date: value.published,
      until: value.kind === 'publicity' ? value.to : undefined,
      href: site.to.notice(notice),
    }));
};

const objectionEvents = (site: Site, year: YearView, path: string): Event[] =>
  [...year.records.objections.values()]
    .filter(({ value }) => value.application === path)
    .flatMap(({ value }): Event[] => [
      { when: 'done', title: '收到异议', date: value.received, href: site.to.notice(value.notice) },
      ...(value.settled === undefined
        ? []
        : [{ when: 'done' as const, title: '异议处理完毕', date: value.settled, detail: value.reason }]),
    ]);

const reviews = { scores: '专家评审', votes: '表决', body: '研究确定' } as const;

/** 专家组评审 in the programme's own words, or how its rounds decide. */
const reviewStep = ({ programme }: YearView['records'], { category }: CategoryRecords): string =>
  programme.words?.reviewed ?? [...new Set(category.rounds.map((round) => reviews[methodOf(round)]))].join('、');

/** Whoever confirms at the place that an application names. */
const confirmerOf = ({ records, today }: Site, code: string): string => {
  const { places } = records.association;
  const confirmer = places.find((place) => place.code === code)?.confirmer;
  return confirmer === undefined
    ? `${placeName(records.association, code)}${confirmingKinds(records.association)}`
    : organizationName(records, confirmer, today);
};

/** Steps that are still to come, by how far it got; nothing is expected of what was refused. */
const expectedEvents = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  application: ApplicationRecord,
  state: Standing,
): TimelineEvent[] => {
  const closing = effectiveClosing(site.records.calendar, category.category.window);
  const open = closing.ok && site.today <= closing.date;
  const step = (title: string, date: string | null = null): TimelineEvent => ({ when: 'expected', title, date });
  const review = step(reviewStep(year.records, category));
  const isApprovedLater = category.category.rounds.some(({ id }) => approvingBodies(category, id).length > 0);
  const approve = isApprovedLater ? [step('审定')] : [];
  const place = category.category.rows.find((row) => row.rule === 'confirmed-by-place');
  const code = place?.rule === 'confirmed-by-place' ? application.value.fields[place.place] : undefined;
  const confirm =
    typeof code === 'string' && !category.confirmations.has(application.id)
      ? [step(`${confirmerOf(site, code)}确认`, closing.ok ? closing.date : null)]
      : [];
  if (['written', 'confirmed'].includes(state.stage)) {
    return open ? [...confirm, step('提交并受理', closing.date), review, ...approve, step('公示')] : [];
  }
  if (['received', 'eligible'].includes(state.stage)) return [review, ...approve, step('公示'), step('公布')];
  if (state.stage === 'scored') return [...approve, step('公示'), step('公布')];
  if (state.stage === 'proposed') return [step('公示'), step('公布')];
  return ['in-publicity', 'held', 'publicised'].includes(state.stage) ? [step('公布')] : [];
};

/** Everything with a record, by date, then what is expected. */
export const timelineOf = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  application: ApplicationRecord,
  state: Standing,
): readonly TimelineEvent[] => {
  const path = `${category.id}/${application.id}`;
  const tiers = state.rounds.flatMap(({ tier }) => (tier === null ? [] : [tier]));
  const events = [
    ...confirmationEvents(site, category, application.id),
    ...receiptEvents(site, category, application.id, state),
    ...decisionEvents(site, year, category, application.id, state),
    ...noticeEvents(site, year, path, tiers),
    ...objectionEvents(site, year, path),
  ];
  return [
    ...events
      .filter((event) => event.date <= site.today)
      .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    ...expectedEvents(site, year, category, application, state),
  ];
};
