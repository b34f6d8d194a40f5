/** What a version says, all of it, in the order of the form. */
import type { ReactNode } from "react";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { useSay, useWords } from "../words.ts";
import { type Content, useAreas, useConsoleWords, useDepartments, useLists } from "./desk.ts";

type Body = Pick<Content["leads"][number], "areaId" | "kind" | "orgId">;

/** Says who a lead or co-organiser is, and where. */
export function useBodyName(): (body: Body) => string {
  const { version: words } = useConsoleWords();
  const { leadKinds } = useWords();
  const say = useSay();
  const departments = useDepartments();
  const areas = useAreas();
  return ({ areaId, kind, orgId }) => {
    const org = departments.data?.items.find((one) => one.id === orgId);
    const area = areas.data?.items.find((one) => one.id === areaId);
    const who =
      kind !== "organisation"
        ? leadKinds[kind]
        : org === undefined
          ? `#${orgId ?? ""}`
          : say(org.name.zh, org.name.en);
    const where =
      areaId === null ? "" : area === undefined ? `#${areaId}` : say(area.name.zh, area.name.en);
    return where === "" ? who : `${where || words.everywhere}: ${who}`;
  };
}

/** A version's content as a page of facts. */
export function ContentView(props: {
  readonly code: string;
  readonly content: Content;
}): ReactNode {
  const { code, content } = props;
  const { version: words } = useConsoleWords();
  return (
    <>
      <Section title={words.basics}>
        <Basics content={content} />
      </Section>
      <Section title={words.responsible}>
        <Responsible content={content} />
      </Section>
      <Section title={words.materials}>
        <MaterialTable code={code} content={content} />
      </Section>
      <Section title={words.steps}>
        <ol className="cat-steps">
          {content.steps.map((step) => (
            <li key={step.name}>
              <strong>
                <Both chinese={step.name} english={step.nameEn} />
              </strong>{" "}
              <Both chinese={step.detail} english={step.detailEn} />
            </li>
          ))}
        </ol>
        {content.steps.length === 0 && <Empty />}
      </Section>
      <Section title={words.limits}>
        <Limits content={content} />
      </Section>
      <Section title={words.service}>
        <Service content={content} />
      </Section>
    </>
  );
}

