/** Starts the form on its page. */
import { render } from 'preact';
import { App } from './app.tsx';
import { mount } from '../mount.ts';

mount('apply', ({ world, today, hrefOf, category: id }, element) => {
  const category = world.year.categories.get(id);
  if (category === undefined) throw new Error(`no category ${id}`);
  render(<App world={world} category={category} today={today} hrefOf={hrefOf} />, element);
});
