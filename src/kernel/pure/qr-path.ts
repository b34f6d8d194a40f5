/** Draws the modules of a QR code as one path. */

export type QrModules = {
  /** Modules a side. */
  readonly size: number;
  readonly get: (row: number, column: number) => number | boolean;
};

/** Quiet zone around the code. Unit: modules. */
const MARGIN = 3;

/** A square of `size` modules with its quiet zone, and the path of the dark ones. */
export function qrPath({ size, get }: QrModules): { readonly size: number; readonly path: string } {
  const runs: string[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (get(row, column)) runs.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
  return { size: size + 2 * MARGIN, path: runs.join("") };
}
