/** Shapes of the key of a worker's device. */
import { type Static, Type } from "typebox";

/** `device`: made by the device once. */
export const DeviceKeyQuery = Type.Object({
  device: Type.String({
    pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
  }),
});
/** 32 bytes as base64url. */
export const DeviceKeyAnswer = Type.Object({ half: Type.String() });
export type DeviceKeyAnswer = Static<typeof DeviceKeyAnswer>;
