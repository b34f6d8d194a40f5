/** Photographs from telephones are far larger than anyone needs to see: they are made smaller here. */

/** Largest photo that is sent. Unit: bytes. */
export const photoLimitBytes = 2_000_000;
/** Largest file that is accepted at all. Unit: bytes. */
export const fileLimitBytes = 10_000_000;
/** Longest edge of a photo that is sent. Unit: px. */
const longestEdge = 2560;

/** The size of a picture that fits inside a square of `edge`, keeping its shape and never growing. */
export function fitInside(
  size: { readonly width: number; readonly height: number },
  edge: number,
): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

function toJpeg(bitmap: ImageBitmap, edge: number, quality: number): Promise<Blob | null> {
  const { width, height } = fitInside(bitmap, edge);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return Promise.resolve(null);
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

/**
 * A photo as JPEG of at most 2 MB, upright and without what the camera wrote into it (place, device).
 * What the browser cannot read is given back as it is; the server decides.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return file;
  }
  try {
    for (const [edge, quality] of [
      [longestEdge, 0.86],
      [2048, 0.8],
      [1600, 0.72],
      [1280, 0.6],
    ] as const) {
      const jpeg = await toJpeg(bitmap, edge, quality);
      if (jpeg !== null && jpeg.size <= photoLimitBytes) return jpeg;
    }
    return file;
  } finally {
    bitmap.close();
  }
}
