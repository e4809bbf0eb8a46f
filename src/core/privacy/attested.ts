/**
 * What an office looked at and may not write down: ages, years of birth, sex, nationality, rank, convictions. The record of a look
 * says met or unmet, and which paper was seen; never what the paper says.
 */
const told = [
  /\d{1,3}\s?(?:周岁|岁)|[一二三四五六七八九十]{1,3}\s?(?:周岁|岁)/,
  /(?:19|20)\d{2}\s?年?\s?(?:\d{1,2}\s?月?)?(?:\d{1,2}\s?日?)?\s?(?:出生|生)|出生[于：:]?\s?(?:19|20)\d{2}|生于\s?(?:19|20)\d{2}/,
  /(?:^|[，,；;、：:（(]|性别[为是：:]?|系)\s?[男女](?:性)?(?=$|[，,。；;、）)])/,
  /(?:[\u4E00-\u9FFF]{1,4}族)(?=$|[，,。；;、）)])|民族[为是：:]/,
  /[正副]?(?:厅|局|处|科)级|行政级别|职级[为是：:]/,
  /(?:受过|曾受|有|无|没有)(?:刑事|党纪|政务|行政)?(?:处分|处罚|犯罪)/,
] as const;

/** Does a sentence tell what was looked at? */
export const tellsValue = (text: string): boolean => told.some((pattern) => pattern.test(text));
