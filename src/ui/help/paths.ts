/** Which registered path an address is an instance of. Pure. */

/** Whether an address is an instance of a path such as "/cases/:id". */
export function fitsPath(pattern: string, path: string): boolean {
  const asked = path.split("/");
  const parts = pattern.split("/");
  return (
    parts.length === asked.length &&
    parts.every((part, at) => (part.startsWith(":") ? asked[at] !== "" : part === asked[at]))
  );
}

/** The path that an address means: of several that fit, the one that leaves least open. */
export function pathOf(patterns: readonly string[], path: string): string | undefined {
  const open = (pattern: string): number => pattern.split(":").length;
  return patterns
    .filter((pattern) => fitsPath(pattern, path))
    .toSorted((a, b) => open(a) - open(b))[0];
}
