/** Starts the confirmation on its page. */
import { render } from 'preact';
import { Confirm } from './confirm.tsx';
import { mount } from '../mount.ts';

mount('confirm', ({ world, today, hrefOf }, element) => {
  render(<Confirm world={world} today={today} hrefOf={hrefOf} />, element);
});
