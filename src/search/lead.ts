/** Which answer a question asks for: what is left of it without names, years and small words is one of the answer's words. */

const around = /\d{4}年?度?|[\s，。？?！!、：:]|(?:请问|关于|今年|去年|我们|什么是|的|了|吗|呢|啊)/gu;
const asking =
  /有没有|还有|要不要|要什么|是什么|有什么|需要|哪些|在哪里|在哪|哪里|什么时候|什么|怎样|怎么办|怎么|如何|多少天|多久|几天|几号|哪天|多少|可以|[有要需在去能到交谁来查]/gu;

/** How names of bodies end. */
const aBody = /(?:会|院|所|校|大学|公司|中心|协)$/u;

/** The longest word that is half of the text or more: 结果 in a long phrase asks for nothing. */
const longest = <Panel extends { readonly words: readonly string[] }>(
  text: string,
  panels: readonly Panel[],
): Panel | null => {
  let best: { readonly panel: Panel; readonly length: number } | null = null;
  for (const panel of panels)
    for (const word of panel.words)
      if (text.includes(word) && word.length * 2 >= text.length && word.length > (best?.length ?? 0))
        best = { panel, length: word.length };
  return best?.panel ?? null;
};

/** `names`: awards and the like, which a question may name beside what it asks. */
export const leadOf = <Panel extends { readonly words: readonly string[] }>(
  query: string,
  panels: readonly Panel[],
  names: readonly string[],
): Panel | null => {
  const bare = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.split(name).join(''), query)
    .replace(around, '');
  // 材料学会 is looked for by its name; it asks nothing of papers.
  if (aBody.test(bare)) return null;
  // 什么时候 asks for a day, but of what stands in the rest: it leads only where the rest leads nowhere.
  const subjects = panels.map((panel) => ({
    panel,
    words: panel.words.filter((word) => word.replace(asking, '') !== ''),
  }));
  return longest(bare, subjects)?.panel ?? longest(bare.replace(asking, ''), subjects)?.panel ?? longest(bare, panels);
};
