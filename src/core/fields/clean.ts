/** Text that a person may have typed or pasted: what is refused in every field. */
import { z } from 'zod';

/** C0 and C1 controls, except the line feed where lines are allowed. */
export const control = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u;
/** Bidirectional controls, zero-width characters, tags and the two other line ends: text that isn't what it looks like. */
export const invisible =
  /[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u00AD\u180E\u{E0000}-\u{E007F}]/u;

/** Length as a reader counts it: in characters, not UTF-16 units, so that 𠮷 is one. */
export const characters = (text: string): number => [...text].length;

/** Is there a control, a bidirectional or a zero-width character in it? */
export const isUnclean = (text: string): boolean => control.test(text) || invisible.test(text);

/** A string in NFC without controls, trimmed, between `min` and `max` characters. */
export const cleanText = (limits: { readonly min: number; readonly max: number; readonly lines: boolean }) =>
  z.string('应为文字，数字和编号两边要加英文引号').superRefine((value, context) => {
    const count = characters(value);
    const issue = (message: string) => context.addIssue({ code: 'custom', message });
    if (count > limits.max) return issue(`最多${limits.max}字，现有${count}字`);
    if (count < limits.min) return issue(`至少${limits.min}字，现有${count}字`);
    if (isUnclean(value)) return issue('含有看不见的控制字符，请重新输入这一项');
    if (!limits.lines && value.includes('\n')) return issue('应写成一行');
    if (value.normalize('NFC') !== value) return issue('文字编码不规范，请重新输入这一项');
    return undefined;
  });
