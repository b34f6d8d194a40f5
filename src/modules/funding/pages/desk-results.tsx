/** What the settings come to: five formulas side by side, the chosen one as bars, and a table area by area. */
import { type ReactNode, useState } from "react";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { fillMessage } from "../rules/messages.ts";
import { refusals as refusalsEn } from "../messages/en.ts";
import { refusals as refusalsZh } from "../messages/zh.ts";
import type { Purpose } from "../rules/money-words.ts";
import { FORMULAS, type Formula } from "../rules/formulas.ts";
import { type Outcome, type ScenarioSettings, type compareAll, sumsOf } from "../rules/scenario.ts";
import type { NamedArea } from "./desk-state.ts";
import { Choice, useWords } from "./parts.tsx";
import { useText } from "#ui/i18n/use-text.tsx";

type Compared = ReturnType<typeof compareAll>;

const decimals = (value: number | null): string => (value === null ? "—" : value.toFixed(3));

/** The sums that are shared out. */
export function SumsLine(props: { readonly settings: ScenarioSettings }): ReactNode {
  const { desk: words } = useWords();
  const format = useFormat();
  const { totalFen, reserveFen, sharedFen } = sumsOf(props.settings);
  return (
    <p className="fund-sums">
      {words.sums(format.money(totalFen), format.money(reserveFen), format.money(sharedFen))}
    </p>
  );
}

type ComparisonProps = {
  readonly compared: Compared;
  readonly chosen: Formula;
  readonly onChoose: (formula: Formula) => void;
  readonly isFixed: boolean;
  readonly hasFloor: boolean;
};

