/** What the editors of lists and categories share: texts, the mark of a closed one, closing with a way back. */
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CatalogueCategoryDeskAnswer, CatalogueListDeskAnswer } from "#ui/client.gen.ts";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/keeping.en.ts";
import { zh } from "../../messages/keeping.zh.ts";

export type ListLine = CatalogueListDeskAnswer["items"][number];
export type CategoryLine = CatalogueCategoryDeskAnswer["items"][number];

/** The texts of these pages. */
export function useKeepingWords(): typeof zh {
  return useText({ zh, en });
}

/** Open or closed, said in a word. */
export function OpenMark({ open }: { readonly open: boolean }): ReactNode {
  const words = useKeepingWords();
  return (
    <span className="cat-status" data-status={open ? "published" : "retired"}>
      {open ? words.open : words.closed}
    </span>
  );
}

/** Closes or reopens at once; undo takes it back, which is better than a question before. */
export function OpenSwitch(props: {
  readonly name: string;
  readonly open: boolean;
  /** Writes it and answers the revision that it has then. */
  readonly save: (open: boolean, seen?: number) => Promise<number>;
}): ReactNode {
  const words = useKeepingWords();
  const client = useQueryClient();
  const { name, open, save } = props;
  const set = async (to: boolean, seen?: number): Promise<void> => {
    try {
      const revision = await save(to, seen);
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({
        text: to ? words.reopenedDone(name) : words.closedDone(name),
        undo: seen === undefined ? () => set(!to, revision) : undefined,
      });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
  };
  return (
    <RowButton
      label={open ? words.close : words.reopen}
      name={open ? words.closeThis(name) : words.reopenThis(name)}
      onPress={() => void set(!open)}
    />
  );
}

/** A short word in a row of a table; read aloud with the name of the row. */
export function RowButton(props: {
  readonly label: string;
  readonly name: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="act"
      data-kind="quiet"
      aria-label={props.name}
      onClick={props.onPress}
    >
      {props.label}
    </button>
  );
}
