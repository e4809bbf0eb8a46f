import type { APIRoute, GetStaticPaths } from 'astro';
import { csvText } from '../../../open-data/csv.ts';
import { resultTables } from '../../../open-data/results.ts';
import type { DataTable } from '../../../open-data/table.ts';
import { keyed } from '../../../site/keyed.ts';
import { site } from '../../../site/site.ts';
import { findingsOf, resultsPage } from '../../../view/results/page.ts';

export const getStaticPaths = (() =>
  keyed(
    site.years.flatMap((year) => {
      const page = resultsPage(site, year);
      const tables = resultTables(page);
      return findingsOf(page).flatMap(({ id }) => {
        const table = tables.get(id);
        return table === undefined
          ? []
          : [{ params: { year: String(year.records.year), table: id }, props: { table } }];
      });
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: DataTable }> = ({ props }) => new Response(csvText(props.table));
