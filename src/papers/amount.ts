/** Money in words as banks ask for it (支付结算办法 附一): 人民币壹拾柒万元整. */
const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** 0 to 9999, with zeros inside said once. */
const group = (value: number): string => {
  const written = String(value);
  return [...written]
    .map((digit, index) => {
      const place = places[written.length - 1 - index] ?? '';
      return digit === '0' ? '零' : `${digits.charAt(Number(digit))}${place}`;
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/(?!^)零$/, '');
};

/** Whole yuan, not negative. */
export const amountInWords = (yuan: number): string => {
  if (!Number.isSafeInteger(yuan) || yuan < 0) throw new Error(`no amount in whole yuan: ${yuan}`);
  if (yuan === 0) return '人民币零元整';
  const parts: number[] = [];
  for (let left = yuan; left > 0; left = Math.floor(left / 10_000)) parts.unshift(left % 10_000);
  const words = parts
    .map((part, index) => {
      if (part === 0) return '零';
      // A group below a thousand follows a larger one with a zero between them: 壹万零伍拾.
      const gap = index > 0 && part < 1000 ? '零' : '';
      return `${gap}${group(part)}${groups[parts.length - 1 - index]}`;
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
  return `人民币${words}元整`;
};
