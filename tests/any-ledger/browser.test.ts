import { isOfYear, pages, samples, templatesWithout } from './dist.ts';
import { lookAt } from './looked-at.ts';

for (const template of templatesWithout(pages)) {
  console.log(`not looked at, since this ledger has no page of it: src/pages/${template}`);
}

lookAt(samples().filter((file) => !isOfYear(file)));
