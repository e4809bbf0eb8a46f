/** Which answer a question asks for: what is left of it without names, years and small words is one of the answer's words. */

const around = /\d{4}年?度?|[\s，。？?！!、：:]|(?:请问|关于|今年|去年|我们|什么是|的|了|吗|呢|啊)/gu;

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
  let best: { readonly panel: Panel; readonly length: number } | null = null;
  for (const panel of panels)
    for (const word of panel.words)
      // Half of it or more: 打分结果 asks for scores, 结果 in a long phrase asks for nothing.
      if (bare.includes(word) && word.length * 2 >= bare.length && word.length > (best?.length ?? 0))
        best = { panel, length: word.length };
  return best?.panel ?? null;
};
