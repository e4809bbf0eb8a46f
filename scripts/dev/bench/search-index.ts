/** `node scripts/dev/bench/search-index.ts ENGINE RECORDS FOLDER`: builds one index, alone in its process so that it can be measured. */
import { readFileSync } from 'node:fs';
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/search/record.ts';
import { writeIndex } from '../../../src/search/write.ts';

const [, , engine, file = '', folder = ''] = process.argv;
const records: readonly SearchRecord[] = JSON.parse(readFileSync(file, 'utf8'));

/** Pagefind as it comes, with its own segmentation of Chinese. */
const writePagefind = async (): Promise<void> => {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const { url, title, kind, facts, text } of records) {
    const content = [title, ...facts, text].join('\n');
    await index.addCustomRecord({ url, content, language: 'zh', meta: { title }, filters: { kind: [kind] } });
  }
  await index.writeFiles({ outputPath: folder });
};

if (engine === 'pagefind') await writePagefind();
else await writeIndex({ records, synonyms: [] }, folder, `${folder}.cache`);
