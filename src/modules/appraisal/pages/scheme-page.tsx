/** One scheme: its draft is edited here, its versions stay as they were published. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { consoleHref, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { keeper } from "../access.ts";
import { DEFINITIONS, isDefinition } from "../rules/definitions.ts";
import { useWords } from "./parts.tsx";
import { SchemeEditor, useWrite } from "./scheme-editor.tsx";
import type { Content, IndicatorOf } from "./scheme-parts.tsx";

function Asked(props: { readonly indicator: IndicatorOf }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { indicator } = props;
  if (indicator.kind === "questionnaire")
    return (
      <div className="appr-hint">
        {label(indicator.question)}
        <br />
        {format.names(
          indicator.appraisers.map(
            (one) =>
              `${words.editor.groups[one.class]} ${one.weight / 10}% (${words.editor.relevances[one.relevance]})`,
          ),
        )}
      </div>
    );
  const { definition, matters } = indicator;
  return (
    <div className="appr-hint">
      {isDefinition(definition) &&
        words.trend.definition(words.definitions[definition], DEFINITIONS[definition].version)}
      {matters !== null && (
        <>
          <br />
          {format.names([
            ...matters.classes.map(
              (one) => words.editor.matterClasses[one as keyof typeof words.editor.matterClasses],
            ),
            ...matters.categories,
          ])}
        </>
      )}
    </div>
  );
}

/** The content of a scheme to be read. */
function SchemeText(props: { readonly content: Content }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { content } = props;
  const { publication } = content;
  const line = (one: IndicatorOf, value: number): string =>
    one.kind === "evidence" &&
    isDefinition(one.definition) &&
    DEFINITIONS[one.definition].measure === "count"
      ? String(value)
      : `${value / 10}%`;
  return (
    <>
      <div className="appr-scroll">
        <PlainTable className="appr-table" isCards>
          <caption className="visually-hidden">{words.editor.indicators}</caption>
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              {[words.weight, words.floor, words.goal].map((text) => (
                <th key={text} scope="col" className="num">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.indicators.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  {label(one.name)}{" "}
                  <span className="appr-tag">
                    {one.kind === "evidence" ? words.evidence : words.questionnaire}
                  </span>
                  <Asked indicator={one} />
                </th>
                <td className="num">{`${one.weight / 10}%`}</td>
                <td className="num">{one.kind === "evidence" && line(one, one.floor)}</td>
                <td className="num">{one.kind === "evidence" && line(one, one.goal)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
      <p className="appr-note">
        {words.publicationText(
          publication.replyWorkdays,
          publication.appealWorkdays,
          publication.leastCount,
        )}{" "}
        {publication.isPublic ? words.isPublic : words.isInternal}
      </p>
    </>
  );
}

export default function SchemePage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const id = Number(params.id);
  const isKeeper = useMay(keeper);
  const { data: scheme, error } = useQuery({
    queryKey: ["appraisal", "scheme", id],
    queryFn: ({ signal }) => api.appraisal.scheme({ params: { id } }, { signal }),
  });
  const revise = useWrite((content: Content) =>
    api.appraisal.reviseScheme({
      params: { id },
      body: { revision: scheme?.revision ?? 0, content },
    }),
  );
  const latest = scheme?.versions.at(-1);
  const shown = scheme?.draft ?? latest?.content;
  return (
    <div className="desk-page appr">
      <PageHeader
        title={shown === undefined ? words.schemes : label(shown.name)}
        parent={{ label: words.schemes, href: consoleHref("/appraisal/schemes") }}
        facts={
          <span className="appr-tag">
            {scheme?.draft != null ? words.draft : words.published(latest?.number ?? 0)}
          </span>
        }
      />
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {scheme === undefined || shown === undefined ? (
        error === null && <p role="status">{words.loading}</p>
      ) : scheme.draft !== null && isKeeper ? (
        <SchemeEditor key={scheme.revision} scheme={scheme} draft={scheme.draft} />
      ) : (
        <>
          <p className="appr-note">
            {format.names(shown.targets.map((one) => words.classes[one]))} · {shown.source}
          </p>
          <SchemeText content={shown} />
          {isKeeper && (
            <div className="appr-buttons">
              <ActionButton label={words.edit} onAct={() => revise.mutateAsync(shown)} />
            </div>
          )}
        </>
      )}
      {scheme !== undefined && scheme.versions.length > 0 && (
        <section aria-labelledby="appr-versions">
          <h2 id="appr-versions">{words.versions}</h2>
          <ul>
            {scheme.versions.toReversed().map(({ number, hash, publishedAt }) => (
              <li key={number}>
                {words.published(number)} · {format.day(publishedAt)}
                <div className="appr-hash">{words.sealedAs(hash)}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
