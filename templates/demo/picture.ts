/** Pictures for the demo, drawn here: an alley with its rubbish, and the same alley swept. No photograph of anywhere. */
import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

const WIDTH = 480;
const HEIGHT = 360;
const SKY: Colour = [214, 224, 228];
const WALL: Colour = [203, 190, 168];
const SHADE: Colour = [176, 163, 141];
const TILES: Colour = [92, 96, 101];
const GROUND: Colour = [150, 147, 140];
const DOOR: Colour = [121, 78, 58];
const GREEN: Colour = [72, 128, 98];
const BAGS: readonly Colour[] = [
  [62, 64, 70],
  [88, 74, 62],
  [54, 82, 92],
  [130, 118, 84],
];

type Canvas = { readonly pixels: Buffer };

function rectangle(
  { pixels }: Canvas,
  [x, y, width, height]: readonly [number, number, number, number],
  [red, green, blue]: Colour,
): void {
  for (let row = Math.max(0, y); row < Math.min(HEIGHT, y + height); row++)
    for (let column = Math.max(0, x); column < Math.min(WIDTH, x + width); column++) {
      const at = row * (WIDTH * 3 + 1) + 1 + column * 3;
      pixels[at] = red;
      pixels[at + 1] = green;
      pixels[at + 2] = blue;
    }
}

function disc(
  canvas: Canvas,
  [cx, cy, radius]: readonly [number, number, number],
  colour: Colour,
): void {
  for (let row = -radius; row <= radius; row++) {
    const half = Math.floor(Math.sqrt(radius * radius - row * row));
    rectangle(canvas, [cx - half, cy + row, half * 2 + 1, 1], colour);
  }
}

function alley(canvas: Canvas): void {
  rectangle(canvas, [0, 0, WIDTH, HEIGHT], SKY);
  rectangle(canvas, [0, 40, 170, 320], WALL);
  rectangle(canvas, [310, 40, 170, 320], SHADE);
  rectangle(canvas, [0, 28, 184, 16], TILES);
  rectangle(canvas, [296, 28, 184, 16], TILES);
  rectangle(canvas, [170, 210, 140, 150], GROUND);
  for (let i = 0; i < 70; i++) rectangle(canvas, [170 - i, 290 + i, 140 + 2 * i, 1], GROUND);
  rectangle(canvas, [40, 150, 60, 130], DOOR);
  rectangle(canvas, [380, 150, 60, 130], DOOR);
}

/** An alley's mouth, with so many bags of rubbish in it, or swept and with two bins. */
export function alleyPicture(bags: number): Buffer {
  const pixels = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  const canvas = { pixels };
  alley(canvas);
  for (let i = 0; i < bags; i++) {
    // A heap: the lower rows are wider; the same places every time.
    const row = Math.floor(i / 6);
    const x = 178 + ((i * 53) % 124);
    const y = 338 - row * 22 - ((i * 17) % 9);
    disc(canvas, [x, y, 15 + ((i * 7) % 8)], BAGS[i % BAGS.length] ?? BAGS[0] ?? TILES);
  }
  if (bags === 0) {
    for (const x of [186, 226]) {
      rectangle(canvas, [x, 250, 30, 44], GREEN);
      rectangle(canvas, [x - 3, 244, 36, 8], TILES);
    }
    rectangle(canvas, [332, 110, 34, 44], [240, 238, 230]);
  }
  return encode(pixels);
}

/** PNG, eight bits a colour, unfiltered lines. */
function encode(pixels: Buffer): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  header[9] = 2;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
