/** HTML by name, made once in a build. */
const made = new Map<string, Promise<string>>();

export const rendered = (name: string, make: () => Promise<string>): Promise<string> => {
  const html = made.get(name) ?? make();
  made.set(name, html);
  return html;
};
