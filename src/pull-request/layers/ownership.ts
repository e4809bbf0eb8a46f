/**
 * Whose is every path that the change touches, and may its author touch it? Owners are read from the base, so that a change
 * cannot make itself the owner; both sides of a rename and what is deleted count as well.
 */
import { type Finding, isError, reporter } from '../../core/finding.ts';
import { dayOf } from '../../core/dates.ts';
import { nameOn, type Organization } from '../../core/schema/organization.ts';
import { ledgerCodes } from '../../ledger/ledger-codes.ts';
import { organizationNamed } from '../../ledger/organization-named.ts';
import { ownerOf, placeOf } from '../../ledger/paths.ts';
import { accountText, actsFor } from '../account.ts';
import type { Context } from '../context.ts';
import { nothing, type LayerOutcome, together, wrong } from '../layer.ts';
import type { Blobs } from '../blobs.ts';
import type { Blob, FileChange } from '../tree.ts';
import { needsSecond } from './second-account.ts';
import { officeCodes } from './office-codes.ts';
import { ownershipCodes } from './ownership-codes.ts';

const report = reporter({
  ...ownershipCodes,
  ...officeCodes,
  'organization-unknown': ledgerCodes['organization-unknown'],
});

/** The organisation that an object of Git names: undefined when there is no file, or none that says so readably. */
const organizationIn = (blobs: Blobs, path: string, blob: Blob | undefined): string | undefined => {
  if (blob === undefined) return undefined;
  blobs.fetch([blob.oid]);
  return organizationNamed(path, blobs.bytes(blob.oid));
};

interface Register {
  readonly organization: (id: string) => Organization | undefined;
  /** Registered by this very change, for its author. */
  readonly arriving: (id: string) => Organization | undefined;
  /** Is it of a kind that may confirm? */
  readonly confirms: (organization: Organization) => boolean;
  /** The register names it, though its file may be unreadable. */
  readonly isListed: (id: string) => boolean;
}

const registerOf = ({ records, baseTree, request }: Context): Register => {
  const { base, head } = records();
  const kinds = base.records?.association.kinds ?? [];
  const confirms = ({ kind }: Organization) => kinds.some(({ id, confirms: may }) => may && id === kind);
  const isListed = (id: string) => baseTree.has(`content/organizations/${id}.yaml`);
  return {
    isListed,
    confirms,
    organization: (id) => base.records?.organizations.get(id)?.value,
    arriving: (id) => {
      const organization = isListed(id) ? undefined : head.records?.organizations.get(id)?.value;
      if (organization === undefined || confirms(organization)) return undefined;
      return actsFor(request.author, organization, dayOf(request.at)) ? organization : undefined;
    },
  };
};

/** Why a file of the base cannot be read: the office's to mend. */
const errorsIn = ({ records }: Context, path: string): readonly Finding[] =>
  records().base.findings.filter((finding) => finding.file === path && isError(finding));

/** A record of one organisation, as it was and as it becomes. */
const ownRecord = (context: Context, register: Register, side: FileChange): LayerOutcome => {
  const { request, blobs } = context;
  const { path, before, after } = side;
  const day = dayOf(request.at);
  const account = accountText(request.author);
  const was = organizationIn(blobs, side.from ?? path, before);
  const becomes = organizationIn(blobs, path, after);
  const isCounty = ownerOf(path) === 'county';
  if (was !== undefined && becomes !== undefined && was !== becomes) {
    return wrong(report('owner-moved', { from: was, to: becomes }, { file: path, at: ['organization'] }));
  }
  // What it was cannot be read, so nobody but the office can say whose it is.
  if (before !== undefined && was === undefined) return { ...nothing, ours: errorsIn(context, side.from ?? path) };
  const id = was ?? becomes;
  // A new file that says not whose it is has nothing to take from anybody; the layer of records says what is wrong with it.
  if (id === undefined) return nothing;
  const organization = register.organization(id) ?? (isCounty ? undefined : register.arriving(id));
  if (organization === undefined) {
    return register.isListed(id)
      ? { ...nothing, ours: errorsIn(context, `content/organizations/${id}.yaml`) }
      : wrong(report('organization-unknown', { organization: id }, { file: path, at: ['organization'] }));
  }
  const name = nameOn(organization, day);
  const acts = actsFor(request.author, organization, day);
  if (isCounty && !(acts && register.confirms(organization))) {
    return wrong(report('owner-county', { organization: name, account }, { file: path, at: ['organization'] }));
  }
  return acts
    ? nothing
    : wrong(report('owner-applicant', { organization: name, account }, { file: path, at: ['organization'] }));
};

/** A rename between two kinds of record is a deletion and an addition. */
const sides = (change: FileChange): FileChange[] => {
  const { path, from, before, after } = change;
  if (from === undefined || ownerOf(from) === ownerOf(path)) return [change];
  return [
    { path: from, from: undefined, before, after: undefined },
    { path, from: undefined, before: undefined, after },
  ];
};

const ofSide = (context: Context, register: Register, side: FileChange): LayerOutcome => {
  if (ownerOf(side.path) !== 'office') return ownRecord(context, register, side);
  const place = placeOf(side.path);
  const organization = place.kind === 'organization' ? register.arriving(place.id) : undefined;
  if (organization === undefined || side.before !== undefined) {
    return wrong(report('owner-office', {}, { file: side.from ?? side.path }));
  }
  const words = { organization: nameOn(organization, dayOf(context.request.at)) };
  return { ...nothing, reasons: [report('office-registration', words, { file: side.path })] };
};

/** The office owns what no applicant owns, and may bring in what came on paper. */
const ofOffice = (context: Context): LayerOutcome => ({
  ...nothing,
  reasons: [
    ...needsSecond(context),
    ...context.changes
      .filter(({ path, from }) => [path, from ?? path].some((side) => !side.startsWith('content/')))
      .map(({ path }) => report('office-program', {}, { file: path })),
  ],
});

export const ownership = (context: Context): LayerOutcome => {
  if (context.office) return ofOffice(context);
  const register = registerOf(context);
  return together(context.changes.flatMap(sides).map((side) => ofSide(context, register, side)));
};
