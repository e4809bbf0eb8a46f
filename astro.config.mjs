import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { formChunk } from './src/build/form-chunk.ts';
import { leanCodes } from './src/build/lean-codes.ts';
import { officeTexts } from './src/build/office-texts.ts';
import { onlyUsedRules } from './src/build/used-rules.ts';
import { searchIndex } from './src/build/search-index.ts';
import { sitemap } from './src/build/sitemap.ts';
import { siteAddress } from './src/site/address.ts';

const { site, base } = siteAddress();

/** Kernels of browsers in offices (360, 奇安信) and on old phones: whatever loads at once must run on them. */
const kernels = { chrome: 86, firefox: 91, safari: 14 };
/** Lightning CSS counts versions with the major in the third byte. */
const kernelsOfCss = Object.fromEntries(Object.entries(kernels).map(([name, major]) => [name, major << 16]));

/** What the bundler says of Astro's own modules; both are handled, and would bury what is worth reading. */
const aboutAstro = ['MODULE_LEVEL_DIRECTIVE', 'TOLERATED_TRANSFORM'];

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // Not among the packages, which copies of the site may share: what one has read of its ledger is not the other's.
  cacheDir: './.cache/astro',
  build: {
    // `/2017/policy/` is a folder with an index, which any static host serves.
    format: 'directory',
    inlineStylesheets: 'never',
    // Most of the time of ten thousand pages is waiting for one file write after another.
    concurrency: 16,
  },
  // The page sets its own policy, first in its head: Astro's tag comes after what it should bind (src/view/security.ts).
  security: { csp: false },
  integrations: [mdx(), searchIndex(), sitemap()],
  // An official text is quoted as it stands: straight quotes and three dots stay what they are. Astro's Markdown reads no
  // text of the ledger: `officeTexts` gives it what our own reader made.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  devToolbar: { enabled: false },
  vite: {
    plugins: [officeTexts(), onlyUsedRules(), leanCodes(), formChunk()],
    build: {
      // Syntax alone: what a library of the language lacks is left out of the sources (tests/site/old-browsers.test.ts).
      target: Object.entries(kernels).map(([name, major]) => `${name}${major}`),
      rolldownOptions: {
        onwarn: (warning, say) => {
          if (!aboutAstro.includes(warning.code ?? '')) say(warning);
        },
      },
      // In kilobytes: of the renderer, which nobody loads. tests/site/weight.test.ts weighs what is loaded.
      chunkSizeWarningLimit: 5000,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      cssMinify: 'lightningcss',
    },
    css: { transformer: 'lightningcss', lightningcss: { targets: kernelsOfCss } },
  },
});
