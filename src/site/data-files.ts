/** The open data of every year, made once for a build: the page that lists it and the files themselves use the same. */
import { dataFilesOf } from '../open-data/files.ts';
import { site } from './site.ts';

export const dataYears = site.years.map((year) => ({ year: year.records.year, files: dataFilesOf(site, year) }));
