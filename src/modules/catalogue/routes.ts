/** HTTP of the catalogue; the files in routes/ hold one audience each. */
import type { AnyRoute } from "#kernel/http/route.ts";
import { importRoutes } from "./routes/import.ts";
import { matrixRoutes } from "./routes/matrix.ts";
import { publicRoutes } from "./routes/public.ts";
import { readRoutes } from "./routes/read.ts";
import { writeRoutes } from "./routes/write.ts";

export const routes: readonly AnyRoute[] = [
  ...publicRoutes,
  ...readRoutes,
  ...matrixRoutes,
  ...writeRoutes,
  ...importRoutes,
];
