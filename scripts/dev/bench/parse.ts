/** js-yaml and Zod alone: what any checker built on them must spend, without one rule of ours. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod/mini';
import { Confirmation } from '../../../src/core/schema/confirmation.ts';
import { Decision } from '../../../src/core/schema/decision.ts';
import { Organization } from '../../../src/core/schema/organization.ts';
import { Receipt } from '../../../src/core/schema/receipt.ts';
import { date, id, sha256 } from '../../../src/core/schema/values.ts';
import { filesBelow } from './files.ts';

const Paper = z.looseObject({
  title: z.string().check(z.maxLength(80)),
  date,
  pages: z.number().check(z.int()),
  sha256,
});
const Application = z.looseObject({ organization: id, responsible: z.array(z.string()), resolution: z.array(Paper) });

/** A record's kind is told by the folder that it stands in. */
const schemas: Readonly<Record<string, z.core.$ZodType>> = {
  applications: Application,
  confirmations: Confirmation,
  decisions: Decision,
  organizations: Organization,
  receipts: Receipt,
};

let records = 0;
for (const file of filesBelow('content')) {
  const schema = schemas[basename(dirname(file))];
  const text = readFileSync(file, 'utf8');
  const yaml = file.endsWith('.md') ? text.slice(4, text.indexOf('\n---\n')) : text;
  if (schema === undefined) continue;
  z.parse(schema, load(yaml));
  records += 1;
}
console.log(`${records} records`);
