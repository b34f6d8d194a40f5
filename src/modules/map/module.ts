/** Manifest of the map: pages alone; every figure is asked of the module that owns it. */
import { defineModule } from "#kernel/module.ts";

export const map = defineModule({
  name: "map",
  dependsOn: [],
  personalData: [],
});
