/** One survey: who is asked, how many answered, slips to print, and what groups large enough said. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type QuestionnairesHandOutAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { consoleHref, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { keeper } from "../../access.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { ListForm } from "./list-form.tsx";
import type { Survey } from "./parts.tsx";
import { Progress } from "./progress.tsx";
import { Results } from "./results.tsx";
import { Slips } from "./slips.tsx";

type Group = Survey["groups"][number]["group"];
type Listed = Exclude<Group, "residents">;
type Slip = QuestionnairesHandOutAnswer["slips"][number];

function Draw(props: { readonly survey: Survey }): ReactNode {
  const { survey: words } = useText({ zh, en });
  const { survey } = props;
  return (
    <section aria-labelledby="draw" className="no-print">
      <h2 id="draw">{words.draw}</h2>
      <p className="survey-note">{words.drawText}</p>
      <dl className="survey-draw">
        <dt>{words.seedHash}</dt>
        <dd>
          <code>{survey.seedHash}</code>
        </dd>
        <dt>{words.seed}</dt>
        <dd>{survey.seed === null ? words.seedLater : <code>{survey.seed}</code>}</dd>
      </dl>
      <a className="act" href={`/api/v1/surveys/${survey.id}/draw`} download="draw.json">
        <Icon name="download" size={16} />
        {words.drawFile}
      </a>
    </section>
  );
}

function useSteps(id: number) {
  const { survey: words } = useText({ zh, en });
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["surveys"] });
  const handOut = useMutation({
    mutationFn: (group: Listed) =>
      api.questionnaires.handOut({ params: { surveyId: id }, body: { group } }),
    async onSuccess({ slips }) {
      await refresh();
      toast({ text: slips.length === 0 ? words.noSlips : words.handedOut(slips.length) });
    },
  });
  const close = useMutation({
    mutationFn: () => api.questionnaires.close({ params: { surveyId: id } }),
    async onSuccess() {
      await refresh();
      toast({ text: words.closed });
    },
  });
  return { handOut, close, refresh };
}

function Downloads(props: { readonly survey: Survey }): ReactNode {
  const { survey: words } = useText({ zh, en });
  const language = useLanguage();
  return (
    <div className="survey-buttons no-print">
      <a
        className="act"
        href={`/api/v1/surveys/${props.survey.id}/workbook?language=${language}`}
        download
      >
        <Icon name="download" size={16} />
        {words.workbook}
      </a>
      <button type="button" className="act" onClick={() => print()}>
        <Icon name="print" size={16} />
        {words.printPage}
      </button>
    </div>
  );
}

type Printing = { readonly group: Group; readonly slips: readonly Slip[] };

function Opened(props: { readonly survey: Survey }): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const { survey } = props;
  const isKeeper = useMay(keeper);
  const { handOut, close, refresh } = useSteps(survey.id);
  const [listing, setListing] = useState<Listed>();
  const [printing, setPrinting] = useState<Printing>();
  if (printing !== undefined)
    return (
      <Slips
        survey={survey}
        group={printing.group}
        slips={printing.slips}
        onDone={() => setPrinting(undefined)}
      />
    );
  const hand = async (group: Listed) => {
    const { slips } = await handOut.mutateAsync(group);
    if (slips.length > 0) setPrinting({ group, slips });
  };
  const failed = handOut.error ?? close.error;
  return (
    <>
      <PageHeader
        title={survey.title}
        parent={{ label: words.list.title, href: consoleHref("/surveys") }}
        facts={
          <>
            <span className="survey-tag">{words.statuses[survey.status]}</span>{" "}
            {words.survey.facts(survey.results.length, format.day(survey.closesOn))}
          </>
        }
        actions={
          isKeeper &&
          survey.mayClose && (
            <ActionButton
              kind="primary"
              label={words.survey.close}
              onAct={() => close.mutateAsync()}
            />
          )
        }
      />
      {failed !== null && <RefusalNote refusal={refusalWords(failed)} />}
      <Progress
        survey={survey}
        isKeeper={isKeeper}
        onEnter={setListing}
        onHandOut={hand}
        onBlank={(group) => setPrinting({ group, slips: [] })}
      />
      {survey.status === "closed" && <Downloads survey={survey} />}
      <Results survey={survey} />
      <Draw survey={survey} />
      {listing !== undefined && (
        <ListForm
          surveyId={survey.id}
          group={listing}
          onClose={() => setListing(undefined)}
          onSaved={refresh}
        />
      )}
    </>
  );
}

export default function SurveyPage({ params }: ConsolePageProps): ReactNode {
  const words = useText({ zh, en });
  const id = Number(params.id);
  const { data, error } = useQuery({
    queryKey: ["surveys", id],
    queryFn: ({ signal }) => api.questionnaires.get({ params: { surveyId: id } }, { signal }),
  });
  return (
    <div className="desk-page survey">
      {data !== undefined ? (
        <Opened survey={data} />
      ) : (
        <>
          <PageHeader title={words.list.title} />
          {error === null ? (
            <p role="status">{words.survey.loading}</p>
          ) : (
            <EmptyState title={words.survey.failed}>{refusalWords(error).message}</EmptyState>
          )}
        </>
      )}
    </div>
  );
}
