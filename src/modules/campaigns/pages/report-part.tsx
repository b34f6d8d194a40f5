/** What became of it; final once it is closed. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { REASONS, type Reason } from "../rules/unit.ts";
import { Failed, Figure, TextLine, unitsHref, useShareOf, useWords } from "./parts.tsx";
import { useClose, useReport } from "./queries.ts";
import type { CampaignView, ReportView } from "./views.ts";

function CloseForm(props: {
  readonly campaign: CampaignView;
  readonly report: ReportView;
  readonly onClose: () => void;
}): ReactNode {
  const { report: words } = useWords();
  const format = useFormat();
  const close = useClose(props.campaign.id);
  const [text, setText] = useState("");
  const { totals } = props.report;
  const form = useSubmit({
    send: () => close.mutateAsync(text.trim() === "" ? {} : { text }),
    said: words.closed,
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={words.closeTitle}
      submitLabel={words.close}
      {...form}
      onClose={props.onClose}
    >
      <div className="cam-form">
        <p>
          {words.closeText(
            format.exact(totals.open),
            format.money(totals.accruedFen - totals.settledFen),
          )}
        </p>
        <TextLine label={words.text} rows={4} maxLength={1000} value={text} onChange={setText} />
      </div>
    </FormDrawer>
  );
}

function Reasons(props: { readonly reasons: ReportView["reasons"] }): ReactNode {
  const { report: words, reasons } = useWords();
  const format = useFormat();
  if (props.reasons.length === 0) return <p className="cam-hint">{words.noReasons}</p>;
  const nameOf = (code: string): string => {
    const known: Reason | undefined = REASONS.find((one) => one === code);
    return known === undefined ? code : reasons[known];
  };
  return (
    <dl className="cam-figures">
      {props.reasons.map(({ reason, count }) => (
        <Figure key={reason} label={nameOf(reason)} value={format.exact(count)} />
      ))}
    </dl>
  );
}

export function ReportPart(props: { readonly campaign: CampaignView }): ReactNode {
  const { report: words, progress } = useWords();
  const format = useFormat();
  const shareOf = useShareOf();
  const { campaign } = props;
  const { data: report, error, refetch } = useReport(campaign.id);
  const [isClosing, setIsClosing] = useState(false);
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (report === undefined) return null;
  const { totals } = report;
  return (
    <>
      <p className="cam-hint">
        {[
          words.lead,
          report.sentAt === null ? "" : words.sentAt(format.dateTime(report.sentAt)),
          report.closedAt === null ? "" : words.closedAt(format.dateTime(report.closedAt)),
          report.releasedFen === null ? "" : words.released(format.money(report.releasedFen)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <dl className="cam-figures">
        <Figure
          label={progress.done}
          value={format.exact(totals.done)}
          href={unitsHref(campaign.id, "state=done")}
          detail={progress.of(shareOf(totals.done, totals.units))}
        />
        <Figure
          label={progress.notDone}
          value={format.exact(totals.notDone)}
          href={unitsHref(campaign.id, "state=notDone")}
        />
        <Figure
          label={progress.open}
          value={format.exact(totals.open)}
          href={unitsHref(campaign.id, "state=open")}
        />
        <Figure label={progress.late} value={format.exact(totals.late)} />
        <Figure label={words.earned} value={format.money(totals.accruedFen)} />
        <Figure label={words.paid} value={format.money(totals.settledFen)} />
      </dl>
      <section aria-labelledby="reasons">
        <h2 id="reasons">{words.reasons}</h2>
        <Reasons reasons={report.reasons} />
      </section>
      {report.text !== null && <p className="cam-text">{report.text}</p>}
      {campaign.may.close && (
        <div className="cam-buttons">
          <ActionButton label={words.close} onAct={() => setIsClosing(true)} />
        </div>
      )}
      {isClosing && (
        <CloseForm campaign={campaign} report={report} onClose={() => setIsClosing(false)} />
      )}
    </>
  );
}
