/** The page of an organisation: its names, what it applied for, what it confirmed. */
import { grouped } from '../core/fields/digits.ts';
import { bodyName, kindDescribed } from '../core/records.ts';
import { nameOn } from '../core/schema/organization.ts';
import { untoldIn } from './disclosure.ts';
import { applicationTitle } from './names.ts';
import type { Figure } from './figures.ts';
import { groundOf, type OutcomeGround } from './outcome-ground.ts';
import { shortOutcome, type ShortOutcome } from './outcome-short.ts';
import { holding, type Prize } from './prize.ts';
import type { Site } from './site.ts';
import type { PageHead } from './page.ts';

export interface OrganizationSummary {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly applications: number;
}

export interface OrganizationLine {
  readonly year: number;
  readonly category: string;
  readonly title: string;
  readonly href: string;
  readonly outcome: ShortOutcome;
  /** 86.60, or null while there is none to be shown. */
  readonly total: string | null;
  /** 3／13 */
  readonly rank: string | null;
  readonly prize: Prize;
  readonly chosen: boolean;
}

export interface OrganizationYear {
  readonly year: number;
  readonly lines: readonly OrganizationLine[];
  readonly chosen: number;
  /** Whole yuan, and how much of it is not final yet. */
  readonly sum: number;
  readonly open: number;
}

export interface OrganizationPage extends OrganizationSummary {
  /** Earlier names, the newest first, each with the day from which it was valid; the present name is left out. */
  readonly formerNames: readonly { readonly name: string; readonly from: string }[];
  readonly supervision: readonly { readonly by: string; readonly from: string; readonly to: string | null }[];
  readonly uscc: string | null;
  readonly hostUnit: string | null;
  readonly lines: readonly OrganizationLine[];
  /** Newest first, each with its own lines and sums. */
  readonly years: readonly OrganizationYear[];
  /** 申报4项：1项入选，1项公示中… */
  readonly lead: string;
  readonly confirmed: readonly { readonly title: string; readonly href: string; readonly date: string }[];
  readonly demonstration: boolean;
  readonly file: string;
}

interface Share {
  readonly lines: OrganizationPage['lines'][number][];
  readonly confirmed: OrganizationPage['confirmed'][number][];
}

const lineOf = (ground: OutcomeGround): OrganizationLine => {
  const { site, year, category, application, reviewed, prize, stage } = ground;
  const rank = reviewed?.result.rank ?? null;
  return {
    year: year.records.year,
    category: category.category.name,
    title: applicationTitle(site, category, application),
    href: site.to.application(year.records.year, category.id, application.id),
    outcome: shortOutcome(ground),
    total: reviewed?.result.total?.printed ?? null,
    rank: rank === null || reviewed === null || reviewed.took === 1 ? null : `${rank}／${reviewed.took}`,
    prize,
    chosen: holding.has(stage),
  };
};

/** What each organisation applied for and confirmed: gathered in one walk over the ledger, for all pages. */
const sharesOf = (site: Site): ReadonlyMap<string, Share> => {
  const shares = new Map<string, Share>();
  const shareOf = (id: string): Share => {
    const share = shares.get(id) ?? { lines: [], confirmed: [] };
    shares.set(id, share);
    return share;
  };
  for (const year of site.years) {
    for (const category of year.records.categories.values()) {
      for (const application of category.applications.values()) {
        const line = lineOf(groundOf(site, year, category, application));
        shareOf(application.value.organization).lines.push(line);
        const confirmation = category.confirmations.get(application.id)?.value;
        if (confirmation !== undefined) {
          shareOf(confirmation.organization).confirmed.push({
            title: line.title,
            href: line.href,
            date: confirmation.confirmed,
          });
        }
      }
    }
  }
  return shares;
};

const gathered = new WeakMap<Site, ReadonlyMap<string, Share>>();

const shareOf = (site: Site, id: string): Share => {
  const shares = gathered.get(site) ?? sharesOf(site);
  gathered.set(site, shares);
  return shares.get(id) ?? { lines: [], confirmed: [] };
};

/** What was chosen first, then what is under way, then the rest; the ledger's order within each. */
const inOrder = (lines: readonly OrganizationLine[]): readonly OrganizationLine[] => {
  const rank = ({ chosen, outcome }: OrganizationLine) =>
    chosen ? (outcome.status.word === '入选' ? 0 : 1) : outcome.status.tone === 'qing' ? 2 : 3;
  return lines.toSorted((a, b) => rank(a) - rank(b));
};

