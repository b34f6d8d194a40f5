/** Parts of a case page that modules above cases contribute; cases itself knows none of them. */
import {
  type ComponentType,
  createContext,
  type LazyExoticComponent,
  type ReactNode,
  Suspense,
  lazy,
  use,
  useMemo,
} from "react";
import type { CasePanel, CasePanelProps, ConsoleModule } from "./contract.ts";
import { SessionContext } from "./navigation.tsx";

/** From here on a panel stands below what the case itself says. */
const BELOW_FROM = 50;

type Loaded = {
  readonly place: "above" | "below";
  readonly roles: CasePanel["roles"];
  readonly Panel: LazyExoticComponent<ComponentType<CasePanelProps>>;
};
const PanelsContext = createContext<readonly Loaded[]>([]);

/** Gathers what the modules contribute, once for the whole console. */
export function CasePanelsProvider(props: {
  readonly modules: readonly ConsoleModule[];
  readonly children: ReactNode;
}): ReactNode {
  const { modules } = props;
  const panels = useMemo(
    () =>
      modules
        .flatMap((module) => module.casePanels ?? [])
        .toSorted((a, b) => a.order - b.order)
        .map(
          ({ order, roles, load }): Loaded => ({
            place: order < BELOW_FROM ? "above" : "below",
            roles,
            Panel: lazy(load),
          }),
        ),
    [modules],
  );
  return <PanelsContext value={panels}>{props.children}</PanelsContext>;
}

/** The panels on one case for the post at hand: what asks for something now above the case's words, the rest below. */
export function CasePanels({
  place,
  ...props
}: CasePanelProps & { readonly place: Loaded["place"] }): ReactNode {
  const session = use(SessionContext);
  return use(PanelsContext)
    .filter((panel) => panel.place === place)
    .filter(({ roles }) => roles === undefined || (session && roles.includes(session.post.role)))
    .map(({ Panel }, index) => (
      <Suspense key={`panel-${index}`} fallback={null}>
        <Panel {...props} />
      </Suspense>
    ));
}
