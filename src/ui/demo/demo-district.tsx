/** Shows the demo's corner where this is a demo; a real district pays one small question once the page is at rest. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { api } from "#ui/client.gen.ts";
import { whenIdle } from "#ui/when-idle.ts";

const DemoCorner = lazy(() => import("./demo-corner.tsx"));

/** For shells and for pages without one. */
export function DemoDistrict(props: { readonly place: "portal" | "console" }): ReactNode {
  const [isDemo, setIsDemo] = useState(false);
  useEffect(
    () =>
      whenIdle(() => {
        api.accounts.signInOptions().then(
          ({ demo }) => setIsDemo(demo),
          () => undefined,
        );
      }),
    [],
  );
  if (!isDemo) return null;
  return createPortal(
    <Suspense fallback={null}>
      <DemoCorner place={props.place} />
    </Suspense>,
    document.body,
  );
}
