/** What differs between two texts, character by character, for marking it. */

export type Piece = { readonly text: string; readonly differs: boolean };

/** Longest text that is compared character by character; longer ones differ as a whole. Unit: characters. */
const LIMIT = 400;

/** The pieces of `text`: what also stands in `other`, in the same order, and what does not. */
export function piecesAgainst(text: string, other: string): Piece[] {
  if (text === other || text === "") return [{ text, differs: false }];
  const [a, b] = [[...text], [...other]];
  if (a.length > LIMIT || b.length > LIMIT) return [{ text, differs: true }];
  const common = commonLengths(a, b);
  const pieces: Piece[] = [];
  const add = (character: string, differs: boolean): void => {
    const last = pieces.at(-1);
    if (last?.differs === differs)
      pieces[pieces.length - 1] = { text: last.text + character, differs };
    else pieces.push({ text: character, differs });
  };
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    while (j < b.length && a[i] !== b[j] && at(common, i, j + 1) >= at(common, i + 1, j)) j++;
    const isCommon = j < b.length && a[i] === b[j];
    add(a[i] ?? "", !isCommon);
    if (isCommon) j++;
  }
  return pieces;
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as number[];
      row[j] =
        a[i] === b[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
