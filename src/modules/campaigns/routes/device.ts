/** HTTP of the key of a worker's device. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { deviceStaff } from "../access.ts";
import { deviceKey } from "../actions/device-key.ts";
import { DeviceKeyAnswer, DeviceKeyQuery } from "../schema-device.ts";

export const deviceRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "campaigns.deviceKey",
    method: "GET",
    path: "/api/v1/campaigns/device-key",
    summary: "The server's half of the key with which your device seals its queue",
    access: deviceStaff,
    query: DeviceKeyQuery,
    response: DeviceKeyAnswer,
    handler: (ctx, { query }) => deviceKey(ctx, query.device),
  }),
];
