/** /field: a worker's units at the door, with or without a network. */
import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { usePreferences } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Empty, Skeleton } from "#ui/portal/parts.tsx";
import { Toasts } from "#ui/toast.tsx";
import { keepFact } from "./device/database.ts";
import { type FieldState, fieldState, watchField } from "./device/shown.ts";
import { startField } from "./device/state.ts";
import { FieldHeader } from "./header.tsx";
import { startShell } from "./shell-version.ts";
import { SignIn } from "./sign-in.tsx";
import { UnitSheet } from "./unit-sheet.tsx";
import { useOpenUnit } from "./use-open-unit.ts";
import { WorkList } from "./work-list.tsx";
import { useWords } from "./words.ts";
import "#ui/base.css";
import "#ui/portal/parts.css";
import "#ui/portal/forms.css";
import "./field.css";
import "./field-unit.css";

function useFieldState(): FieldState {
  return useSyncExternalStore(watchField, fieldState);
}

/** What only runs once a page: opening the device, and the words that the service worker speaks. */
function useStart(): void {
  const { language } = usePreferences();
  useEffect(() => {
    void startField();
    startShell();
  }, []);
  useEffect(() => {
    void keepFact("language", language).catch(() => {});
    const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const name = language === "zh" ? "/field.webmanifest" : "/field-en.webmanifest";
    if (manifest !== null && manifest.getAttribute("href") !== name) manifest.href = name;
  }, [language]);
}

function Ready(props: { readonly state: FieldState }): ReactNode {
  const [open, setOpen] = useOpenUnit();
  const scrolled = useRef(0);
  // Back in the list, the thumb finds the next door where it left.
  useLayoutEffect(() => {
    scrollTo({ top: open === null ? scrolled.current : 0 });
  }, [open]);
  const openUnit = (unitId: number) => {
    scrolled.current = scrollY;
    setOpen(unitId);
  };
  return (
    <>
      <WorkList state={props.state} onOpen={openUnit} isBehind={open !== null} />
      {open !== null && (
        <UnitSheet key={open} state={props.state} unitId={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

export function FieldApp(): ReactNode {
  const words = useWords();
  const state = useFieldState();
  const [isLeaving, setIsLeaving] = useState(false);
  useStart();
  usePageTitle(words.title);
  return (
    <div className="field-app">
      <FieldHeader state={state} isLeaving={isLeaving} onLeave={setIsLeaving} />
      <main id="work" tabIndex={-1}>
        {state.phase === "starting" && <Skeleton lines={6} />}
        {state.phase === "impossible" && (
          <Empty title={words.impossible.title}>{words.impossible.text}</Empty>
        )}
        {state.phase === "signIn" && <SignIn state={state} />}
        {state.phase === "ready" && <Ready state={state} />}
      </main>
      <Toasts />
    </div>
  );
}
