/** The form of a list. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { inTreeOrder } from "../../rules/tree.ts";
import { Choose, Line } from "../console/draft-fields.tsx";
import { useSay } from "../words.ts";
import { type ListLine, useKeepingWords } from "./keeping-desk.tsx";

type Draft = Pick<ListLine, "code" | "name" | "nameEn" | "parentCode" | "position" | "open">;

/** Opens a new list, or changes one; who saw an older one is refused. */
export function ListDrawer(props: {
  readonly list: ListLine | undefined;
  readonly all: readonly ListLine[];
  readonly onClose: () => void;
}): ReactNode {
  const keeping = useKeepingWords();
  const { lists: words } = keeping;
  const client = useQueryClient();
  const { list, all } = props;
  const [draft, setDraft] = useState<Draft>(list ?? freshList(all));
  const [isChecked, setIsChecked] = useState(false);
  const isCodeWrong = !/^[0-9A-Za-z_.-]{1,100}$/.test(draft.code);
  const isNameMissing = draft.name.trim() === "";
  const save = useMutation({
    mutationFn: () => {
      const { code, ...body } = draft;
      return api.catalogue.saveList({
        params: { code },
        query: { revision: list?.revision ?? 0 },
        body,
      });
    },
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({ text: keeping.savedDone(draft.name) });
      props.onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={list === undefined ? words.create : words.edit}
      busy={save.isPending}
      refusal={
        save.error === null
          ? null
          : refusalWords(save.error, { "catalogue.changed_meanwhile": keeping.changedRemedy })
      }
      onClose={props.onClose}
      onSubmit={() => {
        setIsChecked(true);
        if (!isCodeWrong && !isNameMissing) save.mutate();
      }}
    >
      <ListFields
        draft={draft}
        set={(change) => setDraft((before) => ({ ...before, ...change }))}
        isNew={list === undefined}
        all={all}
        isNameWrong={isChecked && isNameMissing}
        isCodeWrong={isChecked && isCodeWrong}
      />
    </FormDrawer>
  );
}

function ListFields(props: {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly isNew: boolean;
  readonly all: readonly ListLine[];
  readonly isNameWrong: boolean;
  readonly isCodeWrong: boolean;
}): ReactNode {
  const { lists: words, categories } = useKeepingWords();
  const { draft, set } = props;
  return (
    <>
      <Line
        label={words.name}
        required
        maxLength={100}
        value={draft.name}
        error={props.isNameWrong ? categories.nameMissing : undefined}
        onChange={(name) => set({ name })}
      />
      <Line
        label={words.nameEn}
        maxLength={100}
        value={draft.nameEn ?? ""}
        onChange={(text) => set({ nameEn: text === "" ? null : text })}
      />
      <Line
        label={words.code}
        required
        readOnly={!props.isNew}
        hint={props.isNew ? words.codeHint : undefined}
        maxLength={100}
        value={draft.code}
        error={props.isCodeWrong ? categories.codeMissing : undefined}
        onChange={(code) => set({ code: code.trim() })}
      />
      <ParentField
        nodes={props.all}
        code={draft.code}
        value={draft.parentCode}
        onChange={(parentCode) => set({ parentCode })}
      />
      <PositionField value={draft.position} onChange={(position) => set({ position })} />
    </>
  );
}

function freshList(all: readonly ListLine[]): Draft {
  const last = Math.max(0, ...all.map((list) => list.position));
  return {
    code: "",
    name: "",
    nameEn: null,
    parentCode: null,
    position: Math.min(10_000, last + 10),
    open: true,
  };
}

/** What it stands under: anything open but itself. */
export function ParentField(props: {
  readonly nodes: readonly (Pick<ListLine, "code" | "parentCode" | "name" | "nameEn"> & {
    readonly open: boolean;
  })[];
  readonly code: string;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}): ReactNode {
  const { lists: words } = useKeepingWords();
  const say = useSay();
  const choices = inTreeOrder(props.nodes).filter(
    ({ node }) => node.code !== props.code && (node.open || node.code === props.value),
  );
  return (
    <Choose
      label={words.parent}
      value={props.value ?? ""}
      options={[
        { value: "", label: words.noParent },
        ...choices.map(({ node, depth }) => ({
          value: node.code,
          label: `${"  ".repeat(depth)}${say(node.name, node.nameEn)}`,
        })),
      ]}
      onChange={(code) => props.onChange(code === "" ? null : code)}
    />
  );
}

/** Its place among its sisters. */
export function PositionField(props: {
  readonly value: number;
  readonly onChange: (position: number) => void;
}): ReactNode {
  const { lists: words } = useKeepingWords();
  return (
    <Line
      label={words.position}
      type="number"
      min={0}
      step="1"
      hint={words.positionHint}
      value={String(props.value)}
      onChange={(text) =>
        props.onChange(Math.min(10_000, Math.max(0, Math.trunc(Number(text)) || 0)))
      }
    />
  );
}
