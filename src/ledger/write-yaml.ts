/** Records as YAML text: one key a line, each row of a list on one line, so that a change of one row is one line. */
import { CORE_SCHEMA, dump } from 'js-yaml';

export const toYaml = (record: object): string =>
  dump(record, { schema: CORE_SCHEMA, flowLevel: 2, lineWidth: -1, flowBracketPadding: true, quoteStyle: 'double' });
