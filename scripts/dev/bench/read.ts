/** The floor: reads every file below `content/`, and does nothing with it. */
import { readFileSync } from 'node:fs';
import { filesBelow } from './files.ts';

let bytes = 0;
for (const file of filesBelow('content')) bytes += readFileSync(file).length;
console.log(`${bytes} bytes`);
