/** Routes of campaigns. */
import type { AnyRoute } from "#kernel/http/route.ts";
import { campaignRoutes } from "./routes/campaigns.ts";
import { deviceRoutes } from "./routes/device.ts";
import { progressRoutes } from "./routes/progress.ts";
import { unitRoutes } from "./routes/units.ts";

export const routes: readonly AnyRoute[] = [
  ...campaignRoutes,
  ...unitRoutes,
  ...progressRoutes,
  ...deviceRoutes,
];
