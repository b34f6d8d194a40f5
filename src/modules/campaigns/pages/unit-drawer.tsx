/** One unit: everything that was reported and decided about it; in full with a reason that is recorded. */
import { Drawer } from "antd";
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Failed, TextLine, useWords } from "./parts.tsx";
import { proofHref, useUnit, useUnmask } from "./queries.ts";
import type { CampaignView, UnitView } from "./views.ts";

function Reports(props: { readonly unit: UnitView }): ReactNode {
  const { unit: words, reasons, units } = useWords();
  const format = useFormat();
  const { unit } = props;
  return (
    <section aria-labelledby="reports">
      <h3 id="reports">{words.reports}</h3>
      <ol className="cam-lines">
        {unit.reports.map((report) => (
          <li key={`${report.receivedAt}.${report.by?.id ?? 0}`}>
            <span>
              <strong>{words[report.result]}</strong>
              {report.reason !== null && ` · ${reasons[report.reason]}`}
              {report.late && <span className="cam-late"> · {units.late}</span>}
              {!report.standing && ` · ${words.notStanding}`} · {report.by?.name ?? ""}
            </span>
            {report.note !== null && <span>{report.note}</span>}
            <span className="cam-hint">
              {words.byDevice(format.dateTime(report.doneAt))} ·{" "}
              {words.received(format.dateTime(report.receivedAt))}
            </span>
            {report.proofFileId !== null && (
              <a
                href={proofHref(unit.campaignId, unit.id, report.proofFileId)}
                target="_blank"
                rel="noreferrer"
              >
                <img
                  className="cam-proof"
                  src={proofHref(unit.campaignId, unit.id, report.proofFileId)}
                  alt={words.proof}
                />
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Verdicts(props: { readonly unit: UnitView }): ReactNode {
  const { unit: words, check } = useWords();
  const format = useFormat();
  if (props.unit.verdicts.length === 0) return null;
  return (
    <section aria-labelledby="verdicts">
      <h3 id="verdicts">{words.verdicts}</h3>
      <ol className="cam-lines">
        {props.unit.verdicts.map((one) => (
          <li key={one.at}>
            <span>
              <strong>{one.verdict === "confirmed" ? check.accept : check.reject}</strong> ·{" "}
              {one.by?.name ?? ""}
            </span>
            {one.reason !== null && <span>{one.reason}</span>}
            <span className="cam-hint">{format.dateTime(one.at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Name and address in full, after a reason; they stay as long as the drawer is open. */
function Unmask(props: { readonly unit: UnitView }): ReactNode {
  const { unit: words } = useWords();
  const unmask = useUnmask(props.unit.campaignId, props.unit.id);
  const [reason, setReason] = useState("");
  const { attempt, refusal } = useAttempt();
  if (unmask.data !== undefined)
    return (
      <section aria-labelledby="in-full">
        <h3 id="in-full">{words.shown}</h3>
        <p>{[unmask.data.name, unmask.data.idNumber].filter(Boolean).join(" · ")}</p>
        <p>{unmask.data.address}</p>
      </section>
    );
  return (
    <div className="cam-form">
      <TextLine
        label={words.unmaskReason}
        hint={words.unmaskHint}
        value={reason}
        maxLength={300}
        onChange={setReason}
      />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="cam-buttons">
        <ActionButton
          label={words.unmask}
          onAct={() => attempt(() => unmask.mutateAsync(reason))}
        />
      </div>
    </div>
  );
}

export function UnitDrawer(props: {
  readonly campaign: CampaignView;
  readonly unitId: number;
  readonly onClose: () => void;
}): ReactNode {
  const { unit: words, unitStates } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { data: unit, error, refetch } = useUnit(props.campaign.id, props.unitId);
  return (
    <Drawer
      open
      size={480}
      title={unit === undefined ? "" : words.title(format.exact(unit.number))}
      onClose={props.onClose}
      closable={{ "aria-label": words.close, closeIcon: <Icon name="close" size={18} /> }}
    >
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {unit !== undefined && (
        <div className="cam-unit">
          <p>
            <strong>{unitStates[unit.state]}</strong> · {label(unit.org.name)}
            {unit.area !== null && ` · ${label(unit.area.name)}`}
          </p>
          <p>{[unit.name, unit.idNumber, unit.address].filter(Boolean).join(" · ")}</p>
          <Reports unit={unit} />
          <Verdicts unit={unit} />
          {unit.may.unmask && <Unmask unit={unit} />}
        </div>
      )}
    </Drawer>
  );
}
