/** Changes a draft: its name, its days, what workers are told. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { TextLine, useWords } from "./parts.tsx";
import { useChangeCampaign } from "./queries.ts";
import type { CampaignView } from "./views.ts";

export function EditForm(props: {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}): ReactNode {
  const { page, create: words } = useWords();
  const { campaign } = props;
  const change = useChangeCampaign(campaign.id);
  const [title, setTitle] = useState(campaign.title);
  const [startsOn, setStartsOn] = useState(campaign.startsOn);
  const [deadline, setDeadline] = useState(campaign.deadline);
  const [instructions, setInstructions] = useState(campaign.instructions);
  const form = useSubmit({
    send: () => change.mutateAsync({ title, startsOn, deadline, instructions }),
    said: page.done,
    onDone: props.onClose,
  });
  return (
    <FormDrawer open title={page.edit} submitLabel={page.save} {...form} onClose={props.onClose}>
      <div className="cam-form">
        <TextLine label={words.name} value={title} maxLength={120} onChange={setTitle} />
        <TextLine label={words.from} type="date" value={startsOn} onChange={setStartsOn} />
        <TextLine label={words.to} type="date" value={deadline} onChange={setDeadline} />
        <TextLine
          label={words.instructions}
          hint={words.instructionsHint}
          rows={6}
          maxLength={4000}
          value={instructions}
          onChange={setInstructions}
        />
      </div>
    </FormDrawer>
  );
}
