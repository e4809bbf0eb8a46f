/** The papers that an application registers, wherever they stand: in a field of their own or in a cell of a table. */
import { documentsOf, type DocumentRow, type FieldValues, rowsOf } from './fields/value.ts';

/** Every paper of an application, in the order of its fields. */
export const papersOf = (fields: FieldValues): readonly DocumentRow[] =>
  Object.values(fields).flatMap((value) => {
    const documents = documentsOf(value);
    if (documents.length > 0) return documents;
    return rowsOf(value).flatMap((row) => Object.values(row).flatMap((cell) => documentsOf(cell)));
  });

/** Their digests, each once: one paper may prove two things. */
export const evidenceOf = (fields: FieldValues): readonly string[] => [
  ...new Set(papersOf(fields).map(({ sha256 }) => sha256)),
];
