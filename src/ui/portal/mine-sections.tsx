/** What modules add to "my matters". */
import { type ComponentType, createContext, type ReactNode, Suspense, use } from "react";

/** The sections in order; the shell gives them. */
export const MineContext = createContext<readonly { readonly Content: ComponentType }[]>([]);

/** Draws them, for a resident who is signed in. */
export function MineSections(): ReactNode {
  return use(MineContext).map(({ Content }, index) => (
    // Sections never change places: their order is fixed when the shell is composed.
    <Suspense key={`mine-${index}`} fallback={null}>
      <Content />
    </Suspense>
  ));
}
