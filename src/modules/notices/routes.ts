/** Routes of notices. */
import { administer } from "./routes/administer.ts";
import { mine } from "./routes/mine.ts";

export const routes = [...mine, ...administer];
