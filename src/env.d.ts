/// <reference types="astro/client" />

declare namespace App {
  /** What the parts of an MDX text know of the page they stand on; the page sets it before it renders the text. */
  interface Locals {
    text?: import('./view/text.ts').TextContext;
  }
}
