/** Where in the tour the visitor is; kept for the tab, so that it goes on over pages and changes of role. */
import { rememberInTab, rememberedInTab } from "#ui/device-memory.ts";
import { TOUR } from "./tour-steps.ts";

export type TourState = { readonly step: number; readonly isOn: boolean };

const NAME = "tour";

/** Step and whether the tour is under way; undefined before the first time. */
export function tourState(): TourState | undefined {
  const [step = "", on] = rememberedInTab(NAME)?.split(" ") ?? [];
  const number = Number(step);
  if (step === "" || !Number.isInteger(number) || TOUR[number] === undefined) return undefined;
  return { step: number, isOn: on === "on" };
}

/** Remembers where the visitor is. */
export function keepTour(state: TourState): void {
  rememberInTab(NAME, `${state.step} ${state.isOn ? "on" : "off"}`);
}
