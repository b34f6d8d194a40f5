/** The settings of the desk: sums, sliders, floors. */
import { type ReactNode, useState } from "react";
import { FLOORS, type FloorName } from "../rules/floors.ts";
import type { FormulaSettings } from "../rules/formulas.ts";
import { LEVELS, type Level, type ScenarioSettings } from "../rules/scenario.ts";
import { readWan, writeWan } from "./desk-state.ts";
import { Choice, Slider, TextLine, useWords } from "./parts.tsx";

type Set = (change: Partial<ScenarioSettings>) => void;
type NeedName = keyof FormulaSettings["needPoints"];

/** An amount in ten thousands of yuan; what is no amount is kept as typed and said to be wrong. */
function WanLine(props: {
  readonly label: string;
  readonly fen: number;
  readonly onChange: (fen: number) => void;
  readonly disabled: boolean;
}): ReactNode {
  const { desk: words } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? writeWan(props.fen);
  return (
    <TextLine
      label={props.label}
      inputMode="decimal"
      value={text}
      disabled={props.disabled}
      invalid={readWan(text) === undefined ? words.wrong : undefined}
      onChange={(next) => {
        const fen = readWan(next);
        // What reads back as it was typed needs no memory of its own.
        setTyped(fen !== undefined && writeWan(fen) === next ? null : next);
        if (fen !== undefined) props.onChange(fen);
      }}
    />
  );
}

const NEEDS: readonly (readonly [name: NeedName, most: number, step: number])[] = [
  ["resident", 50, 1],
  ["olderPerson", 100, 1],
  ["lowIncomeHousehold", 400, 5],
  ["oldCompound", 5_000, 50],
];

/** Kept within what is left, so that three parts are always one thousand. */
function splitWith(
  split: ScenarioSettings["split"],
  part: "partyBuilding" | "serviceProjects",
  value: number,
): ScenarioSettings["split"] {
  const other = part === "partyBuilding" ? "serviceProjects" : "partyBuilding";
  const kept = Math.min(split[other], 1000 - value);
  const both = { ...split, [part]: value, [other]: kept };
  return { ...both, selfGovernance: 1000 - value - kept };
}

function CommunityParts(props: {
  readonly settings: ScenarioSettings;
  readonly set: Set;
  readonly disabled: boolean;
}): ReactNode {
  const { desk: words, floors } = useWords();
  const { settings, set, disabled } = props;
  const percent = (permille: number): string => words.percent(String(permille / 10));
  return (
    <>
      <Choice
        label={words.floor}
        value={settings.floor}
        disabled={disabled}
        options={FLOORS.map((floor) => ({ value: floor, label: floors[floor] }))}
        onChange={(floor) => set({ floor: floor as FloorName })}
      />
      <fieldset className="fund-set">
        <legend>{words.split}</legend>
        {(["partyBuilding", "serviceProjects"] as const).map((part) => (
          <Slider
            key={part}
            label={words.splitParts[part]}
            value={settings.split[part]}
            min={0}
            max={1000}
            step={10}
            say={percent}
            disabled={disabled}
            onChange={(value) => set({ split: splitWith(settings.split, part, value) })}
          />
        ))}
        <p className="fund-slider-label">
          <span>{words.splitParts.selfGovernance}</span>
          <output>{percent(settings.split.selfGovernance)}</output>
        </p>
      </fieldset>
    </>
  );
}

type SettingsProps = {
  readonly settings: ScenarioSettings;
  readonly set: Set;
  readonly figuresYear: number;
  readonly years: readonly number[];
  readonly onFiguresYear: (year: number) => void;
  readonly onLevel: (level: Level) => void;
  /** Level and years are given: an example, or a decided scenario. */
  readonly isGiven: boolean;
  readonly isFixed: boolean;
};

/** For what and with whose figures is shared out. */
function LevelAndYears(props: SettingsProps): ReactNode {
  const { desk: words, levels } = useWords();
  const { settings, set, isFixed } = props;
  const years = [...new Set([props.figuresYear, ...props.years])].toSorted((a, b) => b - a);
  return (
    <div className="fund-pair">
      <Choice
        label={words.level}
        value={settings.level}
        options={LEVELS.map((level) => ({ value: level, label: levels[level] }))}
        onChange={(level) => props.onLevel(level as Level)}
      />
      <Choice
        label={words.figuresYear}
        value={String(props.figuresYear)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => props.onFiguresYear(Number(year))}
      />
      <TextLine
        label={words.year}
        inputMode="numeric"
        value={String(settings.year)}
        disabled={isFixed}
        onChange={(year) => set({ year: Number(year.replace(/\D/g, "").slice(0, 4)) })}
      />
    </div>
  );
}

type PartProps = Pick<SettingsProps, "settings" | "set" | "isFixed">;

/** Points that each kind of need counts. */
function NeedPoints({ settings, set, isFixed }: PartProps): ReactNode {
  const { desk: words } = useWords();
  return (
    <fieldset className="fund-set">
      <legend>{words.needs}</legend>
      {NEEDS.map(([name, most, step]) => (
        <Slider
          key={name}
          label={words.needPoints[name]}
          value={settings.needPoints[name]}
          min={0}
          max={most}
          step={step}
          say={(value) => words.points(String(value))}
          disabled={isFixed}
          onChange={(value) => set({ needPoints: { ...settings.needPoints, [name]: value } })}
        />
      ))}
    </fieldset>
  );
}

/** A share that is set in thousandths. */
function ShareSlider(
  props: PartProps & {
    readonly name: "growthPermille" | "reservePermille" | "ownTaxPermille";
    readonly label: string;
    readonly range: readonly [min: number, max: number, step: number];
  },
): ReactNode {
  const { desk: words } = useWords();
  const { settings, set, isFixed, name } = props;
  const [min, max, step] = props.range;
  return (
    <Slider
      label={props.label}
      value={settings[name]}
      min={min}
      max={max}
      step={step}
      say={(permille) => words.percent(String(permille / 10))}
      disabled={isFixed}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

/** Everything that can be set; whoever may only look sees it without being able to turn it where the scenario is decided. */
export function DeskSettings(props: SettingsProps): ReactNode {
  const { desk: words } = useWords();
  const { settings, set, isGiven, isFixed } = props;
  const part = { settings, set, isFixed };
  return (
    <section className="fund-settings" aria-label={words.settings}>
      {!isGiven && <LevelAndYears {...props} />}
      <WanLine
        label={words.base}
        fen={settings.baseFen}
        disabled={isFixed}
        onChange={(baseFen) => set({ baseFen })}
      />
      <ShareSlider {...part} name="growthPermille" label={words.growth} range={[-200, 1000, 5]} />
      <ShareSlider {...part} name="reservePermille" label={words.reserve} range={[0, 100, 5]} />
      <WanLine
        label={words.floorEach}
        fen={settings.floorFen}
        disabled={isFixed}
        onChange={(floorFen) => set({ floorFen })}
      />
      <ShareSlider {...part} name="ownTaxPermille" label={words.ownTax} range={[0, 1000, 10]} />
      <NeedPoints {...part} />
      {settings.level === "community" && (
        <CommunityParts settings={settings} set={set} disabled={isFixed} />
      )}
    </section>
  );
}
