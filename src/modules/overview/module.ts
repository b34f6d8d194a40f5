/** Manifest of the overviews: pages alone; every figure is asked of the module that owns it. */
import { defineModule } from "#kernel/module.ts";

export const overview = defineModule({
  name: "overview",
  dependsOn: [],
  personalData: [],
});
