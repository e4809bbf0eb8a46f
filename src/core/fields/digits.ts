/** Numbers as Chinese readers see them, by exact arithmetic and never by the machine's locale. */

/** 1460 → 1,460. */
export const grouped = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Whole yuan in 万 without rounding: 8000 → 0.8, 170000 → 17. */
export const wan = (yuan: number): string => {
  const rest = String(yuan % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${grouped(Math.floor(yuan / 10_000))}${rest === '' ? '' : `.${rest}`}`;
};

/** 0.8万元; below a thousand in 元. */
export const yuanInWords = (yuan: number): string => (yuan < 1000 ? `${yuan}元` : `${wan(yuan)}万元`);
