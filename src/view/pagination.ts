/** Which page numbers a pagination shows: the first, the last, and those around the present one. */

/** `null` stands for pages left out. */
export const pageNumbers = (page: number, pages: number): readonly (number | null)[] => {
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, pages];
  const shown = [...new Set(near)].filter((number) => number >= 1 && number <= pages).toSorted((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? 0;
    return number - before > 1 ? [null, number] : [number];
  });
};
