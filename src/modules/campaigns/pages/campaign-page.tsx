/** One campaign: prepared while it is a draft, followed, checked and paid once it is sent. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { CheckPart } from "./check-part.tsx";
import { DraftPart } from "./draft-part.tsx";
import { EditForm } from "./edit-form.tsx";
import { ExtendForm } from "./extend-form.tsx";
import { MoneyPart } from "./money-part.tsx";
import { ExportMenu, Failed, StateSign, useWords } from "./parts.tsx";
import { ProgressPart } from "./progress-part.tsx";
import { exportHref, useCampaign } from "./queries.ts";
import { ReportPart } from "./report-part.tsx";
import { PartTabs } from "./tabs.tsx";
import { UnitsPart } from "./units-part.tsx";
import type { CampaignView } from "./views.ts";

const PARTS = ["progress", "units", "check", "money", "report"] as const;
type PartName = (typeof PARTS)[number];

function Facts(props: { readonly campaign: CampaignView }): ReactNode {
  const { page: words, proofs, list } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { campaign } = props;
  return (
    <>
      <StateSign state={campaign.state} />
      {campaign.clock !== null && <ClockRing clock={campaign.clock} />}
      {campaign.isEmergency && <span className="cam-mark">{list.emergency}</span>}
      <span>{label(campaign.department.name)}</span>
      <a href={consoleHref(`/admission/${campaign.mandateId}`)}>
        {words.mandate(campaign.mandateCode)}
      </a>
      <span>{words.period(format.day(campaign.startsOn), format.day(campaign.deadline))}</span>
      <span>{words.price(format.money(campaign.unitPriceFen), campaign.unit)}</span>
      <span>{proofs[campaign.proof]}</span>
      {campaign.sampleShare > 0 && (
        <span>{words.sample(format.percent(campaign.sampleShare))}</span>
      )}
    </>
  );
}

function Parts(props: { readonly campaign: CampaignView }): ReactNode {
  const { page: words } = useWords();
  const format = useFormat();
  const [query] = useAddressQuery();
  const { campaign } = props;
  const { totals } = campaign;
  const chosen: PartName = PARTS.find((one) => one === query.get("part")) ?? "progress";
  const toCheck = totals.sampled - totals.confirmed;
  return (
    <>
      <PartTabs
        label={words.more}
        chosen={chosen}
        parts={PARTS.map((id) => ({
          id,
          label: words.tabs[id],
          ...(id === "check" && toCheck > 0 ? { count: format.exact(toCheck) } : {}),
        }))}
        hrefOf={(id) =>
          consoleHref(`/campaigns/${campaign.id}${id === "progress" ? "" : `?part=${id}`}`)
        }
      />
      {chosen === "progress" && <ProgressPart campaign={campaign} />}
      {chosen === "units" && <UnitsPart campaign={campaign} />}
      {chosen === "check" && <CheckPart campaign={campaign} />}
      {chosen === "money" && <MoneyPart campaign={campaign} />}
      {chosen === "report" && <ReportPart campaign={campaign} />}
    </>
  );
}

export default function CampaignPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const id = Number(params["id"]);
  const { data, error, refetch } = useCampaign(id);
  const [isEditing, setIsEditing] = useState(false);
  const [isMoving, setIsMoving] = useState(false);
  return (
    <div className="desk-page cam">
      <PageHeader
        title={data?.title ?? words.list.title}
        parent={{ label: words.list.title, href: consoleHref("/campaigns") }}
        facts={data !== undefined && <Facts campaign={data} />}
        actions={
          data !== undefined && (
            <>
              {data.may.change && (
                <ActionButton label={words.page.edit} onAct={() => setIsEditing(true)} />
              )}
              {data.may.extend && (
                <ActionButton
                  label={words.extend.title}
                  icon="calendar"
                  onAct={() => setIsMoving(true)}
                />
              )}
              {data.state !== "draft" && (
                <ExportMenu
                  files={[
                    {
                      label: words.page.exportProgress,
                      href: (format, language) => exportHref.progress(id, format, language),
                    },
                  ]}
                />
              )}
            </>
          )
        }
      />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data?.state === "draft" && <DraftPart campaign={data} />}
      {data !== undefined && data.state !== "draft" && <Parts campaign={data} />}
      {data !== undefined && isEditing && (
        <EditForm campaign={data} onClose={() => setIsEditing(false)} />
      )}
      {data !== undefined && isMoving && (
        <ExtendForm campaign={data} onClose={() => setIsMoving(false)} />
      )}
    </div>
  );
}
