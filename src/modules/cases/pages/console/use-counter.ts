/** The counter at work: the form, what it lacks, how it is taken in, and what came of it. */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { remember } from "#ui/device-memory.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { useCasesStale } from "./case-queries.ts";
import { fetchGuidance, type IntakeAnswer, takeIn } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";
import {
  type CounterDraft,
  type CounterProblem,
  draftProblems,
  intakeOf,
  missingMaterials,
  nextDraft,
  titleOf,
} from "./counter-draft.ts";
import { keepAnswer, useDraft, useQueue } from "./counter-memory.ts";
import { mergeCase } from "./relations-requests.ts";
import { useTogether } from "./together-words.ts";

/** Under this name the device remembers the usual community; an area is nobody's personal data. */
export const AREA = "counter.area";

/** Where each problem is put right. */
const PLACE_OF: Readonly<Record<CounterProblem, string>> = {
  matter: "counter-matter",
  words: "counter-words",
  name: "counter-name",
  telephone: "counter-telephone",
  idNumber: "counter-id-number",
  agentName: "counter-agent-name",
  agentTelephone: "counter-agent-telephone",
};

function useGuidance(draft: CounterDraft) {
  const code = draft.matter?.kind === "application" ? draft.matter.code : undefined;
  return useQuery({
    queryKey: ["cases", "guidance", code ?? "", draft.areaId],
    queryFn: ({ signal }) => fetchGuidance(code ?? "", draft.areaId ?? undefined, signal),
    enabled: code !== undefined,
    staleTime: 300_000,
    // Another community changes who leads, not what to bring: the list stays while it is asked.
    placeholderData: (last) => (last?.code === code ? last : undefined),
  });
}

/** Sends the form, keeps the answer for its papers, and puts the case into today's queue. */
function useTakingIn() {
  const { counter: words } = useText({ zh, en });
  const { remedies } = useWords();
  const [queue, addToQueue] = useQueue();
  const stale = useCasesStale();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords>();
  const [taken, setTaken] = useState<{ answer: IntakeAnswer; draft: CounterDraft }>();
  const key = useRef(crypto.randomUUID());
  const { similar } = useTogether();
  /** Merges what was taken in where that was chosen; answers why it could not be. */
  const attach = async (caseId: number, draft: CounterDraft): Promise<string | undefined> => {
    if (draft.mergeInto === null || draft.matter?.kind !== "request") return undefined;
    try {
      await mergeCase(caseId, draft.mergeInto.id, similar.attachReason, `${key.current}-merge`);
      return undefined;
    } catch (error) {
      return refusalWords(error, remedies).message;
    }
  };
  const send = async (draft: CounterDraft, body: Parameters<typeof takeIn>[0]) => {
    if (busy) return false;
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await takeIn(body, key.current);
      const { caseId: id, receiptNo, status } = answer;
      const unmerged = await attach(id, draft);
      const title =
        draft.matter?.kind === "application" ? draft.matter.name : titleOf(draft.description);
      keepAnswer(answer);
      addToQueue({ id, receiptNo, status, title, at: Date.now() });
      setTaken({ answer, draft });
      if (unmerged === undefined) toast({ text: words.taken(receiptNo), seconds: 4 });
      else toast({ text: `${similar.attachFailed} ${unmerged}`, tone: "attend" });
      stale();
      return true;
    } catch (error) {
      setRefusal(refusalWords(error, remedies));
      return false;
    } finally {
      key.current = crypto.randomUUID();
      setBusy(false);
    }
  };
  const forget = () => {
    setTaken(undefined);
    setRefusal(undefined);
  };
  return { queue, busy, refusal, taken, send, forget };
}

/** Everything that the counter's page shows and does. */
export function useCounter() {
  const [draft, setDraft] = useDraft();
  const guidance = useGuidance(draft);
  const taking = useTakingIn();
  const [isAsked, setIsAsked] = useState(false);
  const isApplication = draft.matter?.kind === "application";
  const materials = isApplication ? (guidance.data?.content.materials ?? []) : [];
  const isReady = !isApplication || guidance.isSuccess;
  const problems = draftProblems(draft);

  const change = (part: Partial<CounterDraft>) => {
    if (part.areaId !== undefined)
      remember(AREA, part.areaId === null ? null : String(part.areaId));
    setDraft({ ...draft, ...part });
  };
  const clear = () => {
    setDraft(nextDraft(draft));
    setIsAsked(false);
    taking.forget();
  };
  const submit = async (decideNow: boolean) => {
    setIsAsked(true);
    const [first] = problems;
    if (first !== undefined) document.getElementById(PLACE_OF[first])?.focus();
    else if (isReady && taking.taken === undefined) {
      // The record is Chinese whatever this counter speaks; who reads English finds it in the duty.
      const body = intakeOf(draft, materials, decideNow, zh.counter.inFull);
      // Whoever comes back to this tab finds nothing of the person who has just left.
      if (await taking.send(draft, body)) setDraft(nextDraft(draft));
    }
  };
  return {
    draft,
    change,
    clear,
    submit,
    taking,
    materials,
    missing: missingMaterials(draft, materials),
    guidance: isApplication ? guidance.data : undefined,
    guidanceError: isApplication ? guidance.error : null,
    askAgain: () => guidance.refetch(),
    isReady,
    problems: isAsked ? problems : [],
  };
}
