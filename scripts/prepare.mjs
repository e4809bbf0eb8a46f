// What npm runs after it has installed the packages. Plain JavaScript that any Node parses, and nothing that goes wrong here
// stops an installation: without the program that is made here, the verbs run from their sources.
import process from 'node:process';

try {
  const [{ prepare }, { programFolder }, { quickVerbs }] = await Promise.all([
    import('./kernel/prepare.ts'),
    import('./kernel/program-folder.ts'),
    import('./quick.ts'),
  ]);
  await prepare(programFolder, 'scripts/quick.ts', Object.keys(quickVerbs));
} catch (error) {
  if (process.env['GONGSHI_DEBUG'] === '1') console.error(error);
}
