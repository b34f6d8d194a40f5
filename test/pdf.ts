/** Looks at PDF files: what stands on each page, how large it is, and how much ink is on it. */
import { PDFiumLibrary } from "@hyzyla/pdfium";

export type PdfPage = {
  /** Its characters without spaces: where a line breaks is not what a test is about. */
  readonly text: string;
  /** Unit: points of 1/72 inch. */
  readonly width: number;
  readonly height: number;
  /** Share of dark pixels at 144 dots an inch. */
  readonly ink: number;
  /** How many pixels are clearly green, as the mark is. */
  readonly green: number;
};

/** Reads every page of a file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages: PdfPage[] = [];
  for (const page of document.pages()) {
    // Before it is drawn: afterwards the library does not read it any more.
    const text = page.getText().replace(/\s+/g, "");
    const { data, width, height } = await page.render({ scale: 2, render: "bitmap" });
    let dark = 0;
    let green = 0;
    for (let i = 0; i < data.length; i += 4) {
      const [first = 255, middle = 255, last = 255] = data.subarray(i, i + 3);
      if (first + middle + last < 300) dark++;
      if (middle > Math.min(first, last) + 40 && middle > Math.max(first, last)) green++;
    }
    pages.push({
      text,
      width: width / 2,
      height: height / 2,
      ink: dark / (width * height),
      green,
    });
  }
  document.destroy();
  library.destroy();
  return pages;
}
