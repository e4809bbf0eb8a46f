/** Starts the confirmation on its page. */
import { render } from 'preact';
import { Confirm } from './confirm.tsx';
import { mount } from '../mount.ts';

mount('confirm', ({ tables, today, hrefOf }, element) => {
  render(<Confirm tables={tables} today={today} hrefOf={hrefOf} />, element);
});
