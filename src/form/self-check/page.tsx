/** Starts the self-check on its page. */
import { render } from 'preact';
import { mount } from '../mount.ts';
import { SelfCheck } from './self-check.tsx';

mount('self-check', ({ world, today, hrefOf, category: id }, element) => {
  const category = world.year.categories.get(id);
  if (category === undefined) throw new Error(`no category ${id}`);
  render(<SelfCheck world={world} category={category} today={today} hrefOf={hrefOf} />, element);
});
