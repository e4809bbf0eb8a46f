import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../../site/keyed.ts';
import { site } from '../../../site/site.ts';
import { ownOf } from '../../../view/own.ts';

export const getStaticPaths = (() =>
  keyed(
    site.years.flatMap(({ records }) =>
      [...ownOf(site.records, records)].map(([organization, own]) => ({
        params: { year: String(records.year), organization },
        props: { own },
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['own']);
