/** Starts the self-check on its page. */
import { render } from 'preact';
import { mount } from '../mount.ts';
import { SelfCheck } from './self-check.tsx';

mount('self-check', ({ tables, today, hrefOf, category: id }, element) => {
  const category = tables.year.categories.get(id);
  if (category === undefined) throw new Error(`no category ${id}`);
  render(<SelfCheck tables={tables} category={category} today={today} hrefOf={hrefOf} />, element);
});
