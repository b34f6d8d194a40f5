/** Reporting something: what and a photo, where, how to reach you. Three screens, a minute. */
import { type ReactNode, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { type AccountsMeAnswer, api, type CatalogueCategoriesAnswer } from "#ui/client.gen.ts";
import { lazyOrNothing } from "#ui/lazy-or-nothing.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { Checkbox, RadioCards, TextInput } from "#ui/portal/field.tsx";
import { LoadedPage } from "#ui/portal/parts.tsx";
import { type Step, StepForm, type StepProps } from "#ui/portal/step-form.tsx";
import { whoIsHere } from "#ui/portal/who-is-here.ts";
import { type Load, useLoad } from "#ui/use-load.ts";
import type { IntakeBody } from "../../schema.ts";
import { isTelephone, likeliestCategory } from "./answers.ts";
import { MOST_FILES } from "./bring-step.tsx";
import { type Answered, CheckList } from "./check-list.tsx";
import { communityName, PlaceField, useAreas } from "./place-field.tsx";
import { initialReport, type ReportValues, reportPersonal } from "./report-values.ts";
import { sendCase } from "./send-case.ts";
import { SendingNote } from "./sending-note.tsx";
import { withReceipt } from "./sent-receipt.ts";
import { WhatStep } from "./what-step.tsx";
import { type PortalWords, usePortalWords, useSay } from "./words.ts";
import "./portal.css";

/** Help, and no more: fetched for the second screen, and left out where it cannot be fetched. */
const SimilarReports = lazyOrNothing(async () => ({
  default: (await import("./similar-reports.tsx")).SimilarReports,
}));

type Categories = CatalogueCategoriesAnswer["items"];
type Say = ReturnType<typeof useSay>;

/** The category that goes with the report: the chosen one, else the likeliest, else none. */
function categoryOf(values: ReportValues, categories: Categories): Categories[number] | undefined {
  if (values.category === "unsure") return undefined;
  const chosen = categories.find((category) => category.code === values.category);
  return chosen ?? likeliestCategory(categories, values.text);
}

function bodyOf(
  values: ReportValues,
  categories: Categories,
  known: string | null,
  placeLine: string,
): IntakeBody {
  const text = values.text.trim();
  const named = values.contact === "leave";
  const telephone = known !== null && values.useKnown ? null : values.telephone.trim();
  return {
    kind: "request",
    requestType: values.type,
    channel: "web",
    categoryCode: categoryOf(values, categories)?.code ?? null,
    title: [...text.replace(/\s+/g, " ")].slice(0, 40).join(""),
    description: placeLine === "" ? text : `${text}\n${placeLine}`,
    areaId: values.areaId,
    point: values.point,
    reporter: named ? { name: values.name.trim(), telephone } : null,
    ...(values.sameAs === "" ? {} : { sameAs: values.sameAs }),
  };
}

function ContactStep(props: StepProps<ReportValues> & { known: string | null }): ReactNode {
  const { report, apply } = usePortalWords();
  const { values, set, errors, known } = props;
  return (
    <>
      <RadioCards
        id="contact"
        label={report.contact.title}
        hideLegend
        error={errors["contact"]}
        value={values.contact}
        onChange={(contact) => set({ contact: contact as ReportValues["contact"] })}
        options={[
          { value: "leave", label: report.contact.leave },
          { value: "none", label: report.contact.none, hint: report.contact.noneHint },
        ]}
      />
      {values.contact === "leave" && (
        <fieldset className="who">
          <legend className="visually-hidden">{report.contact.leave}</legend>
          <TextInput
            id="my-name"
            label={apply.who.name}
            error={errors["my-name"]}
            autoComplete="name"
            maxLength={60}
            value={values.name}
            onChange={(name) => set({ name })}
          />
          {known !== null && (
            <Checkbox
              id="use-known"
              label={apply.who.known(known)}
              checked={values.useKnown}
              onChange={(useKnown) => set({ useKnown })}
            />
          )}
          {(known === null || !values.useKnown) && (
            <TextInput
              id="my-telephone"
              label={apply.who.telephone}
              hint={apply.who.telephoneHint}
              error={errors["my-telephone"]}
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              maxLength={20}
              characters={20}
              value={values.telephone}
              onChange={(telephone) => set({ telephone })}
            />
          )}
        </fieldset>
      )}
    </>
  );
}

function checkContact(values: ReportValues, known: string | null, words: PortalWords["wrong"]) {
  if (values.contact === "") return { contact: words.choose };
  if (values.contact === "none") return {};
  const needsNumber = known === null || !values.useKnown;
  const number = values.telephone.trim();
  const wrong = number === "" ? words.telephone : words.telephoneForm;
  return {
    "my-name": values.name.trim() === "" ? words.name : undefined,
    "my-telephone": needsNumber && !isTelephone(number) ? wrong : undefined,
  };
}

function placeOf(values: ReportValues, community: string, words: PortalWords): string {
  const parts = [
    community === "" ? words.place.unknown : community,
    ...(values.placeDetail.trim() === "" ? [] : [values.placeDetail.trim()]),
    ...(values.point === null ? [] : [words.place.pin]),
  ];
  return parts.join(" · ");
}

type Facts = {
  readonly categories: Categories;
  readonly known: string | null;
  readonly areas: ReturnType<typeof useAreas>;
  readonly words: PortalWords;
  readonly say: Say;
};

/** A number that is read in one piece. */
const unbroken = (number: string): string => number.trim().replaceAll(" ", "\u00a0");

function answersOf(values: ReportValues, facts: Facts): Answered[] {
  const { words, say, categories, known, areas } = facts;
  const labels = words.report.check;
  const category = categoryOf(values, categories);
  const photos = values.files.length === 0 ? "" : words.check.photos(values.files.length);
  const number = known !== null && values.useKnown ? known : values.telephone;
  return [
    { label: labels.what, value: [values.text, photos].filter(Boolean).join(" · "), step: "what" },
    {
      label: labels.type,
      value: [
        words.report.type[values.type],
        ...(category === undefined ? [] : [say(category.content.name, category.content.nameEn)]),
      ].join(" · "),
      step: "what",
    },
    {
      label: labels.place,
      value: placeOf(values, communityName(areas.data, values.areaId, say), words),
      step: "where",
    },
    {
      label: labels.contact,
      value:
        values.contact === "leave" ? `${values.name} ${unbroken(number)}` : words.check.noContact,
      step: "contact",
    },
  ];
}

function stepsOf(facts: Facts, sending: number): readonly Step<ReportValues>[] {
  const { words, known } = facts;
  return [
    {
      id: "what",
      title: words.report.what.title,
      render: (step) => <WhatStep {...step} categories={facts.categories} max={MOST_FILES} />,
      check: ({ text }) => ({
        text: text.trim().length < 2 ? words.report.what.needed : undefined,
      }),
    },
    {
      id: "where",
      title: words.report.where.title,
      hint: words.report.where.hint,
      render: ({ values, set, errors }) => (
        <>
          <PlaceField
            areas={facts.areas}
            value={values}
            exact
            error={errors["community"]}
            onChange={set}
          />
          <Suspense fallback={null}>
            <SimilarReports
              values={values}
              categoryCode={categoryOf(values, facts.categories)?.code ?? null}
              onChange={(sameAs) => set({ sameAs })}
            />
          </Suspense>
        </>
      ),
    },
    {
      id: "contact",
      title: words.report.contact.title,
      isPersonal: true,
      hint: words.report.contact.hint,
      render: (step) => <ContactStep {...step} known={known} />,
      check: (values) => checkContact(values, known, words.wrong),
    },
    {
      id: "check",
      title: words.apply.check.title,
      render: ({ values }) => (
        <>
          <CheckList answers={answersOf(values, facts)} />
          <SendingNote sending={sending} files={values.files.length} chosen={values.filesChosen} />
        </>
      ),
    },
  ];
}

function ReportForm(props: {
  readonly categories: Categories;
  readonly me: AccountsMeAnswer;
  readonly areas: Load<Parameters<typeof communityName>[0] & object>;
}): ReactNode {
  const { categories, me } = props;
  const words = usePortalWords();
  const say = useSay();
  const [, go] = useLocation();
  const [sending, setSending] = useState(0);
  const known = me.kind === "resident" ? me.maskedTelephone : null;
  const facts: Facts = { categories, known, areas: props.areas, words, say };
  return (
    <StepForm<ReportValues>
      draft="report"
      initial={initialReport(me)}
      personal={reportPersonal}
      steps={stepsOf(facts, sending)}
      submitLabel={words.report.send}
      onSubmit={async (values) => {
        const detail = values.placeDetail.trim();
        const placeLine = detail === "" ? "" : `${words.report.check.place}: ${detail}`;
        const body = bodyOf(values, categories, known, placeLine);
        try {
          const answer = await sendCase(body, values.files, setSending);
          const at = new Date().toISOString();
          const title = body.title ?? "";
          go("/receipt", withReceipt({ answer, kind: "request", title, at }));
        } finally {
          setSending(0);
        }
      }}
    />
  );
}

export default function ReportPage(): ReactNode {
  const words = usePortalWords();
  const areas = useAreas();
  usePageTitle(words.titles.report);
  const load = useLoad(async (signal) => {
    const [categories, me] = await Promise.all([
      api.catalogue.categories({}, { signal }),
      whoIsHere(),
    ]);
    return { categories: categories.items, me };
  }, []);
  return (
    <div className="page">
      <LoadedPage load={load}>
        {({ categories, me }) => <ReportForm categories={categories} me={me} areas={areas} />}
      </LoadedPage>
    </div>
  );
}