/** The five formulas with their measures; one of them is chosen. */
export function Comparison(props: ComparisonProps): ReactNode {
  const { desk } = useWords();
  const { least, most, maxOverMin, variation, gini, perHeadGini } = desk;
  return (
    <div className="scroll-box">
      <PlainTable className="fund-table" isCards>
        <caption>{desk.compare}</caption>
        <thead>
          <tr>
            <th scope="col">{desk.formula}</th>
            {[least, most, maxOverMin, variation, gini, perHeadGini].map((text) => (
              <th key={text} scope="col" className="num">
                {text}
              </th>
            ))}
            <th scope="col">{desk.short}</th>
          </tr>
        </thead>
        <tbody>
          {FORMULAS.map((formula) => (
            <FormulaRow key={formula} formula={formula} {...props} />
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

/** One formula: choosing it, and its measures or why it cannot be computed. */
function FormulaRow(props: ComparisonProps & { readonly formula: Formula }): ReactNode {
  const words = useWords();
  const refusals = useText<Readonly<Record<string, string>>>({ zh: refusalsZh, en: refusalsEn });
  const { formula, chosen } = props;
  const one = props.compared[formula];
  return (
    <tr data-chosen={formula === chosen}>
      <th scope="row">
        <div className="fund-pick">
          <input
            type="radio"
            id={`formula-${formula}`}
            name="formula"
            aria-label={words.formulas[formula]}
            checked={formula === chosen}
            disabled={props.isFixed}
            onChange={() => props.onChoose(formula)}
          />
          <label htmlFor={`formula-${formula}`}>
            {words.formulas[formula]}
            <small>{words.formulaHints[formula]}</small>
          </label>
        </div>
      </th>
      {isRefusal(one) ? (
        <td colSpan={7}>
          {words.desk.notComputed(fillMessage(refusals[one.code] ?? one.code, one.params))}
        </td>
      ) : (
        <Measures outcome={one} hasFloor={props.hasFloor} />
      )}
    </tr>
  );
}

function Measures(props: { readonly outcome: Outcome; readonly hasFloor: boolean }): ReactNode {
  const { desk } = useWords();
  const format = useFormat();
  const { amounts, perHead, shortfalls } = props.outcome;
  const below = new Set(shortfalls.map(({ areaId }) => areaId)).size;
  return (
    <>
      <td className="num">{format.money(amounts.min)}</td>
      <td className="num">{format.money(amounts.max)}</td>
      <td className="num">{decimals(amounts.maxOverMin)}</td>
      <td className="num">{decimals(amounts.variation)}</td>
      <td className="num">{decimals(amounts.gini)}</td>
      <td className="num">{decimals(perHead.gini)}</td>
      <td>{!props.hasFloor ? "—" : below === 0 ? desk.proven : format.exact(below)}</td>
    </>
  );
}

/** The proof of the floor: all above it, or who is below and by how much. */
export function FloorProof(props: {
  readonly settings: ScenarioSettings;
  readonly outcome: Outcome;
  readonly areas: readonly NamedArea[];
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { settings, outcome, areas } = props;
  if (settings.floor === "none") return null;
  const short = outcome.shortfalls;
  const names = new Map(areas.map((area) => [area.areaId, label(area.name)]));
  const { partyBuilding, serviceProjects } = words.desk.splitParts;
  const parts: Readonly<Record<Purpose, string>> = {
    operations: "",
    partyBuilding,
    serviceProjects,
    selfGovernance: words.desk.selfGovernance,
  };
  if (short.length === 0)
    return (
      <p className="fund-proof" data-proven="true" role="status">
        <Icon name="check" size={18} />
        {words.desk.floorProven(words.floors[settings.floor], areas.length)}
      </p>
    );
  const count = new Set(short.map(({ areaId }) => areaId)).size;
  return (
    <div className="fund-proof" data-proven="false" role="status">
      <Icon name="alert" size={18} />
      <div>
        <p>{words.desk.floorMissing(count)}</p>
        <ul>
          {short.slice(0, 12).map(({ areaId, purpose, missingFen }) => (
            <li key={`${areaId}:${purpose}`}>
              {purpose === null
                ? words.desk.shortfall(names.get(areaId) ?? "", format.money(missingFen))
                : words.desk.shortfallOf(
                    names.get(areaId) ?? "",
                    format.money(missingFen),
                    parts[purpose],
                  )}
            </li>
          ))}
          {short.length > 12 && <li>…</li>}
        </ul>
      </div>
    </div>
  );
}

const valueOf = (outcome: Outcome, i: number, perHead: boolean): number => {
  const one = outcome.allocations[i];
  return (perHead ? one?.perHeadFen : one?.amountFen) ?? 0;
};

/** Bars of the chosen formula with a mark where another one stands. */
export function Chart(props: {
  readonly compared: Compared;
  readonly chosen: Formula;
  readonly areas: readonly NamedArea[];
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const [asked, setAgainst] = useState<Formula | null>(null);
  const against = asked ?? (props.chosen === "taxShare" ? "equal" : "taxShare");
  const [perHead, setPerHead] = useState(false);
  const one = props.compared[props.chosen];
  const other = props.compared[against];
  if (isRefusal(one)) return null;
  const marks = isRefusal(other) ? undefined : other;
  const most = Math.max(
    1,
    ...props.areas.flatMap((_, i) => [
      valueOf(one, i, perHead),
      marks === undefined ? 0 : valueOf(marks, i, perHead),
    ]),
  );
  const share = (value: number): string => `${(value / most) * 100}%`;
  return (
    <section className="fund-chart" aria-label={words.desk.chart(words.formulas[props.chosen])}>
      <div className="fund-chart-head">
        <h2>{words.desk.chart(words.formulas[props.chosen])}</h2>
        <Choice
          label={words.desk.against}
          value={against}
          options={FORMULAS.map((formula) => ({ value: formula, label: words.formulas[formula] }))}
          onChange={(formula) => setAgainst(formula as Formula)}
        />
        <ActionButton
          kind="quiet"
          label={perHead ? words.desk.showAmount : words.desk.showPerHead}
          onAct={() => setPerHead(!perHead)}
        />
      </div>
      <ul className="fund-bars">
        {props.areas.map((area, i) => {
          const value = valueOf(one, i, perHead);
          const mark = marks === undefined ? null : valueOf(marks, i, perHead);
          return (
            <li key={area.areaId}>
              <span>{label(area.name)}</span>
              <svg
                role="img"
                width="100%"
                height="16"
                aria-label={`${label(area.name)} ${format.money(value)}${mark === null ? "" : `; ${words.formulas[against]} ${format.money(mark)}`}`}
              >
                <rect className="fund-bar" y="3" height="10" width={share(value)} rx="2" />
                {mark !== null && (
                  <line className="fund-mark" x1={share(mark)} x2={share(mark)} y1="0" y2="16" />
                )}
              </svg>
              <span className="num">{format.money(Math.round(value))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Every area under every formula. */
export function AreaTable(props: {
  readonly compared: Compared;
  readonly chosen: Formula;
  readonly areas: readonly NamedArea[];
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  return (
    <details className="fund-areas">
      <summary>{words.desk.table}</summary>
      <div className="scroll-box">
        <PlainTable className="fund-table" isCards>
          <caption className="visually-hidden">{words.desk.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.desk.area}</th>
              <th scope="col" className="num">
                {words.desk.people}
              </th>
              {FORMULAS.map((formula) => (
                <th
                  key={formula}
                  scope="col"
                  className="num"
                  data-chosen={formula === props.chosen}
                >
                  {words.formulas[formula]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.areas.map((area, i) => (
              <tr key={area.areaId}>
                <th scope="row">{label(area.name)}</th>
                <td className="num">{format.exact(area.population)}</td>
                {FORMULAS.map((formula) => {
                  const one = props.compared[formula];
                  return (
                    <td key={formula} className="num" data-chosen={formula === props.chosen}>
                      {isRefusal(one) ? "—" : format.money(valueOf(one, i, false))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </details>
  );
}