const yearsOf = (lines: readonly OrganizationLine[]): readonly OrganizationYear[] =>
  [...Map.groupBy(lines, ({ year }) => year)].map(([year, of]) => ({
    year,
    lines: inOrder(of),
    chosen: of.filter(({ chosen }) => chosen).length,
    sum: of.reduce((sum, { prize }) => sum + prize.sum, 0),
    open: of.reduce((sum, { prize }) => sum + (prize.final ? 0 : prize.sum), 0),
  }));

/** 共申报4项：入选1项，公示中1项，未入选1项。 */
const leadOf = (site: Site, lines: readonly OrganizationLine[]): string => {
  if (lines.length === 0) {
    return site.years.some(({ records }) => untoldIn(records).all > 0)
      ? '本站公开的记录中没有它的申报；有的年度只公布入选的。'
      : '本站公开的年度中没有申报。';
  }
  const counts = [...Map.groupBy(inOrder(lines), ({ outcome }) => outcome.status.word)];
  return `共申报${lines.length}份：${counts.map(([word, of]) => `${word}${of.length}份`).join('，')}。`;
};

/** Applications, those chosen, the money, those that were scored: of all years together. */
export const organizationFigures = ({ lines, years }: OrganizationPage): readonly Figure[] => {
  const sum = years.reduce((total, one) => total + one.sum, 0);
  const open = years.reduce((total, one) => total + one.open, 0);
  const chosen = years.reduce((total, one) => total + one.chosen, 0);
  const scored = lines.filter(({ total }) => total !== null).length;
  return [
    { number: String(lines.length), unit: '份', label: '申报' },
    { number: String(chosen), unit: '份', label: '入选（含公示中）' },
    {
      ...(sum === 0 && chosen > 0 ? { number: '不设', unit: '' } : { number: grouped(sum), unit: '元' }),
      label: open === 0 ? '奖励经费' : `奖励经费，其中${grouped(open)}元公布以后才是最终金额`,
    },
    ...(scored === 0 ? [] : [{ number: String(scored), unit: '份', label: '已公开评分' }]),
  ];
};

export const organizationPage = (site: Site, id: string): OrganizationPage => {
  const found = site.records.organizations.get(id);
  if (found === undefined) throw new Error(`no organisation ${id} in the register`);
  const { value } = found;
  const { lines, confirmed } = shareOf(site, id);
  const name = nameOn(value, site.today);
  return {
    id,
    href: site.to.organization(id),
    name,
    kind: kindDescribed(site.records.association, value.kind),
    applications: lines.length,
    formerNames: value.names.filter((entry) => entry.name !== name).toReversed(),
    supervision: value.supervision.map(({ by, from, to }) => ({
      by: bodyName(site.records.association, by),
      from,
      to: to ?? null,
    })),
    uscc: value.uscc ?? null,
    hostUnit: value['host-unit']?.name ?? null,
    lines,
    years: yearsOf(lines),
    lead: leadOf(site, lines),
    confirmed,
    demonstration: value.demonstration === true,
    file: found.file,
  };
};

/** Every organisation by kind, then by name as the register has it. */
export const organizationsOf = (site: Site): readonly OrganizationSummary[] => {
  const { association } = site.records;
  const kinds = association.kinds.map(({ id }) => kindDescribed(association, id));
  return [...site.records.organizations.values()]
    .map(({ id, value }): OrganizationSummary => ({
      id,
      href: site.to.organization(id),
      name: nameOn(value, site.today),
      kind: kindDescribed(site.records.association, value.kind),
      applications: shareOf(site, id).lines.length,
    }))
    .toSorted(
      (a, b) =>
        kinds.findIndex((kind) => kind === a.kind) - kinds.findIndex((kind) => kind === b.kind) ||
        (a.id < b.id ? -1 : 1),
    );
};

export const organizationsHead: PageHead = {
  title: '登记的单位',
  description: '可以申报的单位，和负责确认的单位。',
  section: 'organizations',
  crumbs: [{ text: '单位' }],
};

export const organizationHead = (site: Site, page: OrganizationPage): PageHead => ({
  title: page.name,
  description: `${page.name}。${page.lead}`,
  keywords: [page.name],
  section: 'organizations',
  crumbs: [{ text: '单位', href: site.to.organizations }, { text: page.name }],
});
