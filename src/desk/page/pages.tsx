/** Fifty rows at a time. */
import { useEffect, useState } from 'preact/hooks';

const size = 50;

export interface PagesOf<Row> {
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly page: number;
  readonly count: number;
  readonly go: (page: number) => void;
}

/** `about`: what the rows were chosen by; another choice begins at the first page. */
export const usePages = <Row,>(all: readonly Row[], about: string, measure = '件'): PagesOf<Row> => {
  const [page, go] = useState(0);
  useEffect(() => go(0), [about]);
  const count = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(page, count - 1);
  const from = at * size;
  const rows = all.slice(from, from + size);
  const range = count > 1 ? `，第${from + 1}至${from + rows.length}${measure}` : '';
  return { rows, caption: `共${all.length}${measure}${range}。`, page: at, count, go };
};

export const Pages = <Row,>({ pages: { page, count, go } }: { readonly pages: PagesOf<Row> }) =>
  count === 1 ? null : (
    <nav class="pages" aria-label="分页">
      <button type="button" class="btn quiet small" data-go="back" disabled={page === 0} onClick={() => go(page - 1)}>
        上一页
      </button>
      <span>
        第{page + 1}页，共{count}页
      </span>
      <button
        type="button"
        class="btn quiet small"
        data-go="next"
        disabled={page === count - 1}
        onClick={() => go(page + 1)}
      >
        下一页
      </button>
    </nav>
  );
