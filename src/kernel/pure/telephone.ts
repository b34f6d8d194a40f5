/** Telephone numbers as people write them. */

/**
 * One way of writing a number: without blanks, dashes, dots and brackets, and a mainland mobile without its country code
 * (`13812345678`). Landlines and numbers from elsewhere are kept as they were dialled.
 */
export function compactTelephone(text: string): string {
  const compact = text.normalize("NFKC").replace(/[\s()\-–—.]/g, "");
  return /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(compact)?.[1] ?? compact;
}
