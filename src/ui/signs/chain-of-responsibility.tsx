import type { ReactNode } from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import {
  type ChainOfResponsibility,
  type CoOrganiser,
  chainSentence,
  coOrganiserNote,
  stateMarks,
  tellingCoOrganiser,
} from "./chain.ts";
import { Ring } from "./clock-ring.tsx";
import "./signs.css";

/** A co-organiser's state where it has no clock of its own: shape first, colour second. */
function StateMark(props: { state: CoOrganiser["state"] }): ReactNode {
  const mark = stateMarks[props.state];
  return (
    <svg className="ring" data-mark={mark} viewBox="0 0 20 20" aria-hidden="true">
      <circle className="ring-track" cx="10" cy="10" r="7.5" />
      {mark === "half" && <path className="ring-fill" d="M10 5.5a4.5 4.5 0 0 1 0 9z" />}
      {mark === "check" && <path className="ring-sign" d="m6.8 10.2 2.3 2.3 4.1-4.7" />}
      {mark === "late" && <path className="ring-sign" d="M10 6.3v4.4M10 13.4v.1" />}
      {mark === "return" && <path className="ring-sign" d="M13.2 10H7M9.2 7.6 6.8 10l2.4 2.4" />}
    </svg>
  );
}

function CoOrganiserChip(props: { member: CoOrganiser; withNote: boolean }): ReactNode {
  const { member } = props;
  const language = useLanguage();
  const note = coOrganiserNote(member, language);
  const showsClock = member.clock !== undefined && member.clock.state !== "stopped";
  return (
    <span className="chip" data-state={member.state} title={`${member.name} (${note})`}>
      {showsClock && member.clock !== undefined ? (
        <Ring clock={member.clock} />
      ) : (
        <StateMark state={member.state} />
      )}
      <span className="chip-name">{member.name}</span>
      {props.withNote && <span className="chip-note">{note}</span>}
    </span>
  );
}

/**
 * The chain of responsibility: first contact as a dot, the lead as a filled chip, each co-organiser as
 * an outlined chip with its own clock or state. Read aloud as one sentence. `row` fits a 32 px line and
 * shows the co-organiser that most needs looking at and how many more there are; `full` shows all and writes the states out.
 */
export function Chain(props: { chain: ChainOfResponsibility; size?: "row" | "full" }): ReactNode {
  const { chain, size = "full" } = props;
  const language = useLanguage();
  const { chain: words } = useText({ zh, en });
  const sentence = chainSentence(chain, language);
  const first = tellingCoOrganiser(chain.coOrganisers);
  const shown = size === "full" || first === undefined ? chain.coOrganisers : [first];
  const hidden = chain.coOrganisers.length - shown.length;
  return (
    <span className="chain" data-size={size}>
      <span className="visually-hidden">{sentence}</span>
      <span
        className="chain-links"
        aria-hidden="true"
        title={size === "row" ? sentence : undefined}
      >
        {chain.firstContact !== undefined && (
          <span className="chain-contact" title={words.firstContact(chain.firstContact.name)}>
            <span className="chain-dot" />
            {size === "full" && (
              <span className="chain-contact-name">
                {words.firstContact(chain.firstContact.name)}
              </span>
            )}
          </span>
        )}
        {chain.lead === null ? (
          <span className="chip" data-role="vacant">
            {words.noLead}
          </span>
        ) : (
          <span className="chip" data-role="lead">
            {size === "full" && <span className="chip-word">{words.leadWord}</span>}
            <span className="chip-name">{chain.lead.name}</span>
          </span>
        )}
        {shown.map((member) => (
          <CoOrganiserChip key={member.name} member={member} withNote={size === "full"} />
        ))}
        {hidden > 0 && <span className="chain-more">+{hidden}</span>}
      </span>
    </span>
  );
}
