/** Following one matter by receipt number and query code, typed, scanned or known on this device. */
import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { ApiError } from "#ui/client.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { Button } from "#ui/portal/button.tsx";
import { TextInput } from "#ui/portal/field.tsx";
import { ErrorSummary, Failure, Loaded, Notice } from "#ui/portal/parts.tsx";
import { toast } from "#ui/toast.tsx";
import { caseIdOfReceipt, normaliseQueryCode, receiptNo } from "../../rules/receipt.ts";
import {
  forgetReceipt,
  isKnown,
  knownReceipts,
  openReceipt,
  type ReceiptKey,
  receiptInFragment,
  setOpenReceipt,
} from "./known-receipts.ts";
import { KnownList } from "./known-list.tsx";
import { Matter } from "./matter.tsx";
import { useMatter } from "./use-matter.ts";
import { usePortalWords } from "./words.ts";
import "./portal.css";

/** Number and code do not belong together, or the case is not there. */
const isRefused = (error: ApiError | undefined): boolean =>
  error !== undefined && [401, 403, 404].includes(error.status);

/** Takes number and code out of the address, so that they do not stay in the history of a browser. */
function takeFragment(): ReceiptKey | undefined {
  const key = receiptInFragment(location.hash);
  if (key !== undefined) setOpenReceipt(key);
  return key;
}

function useReceiptKey(): [ReceiptKey | undefined, (key: ReceiptKey | undefined) => void] {
  const [key, setKey] = useState(() => takeFragment() ?? openReceipt());
  useEffect(() => {
    const follow = () => {
      const next = takeFragment();
      if (next !== undefined) setKey(next);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const set = useCallback((next: ReceiptKey | undefined) => {
    setOpenReceipt(next);
    setKey(next);
  }, []);
  return [key, set];
}

function TrackForm(props: {
  readonly start: ReceiptKey | undefined;
  readonly refused: boolean;
  readonly onAsk: (key: ReceiptKey) => void;
}): ReactNode {
  const { track: words } = usePortalWords();
  const [typed, setTyped] = useState(props.start?.receiptNo ?? "");
  const [queryCode, setQueryCode] = useState(props.start?.queryCode ?? "");
  const [wrong, setWrong] = useState<{ number?: string | undefined; code?: string | undefined }>(
    {},
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const caseId = caseIdOfReceipt(typed);
    const missing = typed.trim() === "" ? words.numberNeeded : words.numberWrong;
    const number = caseId === undefined ? missing : undefined;
    const code = normaliseQueryCode(queryCode) === "" ? words.codeNeeded : undefined;
    setWrong({ number, code });
    if (caseId === undefined || code !== undefined) return;
    props.onAsk({ receiptNo: receiptNo(caseId), queryCode: normaliseQueryCode(queryCode) });
  };
  const errors = [
    ...(wrong.number === undefined ? [] : [{ fieldId: "receipt-no", message: wrong.number }]),
    ...(wrong.code === undefined ? [] : [{ fieldId: "query-code", message: wrong.code }]),
  ];
  return (
    <form className="track-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {props.refused && (
        <Notice tone="attend" title={words.refused} announce>
          <p>{words.refusedText}</p>
        </Notice>
      )}
      <TextInput
        id="receipt-no"
        label={words.number}
        hint={words.numberHint}
        error={wrong.number}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        characters={22}
        value={typed}
        onChange={setTyped}
      />
      <TextInput
        id="query-code"
        label={words.code}
        hint={words.codeHint}
        error={wrong.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        characters={12}
        value={queryCode}
        onChange={setQueryCode}
      />
      <Button kind="primary" type="submit">
        {words.submit}
      </Button>
    </form>
  );
}

function Tracked(props: {
  readonly receipt: ReceiptKey;
  readonly onLeave: () => void;
  readonly onRefused: () => void;
}): ReactNode {
  const { track: words } = usePortalWords();
  const { receipt, onRefused } = props;
  const matter = useMatter({ kind: "receipt", key: receipt });
  const [, go] = useLocation();
  const refused = isRefused(matter.load.error);
  useEffect(() => {
    if (refused) onRefused();
  }, [refused, onRefused]);
  if (refused) return null;
  if (matter.load.state === "failed" && matter.load.data === undefined)
    return (
      <div className="page">
        <h1>{words.title}</h1>
        <Failure error={matter.load.error} again={matter.load.again} />
      </div>
    );
  const forget = (view: { readonly receiptNo: string }) => {
    forgetReceipt(view.receiptNo);
    toast({ text: words.forgotten });
    props.onLeave();
  };
  const leave = () => {
    props.onLeave();
    go("/");
  };
  return (
    <Loaded load={matter.load} lines={8}>
      {(view) => (
        <Matter
          {...matter.of(view)}
          below={
            <div className="form-row no-print">
              <Button onClick={props.onLeave}>{words.another}</Button>
              {isKnown(view.receiptNo) ? (
                <Button kind="quiet" onClick={() => forget(view)}>
                  {words.forget}
                </Button>
              ) : (
                <Button kind="quiet" onClick={leave}>
                  {words.leave}
                </Button>
              )}
            </div>
          }
        />
      )}
    </Loaded>
  );
}

export default function TrackPage(): ReactNode {
  const words = usePortalWords();
  const [key, setKey] = useReceiptKey();
  const [refused, setRefused] = useState<ReceiptKey>();
  usePageTitle(words.titles.track);
  const onRefused = useCallback(() => {
    setRefused(key);
    setKey(undefined);
  }, [key, setKey]);
  if (key !== undefined)
    return (
      <Tracked
        key={key.receiptNo}
        receipt={key}
        onLeave={() => setKey(undefined)}
        onRefused={onRefused}
      />
    );
  const known = knownReceipts();
  return (
    <div className="page">
      <h1>{words.track.title}</h1>
      <p className="page-lead">{words.track.lead}</p>
      <TrackForm
        start={refused}
        refused={refused !== undefined}
        onAsk={(asked) => {
          setRefused(undefined);
          setKey(asked);
        }}
      />
      {known.length > 0 && (
        <section className="track-known">
          <h2 className="section-title">{words.track.known}</h2>
          <KnownList receipts={known} />
        </section>
      )}
    </div>
  );
}
