/**
 * Ledgers that tests read: each folder holds `content/`, as a repository does. A test that is about one programme reads
 * one of these; `content/` of the repository is the adopter's, and what runs on it holds for any ledger.
 */
import { join } from 'node:path';

/** The programme of 2017 with the demonstration's applications, frozen. */
export const ledger2017 = join(import.meta.dirname, '2017');

/** Another association's award to papers, in three levels, of 2026: the office's whole ledger. */
export const ledgerOfPapers = join(import.meta.dirname, 'papers');

/**
 * A third association's prize to persons, every two years: a stage, secret votes, a government that approves, of 2026: the office's
 * whole ledger.
 */
export const ledgerOfPersons = join(import.meta.dirname, 'persons');

/** What of a whole ledger is published, as `gongshi disclose` writes it. */
export const publishedOf = (whole: string): string => join(whole, 'published');
