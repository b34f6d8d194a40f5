import { useEffect, useState } from "react";
import { stopReading } from "./read-aloud.tsx";

/** Which screen of a page the address asks for: the browser's back button goes one screen back. */
export function useStepInAddress(
  first: string,
): [string, (step: string, replace?: boolean) => void] {
  const read = () =>
    location.hash.startsWith("#step-") ? decodeURIComponent(location.hash.slice(6)) : undefined;
  const [step, setStep] = useState(() => read() ?? first);
  useEffect(() => {
    const follow = () => {
      stopReading();
      setStep((before) => read() ?? (location.hash === "" ? first : before));
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [first]);
  const go = (to: string, replace = false) => {
    const address = `${location.pathname}${location.search}#step-${encodeURIComponent(to)}`;
    if (replace) history.replaceState(history.state, "", address);
    else history.pushState(history.state, "", address);
    stopReading();
    setStep(to);
  };
  return [step, go];
}
