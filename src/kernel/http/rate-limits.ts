/** How often one address may do what costs others something. Staff at the counter are not limited in taking cases in. */
import type { RateLimitName } from "./route.ts";

export const RATE_LIMITS: Readonly<Record<RateLimitName, { max: number; timeWindow: number }>> = {
  signIn: { max: 20, timeWindow: 60_000 },
  submission: { max: 30, timeWindow: 60_000 },
  tracking: { max: 60, timeWindow: 60_000 },
  /** What is looked for while somebody types. */
  typing: { max: 120, timeWindow: 60_000 },
  upload: { max: 60, timeWindow: 60_000 },
};
