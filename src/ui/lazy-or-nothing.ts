import { type ComponentType, lazy, type LazyExoticComponent } from "react";

/**
 * A part that the page can do without: where its code or its style cannot be fetched, the rest of the page stays. The
 * failure is caught here, outside: what is caught at `import()` itself does not cover the styles that go with it.
 */
export function lazyOrNothing<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => load().catch(() => ({ default: () => null })));
}
