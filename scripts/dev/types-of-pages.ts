/**
 * Checks the types in `.astro` files. TypeScript 7 has no programming interface yet, and Astro's checker needs one, so
 * TypeScript 6 is kept beside it under the name `typescript6`, for this file alone: whoever asks for `typescript` from
 * here on gets that one. When Astro checks with TypeScript 7 (`@astrojs/ts-content-mapper`), this file goes.
 */
import { createRequire, registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => next(specifier === 'typescript' ? 'typescript6' : specifier, context),
});
const { AstroCheck } = await import('@astrojs/language-server/dist/check.js');

const typescript = createRequire(import.meta.url).resolve('typescript6');
const checker = new AstroCheck(process.cwd(), typescript, 'tsconfig.json');
// The .ts files are the compiler's own: TypeScript 7 has checked them.
const pages = checker.linter.getRootFileNames().filter((file) => file.endsWith('.astro'));
const { errors, warnings } = await checker.lint({ fileNames: pages, logErrors: { level: 'warning' } });

console.log(`${pages.length} .astro files, ${errors} errors, ${warnings} warnings`);
if (errors + warnings > 0) process.exitCode = 1;
