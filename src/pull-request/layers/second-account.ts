/**
 * What an account of the office may not do alone: say who the office is, change the tables that readers of an open notice
 * see it by, and change the rules under which applications were received. Another account of the office that approved this very head settles it.
 */
import { dayOf } from '../../core/dates.ts';
import { type Finding, reporter } from '../../core/finding.ts';
import type { Association } from '../../core/schema/association.ts';
import { placeOf, tableKinds } from '../../ledger/paths.ts';
import { accountText, isOffice } from '../account.ts';
import type { Context, Request } from '../context.ts';
import { touched } from '../tree.ts';
import { changedAfterReceipts } from './after-receipts.ts';
import { officeCodes } from './office-codes.ts';

const report = reporter(officeCodes);

const associationFile = 'content/association.yaml';

/** Who belongs to the office, and who is asked to look. */
const people = (association: Association | undefined): string =>
  JSON.stringify([association?.forge, association?.server?.office]);

const tables: ReadonlySet<string> = new Set(tableKinds);

const officeOf = ({ forge, server }: Association, kind: string): readonly string[] =>
  (kind === 'server' ? server?.office : forge?.office) ?? [];

/** An office of one account has nobody else: that is said, since no second account will ever come. */
const alone = ({ records, request }: Context): { readonly help?: string } => {
  const association = records().base.records?.association;
  return association !== undefined && officeOf(association, request.author.forge).length > 1
    ? {}
    : {
        help: '主办单位只登记了一个账号，没有第二个人可以在这里核对；请单位负责人书面同意后合并，并尽快登记第二个账号',
      };
};

export const needsSecond = (context: Context): readonly Finding[] => {
  const { base, head } = context.records();
  const day = dayOf(context.request.at);
  const paths = new Set(context.changes.flatMap(touched));
  const open = [...(base.records?.years.values() ?? [])]
    .flatMap(({ notices }) => [...notices.values()])
    .find(({ value }) => value.kind === 'publicity' && value.published <= day && value.closed === undefined);
  const others = alone(context);
  const changesPeople =
    paths.has(associationFile) && people(base.records?.association) !== people(head.records?.association);
  return [
    ...(changesPeople ? [report('office-accounts', {}, { file: associationFile, ...others })] : []),
    ...context.changes
      .filter(
        ({ path, from, before }) =>
          open !== undefined && before !== undefined && tables.has(placeOf(from ?? path).kind),
      )
      .map(({ path }) => report('office-open-notice', { notice: open?.id ?? '' }, { file: path, ...others })),
    ...changedAfterReceipts(context, others),
  ];
};

/** Did an account of the office that is not the author approve this head? */
export const isSeconded = ({ author, approvedBy = [] }: Request, association: Association): boolean =>
  approvedBy.some((account) => isOffice(account, association) && accountText(account) !== accountText(author));
