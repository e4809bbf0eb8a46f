/** A verdict as GitHub workflow commands: the headline, then each finding on its line. */
import { githubReport } from '../../report/github.ts';
import type { Found, Verdict } from '../verdict.ts';
import { headline } from './headline.ts';

const levels = {
  accept: 'info',
  'needs-office': 'warning',
  reject: 'error',
  'base-broken': 'warning',
  'internal-error': 'warning',
} as const;

/** GitHub shows ten of a level; the rest are in the report. */
export const annotations = (verdict: Verdict): string => {
  const { title, next } = headline(verdict);
  const summary = {
    file: '',
    line: 0,
    column: 0,
    endColumn: 0,
    source: '',
    clause: null,
    citation: null,
    cures: [],
    en: '',
  };
  const first: Found = {
    ...summary,
    code: verdict.verdict,
    level: levels[verdict.verdict],
    message: title,
    help: next,
  };
  return githubReport([first, ...verdict.findings, ...verdict.reasons]);
};
