/** The public register of admitted work: search, department, state, a page at a time. */
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { api, type AdmissionRegisterAnswer, type AdmissionRegisterInput } from "#ui/client.gen.ts";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Button } from "#ui/portal/button.tsx";
import { Empty, FoldedOnPhone, Loaded } from "#ui/portal/parts.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import "./register.css";

type Line = AdmissionRegisterAnswer["items"][number];
type Query = NonNullable<AdmissionRegisterInput["query"]>;
const STATES = ["inForce", "emergency", "lapsed", "ended"] as const;

function readQuery(search: string): Query {
  const query = new URLSearchParams(search);
  const q = query.get("q") ?? "";
  const orgId = Number(query.get("org") ?? "");
  const state = STATES.find((one) => one === query.get("state"));
  return {
    ...(q === "" ? {} : { q }),
    ...(Number.isSafeInteger(orgId) && orgId > 0 ? { orgId } : {}),
    ...(state === undefined ? {} : { state }),
  };
}

function Entry(props: { readonly line: Line }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const format = useFormat();
  const { line } = props;
  return (
    <li>
      <a href={`/admissions/${line.id}`}>{line.title}</a>
      <span className="register-facts">
        <span>{label(line.applicant.name)}</span> <span>{line.code}</span>{" "}
        <span>{format.days(line.from, line.to)}</span>
      </span>
      <span className="register-sum">
        <strong>{format.money(line.totalFen)}</strong>
        <span className="register-state" data-state={line.state}>
          {line.isEmergency && line.state !== "emergency" ? `${words.emergency} · ` : ""}
          {words.states[line.state]}
        </span>
      </span>
    </li>
  );
}

/** The pages after the first, as one asks for them. */
function Lines(props: {
  readonly first: AdmissionRegisterAnswer;
  readonly query: Query;
}): ReactNode {
  const words = useText({ zh, en });
  const { first, query } = props;
  const [more, setMore] = useState<readonly Line[]>([]);
  const [next, setNext] = useState(first.next);
  useEffect(() => {
    setMore([]);
    setNext(first.next);
  }, [first]);
  const fetchMore = async () => {
    if (next === null) return;
    const page = await api.admission.register({ query: { ...query, cursor: next } });
    setMore((before) => [...before, ...page.items]);
    setNext(page.next);
  };
  const items = [...first.items, ...more];
  if (items.length === 0) return <Empty title={words.none}>{words.noneText}</Empty>;
  return (
    <>
      <ul className="register-list">
        {items.map((line) => (
          <Entry key={line.id} line={line} />
        ))}
      </ul>
      {next !== null && (
        <Button kind="quiet" onClick={() => void fetchMore()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

/** A choice among a few, under its label. */
function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <div className="field">
      <label className="field-label" htmlFor={props.id}>
        {props.label}
      </label>
      <span className="select">
        <select
          id={props.id}
          className="input"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">{props.any}</option>
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function Filters(props: {
  readonly query: Query;
  readonly departments: AdmissionRegisterAnswer["departments"];
  readonly go: (values: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { query, departments, go } = props;
  const [typed, setTyped] = useState(query.q ?? "");
  const values = {
    q: query.q ?? "",
    org: query.orgId === undefined ? "" : String(query.orgId),
    state: query.state ?? "",
  };
  const search = (event: FormEvent) => {
    event.preventDefault();
    go({ ...values, q: typed.trim() });
  };
  return (
    <form className="register-filters" onSubmit={search} role="search">
      <div className="field">
        <label className="field-label" htmlFor="register-search">
          {words.search}
        </label>
        <div className="register-search">
          <input
            id="register-search"
            className="input"
            type="search"
            maxLength={100}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit">{words.find}</Button>
        </div>
      </div>
      <FoldedOnPhone summary={words.narrow} open={values.org !== "" || values.state !== ""}>
        <Choice
          id="register-department"
          label={words.department}
          any={words.anyDepartment}
          value={values.org}
          options={departments.map((org) => [String(org.id), label(org.name)])}
          onChange={(org) => go({ ...values, org })}
        />
        <Choice
          id="register-state"
          label={words.state}
          any={words.anyState}
          value={values.state}
          options={STATES.map((state) => [state, words.states[state]])}
          onChange={(state) => go({ ...values, state })}
        />
      </FoldedOnPhone>
    </form>
  );
}

export default function RegisterPage(): ReactNode {
  const words = useText({ zh, en });
  const [, navigate] = useLocation();
  const search = useSearch();
  const query = readQuery(search);
  usePageTitle(words.title);
  const load = useLoad((signal) => api.admission.register({ query }, { signal }), [search]);
  const go = (values: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams(
      Object.entries(values).filter(([, value]) => value !== ""),
    ).toString();
    navigate(asked === "" ? "/admissions" : `/admissions?${asked}`);
  };
  return (
    <div className="page register">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <p>
        <a href="/task-refusals">{words.refused}</a>
      </p>
      <Loaded load={load}>
        {(page) => (
          <>
            <Filters query={query} departments={page.departments} go={go} />
            <Lines first={page} query={query} />
          </>
        )}
      </Loaded>
    </div>
  );
}
