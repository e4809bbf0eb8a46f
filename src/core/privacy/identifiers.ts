/** Check digits of the numbers that people and organisations carry. */

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** First two digits of a resident ID: the provinces of GB/T 2260, and 81–83 for residence permits. */
const provinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isDay = (year: string, month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));

/** Has it the shape of a resident ID of 18: a province, a birth date of this century or the last? */
export const hasResidentShape = (id: string): boolean =>
  /^\d{6}(?:19|20)\d{9}[\dX]$/.test(id) &&
  provinces.has(id.slice(0, 2)) &&
  isDay(id.slice(6, 10), id.slice(10, 12), id.slice(12, 14));

/** GB 11643-1999: 18 characters, upper case. The check digit alone passes one number in eleven. */
export const isResidentId = (id: string): boolean =>
  hasResidentShape(id) &&
  '10X98765432'[residentWeights.reduce((sum, weight, index) => sum + weight * Number(id[index]), 0) % 11] === id[17];

/** The 15 digits used until 1999 have no check digit: a sign only, to be read together with a word beside it. */
export const hasOldResidentShape = (id: string): boolean =>
  /^\d{15}$/.test(id) &&
  provinces.has(id.slice(0, 2)) &&
  isDay(`19${id.slice(6, 8)}`, id.slice(8, 10), id.slice(10, 12));

const usccCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015: the public code of an organisation (统一社会信用代码), which is no personal data. */
export const isUscc = (code: string): boolean => {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const sum = usccWeights.reduce(
    (total, weight, index) => total + weight * usccCharacters.indexOf(code[index] ?? ''),
    0,
  );
  return usccCharacters[(31 - (sum % 31)) % 31] === code[17];
};

/** ISO/IEC 7812: passes one number in ten, so it needs a known prefix or a word beside it. */
export const passesLuhn = (digits: string): boolean =>
  [...digits].reduceRight((sum, digit, index) => {
    const value = Number(digit) * ((digits.length - 1 - index) % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;
