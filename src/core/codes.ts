/** Every code that the product reports, with what it means. One explicit table for the pages, the docs and `--lang en`. */
import { calendarCodes } from './calendar.ts';
import { decideCodes } from './decide.ts';
import { orderCodes } from './decide/order.ts';
import type { CodeTable } from './finding.ts';
import { lawCodes } from './laws/codes.ts';
import { rules } from './rules/index.ts';
import { rulingCodes } from './rulings.ts';

/** One table a module. Some rules report a shared code; it is then the same value, not a second declaration. */
export const codeTables: readonly CodeTable[] = [
  ...Object.values(rules).map(({ codes }) => codes),
  rulingCodes,
  decideCodes,
  orderCodes,
  calendarCodes,
  lawCodes,
];

export const allCodes: CodeTable = Object.assign({}, ...codeTables);
