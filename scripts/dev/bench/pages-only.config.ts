/** The site's own configuration but for the search index, which Hugo does not make either. Its comparison is then fair. */
import type { AstroIntegration } from 'astro';
import config from '../../../astro.config.mjs';

const isIntegration = (value: unknown): value is AstroIntegration =>
  typeof value === 'object' && value !== null && 'name' in value;

export default {
  ...config,
  integrations: (config.integrations ?? []).filter((one) => isIntegration(one) && one.name !== 'search-index'),
};
