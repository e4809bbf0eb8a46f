/** Starts the form on its page: reads the year's tables, and takes the place of the printable sheet. */
import { type ComponentChild, render } from 'preact';
import { clauseAnchor } from '../view/addresses.ts';
import { isDate } from '../core/dates.ts';
import { App, type AppProps } from './app.tsx';
import { openWorld, World } from './world.ts';

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A demonstration lives on its own day, and a visitor may move it: `?day=2017-05-20`. */
const dayOf = (asOf: string | undefined): string => {
  const asked = new URLSearchParams(location.search).get('day') ?? '';
  if (asOf === undefined) return shanghai.format(new Date());
  return isDate(asked) ? asked : asOf;
};

/** The form, or the self-check: whichever the page is for. */
const appOf = async (root: HTMLElement): Promise<(props: AppProps) => ComponentChild> =>
  root.dataset['form'] === 'self-check' ? (await import('./self-check.tsx')).SelfCheck : App;

const start = async (root: HTMLElement): Promise<void> => {
  const { world: address = '', category: id = '', policy = '' } = root.dataset;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const world = openWorld(World.parse(await response.json()));
  const category = world.year.categories.get(id);
  if (category === undefined) throw new Error(`no category ${id}`);
  const Shown = await appOf(root);
  const app = document.createElement('div');
  root.replaceChildren(app);
  root.dataset['ready'] = '';
  document.documentElement.classList.add('filling');
  const hrefOf = (clause: string) => `${policy}#${clauseAnchor(clause)}`;
  render(
    <Shown world={world} category={category} today={dayOf(world.records.association.asOf)} hrefOf={hrefOf} />,
    app,
  );
};

const root = document.querySelector<HTMLElement>('[data-form]');
if (root !== null) {
  start(root).catch((error: unknown) => {
    console.error(error);
    root
      .querySelector('[data-form-state]')
      ?.replaceChildren('表单没有打开，可能是网络断了。请刷新再试，或者打印下面的申报表填写。');
  });
}
