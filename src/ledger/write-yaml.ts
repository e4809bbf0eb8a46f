/** Records as YAML text: one key a line, each row of a list on one line, so that a change of one row is one line. */
import { CORE_SCHEMA, dump } from 'js-yaml';

/** `level`: how deep values stand before they are written on one line; 2 for a list of rows. */
export const toYaml = (record: object, level = 2): string =>
  dump(record, {
    schema: CORE_SCHEMA,
    flowLevel: level,
    lineWidth: -1,
    flowBracketPadding: true,
    quoteStyle: 'double',
    noRefs: true,
  });
