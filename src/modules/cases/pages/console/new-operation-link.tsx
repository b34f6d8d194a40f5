/** The way to a new joint operation, for posts that take cases in. */
import type { ReactNode } from "react";
import { useMay } from "#ui/console/navigation.tsx";
import { Icon } from "#ui/icon.tsx";
import { taker } from "../../access.ts";
import { useTogether } from "./together-words.ts";

export function NewOperationLink(): ReactNode {
  const { open: words } = useTogether();
  const isTaker = useMay(taker);
  if (!isTaker) return null;
  return (
    <a className="act" data-kind="quiet" href="/console/operations/new">
      <Icon name="people" size={18} />
      {words.nav}
    </a>
  );
}
