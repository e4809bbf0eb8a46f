/** The text that Git gives its `commit-msg` hook: it is published with the commit, and stays as long. */
import { readFileSync } from 'node:fs';
import { type Finding, inFile } from '../../../src/core/finding.ts';
import { personalData, personalDataFindings } from '../../../src/core/privacy.ts';
import { nothingAllowed } from '../../../src/core/privacy/allowed.ts';
import { lossyText } from '../../../src/ledger/safe-text.ts';
import { type Source, textSource } from '../../../src/ledger/source.ts';

const name = '提交说明';

/** Lines of `#` are Git's own, and below its scissors stands the change itself; neither becomes part of the commit. */
const written = (text: string): string => (text.split(/^# -+ >8 -+$/m, 1)[0] ?? '').replace(/^#.*$/gm, '');

export const messageSource = (file: string): Source => textSource({ [name]: written(lossyText(readFileSync(file))) });

export const messageFindings = (source: Source): readonly Finding[] =>
  inFile(
    name,
    personalDataFindings(personalData(lossyText(source.read(name)), nothingAllowed), () => name),
  );
