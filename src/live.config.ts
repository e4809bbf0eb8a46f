import { defineLiveCollection } from 'astro:content';
import { ApplicationEntry, applications } from './applications.ts';

export const collections = {
  applications: defineLiveCollection({ loader: applications, schema: ApplicationEntry }),
};
