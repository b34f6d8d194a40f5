/** The voucher form: a template, its fields, and in words what every account becomes. */
import { type ReactNode, useState } from "react";
import { dayOf } from "#kernel/pure/day.ts";
import { readYuan } from "#kernel/pure/money.ts";
import type { LedgerOverviewAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { FUNDS, type Fund, PURPOSES, type Purpose } from "../rules/chart.ts";
import { Choice, TextLine, useNames, useWords } from "./money-words.tsx";
import { useOrganisations, usePostVoucher } from "./queries.ts";
import {
  type Draft,
  type Named,
  type Preview,
  TEMPLATES,
  type TemplateName,
  appropriationsIn,
  bodyOf,
  previewOf,
} from "./voucher-draft.ts";

type Set = (change: Partial<Draft>) => void;

/** Options of appropriations, by organisation. */
function useOptions(known: readonly Named[]) {
  const { voucher: words } = useWords();
  const names = useNames();
  const label = useLabel();
  const format = useFormat();
  return (pick: (one: Named) => boolean) => [
    { value: "", label: words.choose },
    ...known.filter(pick).map((one) => ({
      value: String(one.id),
      label: words.option(
        label(one.orgName),
        names.funds[one.fund],
        names.purposes[one.purpose],
        format.money(one.balances.available),
      ),
    })),
  ];
}

function OrganisationChoice(props: { readonly draft: Draft; readonly set: Set }): ReactNode {
  const { voucher: words } = useWords();
  const label = useLabel();
  const { data = [] } = useOrganisations();
  return (
    <Choice
      label={words.organisation}
      value={props.draft.orgId}
      options={[
        { value: "", label: words.choose },
        ...data.map((org) => ({ value: String(org.id), label: label(org.name) })),
      ]}
      onChange={(orgId) => props.set({ orgId })}
    />
  );
}

function PurposeChoice(props: {
  readonly draft: Draft;
  readonly set: Set;
  readonly without: readonly Purpose[];
}): ReactNode {
  const { voucher: words } = useWords();
  const { purposes } = useNames();
  return (
    <Choice
      label={words.purpose}
      value={props.draft.purpose}
      options={PURPOSES.filter((one) => !props.without.includes(one)).map((one) => ({
        value: one,
        label: purposes[one],
      }))}
      onChange={(purpose) => props.set({ purpose: purpose as Purpose })}
    />
  );
}

/** The appropriation that money is received for; it may not exist yet. */
function ReceiptEnds(props: { readonly draft: Draft; readonly set: Set }): ReactNode {
  const { voucher: words } = useWords();
  const names = useNames();
  const { draft, set } = props;
  return (
    <>
      <OrganisationChoice draft={draft} set={set} />
      <TextLine
        label={words.year}
        inputMode="numeric"
        value={draft.year}
        onChange={(year) => set({ year })}
      />
      <Choice
        label={words.fund}
        value={draft.fund}
        options={FUNDS.map((one) => ({ value: one, label: names.funds[one] }))}
        onChange={(fund) => set({ fund: fund as Fund })}
      />
      <PurposeChoice draft={draft} set={set} without={[]} />
    </>
  );
}

/** The fields that name where money comes from and goes to. */
function Ends(props: {
  readonly draft: Draft;
  readonly set: Set;
  readonly known: readonly Named[];
}): ReactNode {
  const { voucher: words } = useWords();
  const { draft, set, known } = props;
  const options = useOptions(known);
  const isPool = (one: Named): boolean => one.purpose === "pool";
  const choose = (
    label: string,
    member: "poolId" | "fromId" | "toId",
    pick: (one: Named) => boolean,
  ) => (
    <Choice
      label={label}
      value={draft[member]}
      options={options(pick)}
      onChange={(value) => set({ [member]: value })}
    />
  );
  switch (draft.template) {
    case "receipt":
      return <ReceiptEnds draft={draft} set={set} />;
    case "appropriation":
      return (
        <>
          {choose(words.pool, "poolId", isPool)}
          <OrganisationChoice draft={draft} set={set} />
          <PurposeChoice draft={draft} set={set} without={["pool"]} />
        </>
      );
    case "withdrawal":
      return (
        <>
          {choose(words.appropriation, "fromId", (one) => !isPool(one))}
          {choose(words.toPool, "poolId", isPool)}
        </>
      );
    case "transfer":
      return (
        <>
          {choose(words.from, "fromId", () => true)}
          {choose(words.to, "toId", (one) => String(one.id) !== draft.fromId)}
        </>
      );
    case "spend":
      return choose(words.appropriation, "fromId", (one) => !isPool(one));
    case "reversal":
      return (
        <TextLine
          label={words.entry}
          inputMode="numeric"
          value={draft.entryId}
          onChange={(entryId) => set({ entryId })}
        />
      );
  }
}

/** What every account becomes, in words; debits and credits beside. */
function PreviewBox(props: { readonly preview: Preview | undefined }): ReactNode {
  const { voucher: words, entry } = useWords();
  const names = useNames();
  const label = useLabel();
  const format = useFormat();
  const { preview } = props;
  return (
    <section
      className="money-preview"
      data-short={preview !== undefined && preview.shortFen !== null}
      aria-live="polite"
    >
      <h3>{words.preview}</h3>
      {preview === undefined && <p>{words.incomplete}</p>}
      {preview !== undefined && (
        <ul>
          {preview.changes.map(
            ({ appropriation, account, side, amountFen, beforeFen, afterFen }) => (
              <li key={`${appropriation.id}:${account}`}>
                <span>
                  {entry.side[side]}{" "}
                  {words.change(
                    `${label(appropriation.orgName)} · ${names.purposes[appropriation.purpose]}`,
                    afterFen > beforeFen
                      ? words.more(names.accounts[account], format.money(amountFen))
                      : words.less(names.accounts[account], format.money(amountFen)),
                  )}
                </span>
                <small>
                  {afterFen < 0
                    ? words.short(format.money(beforeFen))
                    : words.becomes(format.money(beforeFen), format.money(afterFen))}
                </small>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  );
}

function useDraft(view: LedgerOverviewAnswer): [Draft, Set] {
  const [query] = useAddressQuery();
  const { voucher: words } = useWords();
  const asked = TEMPLATES.find((one) => one === query.get("voucher"));
  const entryId = query.get("entry") ?? "";
  const pools = appropriationsIn(view).filter((one) => one.purpose === "pool");
  const [draft, setDraft] = useState<Draft>({
    template: asked ?? "transfer",
    poolId: String(pools[0]?.id ?? ""),
    fromId: query.get("from") ?? "",
    toId: "",
    orgId: "",
    year: String(view.year),
    fund: "general",
    purpose: "operations",
    amount: "",
    date: dayOf(Date.now()),
    text: asked === "reversal" && entryId !== "" ? words.reversal(Number(entryId)) : "",
    entryId,
  });
  return [draft, (change) => setDraft((before) => ({ ...before, ...change }))];
}

/** Posts what is filled in, and offers to take it back. */
function usePosting(draft: Draft, onClose: () => void) {
  const { voucher } = useWords();
  const post = usePostVoucher();
  return useSubmit({
    async send() {
      const body = bodyOf(draft);
      if (body === undefined) throw new Error(voucher.incomplete);
      return { body, made: await post.mutateAsync(body) };
    },
    onDone({ body, made: { entryId, postedOn } }) {
      const undo = async () => {
        await post.mutateAsync({
          template: "reversal",
          entryId,
          date: body.date,
          text: voucher.undoText,
        });
        toast({ text: voucher.undone });
      };
      toast({
        text:
          postedOn === body.date ? voucher.posted(entryId) : voucher.postedLate(entryId, postedOn),
        ...(body.template === "reversal" ? {} : { undo }),
      });
      onClose();
    },
  });
}

/** The drawer with the form; after posting it offers to take the entry back. */
export function VoucherDrawer(props: {
  readonly view: LedgerOverviewAnswer;
  readonly onClose: () => void;
}): ReactNode {
  const { voucher } = useWords();
  const { data: organisations = [] } = useOrganisations();
  const [draft, set] = useDraft(props.view);
  const form = usePosting(draft, props.onClose);
  const known = appropriationsIn(props.view);
  const preview = previewOf(draft, known, (id) => organisations.find((org) => org.id === id)?.name);
  const amountFen = readYuan(draft.amount);
  const isWrong = draft.amount !== "" && (amountFen === undefined || amountFen === 0);
  return (
    <FormDrawer
      open
      title={voucher.title}
      submitLabel={voucher.post}
      width={560}
      {...form}
      onClose={props.onClose}
    >
      <div className="money-form">
        <Choice
          label={voucher.template}
          value={draft.template}
          options={TEMPLATES.map((one) => ({ value: one, label: voucher.templates[one] }))}
          onChange={(template) => set({ template: template as TemplateName })}
        />
        <Ends draft={draft} set={set} known={known} />
        {draft.template !== "reversal" && (
          <TextLine
            label={voucher.amount}
            hint={voucher.amountHint}
            invalid={isWrong ? voucher.wrongAmount : undefined}
            inputMode="decimal"
            value={draft.amount}
            onChange={(amount) => set({ amount })}
          />
        )}
        <TextLine
          label={voucher.date}
          hint={voucher.dateHint}
          type="date"
          value={draft.date}
          onChange={(date) => set({ date })}
        />
        <TextLine
          label={voucher.text}
          hint={voucher.textHint}
          value={draft.text}
          onChange={(text) => set({ text })}
        />
        {draft.template !== "reversal" && <PreviewBox preview={preview} />}
      </div>
    </FormDrawer>
  );
}
