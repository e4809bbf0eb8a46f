/** Texts of a collection by their ids; a record without its text is a fault of the ledger's reader. */
export const textFinder = <Text extends { readonly id: string }>(texts: readonly Text[]): ((id: string) => Text) => {
  const byId = new Map(texts.map((text) => [text.id, text]));
  return (id) => {
    const text = byId.get(id);
    if (text === undefined) throw new Error(`no text of ${id}`);
    return text;
  };
};
