/** Moves the deadline of a campaign that is under way: a later day, with the reason; its stations are told. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { TextLine, useWords } from "./parts.tsx";
import { useExtend } from "./queries.ts";
import type { CampaignView } from "./views.ts";

export function ExtendForm(props: {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}): ReactNode {
  const { extend: words } = useWords();
  const format = useFormat();
  const { campaign } = props;
  const extend = useExtend(campaign.id);
  const [deadline, setDeadline] = useState(campaign.deadline);
  const [reason, setReason] = useState("");
  const form = useSubmit({
    send: () => extend.mutateAsync({ deadline, reason }),
    said: (moved) => words.done(format.day(moved.deadline)),
    onDone: props.onClose,
  });
  return (
    <FormDrawer open title={words.title} submitLabel={words.save} {...form} onClose={props.onClose}>
      <div className="cam-form">
        <p>{words.text(format.day(campaign.deadline))}</p>
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
