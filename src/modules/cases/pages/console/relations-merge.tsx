/** Merging a case into another: chosen among similar ones or named by its number; and undoing it. */
import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useActing } from "./case-acting.tsx";
import { searchCases, type CaseView } from "./case-requests.ts";
import { FormAbout } from "./case-words.tsx";
import { FormField, useSending, WordsField } from "./relations-form.tsx";
import { mergeCase, type SimilarBody, unmergeCase } from "./relations-requests.ts";
import { SimilarList, useSimilar } from "./similar-list.tsx";
import { useTogether } from "./together-words.ts";

type Target = { readonly id: number; readonly receiptNo: string };

/** The case itself as a description: what is like it. */
function descriptionOf(view: CaseView): SimilarBody {
  return {
    text: `${view.title} ${view.description}`.slice(0, 4000),
    point: view.point,
    areaId: view.areaId,
    categoryCode: view.categoryCode,
    dutyCode: view.dutyCode,
  };
}

/** The case of a number that was typed; undefined while it is looked for, null where there is none. */
function useNumbered(typed: string): Target | null | undefined {
  const number = typed.trim();
  const isNumber = /^gw[\d\s-]{10,}$/i.test(number);
  const { data, isSuccess } = useQuery({
    queryKey: ["cases", "numbered", number],
    queryFn: async ({ signal }) => (await searchCases(number, undefined, signal)).items[0] ?? null,
    enabled: isNumber,
  });
  return isNumber && !isSuccess ? undefined : isNumber ? (data ?? null) : null;
}

function Candidates(props: {
  readonly chosen: number | null;
  readonly onChoose: (target: Target | null) => void;
}): ReactNode {
  const { view } = useActing();
  const { similar: words, relations } = useTogether();
  const { data, isFetching } = useSimilar(descriptionOf(view));
  const items = (data ?? []).filter(({ line }) => line !== null && line.id !== view.id);
  if (items.length === 0)
    return <p className="case-faint">{isFetching ? words.looking : words.none}</p>;
  return (
    <SimilarList
      items={items}
      chosen={props.chosen}
      chooseLabel={relations.choose}
      chosenLabel={relations.chosen}
      onChoose={(one) => props.onChoose(one?.line ?? null)}
    />
  );
}

export function MergeForm(props: {
  /** Known already, because the reporter named it. */
  readonly into?: Target;
  readonly onClose: () => void;
}): ReactNode {
  const { view } = useActing();
  const { relations: words } = useTogether();
  const [typed, setTyped] = useState(props.into?.receiptNo ?? "");
  const [chosen, setChosen] = useState<Target | null>(props.into ?? null);
  const [reason, setReason] = useState(words.mergeReasonUsual);
  const [isAsked, setIsAsked] = useState(false);
  const { busy, refusal, send } = useSending(view.id, props.onClose);
  const numbered = useNumbered(chosen === null ? typed : "");
  const target = chosen ?? numbered ?? null;
  const problem =
    !isAsked || target !== null
      ? undefined
      : typed.trim() === ""
        ? words.chooseCase
        : words.mergeUnknown;
  const submit = () => {
    setIsAsked(true);
    if (target === null || reason.trim() === "") return undefined;
    return send(
      (key) => mergeCase(view.id, target.id, reason.trim(), key),
      () => words.mergeDone(view.receiptNo, target.receiptNo),
    );
  };
  return (
    <FormDrawer
      open
      title={words.mergeTitle}
      submitLabel={words.mergeThis}
      busy={busy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <FormAbout view={view} />
      <p className="case-faint">{words.mergeHint}</p>
      <FormField label={words.mergeNumber} hint={words.mergeNumberHint} problem={problem}>
        {(control) => (
          <Input
            {...control}
            value={chosen?.receiptNo ?? typed}
            maxLength={30}
            placeholder="GW-0000-0000-00"
            onChange={(event) => {
              setChosen(null);
              setTyped(event.target.value);
            }}
          />
        )}
      </FormField>
      {props.into === undefined && <Candidates chosen={target?.id ?? null} onChoose={setChosen} />}
      <WordsField
        label={words.mergeReason}
        problem={isAsked && reason.trim() === "" ? words.needed : undefined}
        rows={3}
        limit={500}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}

export function UnmergeForm(props: { readonly onClose: () => void }): ReactNode {
  const { view } = useActing();
  const { relations: words } = useTogether();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const { busy, refusal, send } = useSending(view.id, props.onClose);
  const submit = () => {
    setIsAsked(true);
    if (reason.trim() === "") return undefined;
    return send(
      (key) => unmergeCase(view.id, reason.trim(), key),
      () => words.unmergeDone(view.receiptNo),
    );
  };
  return (
    <FormDrawer
      open
      title={words.unmergeTitle}
      submitLabel={words.unmerge}
      busy={busy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <FormAbout view={view} />
      <WordsField
        label={words.unmergeReason}
        problem={isAsked && reason.trim() === "" ? words.needed : undefined}
        rows={4}
        limit={500}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}
