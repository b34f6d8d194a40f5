/** What the lot drew and nobody has looked at yet: proof beside the answer, rejected only with a reason. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { TextLine, useWords } from "./parts.tsx";
import { listUnits, useVerify } from "./queries.ts";
import { UnitDrawer } from "./unit-drawer.tsx";
import type { CampaignView, UnitLine } from "./views.ts";

function RejectForm(props: {
  readonly campaign: CampaignView;
  readonly unit: UnitLine;
  readonly onClose: () => void;
}): ReactNode {
  const { check: words } = useWords();
  const verify = useVerify(props.campaign.id);
  const [reason, setReason] = useState("");
  const form = useSubmit({
    send: () => verify.mutateAsync([{ unitId: props.unit.id, verdict: "rejected", reason }]),
    said: words.rejected,
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={words.rejectTitle}
      submitLabel={words.reject}
      {...form}
      onClose={props.onClose}
    >
      <div className="cam-form">
        <TextLine
          label={words.rejectReason}
          hint={words.rejectHint}
          rows={3}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </div>
    </FormDrawer>
  );
}

/** Accepts some; what the server refuses is said, and the list is asked for again either way. */
function useAccept(campaign: CampaignView) {
  const { check: words } = useWords();
  const format = useFormat();
  const verify = useVerify(campaign.id);
  return async (unitIds: readonly number[]) => {
    try {
      const items = unitIds.map((unitId) => ({ unitId, verdict: "confirmed" as const }));
      const { confirmed } = await verify.mutateAsync(items);
      toast({ text: words.accepted(format.exact(confirmed)) });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
  };
}

function useColumns(
  campaign: CampaignView,
  onAccept: (unit: UnitLine) => Promise<void>,
  onReject: (unit: UnitLine) => void,
): readonly KeysetColumn<UnitLine>[] {
  const { check: words, units } = useWords();
  const format = useFormat();
  const label = useLabel();
  return [
    {
      id: "number",
      title: units.columns.number,
      width: 90,
      fixed: true,
      render: (line) => (
        <a href={consoleHref(`/campaigns/${campaign.id}?part=check&unit=${line.id}`)}>
          {format.exact(line.number)}
        </a>
      ),
    },
    { id: "name", title: units.columns.name, width: 110, render: (line) => line.name },
    { id: "address", title: units.columns.address, render: (line) => line.address },
    {
      id: "station",
      title: units.columns.station,
      width: 180,
      render: (line) => label(line.org.name),
    },
    {
      id: "worker",
      title: units.columns.worker,
      width: 190,
      render: (line) =>
        words.doneBy(line.doneBy?.name ?? "", line.doneOn === null ? "" : format.day(line.doneOn)),
    },
    {
      id: "act",
      title: words.verdict,
      width: 170,
      fixed: true,
      render: (line) =>
        campaign.may.verify && (
          <span className="cam-buttons">
            <ActionButton label={words.accept} onAct={() => onAccept(line)} />
            <ActionButton label={words.reject} kind="quiet" onAct={() => onReject(line)} />
          </span>
        ),
    },
  ];
}

export function CheckPart(props: { readonly campaign: CampaignView }): ReactNode {
  const { check: words } = useWords();
  const format = useFormat();
  const [query, change] = useAddressQuery();
  const [rejecting, setRejecting] = useState<UnitLine | null>(null);
  const [selected, setSelected] = useState<readonly number[]>([]);
  const { campaign } = props;
  const accept = useAccept(campaign);
  const columns = useColumns(campaign, (line) => accept([line.id]), setRejecting);
  const unitId = Number(query.get("unit") ?? 0);
  if (campaign.sampleShare === 0)
    return <EmptyState title={words.noSample}>{words.noSampleText}</EmptyState>;
  return (
    <>
      <p className="cam-hint">{words.lead}</p>
      <KeysetTable<UnitLine>
        name="campaign-check"
        label={words.verdict}
        queryKey={["campaigns", "units", campaign.id, "drawn"]}
        load={(cursor, signal) => listUnits(campaign.id, { sample: "drawn", cursor }, signal)}
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => change({ unit: String(line.id) })}
        {...(campaign.may.verify
          ? {
              selection: {
                keys: selected,
                onChange: (keys: readonly (string | number)[]) => setSelected(keys.map(Number)),
              },
            }
          : {})}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        tools={
          selected.length > 0 && (
            <ActionButton
              label={words.acceptChosen(format.exact(selected.length))}
              kind="primary"
              onAct={async () => {
                await accept(selected.slice(0, 100));
                setSelected([]);
              }}
            />
          )
        }
      />
      {rejecting !== null && (
        <RejectForm campaign={campaign} unit={rejecting} onClose={() => setRejecting(null)} />
      )}
      {unitId > 0 && (
        <UnitDrawer campaign={campaign} unitId={unitId} onClose={() => change({ unit: null })} />
      )}
    </>
  );
}
