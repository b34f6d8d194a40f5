/** Whether a resident wants to be drawn for surveys, in "my matters". */
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Checkbox } from "#ui/portal/field.tsx";
import { toast } from "#ui/toast.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import "./answer.css";

export default function InvitationsSection(): ReactNode {
  const { preference: words } = useText({ zh, en });
  const load = useLoad((signal) => api.questionnaires.preference({}, { signal }), []);
  const [chosen, setChosen] = useState<boolean>();
  const wanted = chosen ?? load.data?.wanted;
  if (wanted === undefined) return null;
  const choose = async (next: boolean) => {
    setChosen(next);
    try {
      await api.questionnaires.savePreference({ body: { wanted: next } });
      toast({ text: words.saved });
    } catch {
      setChosen(!next);
    }
  };
  return (
    <section className="wide" aria-labelledby="survey-invitations">
      <h2 id="survey-invitations" className="section-title">
        {words.title}
      </h2>
      <Checkbox label={words.label} checked={wanted} onChange={(next) => void choose(next)} />
    </section>
  );
}
