/** The comparison desk: live figures, a saved scenario, or the published example. */
import { type ReactNode, useMemo, useState } from "react";
import { dayOf, yearOf } from "#kernel/pure/day.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import type { FundingFiguresAnswer, FundingScenarioAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref, useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { LEVELS, type Level, type ScenarioSettings, compareAll } from "../rules/scenario.ts";
import { AreaTable, Chart, Comparison, FloorProof, SumsLine } from "./desk-results.tsx";
import { DeskSettings } from "./desk-settings.tsx";
import { EXAMPLE, type NamedArea, areasIn, areasOfScenario, usualSettings } from "./desk-state.ts";
import { Failed, FundingTabs, TextLine, useIsAllocator, useWords } from "./parts.tsx";
import { useFigures, useSaveScenario, useScenario } from "./queries.ts";
import { ScenarioState, ScenarioSteps } from "./scenario-steps.tsx";

type Given = {
  readonly areas: readonly NamedArea[];
  readonly settings: ScenarioSettings;
  readonly figuresYear: number;
  readonly years: readonly number[];
  readonly scenario: FundingScenarioAnswer | undefined;
  readonly isExample: boolean;
};

/** Keeps a draft of settings beside what was given; a different thing given begins anew. */
function SaveDrawer(props: {
  readonly scenario: FundingScenarioAnswer | undefined;
  readonly settings: ScenarioSettings;
  readonly figuresYear: number;
  readonly onClose: () => void;
}): ReactNode {
  const { desk: words } = useWords();
  const save = useSaveScenario();
  const go = useGo();
  const { scenario } = props;
  const [title, setTitle] = useState(scenario?.title ?? "");
  const form = useSubmit({
    send: () =>
      save.mutateAsync({
        id: scenario?.id,
        body: {
          title,
          settings: props.settings,
          figuresYear: props.figuresYear,
          ...(scenario === undefined ? {} : { revision: scenario.revision }),
        },
      }),
    said: words.saved,
    onDone(saved) {
      props.onClose();
      go(consoleHref(`/funding/scenarios/${saved.id}`), { replace: scenario !== undefined });
    },
  });
  return (
    <FormDrawer
      open
      title={scenario === undefined ? words.save : words.saveAgain}
      {...form}
      onClose={props.onClose}
    >
      <TextLine label={words.name} value={title} onChange={setTitle} />
    </FormDrawer>
  );
}

function Desk(props: {
  readonly given: Given;
  readonly onLevel: (level: Level) => void;
  readonly onFiguresYear: (year: number) => void;
}): ReactNode {
  const words = useWords();
  const isAllocator = useIsAllocator();
  const { given } = props;
  const { scenario, areas } = given;
  const [settings, setSettings] = useState(given.settings);
  const [isSaving, setIsSaving] = useState(false);
  const set = (change: Partial<ScenarioSettings>) => setSettings({ ...settings, ...change });
  const compared = useMemo(() => compareAll(settings, areas), [settings, areas]);
  const chosen = compared[settings.formula];
  const isFixed = scenario !== undefined && scenario.status !== "draft";
  const isChanged =
    scenario !== undefined && JSON.stringify(settings) !== JSON.stringify(given.settings);
  const maySave = isAllocator && !given.isExample && !isFixed;
  return (
    <>
      <div className="fund-actions">
        {scenario !== undefined && <ScenarioState scenario={scenario} />}
        <div className="fund-buttons">
          {maySave && (
            <ActionButton
              label={scenario === undefined ? words.desk.save : words.desk.saveAgain}
              kind={scenario === undefined || isChanged ? "primary" : "plain"}
              keys="s"
              onAct={() => setIsSaving(true)}
            />
          )}
          {scenario !== undefined && <ScenarioSteps scenario={scenario} isChanged={isChanged} />}
        </div>
      </div>
      <div className="fund-desk">
        <DeskSettings
          settings={settings}
          set={set}
          figuresYear={given.figuresYear}
          years={given.years}
          onFiguresYear={props.onFiguresYear}
          onLevel={props.onLevel}
          isGiven={given.isExample || scenario !== undefined}
          isFixed={isFixed}
        />
        <div className="fund-results">
          <SumsLine settings={settings} />
          <Comparison
            compared={compared}
            chosen={settings.formula}
            onChoose={(formula) => set({ formula })}
            isFixed={isFixed}
            hasFloor={settings.floor !== "none"}
          />
          {!isRefusal(chosen) && <FloorProof settings={settings} outcome={chosen} areas={areas} />}
          <Chart compared={compared} chosen={settings.formula} areas={areas} />
          <AreaTable compared={compared} chosen={settings.formula} areas={areas} />
        </div>
      </div>
      {isSaving && (
        <SaveDrawer
          scenario={scenario}
          settings={settings}
          figuresYear={given.figuresYear}
          onClose={() => setIsSaving(false)}
        />
      )}
    </>
  );
}

