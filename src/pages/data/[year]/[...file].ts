import type { APIRoute, GetStaticPaths } from 'astro';
import { dataYears } from '../../../site/data-files.ts';
import { keyed } from '../../../site/keyed.ts';

export const getStaticPaths = (() =>
  keyed(
    dataYears.flatMap(({ year, files }) =>
      files.map(({ name, text }) => ({ params: { year: String(year), file: name }, props: { text } })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
