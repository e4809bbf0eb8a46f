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
  /** Earlier names with the last day each was valid... newest first, the present one left out. */
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

const linesOf = (site: Site, id: string): OrganizationPage['lines'] =>
  site.years.flatMap((year) =>
    [...year.records.categories.values()].flatMap((category) =>
      [...category.applications.values()]
        .filter((application) => application.value.organization === id)
        .flatMap((application) => {
          const standing = standingOf(site, year, category.id, application.id);
          if (standing === undefined) return [];
          const href = site.to.application(year.records.year, category.id, application.id);
          const title = applicationTitle(site.records, category, application);
          return [{ year: year.records.year, category: category.category.name, title, href, standing }];
        }),
    ),
  );

const confirmedBy = (site: Site, id: string): OrganizationPage['confirmed'] =>
  site.years.flatMap((year) =>
    [...year.records.categories.values()].flatMap((category) =>
      [...category.confirmations.values()]
        .filter(({ value }) => value.organization === id)
        .flatMap(({ id: application, value }) => {
          const found = category.applications.get(application);
          if (found === undefined) return [];
          const href = site.to.application(year.records.year, category.id, application);
          return [{ title: applicationTitle(site.records, category, found), href, date: value.confirmed }];
        }),
    ),
  );

export const organizationPage = (site: Site, id: string): OrganizationPage => {
  const found = site.records.organizations.get(id);
  if (found === undefined) throw new Error(`no organisation ${id} in the register`);
  const { value } = found;
  const lines = linesOf(site, id);
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
    confirmed: confirmedBy(site, id),
    demonstration: value.demonstration === true,
    file: found.file,
  };
};

/** Every organisation by kind, then by name as the register has it. */
export const organizationsOf = (site: Site): readonly OrganizationSummary[] => {
  const kinds = Object.values(organizationKindWords);
  const counts = new Map<string, number>();
  for (const year of site.years) {
    for (const category of year.records.categories.values()) {
      for (const { value } of category.applications.values()) {
        counts.set(value.organization, (counts.get(value.organization) ?? 0) + 1);
      }
    }
  }
  return [...site.records.organizations.values()]
    .map(({ id, value }): OrganizationSummary => ({
      id,
      href: site.to.organization(id),
      name: nameOn(value, site.today),
      kind: organizationKindWords[value.kind],
      applications: counts.get(id) ?? 0,
    }))
    .toSorted(
      (a, b) =>
        kinds.findIndex((kind) => kind === a.kind) - kinds.findIndex((kind) => kind === b.kind) ||
        (a.id < b.id ? -1 : 1),
    );
};
