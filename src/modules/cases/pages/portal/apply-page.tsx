/** Applying for a duty: who, where, what you bring, check and send. */
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { type AccountsMeAnswer, api, type CatalogueGuidanceAnswer } from "#ui/client.gen.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { ButtonLink } from "#ui/portal/button.tsx";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { LoadedPage, Notice } from "#ui/portal/parts.tsx";
import { type Step, StepForm } from "#ui/portal/step-form.tsx";
import { whoIsHere } from "#ui/portal/who-is-here.ts";
import { type Load, useLoad } from "#ui/use-load.ts";
import type { IntakeBody } from "../../schema.ts";
import { needsIdentity } from "./answers.ts";
import { BringStep, type BringValues, initialBring, ticksOf } from "./bring-step.tsx";
import { type Answered, CheckList } from "./check-list.tsx";
import {
  type Areas,
  communityName,
  PlaceField,
  type PlaceValue,
  useAreas,
} from "./place-field.tsx";
import { sendCase } from "./send-case.ts";
import { SendingNote } from "./sending-note.tsx";
import { withReceipt } from "./sent-receipt.ts";
import {
  checkWho,
  initialWho,
  partiesOf,
  type WhoFacts,
  WhoStep,
  type WhoValues,
  whoPersonal,
} from "./who-step.tsx";
import { type PortalWords, usePortalWords, useSay } from "./words.ts";
import "./portal.css";

type Values = WhoValues & PlaceValue & BringValues;
type Duty = CatalogueGuidanceAnswer;

function bodyOf(duty: Duty, values: Values, facts: WhoFacts): IntakeBody {
  return {
    kind: "application",
    channel: "web",
    dutyCode: duty.code,
    description: values.note.trim(),
    areaId: values.areaId,
    point: values.point,
    ...partiesOf(values, facts),
    materials: ticksOf(duty.content.materials, values.ready),
  };
}

/** What the check screen says of the answers. */
function answersOf(
  duty: Duty,
  values: Values,
  areas: Areas | undefined,
  words: PortalWords,
  say: ReturnType<typeof useSay>,
): Answered[] {
  const ticks = ticksOf(duty.content.materials, values.ready);
  const ready = ticks.filter((tick) => tick.handedIn).length;
  const whose =
    values.whose === "other"
      ? words.check.onBehalf(values.theirName, values.myName)
      : values.myName;
  const materials = [
    ...(ticks.length === 0 ? [] : [words.apply.materialsReady(ready, ticks.length)]),
    ...(values.files.length === 0 ? [] : [words.check.photos(values.files.length)]),
  ];
  return [
    { label: words.apply.check.for, value: whose, step: "who" },
    {
      label: words.apply.check.place,
      value: communityName(areas, values.areaId, say),
      step: "where",
    },
    ...(materials.length === 0
      ? []
      : [{ label: words.apply.check.materials, value: materials.join(" · "), step: "bring" }]),
    ...(values.note.trim() === ""
      ? []
      : [{ label: words.apply.bring.note, value: values.note, step: "bring" }]),
  ];
}

function stepsOf(input: {
  readonly duty: Duty;
  readonly facts: WhoFacts;
  readonly areas: Load<Areas>;
  readonly words: PortalWords;
  readonly say: ReturnType<typeof useSay>;
  readonly sending: number;
}): readonly Step<Values>[] {
  const { duty, facts, areas, words, say } = input;
  const hasMaterials = duty.content.materials.length > 0;
  return [
    {
      id: "who",
      title: words.apply.who.title,
      isPersonal: true,
      render: (step) => <WhoStep {...step} set={step.set} facts={facts} />,
      check: (values) => checkWho(values, facts, words),
    },
    {
      id: "where",
      title: words.apply.where.title,
      hint: words.apply.where.hint,
      render: ({ values, set, errors }) => (
        <PlaceField
          areas={areas}
          value={values}
          exact={false}
          error={errors["community"]}
          onChange={set}
        />
      ),
      check: ({ areaId }) => ({ community: areaId === null ? words.place.needed : undefined }),
    },
    {
      id: "bring",
      title: hasMaterials ? words.apply.bring.title : words.apply.bring.none,
      hint: hasMaterials ? words.apply.bring.hint : words.apply.bring.noneText,
      render: (step) => <BringStep {...step} materials={duty.content.materials} />,
    },
    {
      id: "check",
      title: words.apply.check.title,
      render: ({ values }) => (
        <>
          <CheckList answers={answersOf(duty, values, areas.data, words, say)} />
          <SendingNote
            sending={input.sending}
            files={values.files.length}
            chosen={values.filesChosen}
          />
        </>
      ),
    },
  ];
}

function ApplyForm(props: { readonly duty: Duty; readonly me: AccountsMeAnswer }): ReactNode {
  const { duty, me } = props;
  const words = usePortalWords();
  const say = useSay();
  const areas = useAreas();
  const [, go] = useLocation();
  const [sending, setSending] = useState(0);
  const known = me.kind === "resident" ? me.maskedTelephone : null;
  const facts = { asksIdentity: needsIdentity(duty.content.materials), known };
  const initial: Values = {
    ...initialWho(me),
    ...initialBring(duty),
    areaId: null,
    point: null,
    placeDetail: "",
  };
  return (
    <StepForm<Values>
      draft={`apply.${duty.code}`}
      initial={initial}
      personal={[...whoPersonal, "note"]}
      steps={stepsOf({ duty, facts, areas, words, say, sending })}
      submitLabel={words.apply.send}
      onSubmit={async (values) => {
        try {
          const answer = await sendCase(bodyOf(duty, values, facts), values.files, setSending);
          const title = say(duty.content.name, duty.content.nameEn);
          const at = new Date().toISOString();
          go("/receipt", withReceipt({ answer, kind: "application", title, at }));
        } finally {
          setSending(0);
        }
      }}
    />
  );
}

/** A duty that is not taken online: how else, and back to its guidance. */
function NotOnline(props: { readonly duty: Duty }): ReactNode {
  const { apply: words } = usePortalWords();
  const ways = props.duty.content.channels.flatMap((channel) => words.way[channel] ?? []);
  return (
    <Notice title={words.notOnline}>
      <p>{words.notOnlineText}</p>
      <ul className="plain-list">
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <ButtonLink href={`/duties/${encodeURIComponent(props.duty.code)}`}>
        {words.backToDuty}
      </ButtonLink>
    </Notice>
  );
}

export default function ApplyPage({ params }: PortalPageProps): ReactNode {
  const words = usePortalWords();
  const say = useSay();
  const code = params["code"] ?? "";
  const load = useLoad(
    async (signal) => {
      const [duty, me] = await Promise.all([
        api.catalogue.guidance({ params: { code } }, { signal }),
        whoIsHere(),
      ]);
      return { duty, me };
    },
    [code],
  );
  const name = load.data && say(load.data.duty.content.name, load.data.duty.content.nameEn);
  usePageTitle(name === undefined ? words.titles.apply : words.apply.title(name));
  return (
    <LoadedPage load={load}>
      {({ duty, me }) => (
        <div className="page">
          <p className="form-subject">
            <a href={`/duties/${encodeURIComponent(duty.code)}`}>{name}</a>
          </p>
          {duty.content.channels.includes("web") ? (
            <ApplyForm duty={duty} me={me} />
          ) : (
            <>
              <h1>{words.apply.title(name ?? "")}</h1>
              <NotOnline duty={duty} />
            </>
          )}
        </div>
      )}
    </LoadedPage>
  );
}
