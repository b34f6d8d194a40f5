/**
 * Draws a leaf of guidance as a picture for the photo album: the one place on a telephone where everybody finds things
 * again, without a network and at the counter. Fetched only when it is asked for.
 */
import { light, typeface } from "#ui/tokens.ts";

export type LeafLine = {
  readonly text: string;
  /** Drawn before the line: a box to tick, a ticked one, nothing. */
  readonly sign?: "box" | "ticked";
  /** Secondary text below it. */
  readonly note?: string;
};

export type Leaf = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly LeafLine[] }[];
  /** Where the page is, as text and as a QR code. */
  readonly address: string;
  readonly foot: string;
};

/** Wide enough to be read on any telephone. Unit: px, as all measures below. */
const WIDTH = 1080;
const EDGE = 72;
const SIZE = { title: 56, lead: 34, heading: 36, text: 36, note: 29, foot: 27 } as const;
const LEADING = 1.5;
const BOX = 34;
const QR = 220;

/** Something that is put on the picture once its height is known. */
type Draw = (pen: CanvasRenderingContext2D) => void;

function fontOf(size: number, bold: boolean): string {
  return `${bold ? "600 " : ""}${size}px ${typeface}`;
}

/**
 * Breaks a text into lines no wider than `width`: between any two Hanzi, in Latin text at blanks. A word that is wider
 * than a line is broken where it must be.
 */
export function wrapped(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^\s\p{Script=Han}\p{P}]+|\s+|./gsu) ?? []) {
    if (widthOf(line + piece) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
    for (const character of piece.trimStart()) {
      if (line !== "" && widthOf(line + character) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** Lays the leaf out from the top and remembers what is to be drawn. */
function layout(pen: CanvasRenderingContext2D, leaf: Leaf): { height: number; draws: Draw[] } {
  const draws: Draw[] = [];
  let y = EDGE;
  const put = (text: string, size: number, colour: string, given: Partial<Placing> = {}): void => {
    const { x = EDGE, bold = false, width = WIDTH - EDGE - x } = given;
    pen.font = fontOf(size, bold);
    for (const line of wrapped(text, width, (one) => pen.measureText(one).width)) {
      const baseline = y + size * 1.15;
      draws.push((on) => {
        on.font = fontOf(size, bold);
        on.fillStyle = colour;
        on.fillText(line, x, baseline);
      });
      y += size * LEADING;
    }
  };
  put(leaf.title, SIZE.title, light.ink, { bold: true });
  if (leaf.lead !== "") put(leaf.lead, SIZE.lead, light.inkSoft);
  for (const { heading, lines } of leaf.sections) {
    y += 34;
    rule(draws, y);
    y += 26;
    put(heading, SIZE.heading, light.jadeText, { bold: true });
    y += 4;
    for (const { text, note, sign } of lines) {
      if (sign !== undefined) box(draws, y, sign === "ticked");
      const x = sign === undefined ? EDGE : EDGE + BOX + 22;
      put(text, SIZE.text, light.ink, { x });
      if (note !== undefined && note !== "") put(note, SIZE.note, light.inkSoft, { x });
      y += 8;
    }
  }
  y += 34;
  rule(draws, y);
  y += 30;
  const footTop = y;
  put(leaf.foot, SIZE.foot, light.inkSoft, { width: WIDTH - 3 * EDGE - QR });
  put(leaf.address, SIZE.foot, light.inkSoft, { width: WIDTH - 3 * EDGE - QR });
  return { height: Math.max(y, footTop + QR) + EDGE, draws };
}

type Placing = { readonly x: number; readonly bold: boolean; readonly width: number };

function rule(draws: Draw[], y: number): void {
  draws.push((pen) => {
    pen.fillStyle = light.hairlineStrong;
    pen.fillRect(EDGE, y, WIDTH - 2 * EDGE, 2);
  });
}

function box(draws: Draw[], y: number, isTicked: boolean): void {
  const top = y + 10;
  draws.push((pen) => {
    pen.strokeStyle = isTicked ? light.jade : light.control;
    pen.lineWidth = 3;
    pen.strokeRect(EDGE, top, BOX, BOX);
    if (!isTicked) return;
    pen.lineWidth = 5;
    pen.beginPath();
    pen.moveTo(EDGE + 7, top + 18);
    pen.lineTo(EDGE + 14, top + 26);
    pen.lineTo(EDGE + 28, top + 8);
    pen.stroke();
  });
}

async function drawCode(pen: CanvasRenderingContext2D, address: string, bottom: number) {
  const { default: qrcode } = await import("qrcode");
  const { modules } = qrcode.create(address, { errorCorrectionLevel: "M" });
  const side = QR / modules.size;
  const [left, top] = [WIDTH - EDGE - QR, bottom - EDGE - QR];
  pen.fillStyle = light.ink;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column))
        pen.fillRect(left + column * side, top + row * side, side + 0.5, side + 0.5);
}

/** Draws the leaf and answers it as a PNG. */
export async function drawLeaf(leaf: Leaf): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser draws no pictures");
  const { height, draws } = layout(pen, leaf);
  canvas.width = WIDTH;
  canvas.height = Math.ceil(height);
  pen.fillStyle = light.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const draw of draws) draw(pen);
  await drawCode(pen, leaf.address, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob(
      (blob) => (blob === null ? failed(new Error("the picture was not made")) : done(blob)),
      "image/png",
    );
  });
}

/** Gives the picture to the reader: shared where the device shares files, else saved. */
export async function keepLeaf(leaf: Leaf, fileName: string): Promise<"shared" | "saved"> {
  const blob = await drawLeaf(leaf);
  const file = new File([blob], fileName, { type: blob.type });
  const touch = matchMedia("(pointer: coarse)").matches;
  if (touch && navigator.canShare?.({ files: [file] }) === true)
    try {
      await navigator.share({ files: [file], title: leaf.title });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "shared";
    }
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Browsers read the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return "saved";
}
