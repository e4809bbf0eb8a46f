/** 无障碍说明: the level that is claimed, and only what a test looks at before every publication. */
import type { PageHead } from './page.ts';

/** The rules of axe that every template is held to: WCAG 2.0, 2.1 and 2.2, levels A and AA, and its best practices. */
export const axeRules: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Widths in CSS pixels at which they are looked at. */
export const testedWidths = [390, 1280] as const;

export const accessibilityLevel = 'WCAG 2.2 AA';

export const accessibilityHead: PageHead = {
  title: '无障碍说明',
  description: `本站按${accessibilityLevel}级建设和检测：可以放大、可以只用键盘、可以读屏。`,
  section: 'about',
  crumbs: [{ text: '无障碍说明' }],
};
