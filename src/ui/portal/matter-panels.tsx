/** Parts of a matter's page that modules above cases contribute; cases itself knows none of them. */
import {
  type ComponentType,
  createContext,
  type LazyExoticComponent,
  type ReactNode,
  Suspense,
  use,
} from "react";
import type { MatterPanelProps } from "./contract.ts";

/** The panels in order; the shell gives them. */
export const MatterPanelsContext = createContext<
  readonly { readonly Panel: LazyExoticComponent<ComponentType<MatterPanelProps>> }[]
>([]);

/** Draws them for one matter. */
export function MatterPanels(props: MatterPanelProps): ReactNode {
  return use(MatterPanelsContext).map(({ Panel }, index) => (
    // Panels never change places: their order is fixed when the shell is composed.
    <Suspense key={`matter-${index}`} fallback={null}>
      <Panel {...props} />
    </Suspense>
  ));
}
