/** Bytes that somebody calls a text, whatever wrote them. */

/**
 * Turns bytes into text: UTF-8 with or without a mark, UTF-16 with a mark, else GB18030, in which office
 * programs in China still save CSV without saying so. The mark itself is left out.
 * Undefined where the bytes are no text in any of them. A NUL in UTF-8 is kept: whoever cannot store it refuses it.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  const text = decodeAs("utf-8", bytes);
  if (text !== undefined) return text;
  // A binary file decodes as GB18030 surprisingly often; a text has no NUL.
  return bytes.includes(0) ? undefined : decodeAs("gb18030", bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
