/** Windows of applications and of publicity as events of a calendar. */
import { effectiveClosing } from '../core/window.ts';
import type { CalendarEvent } from './calendar-text.ts';
import type { Site, YearView } from '../view/site.ts';

const windowEvents = (site: Site, { records }: YearView): readonly CalendarEvent[] =>
  [...records.categories.values()].flatMap(({ id, category }) => {
    const { window, name } = category;
    const closing = effectiveClosing(site.records.calendar, window);
    if (!closing.ok) return [];
    const event = (part: string, day: string, title: string): CalendarEvent => ({
      uid: `${records.year}-${id}-${part}`,
      title,
      from: day,
      to: day,
      recorded: records.programme.call.date,
      href: site.to.guide(records.year, id),
    });
    return [
      event('opens', window.opens, `${name}开始申报`),
      event('closes', closing.date, `${name}申报截止（当日24时）`),
    ];
  });

const kinds = { publicity: '公示期', correction: '更正', announcement: '公布', revocation: '撤销' } as const;

/** 关于2017年度拟表彰承接职能示范工程名单的公示 → 2017年度拟表彰承接职能示范工程名单 */
const aboutOf = (title: string): string =>
  title.replace(/^关于(?:公布|更正|撤销)?/, '').replace(/的(?:公示|通知|公告|决定)$/, '');

const noticeEvents = (site: Site, { records }: YearView): readonly CalendarEvent[] =>
  [...records.notices.values()]
    .filter(({ value }) => value.published <= site.today)
    .map(({ id, value }) => ({
      uid: id,
      title: `${kinds[value.kind]}：${aboutOf(value.title)}`,
      about: value.title,
      from: value.from ?? value.published,
      to: value.to ?? value.published,
      recorded: value.published,
      href: site.to.notice(id),
    }));

export const calendarEvents = (site: Site): readonly CalendarEvent[] =>
  site.years.flatMap((year) => [...windowEvents(site, year), ...noticeEvents(site, year)]);
