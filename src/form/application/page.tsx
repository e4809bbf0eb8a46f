/** Starts the form on its page. */
import { render } from 'preact';
import { App } from './app.tsx';
import { mount } from '../mount.ts';

mount('apply', ({ tables, today, hrefOf, category: id }, element) => {
  const category = tables.year.categories.get(id);
  if (category === undefined) throw new Error(`no category ${id}`);
  render(<App tables={tables} category={category} today={today} hrefOf={hrefOf} />, element);
});