function Section(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="cat-section">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Empty(): ReactNode {
  const { version: words } = useConsoleWords();
  return <span className="cat-faint">{words.empty}</span>;
}

/** A text in the reader's language, with the other beneath it: who checks a version checks both. */
function Both(props: { readonly chinese: string; readonly english: string | null }): ReactNode {
  const isChinese = useLanguage() === "zh";
  const { chinese, english } = props;
  if (english === null || english === "" || chinese === "") return chinese || english;
  return (
    <>
      {isChinese ? chinese : english}
      <span className="cat-other" lang={isChinese ? "en" : "zh"}>
        {isChinese ? english : chinese}
      </span>
    </>
  );
}

/** A text of the duty itself and its English. */
function TextFact(props: {
  readonly field: string;
  readonly chinese: string | null;
  readonly english: string | null;
}): ReactNode {
  const chinese = props.chinese ?? "";
  return (
    <Fact field={props.field}>
      {chinese === "" && props.english === null ? (
        ""
      ) : (
        <Both chinese={chinese} english={props.english} />
      )}
    </Fact>
  );
}

function Fact(props: { readonly field: string; readonly children: ReactNode }): ReactNode {
  const { version: words } = useConsoleWords();
  const { children } = props;
  const isEmpty = children === "" || children === null;
  return (
    <div>
      <dt>{words.fields[props.field] ?? props.field}</dt>
      <dd>{isEmpty ? <Empty /> : children}</dd>
    </div>
  );
}

function Basics({ content }: { readonly content: Content }): ReactNode {
  const { classes, powerKinds, join } = useWords();
  const say = useSay();
  const lists = useLists();
  const nameOf = (code: string): string => {
    const list = lists.data?.items.find((one) => one.code === code);
    return list === undefined ? code : say(list.name, list.nameEn);
  };
  return (
    <dl className="cat-facts">
      <TextFact field="name" chinese={content.name} english={content.nameEn} />
      <TextFact field="summary" chinese={content.summary} english={content.summaryEn} />
      <Fact field="class">{classes[content.class]}</Fact>
      <Fact field="powerKind">
        {content.powerKind === null ? null : powerKinds[content.powerKind]}
      </Fact>
      <TextFact field="group" chinese={content.group} english={content.groupEn} />
      <Fact field="lists">{join(content.lists.map(nameOf))}</Fact>
      <TextFact field="applicants" chinese={content.applicants} english={content.applicantsEn} />
      <Fact field="legalBasis">{content.legalBasis.join("\n")}</Fact>
      <Fact field="synonyms">{join(content.synonyms)}</Fact>
    </dl>
  );
}

function Responsible({ content }: { readonly content: Content }): ReactNode {
  const { version: words } = useConsoleWords();
  const { limit } = useWords();
  const say = useSay();
  const bodyName = useBodyName();
  const areas = useAreas();
  const areaName = (id: number): string => {
    const area = areas.data?.items.find((one) => one.id === id);
    return area === undefined ? `#${id}` : say(area.name.zh, area.name.en);
  };
  return (
    <dl className="cat-facts">
      <Fact field="areaIds">
        {content.areaIds.length === 0
          ? words.everywhere
          : content.areaIds.map(areaName).join(" · ")}
      </Fact>
      <Fact field="leads">
        {content.leads
          .map((lead) => `${bodyName(lead)}${lead.clause === "" ? "" : ` (${lead.clause})`}`)
          .join("\n")}
      </Fact>
      <Fact field="coOrganisers">
        {content.coOrganisers.length === 0
          ? ""
          : content.coOrganisers.map((helper) => (
              <span key={`${bodyName(helper)}${helper.task}`} className="cat-entry">
                {bodyName(helper)}
                {helper.limit !== null && ` · ${limit(helper.limit.amount, helper.limit.unit)}`}
                {" · "}
                <Both chinese={helper.task} english={helper.taskEn} />
              </span>
            ))}
      </Fact>
    </dl>
  );
}

function MaterialTable(props: { readonly code: string; readonly content: Content }): ReactNode {
  const { code, content } = props;
  const { version: words, draft } = useConsoleWords();
  const { forms, copies } = useWords();
  const say = useSay();
  if (content.materials.length === 0) return <Empty />;
  return (
    <table className="cat-table">
      <thead>
        <tr>
          <th scope="col">{draft.materialName}</th>
          <th scope="col">{draft.form}</th>
          <th scope="col">{draft.count}</th>
          <th scope="col">{words.needed}</th>
        </tr>
      </thead>
      <tbody>
        {content.materials.map((material) => (
          <tr key={`${material.name}${material.condition ?? ""}`}>
            <th scope="row">
              <Both chinese={material.name} english={material.nameEn} />
              {(material.note !== "" || material.sampleFileId !== null) && (
                <small>
                  <Both chinese={material.note} english={material.noteEn} />
                  {material.sampleFileId !== null && (
                    <a
                      href={`/api/v1/catalogue/duties/${encodeURIComponent(code)}/samples/${material.sampleFileId}`}
                      download
                    >
                      {material.note === "" ? "" : " · "}
                      {draft.sample}
                      <span className="visually-hidden">
                        {" "}
                        {say(material.name, material.nameEn)}
                      </span>
                    </a>
                  )}
                </small>
              )}
            </th>
            <td className="cat-nowrap">{forms[material.form]}</td>
            <td className="cat-nowrap">{copies(material.count)}</td>
            <td>
              {material.shared ? (
                words.shared
              ) : material.condition === null ? (
                words.always
              ) : (
                <Both chinese={material.condition} english={material.conditionEn} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Limits({ content }: { readonly content: Content }): ReactNode {
  const { version: words } = useConsoleWords();
  const { limit } = useWords();
  return (
    <dl className="cat-facts">
      {(["acceptance", "firstResponse", "statutory", "promised"] as const).map((name) => {
        const given = content.limits[name];
        return (
          <div key={name}>
            <dt>{words.limit[name]}</dt>
            <dd>{given === null ? <Empty /> : limit(given.amount, given.unit)}</dd>
          </div>
        );
      })}
      <Fact field="pauseCapWorkdays">
        {content.pauseCapWorkdays === null ? null : String(content.pauseCapWorkdays)}
      </Fact>
    </dl>
  );
}

function Service({ content }: { readonly content: Content }): ReactNode {
  const { channels, placeKinds, join } = useWords();
  return (
    <dl className="cat-facts">
      <TextFact field="fee" chinese={content.fee} english={content.feeEn} />
      <Fact field="channels">{join(content.channels.map((channel) => channels[channel]))}</Fact>
      <Fact field="placeKinds">{join(content.placeKinds.map((kind) => placeKinds[kind]))}</Fact>
      <TextFact field="places" chinese={content.places} english={content.placesEn} />
      <TextFact field="result" chinese={content.result} english={content.resultEn} />
      <TextFact field="retention" chinese={content.retention} english={content.retentionEn} />
    </dl>
  );
}
