import type { APIRoute, GetStaticPaths } from 'astro';
import { dataYears } from '../../../site/data-files.ts';

export const getStaticPaths = (() =>
  dataYears.flatMap(({ year, files }) =>
    files.map(({ name, text }) => ({ params: { year: String(year), file: name }, props: { text } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
