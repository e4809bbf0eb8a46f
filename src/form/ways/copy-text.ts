/** Onto the clipboard; false where the browser lets nobody. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    // Absent where the page came over plain http.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.style.position = 'fixed';
    document.body.append(box);
    box.select();
    const isCopied = document.execCommand('copy');
    box.remove();
    return isCopied;
  }
};
