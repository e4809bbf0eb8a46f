/**
 * The shapes of states and of ways of judging, 16 units wide, drawn in the text's own colour. `k` is a
 * knock-out in the colour of the page. Constant markup of ours: the only strings that `Icon.astro` inserts unescaped.
 */
const solid = (shape: string) => `<g fill="currentColor">${shape}</g>`;
const drawn = (shape: string) => `<g fill="none" stroke="currentColor" stroke-width="1.6">${shape}</g>`;
const knocked = (path: string) => `<path class="k" fill="none" stroke-width="1.8" d="${path}"/>`;

export const icons = {
  'disc-tick': `${solid('<circle cx="8" cy="8" r="7"/>')}${knocked('M4.6 8.3l2.3 2.3 4.5-4.9')}`,
  'square-cross': `${solid('<path d="M1.5 1.5h13v13h-13z"/>')}${knocked('M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6')}`,
  'half-disc': `${drawn('<circle cx="8" cy="8" r="6.2"/>')}${solid('<path d="M8 1.8a6.2 6.2 0 010 12.4z"/>')}`,
  'triangle-mark': drawn('<path d="M8 2.2l6.4 11.6H1.6zM8 6.4v3.7M8 11.2v1.4"/>'),
  'triangle-tick': `${solid('<path d="M8 .8l7.6 13.8H.4z"/>')}${knocked('M5.2 10.3l2.1 2.1 3.4-3.9')}`,
  diamond: drawn('<path d="M8 1.6L14.4 8 8 14.4 1.6 8z"/>'),
  'ring-dot': `${drawn('<circle cx="8" cy="8" r="6.2"/>')}${solid('<circle cx="8" cy="8" r="2.4"/>')}`,
  clock: drawn('<circle cx="8" cy="8" r="6.2"/><path d="M8 4.2V8l2.6 1.8"/>'),
  tick: drawn('<path stroke-width="2" d="M2.4 8.6l3.6 3.6 7.4-8"/>'),
  'square-dash': drawn('<path d="M2 2h12v12H2zM5 8h6"/>'),
  'square-lines': drawn('<path d="M2 2h12v12H2zM5 6.2h6M5 9.8h6"/>'),
  page: drawn('<path d="M3 1.8h6.6L13 5.2v9H3zM5.4 7.4h5.2M5.4 10.4h5.2"/>'),
} as const;

export type IconName = keyof typeof icons;
