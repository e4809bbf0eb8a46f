/** What the file of a package is called: by whom, of what, when; so that nobody has to open it to know, and no two are alike. */
const longest = 40;

/** Without what Windows takes in no file name. */
const safe = (part: string): string =>
  [...part.replaceAll(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]+/gu, ' ').trim()]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');

/** `day`: `YYYY-MM-DD`. A part that says what another said is left out. */
export const packageFileName = (parts: readonly string[], day: string): string =>
  `${[...new Set([...parts.map(safe).filter((part) => part !== ''), day.replaceAll('-', '')])].join('-')}.zip`;
