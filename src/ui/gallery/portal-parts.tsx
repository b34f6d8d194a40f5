import { type ReactNode, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import { Checkbox, RadioCards, Select, TextArea, TextInput } from "#ui/portal/field.tsx";
import { type ChosenFile, FileInput } from "#ui/portal/file-input.tsx";
import {
  Card,
  Dialog,
  Disclosure,
  Empty,
  Notice,
  Pager,
  Skeleton,
  Tag,
} from "#ui/portal/parts.tsx";
import { StepForm } from "#ui/portal/step-form.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import "#ui/portal/forms.css";
import "#ui/portal/parts.css";

const tones = ["plain", "good", "attend", "late"] as const;

function Fields(): ReactNode {
  const { portal: words } = useText({ zh, en });
  const [kind, setKind] = useState("report");
  const [text, setText] = useState("");
  const [agreed, setAgreed] = useState(true);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  return (
    <>
      <TextInput
        label={words.nameLabel}
        hint={words.nameHint}
        value={text}
        onChange={setText}
        optional
      />
      <TextInput
        label={words.phoneLabel}
        error={words.phoneError}
        inputMode="tel"
        characters={13}
        value="1380013800"
        onChange={() => {}}
      />
      <TextArea label={words.storyLabel} rows={3} maxLength={500} value={text} onChange={setText} />
      <Select label={words.areaLabel} options={words.kinds} value={kind} onChange={setKind} />
      <RadioCards label={words.kindLabel} options={words.kinds} value={kind} onChange={setKind} />
      <Checkbox label={words.agree} hint={words.agreeHint} checked={agreed} onChange={setAgreed} />
      <FileInput label={words.photos} files={files} onChange={setFiles} />
    </>
  );
}

/** All light parts of the portal. */
export function PortalParts(): ReactNode {
  const { portal: words } = useText({ zh, en });
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="portal-parts">
      <div className="specimen-row">
        <Button kind="primary">{words.primary}</Button>
        <Button icon="download">{words.plain}</Button>
        <Button kind="quiet">{words.quiet}</Button>
        <Button kind="primary" busy>
          {words.busy}
        </Button>
        <Button disabled>{words.disabled}</Button>
      </div>
      <Notice title={words.noticeInfo} />
      <Notice tone="attend" title={words.noticeAttend} />
      <Notice tone="good" title={words.noticeGood}>
        <p>{words.noticeBody}</p>
      </Notice>
      <Fields />
      <Card title={words.cardTitle} href="/duties/sample">
        <p>{words.cardText}</p>
      </Card>
      <div className="specimen-row">
        {words.tags.map((tag, index) => (
          <Tag key={tag} tone={tones[index] ?? "plain"}>
            {tag}
          </Tag>
        ))}
      </div>
      <Disclosure summary={words.disclosure}>{words.disclosureText}</Disclosure>
      <Empty title={words.emptyTitle}>{words.emptyText}</Empty>
      <Skeleton />
      <Button onClick={() => setIsOpen(true)}>{words.dialogOpen}</Button>
      <Dialog
        open={isOpen}
        title={words.dialogTitle}
        onClose={() => setIsOpen(false)}
        actions={<Button kind="primary">{words.dialogConfirm}</Button>}
      >
        {words.dialogText}
      </Dialog>
    </div>
  );
}

/** Going through pages. */
export function SamplePager(): ReactNode {
  return <Pager page={2} onPrevious={() => {}} />;
}

/** A form that asks one thing a screen. */
export function SampleStepForm(): ReactNode {
  const { portal } = useText({ zh, en });
  const words = portal.steps;
  return (
    <>
      <StepForm
        draft="gallery"
        initial={{ kind: "", place: "" }}
        submitLabel={words.submit}
        onSubmit={async () => toast({ text: words.sent })}
        steps={[
          {
            id: "what",
            title: words.what,
            check: (values) => ({ kind: values.kind === "" ? words.whatError : undefined }),
            render: ({ values, set, errors }) => (
              <RadioCards
                id="kind"
                label={words.what}
                hideLegend
                options={portal.kinds}
                value={values.kind}
                error={errors["kind"]}
                onChange={(kind) => set({ kind })}
              />
            ),
          },
          {
            id: "where",
            title: words.where,
            hint: words.whereHint,
            check: (values) => ({ place: values.place === "" ? words.placeError : undefined }),
            render: ({ values, set, errors }) => (
              <TextInput
                id="place"
                label={words.place}
                value={values.place}
                error={errors["place"]}
                onChange={(place) => set({ place })}
              />
            ),
          },
          {
            id: "check",
            title: words.check,
            render: ({ values }) => (
              <Card>
                <p>{portal.kinds.find((kind) => kind.value === values.kind)?.label}</p>
                <p>{values.place}</p>
              </Card>
            ),
          },
        ]}
      />
    </>
  );
}
