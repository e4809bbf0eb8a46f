/** What the form hands over to the check and to what comes after it. */
import type { DocumentRow } from '../../core/fields/value.ts';
import type { Finding } from '../../core/finding.ts';
import type { CategoryRecords } from '../../core/records.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';
import type { Contact } from '../../package/make.ts';

export interface Sent {
  readonly file: ApplicationFile;
  readonly text: string;
  readonly name: string;
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly findings: readonly Finding[];
  readonly fileOf: (sha256: string) => Promise<File | undefined>;
  readonly onKeep: (sha256: string, file: File) => void;
  readonly contact: Contact;
  readonly onContact: (contact: Contact) => void;
}

/** With what follows from it. */
export interface Handover extends Sent {
  readonly papers: readonly DocumentRow[];
  readonly digest: string;
  readonly office: string;
  /** The last day; undefined where the calendar does not say. */
  readonly closing: string | undefined;
  /** The county that confirms; undefined where none is asked. */
  readonly confirmer: string | undefined;
  /** Names: of the applicant, of what is applied with, of the package. */
  readonly organization: string;
  readonly title: string;
  readonly packageName: string;
  readonly isCorrection: boolean;
}
