/**
 * Filters that combine, and heads that sort, on the page of a listing. Without a script each filter is a page of its own; what this
 * adds is all in the address. Rows of further pages are fetched from those pages when they are first needed.
 */
import {
  compareCells,
  countGiven,
  csvOf,
  type Facets,
  isChosen,
  type ListingState,
  searchOf,
  stateIn,
} from '../view/combine.ts';

const form = document.querySelector<HTMLFormElement>('[data-listing]');
const body = document.querySelector<HTMLTableSectionElement>('[data-rows] tbody');

interface Row {
  readonly element: HTMLTableRowElement;
  readonly facets: Facets;
  /** Its place in the listing. */
  readonly index: number;
}

const facetsIn = (element: HTMLElement): Facets =>
  Object.fromEntries(
    (element.dataset['facets'] ?? '').split(';').map((part): [string, readonly string[]] => {
      const [facet = '', values = ''] = part.split('=');
      return [facet, values === '' ? [] : values.split(',')];
    }),
  );

const rowsIn = (root: ParentNode): HTMLTableRowElement[] =>
  Array.from(root.querySelectorAll<HTMLTableRowElement>('[data-rows] tbody tr'));

const further = async (addresses: readonly string[]): Promise<HTMLTableRowElement[]> => {
  const pages = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
  return pages.flatMap((text) => rowsIn(new DOMParser().parseFromString(text, 'text/html')));
};

const textOf = (row: HTMLElement, column: string): string =>
  (row.querySelector(`[data-column="${column}"]`)?.textContent ?? '').replace(/\s+/g, ' ').trim();

const start = async (listing: HTMLFormElement, tbody: HTMLTableSectionElement): Promise<void> => {
  const boxes = Array.from(listing.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]'));
  const known: Record<string, string[]> = {};
  for (const { name, value } of boxes) known[name] = [...(known[name] ?? []), value];
  const heads = Array.from(document.querySelectorAll<HTMLTableCellElement>('[data-rows] thead [data-column]'));
  const elements = [
    ...rowsIn(document),
    ...(await further((listing.dataset['further'] ?? '').split(' ').filter(Boolean))),
  ];
  const rows = elements.map((element, index): Row => ({ element, facets: facetsIn(element), index }));
  const count = document.querySelector<HTMLElement>('[data-count]');
  const chips = document.querySelector('[data-chips]');
  const csv = document.querySelector<HTMLButtonElement>('[data-csv]');
  let state: ListingState = stateIn(location.search, known);

  const chosen = (): readonly Row[] => {
    const { choice, sort } = state;
    const shown = rows.filter(({ facets }) => isChosen(facets, choice));
    if (sort === null) return shown;
    const column = sort.replace(/^-/, '');
    const turn = sort.startsWith('-') ? -1 : 1;
    const keyed = shown.map((row) => ({ row, key: textOf(row.element, column) }));
    keyed.sort((a, b) => turn * compareCells(a.key, b.key) || a.row.index - b.row.index);
    return keyed.map(({ row }) => row);
  };

  const show = (): void => {
    const { choice, sort } = state;
    const shown = chosen();
    tbody.replaceChildren(...shown.map(({ element }) => element));
    const all = rows.map(({ facets }) => facets);
    for (const box of boxes) {
      const n = countGiven(all, choice, box.name, box.value);
      const number = box.closest('label')?.querySelector('.num');
      box.checked = (choice[box.name] ?? []).includes(box.value);
      box.disabled = n === 0 && !box.checked;
      if (number) number.textContent = String(n);
    }
    const picked = boxes.filter(({ checked }) => checked);
    if (count) {
      count.textContent =
        shown.length === 0
          ? '没有符合条件的申报。'
          : picked.length === 0
            ? `共${rows.length}份`
            : `${shown.length}份，共${rows.length}份`;
    }
    chips?.replaceChildren(
      ...picked.map((box) => {
        const chip = document.createElement('button');
        chip.type = 'button';
        chip.className = 'chip';
        chip.textContent = `${box.dataset['label'] ?? ''} ×`;
        chip.setAttribute('aria-label', `清除筛选：${box.dataset['label'] ?? ''}`);
        chip.addEventListener('click', () => {
          box.checked = false;
          listing.dispatchEvent(new Event('change'));
          boxes.find(({ disabled }) => !disabled)?.focus();
        });
        return chip;
      }),
    );
    if (csv) csv.textContent = `下载这${shown.length}份（CSV）`;
    for (const head of heads) {
      const column = head.dataset['column'] ?? '';
      const order = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none';
      head.setAttribute('aria-sort', order);
    }
  };

  const change = (next: ListingState): void => {
    state = next;
    history.replaceState(null, '', `${location.pathname}${searchOf(next)}`);
    show();
  };

  listing.addEventListener('change', () => {
    const choice: Record<string, string[]> = {};
    for (const facet of Object.keys(known)) choice[facet] = [];
    for (const { name, value, checked } of boxes) if (checked) choice[name]?.push(value);
    change({ ...state, choice });
  });
  for (const head of heads) {
    const column = head.dataset['column'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent ?? '';
    button.addEventListener('click', () => {
      const sort = state.sort === column ? `-${column}` : state.sort === `-${column}` ? null : column;
      change({ ...state, sort });
    });
    head.replaceChildren(button);
  }
  csv?.addEventListener('click', () => {
    const columns = heads.map((head) => head.dataset['column'] ?? '');
    const cells = chosen().map(({ element }) => [
      ...columns.map((column) => textOf(element, column)),
      element.querySelector<HTMLAnchorElement>('th a')?.href ?? '',
    ]);
    const text = csvOf([[...heads.map((head) => head.textContent ?? ''), '网页'], ...cells]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = `${document.title.split(' - ')[0] ?? '申报'}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  for (const element of Array.from(document.querySelectorAll<HTMLElement>('[data-static]'))) element.hidden = true;
  listing.hidden = false;
  if (csv) csv.hidden = false;
  if (count) count.hidden = false;
  show();
};

// Where the rows of a further page cannot be had, the page stays as it was.
if (form !== null && body !== null) {
  void start(form, body).catch(() => {
    form.remove();
    document.querySelector('.combines')?.classList.remove('combines');
  });
}
