/**
 * What the pages of the form share goes into one script, since gzip finds more to share in one than in ten: left to itself
 * the bundler makes a script for every set of pages, and of parts that load later. A plugin of the site's build.
 */
import type { Plugin, Rolldown } from 'vite';

const pages = ['apply', 'self-check', 'confirm'] as const;

/** The page whose script it is, or the file of another script that some page begins with. */
const pageOf = (id: string): string => pages.find((page) => id.includes(`/${page}.astro`)) ?? id;

/** Whose scripts load a module at once. */
const loadedBy = (id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> => {
  const seen = new Set([id]);
  for (const module of seen) for (const importer of context.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  return new Set([...seen].filter((module) => context.getModuleInfo(module)?.isEntry === true).map(pageOf));
};

/** By the form and by another of its pages, and by no page beside them: those are to load nothing of the form. */
const shared: Rolldown.CodeSplittingGroup = {
  name: (id, context) => {
    const by = loadedBy(id, context);
    const isForms = [...by].every((page) => pages.some((one) => one === page));
    return isForms && by.has('apply') && by.size > 1 ? 'form' : null;
  },
  // Whatever such a module imports is such a module too, or one that other pages load.
  includeDependenciesRecursively: false,
};

export const formChunk = (): Plugin => ({
  name: 'gongshi-form-chunk',
  applyToEnvironment: ({ name }) => name === 'client',
  // A script of a page exports nothing; told so, the bundler may move what is in it.
  options: (options) => ({ ...options, preserveEntrySignatures: false }),
  outputOptions: (options) => ({ ...options, codeSplitting: { groups: [shared] } }),
});
