/** The page of an organisation: its names, what it applied for, what it confirmed. */
import { bodyName } from '../core/records.ts';
import { nameOn } from '../core/schema/organization.ts';
import type { Standing } from '../core/state.ts';
import { organizationKindWords } from './guide.ts';
import { applicationTitle } from './names.ts';
import { type Site, standingOf } from './site.ts';

export interface OrganizationSummary {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly applications: number;
}

export interface OrganizationPage extends OrganizationSummary {
  /** Earlier names, the newest first, each with the day from which it was valid; the present name is left out. */
  readonly formerNames: readonly { readonly name: string; readonly from: string }[];
  readonly supervision: readonly { readonly by: string; readonly from: string; readonly to: string | null }[];
  readonly uscc: string | null;
  readonly hostUnit: string | null;
  readonly lines: readonly {
    readonly year: number;
    readonly category: string;
    readonly title: string;
    readonly href: string;
    readonly standing: Standing;
  }[];
  readonly confirmed: readonly { readonly title: string; readonly href: string; readonly date: string }[];
  readonly demonstration: boolean;
  readonly file: string;
}

interface Share {
  readonly lines: OrganizationPage['lines'][number][];
  readonly confirmed: OrganizationPage['confirmed'][number][];
}

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
        const standing = standingOf(year, category.id, application.id);
        if (standing === undefined) continue;
        const href = site.to.application(year.records.year, category.id, application.id);
        const title = applicationTitle(site, category, application);
        const line = { year: year.records.year, category: category.category.name, title, href, standing };
        shareOf(application.value.organization).lines.push(line);
        const confirmation = category.confirmations.get(application.id)?.value;
        if (confirmation !== undefined) {
          shareOf(confirmation.organization).confirmed.push({ title, href, date: confirmation.confirmed });
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
    kind: organizationKindWords[value.kind],
    applications: lines.length,
    formerNames: value.names.filter((entry) => entry.name !== name).toReversed(),
    supervision: value.supervision.map(({ by, from, to }) => ({
      by: by === 'city-ast' ? site.records.association.short : bodyName(site.records.association, by),
      from,
      to: to ?? null,
    })),
    uscc: value.uscc ?? null,
    hostUnit: value['host-unit']?.name ?? null,
    lines,
    confirmed,
    demonstration: value.demonstration === true,
    file: found.file,
  };
};

/** Every organisation by kind, then by name as the register has it. */
export const organizationsOf = (site: Site): readonly OrganizationSummary[] => {
  const kinds = Object.values(organizationKindWords);
  return [...site.records.organizations.values()]
    .map(({ id, value }): OrganizationSummary => ({
      id,
      href: site.to.organization(id),
      name: nameOn(value, site.today),
      kind: organizationKindWords[value.kind],
      applications: shareOf(site, id).lines.length,
    }))
    .toSorted(
      (a, b) =>
        kinds.findIndex((kind) => kind === a.kind) - kinds.findIndex((kind) => kind === b.kind) ||
        (a.id < b.id ? -1 : 1),
    );
};
