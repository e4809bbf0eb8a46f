/** Where the site of 2017 was built: `dist` serves for both where `content/` is that ledger, and is not built twice. */
import { join } from 'node:path';
import { ledger2017 } from './folders.ts';
import { isSameLedger } from './same.ts';

export const dist2017: string = isSameLedger(ledger2017, '.') ? 'dist' : join('.cache', 'programmes', '2017');
