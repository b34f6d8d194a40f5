/** A case that is looked at: fetched, fetched again when the reader comes back to it, changed by commands. */
import { useEffect, useState } from "react";
import { useLive, useWhenNotTyping } from "#ui/live.ts";
import { type Load, useLoad } from "#ui/use-load.ts";
import type { CaseView } from "../../schema.ts";
import { type CaseAccess, fetchCase, receiptOf } from "./case-access.ts";

/** The case behind an access, with what the page needs to show and change it. */
export function useMatter(access: CaseAccess) {
  const name =
    access.kind === "receipt"
      ? `${access.key.receiptNo} ${access.partId ?? ""}`
      : String(access.caseId);
  const fetched = useLoad((signal) => fetchCase(access, signal), [access.kind, name]);
  const [changed, setChanged] = useState<{ readonly view: CaseView; readonly over: unknown }>();
  const current = changed?.over === fetched.data ? changed?.view : fetched.data;
  const { again } = fetched;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") again();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [again]);
  const lookAgain = useWhenNotTyping(again);
  useLive(
    current === undefined ? [] : [`case:${current.id}`],
    ({ seq }) => {
      if (seq === null || seq > (current?.timeline.at(-1)?.seq ?? 0)) lookAgain();
    },
    { receipt: receiptOf(access) },
  );
  const load: Load<CaseView> = { ...fetched, data: current };
  return {
    load,
    /** What the page of the case is given. */
    of: (view: CaseView) => ({
      view,
      access,
      onChange: (next: CaseView) => setChanged({ view: next, over: fetched.data }),
      onRefresh: again,
      busy: fetched.state === "loading",
    }),
  };
}
