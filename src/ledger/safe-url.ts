/** The one test for an address that a reader may be sent to. Works in the browser too. */

/** The address as it will be linked (host names in punycode), or undefined: https only, no user info, no controls. */
export const safeUrl = (text: string): string | undefined => {
  if (text.length > 2000 || !/^https:\/\/[^\s\\\u0000-\u001F\u007F-\u009F]+$/i.test(text)) return undefined;
  try {
    const { href, protocol, username, password } = new URL(text);
    return protocol === 'https:' && username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
};
