/** Random bytes for what is made thousands of times a second: one call to the system for a block of them. */
import { randomBytes } from "node:crypto";

const BLOCK = 3072;
let block = Buffer.alloc(0);
let used = 0;

/** Unpredictable bytes; each of them is given out once. */
export function drawBytes(count: number): Buffer {
  if (used + count > block.length) {
    block = randomBytes(Math.max(BLOCK, count));
    used = 0;
  }
  const bytes = block.subarray(used, used + count);
  used += count;
  return bytes;
}
