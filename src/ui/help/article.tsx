import { type ReactNode, useEffect, useState } from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import type { HelpFace, HelpText } from "./contract.ts";
import { loadHelp } from "./load.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import "./help.css";

/** Which page is explained: its module and the path under which it is registered. */
export type HelpPlace = { readonly module: string; readonly face: HelpFace; readonly path: string };

type Asked = HelpText | "loading" | "none" | "failed";

function useHelp({ module, face, path }: HelpPlace): Asked {
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked>("loading");
  useEffect(() => {
    let isCurrent = true;
    setAsked("loading");
    loadHelp(module, face, path, language).then(
      (text) => isCurrent && setAsked(text ?? "none"),
      () => isCurrent && setAsked("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [module, face, path, language]);
  return asked;
}

/** A page explained in one minute: what it is for, what one does there, what its words mean. */
export function HelpArticle(props: { readonly place: HelpPlace }): ReactNode {
  const words = useText({ zh, en });
  const help = useHelp(props.place);
  if (typeof help === "string")
    return (
      <p className="help-waiting" role="status">
        {words[help]}
      </p>
    );
  return (
    <div className="help-article">
      <p className="help-what">{help.what}</p>
      <h3>{words.steps}</h3>
      <ol>
        {help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {help.words.length > 0 && (
        <>
          <h3>{words.words}</h3>
          <dl>
            {help.words.map(([word, meaning]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