function NoFigures(props: { readonly list: FundingFiguresAnswer }): ReactNode {
  const { desk: words } = useWords();
  const { year, level } = props.list;
  return (
    <EmptyState
      title={words.noFigures(year)}
      action={
        <a href={consoleHref(`/funding/figures?level=${level}&year=${year}`)}>{words.toFigures}</a>
      }
    >
      {words.noFiguresText}
    </EmptyState>
  );
}

/** Chooses what stands on the desk. */
function givenOf(
  list: FundingFiguresAnswer,
  scenario: FundingScenarioAnswer | undefined,
  isExample: boolean,
): Given | undefined {
  const shared = { years: list.years, scenario, isExample };
  if (isExample) return { ...EXAMPLE, ...shared, figuresYear: EXAMPLE.settings.year };
  if (scenario !== undefined)
    return {
      ...shared,
      areas: areasOfScenario(scenario, list),
      settings: scenario.settings,
      figuresYear: scenario.figuresYear,
    };
  const areas = areasIn(list);
  if (areas.length === 0 || areas.length < list.items.length) return undefined;
  const year = yearOf(dayOf(Date.now()));
  return {
    ...shared,
    areas,
    settings: usualSettings(list.level, areas.length, year),
    figuresYear: list.year,
  };
}

export default function DeskPage(props: ConsolePageProps): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const asked = Number(props.params.id);
  const id = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  const isExample = id === undefined && query.get("example") === "gap";
  const scenario = useScenario(id);
  const level =
    scenario.data?.settings.level ??
    LEVELS.find((one) => one === query.get("level")) ??
    "subdistrict";
  const year = Number(query.get("figures"));
  const figures = useFigures(level, year >= 2000 && year <= 2100 ? year : undefined);
  const isReady = figures.data !== undefined && (id === undefined || scenario.data !== undefined);
  const given = isReady ? givenOf(figures.data, scenario.data, isExample) : undefined;
  const error = scenario.error ?? figures.error;
  return (
    <div className="desk-page fund">
      <PageHeader
        title={scenario.data?.title ?? (isExample ? words.desk.example : words.desk.title)}
        {...(id === undefined
          ? {}
          : { parent: { label: words.scenario.list, href: consoleHref("/funding/scenarios") } })}
        help={
          <ul>
            {words.desk.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          id === undefined && (
            <ActionButton
              kind="quiet"
              label={isExample ? words.desk.leaveExample : words.desk.example}
              onAct={() => change({ example: isExample ? null : "gap" })}
            />
          )
        }
      />
      <FundingTabs />
      {isExample && <p className="fund-note">{words.desk.exampleText}</p>}
      {error !== null && (
        <Failed
          error={error}
          again={() => void Promise.all([scenario.refetch(), figures.refetch()])}
        />
      )}
      {isReady && given === undefined && <NoFigures list={figures.data} />}
      {given !== undefined && (
        <Desk
          key={`${id ?? ""}:${scenario.data?.revision ?? ""}:${scenario.data?.status ?? ""}:${isExample}:${level}:${given.figuresYear}`}
          given={given}
          onLevel={(to) => change({ level: to })}
          onFiguresYear={(to) => change({ figures: String(to) })}
        />
      )}
    </div>
  );
}
