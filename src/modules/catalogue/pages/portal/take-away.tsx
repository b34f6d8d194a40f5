/** Taking the guidance along: as a picture in the photo album, or on paper. */
import { type ReactNode, useState } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import type { Leaf, LeafLine } from "#ui/portal/leaf.ts";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import { useSay, useWords } from "../words.ts";
import type { Duty } from "./duty-page.tsx";
import { ticksOnDevice } from "./materials.tsx";

/** Makes the leaf of a duty in the reader's language, with what is ticked now. */
function useLeaf(duty: Duty): () => Leaf {
  const { duty: words } = useText({ zh, en });
  const { channels, copies, forms, join, limit, phrases, placeKinds } = useWords();
  const say = useSay();
  const format = useFormat();
  const { content, responsible } = duty;
  const { promised } = content.limits;
  const materials = (): LeafLine[] => {
    const ticks = ticksOnDevice(duty);
    const lines = content.materials.flatMap((material, position): LeafLine[] =>
      material.shared
        ? []
        : [
            {
              text: say(material.name, material.nameEn),
              sign: ticks.includes(position) ? "ticked" : "box",
              note: [
                forms[material.form],
                ...(material.count > 1 ? [copies(material.count)] : []),
                ...(material.condition === null
                  ? []
                  : [words.onlyIf(say(material.condition, material.conditionEn))]),
                ...(material.note === "" ? [] : [say(material.note, material.noteEn)]),
              ].join(" · "),
            },
          ],
    );
    return lines.length === 0 ? [{ text: words.nothing }] : lines;
  };
  const places = [
    ...content.placeKinds.map((kind) => placeKinds[kind]),
    ...(content.places === "" ? [] : [say(content.places, content.placesEn)]),
  ];
  const section = (heading: string, text: string) =>
    text === "" ? [] : [{ heading, lines: [{ text }] }];
  const leads = responsible.leads.flatMap(({ orgName, orgNameEn }) =>
    orgName === null ? [] : [say(orgName, orgNameEn)],
  );
  return () => ({
    title: say(content.name, content.nameEn),
    lead: say(content.summary, content.summaryEn),
    sections: [
      { heading: words.bring, lines: materials() },
      ...section(
        words.time,
        promised === null
          ? words.timeUnknown
          : words.timePromised(limit(promised.amount, promised.unit)),
      ),
      ...section(
        words.cost,
        content.fee === "" ? words.costUnknown : say(content.fee, content.feeEn),
      ),
      ...section(words.how, phrases(content.channels.map((channel) => channels[channel]))),
      ...section(words.where, phrases(places)),
      ...section(words.responsible, join([...new Set(leads)].slice(0, 3))),
    ],
    address: `${location.origin}/duties/${encodeURIComponent(duty.code)}`,
    foot: words.leafFoot(format.day(Date.now(), 0)),
  });
}

/** The two buttons. */
export function TakeAway({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const leafOf = useLeaf(duty);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const save = async () => {
    setState("busy");
    try {
      const { keepLeaf } = await import("#ui/portal/leaf.ts");
      const leaf = leafOf();
      const how = await keepLeaf(leaf, `${leaf.title}.png`);
      if (how === "saved") toast({ text: words.savedPicture });
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <div className="take-away no-print">
      <Button icon="image" busy={state === "busy"} onClick={() => void save()}>
        {state === "busy" ? words.savingPicture : words.savePicture}
      </Button>
      <Button icon="print" onClick={() => print()}>
        {words.print}
      </Button>
      <p role="status">{state === "failed" ? words.notSaved : ""}</p>
    </div>
  );
}
