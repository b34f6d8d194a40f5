/**
 * The lot that says which completions are verified. It is a function of the hash of the event that recorded the
 * completion: nobody can know it before (the hash covers the moment and everything recorded until then), nobody can
 * choose it after, and whoever has the log draws the same lot again.
 */
import { MILLION } from "./campaign.ts";

/** Draws for one unit. `hash`: of the event that recorded its completion, 32 bytes. */
export function isDrawn(hash: Uint8Array, number: number, samplePpm: number): boolean {
  if (samplePpm <= 0) return false;
  if (samplePpm >= MILLION) return true;
  return lotOf(hash, number) < (samplePpm / MILLION) * 2 ** 32;
}

/** A number from 0 up to 2³², evenly spread over the units of one event. */
export function lotOf(hash: Uint8Array, number: number): number {
  let state = Math.imul(number, 0x9e37_79b1) >>> 0;
  for (let i = 0; i + 3 < hash.length; i += 4) {
    const word =
      ((hash[i] ?? 0) | ((hash[i + 1] ?? 0) << 8) | ((hash[i + 2] ?? 0) << 16)) +
      (hash[i + 3] ?? 0) * 2 ** 24;
    state = mix(state ^ (word >>> 0));
  }
  return mix(state ^ number);
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(input: number): number {
  let x = input >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b) >>> 0;
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}
