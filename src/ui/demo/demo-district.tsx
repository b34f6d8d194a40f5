/** Shows the demo's corner where this is a demo; a real district pays one small question once the page is at rest. */
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { api } from "#ui/client.gen.ts";
import { lazyOrNothing } from "#ui/lazy-or-nothing.ts";
import { whenIdle } from "#ui/when-idle.ts";
import type { DemoPlace } from "./demo-corner.tsx";

/** Help, and no more: where it cannot be fetched the page goes on without it. */
const DemoCorner = lazyOrNothing(() => import("./demo-corner.tsx"));

/** For shells and for pages without one; in a bar it stands where it is written, elsewhere in the corner of the page. */
export function DemoDistrict(props: { readonly place: DemoPlace }): ReactNode {
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
  const corner = (
    <Suspense fallback={null}>
      <DemoCorner place={props.place} />
    </Suspense>
  );
  return props.place === "bar" ? corner : createPortal(corner, document.body);
}
