/** Moves the deadline of a campaign that is under way: a later day, with the reason; its stations are told. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { TextLine, useWords } from "./parts.tsx";
import { useExtend } from "./queries.ts";
import type { CampaignView } from "./views.ts";

export function ExtendForm(props: {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}): ReactNode {
  const { extend: words } = useWords();
  const { campaign } = props;
  const extend = useExtend(campaign.id);
  const [deadline, setDeadline] = useState(campaign.deadline);
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const submit = async () => {
    setRefusal(null);
    try {
      const { deadline: now } = await extend.mutateAsync({ deadline, reason });
      toast({ text: words.done(now) });
      props.onClose();
    } catch (error) {
      setRefusal(refusalWords(error));
    }
  };
  return (
    <FormDrawer
      open
      title={words.title}
      submitLabel={words.save}
      busy={extend.isPending}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <div className="cam-form">
        <p>{words.text(campaign.deadline)}</p>
        <TextLine label={words.deadline} type="date" value={deadline} onChange={setDeadline} />
        <TextLine
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </div>
    </FormDrawer>
  );
}
