/** What others have reported nearby: enough to know whether it is the same, nothing that tells whose it is. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { api, type CasesSimilarAnswer } from "#ui/client.gen.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { RadioCards } from "#ui/portal/field.tsx";
import { en } from "../../messages/pages-words.en.ts";
import { zh } from "../../messages/pages-words.zh.ts";
import { useTogether } from "../console/together-words.ts";
import type { ReportValues } from "./report-values.ts";
import { useSay } from "./words.ts";

type Similar = CasesSimilarAnswer["items"][number];

/** How long nothing changes before it is asked. Unit: ms. */
const QUIET = 500;

/** Similar open reports; none while they are looked for, and none where looking failed: it is help, no more. */
function useNearby(values: ReportValues, categoryCode: string | null): readonly Similar[] {
  const [found, setFound] = useState<readonly Similar[]>([]);
  const { text, point, areaId } = values;
  const asked = JSON.stringify({ text, point, areaId, categoryCode });
  useEffect(() => {
    if (point === null && areaId === null) {
      setFound([]);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      api.cases
        .similar(
          { body: { text: text.slice(0, 4000), point, areaId, categoryCode } },
          { signal: abort.signal },
        )
        .then(({ items }) => setFound(items))
        .catch(() => setFound([]));
    }, QUIET);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // What is asked is compared by what it holds.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
  return found;
}

/** Each answer names a case anew, so that a choice is kept by what is shown of it. */
const signOf = ({ since, status, distanceM, category }: Similar): string =>
  [since, status, distanceM, category?.zh].join(" ");

export function SimilarReports(props: {
  readonly values: ReportValues;
  readonly categoryCode: string | null;
  readonly onChange: (sameAs: string) => void;
}): ReactNode {
  const { similar: words } = useTogether();
  const { status } = useText({ zh, en });
  const say = useSay();
  const format = useFormat();
  const { values, onChange } = props;
  const found = useNearby(values, props.categoryCode);
  const chosen = useRef("");
  const refs = found.map(({ ref }) => ref);
  const again = found.find((one) => signOf(one) === chosen.current)?.ref ?? "";
  const value = refs.includes(values.sameAs) ? values.sameAs : again;
  useEffect(() => {
    // What is no longer nearby is no longer the same; what was asked anew has a new name.
    if (found.length > 0 && value !== values.sameAs) onChange(value);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  if (found.length === 0) return null;
  const optionOf = (one: Similar) => {
    const kind = one.category === null ? words.unknownKind : say(one.category.zh, one.category.en);
    const distance = one.distanceM === null ? "" : words.within(one.distanceM);
    const near = one.reasons.includes("place") ? distance : words.far;
    return {
      value: one.ref,
      label: words.portalOne(kind, near),
      hint: words.portalSince(format.day(one.since), status[one.status], one.reporters),
    };
  };
  return (
    <div aria-live="polite" className="similar-reports">
      <RadioCards
        id="same-as"
        label={words.portalTitle}
        hint={words.portalHint}
        value={value}
        onChange={(next) => {
          const one = found.find(({ ref }) => ref === next);
          chosen.current = one === undefined ? "" : signOf(one);
          onChange(next);
        }}
        options={[...found.map(optionOf), { value: "", label: words.portalNone }]}
      />
    </div>
  );
}
