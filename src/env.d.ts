/// <reference types="astro/client" />
import type { TextContext } from './view/text.ts';

declare global {
  namespace App {
    /** What the parts of an MDX text know of the page they stand on; the page sets it before it renders the text. */
    interface Locals {
      text?: TextContext;
    }
  }
}
