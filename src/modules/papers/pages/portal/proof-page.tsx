/** Holds a printed paper against what was issued: by its QR code or by the code that is typed. */
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { type PapersProveAnswer, api } from "#ui/client.gen.ts";
import { ApiError } from "#ui/api-error.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Button } from "#ui/portal/button.tsx";
import { TextInput } from "#ui/portal/field.tsx";
import { Notice } from "#ui/portal/parts.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { groupedCode } from "../../rules/code.ts";
import { Sheet } from "../sheet.tsx";
import "../papers.css";

type Looked = {
  readonly answer?: PapersProveAnswer;
  readonly failure?: ApiError;
};

function Proof(props: { readonly answer: PapersProveAnswer }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const { answer } = props;
  return (
    <>
      <Notice tone="good" title={words.genuine} announce>
        {words.compare}
      </Notice>
      {answer.isReplaced && <Notice tone="attend" title={words.replaced} />}
      <div className="papers-frame">
        <Sheet paper={answer} />
      </div>
    </>
  );
}

export default function ProofPage(): ReactNode {
  const { portal: words } = useText({ zh, en });
  usePageTitle(words.title);
  const [code, setCode] = useState(() => groupedCode(location.hash.slice(1)));
  const [looked, setLooked] = useState<Looked>({});
  const look = async (typed: string): Promise<void> => {
    if (typed.trim() === "") return;
    try {
      setLooked({ answer: await api.papers.prove({ params: { code: typed } }) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setLooked({ failure: error });
    }
  };
  useEffect(() => {
    void look(location.hash.slice(1));
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void look(code);
  };
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <form className="papers-form" onSubmit={submit}>
        <TextInput
          id="paper-code"
          label={words.code}
          hint={words.hint}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          characters={18}
          onChange={setCode}
        />
        <Button type="submit" kind="primary" wide>
          {words.check}
        </Button>
      </form>
      <div aria-live="polite">
        {looked.failure !== undefined && (
          <Notice
            tone="attend"
            title={looked.failure.code === "http.network" ? words.unreached : words.unknown}
          >
            {looked.failure.message}
          </Notice>
        )}
        {looked.answer !== undefined && <Proof answer={looked.answer} />}
      </div>
    </div>
  );
}
