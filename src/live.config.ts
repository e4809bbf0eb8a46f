import { defineLiveCollection } from 'astro:content';
import { ApplicationEntry, applications } from './site/applications.ts';

export const collections = {
  applications: defineLiveCollection({ loader: applications, schema: ApplicationEntry }),
};
