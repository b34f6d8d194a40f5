/** Where: by position, by name or on the map. All three lead to the same community. */
import { type ReactNode, useState } from "react";
import { api, type PlacesListAnswer } from "#ui/client.gen.ts";
import { Button } from "#ui/portal/button.tsx";
import { Field, TextInput } from "#ui/portal/field.tsx";
import { Failure, Skeleton } from "#ui/portal/parts.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { type Load, useLoad } from "#ui/use-load.ts";
import type { LngLat } from "../console/map-geometry.ts";
import { AreaMap, type AreaShapes } from "./area-map.tsx";
import { usePortalWords, useSay } from "./words.ts";

type Area = PlacesListAnswer["items"][number];
export type Areas = {
  readonly subdistricts: readonly Area[];
  readonly communities: readonly Area[];
  readonly shapes: AreaShapes;
};

export type PlaceValue = {
  readonly areaId: number | null;
  readonly point: LngLat | null;
  readonly placeDetail: string;
};

/** Names and outlines, fetched when the form opens so that it goes on without a network. */
export function useAreas(): Load<Areas> {
  return useLoad(async (signal) => {
    const level = (name: "subdistrict" | "community") =>
      api.places.list({ query: { level: name } }, { signal });
    const [subdistricts, communities, { features }] = await Promise.all([
      level("subdistrict"),
      level("community"),
      api.places.features({ query: { level: "community" } }, { signal }),
    ]);
    return { subdistricts: subdistricts.items, communities: communities.items, shapes: features };
  }, []);
}

/** The name of a community, or nothing where it is not known. */
export function communityName(
  areas: Areas | undefined,
  areaId: number | null,
  say: ReturnType<typeof useSay>,
): string {
  const area = areas?.communities.find((one) => one.id === areaId);
  return area === undefined ? "" : say(area.name.zh, area.name.en);
}

type Position =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "said"; readonly text: string };

/** Asks the browser where it is and the server which community that is. */
function useMyPosition(
  areas: Areas | undefined,
  onFound: (value: Pick<PlaceValue, "areaId" | "point">) => void,
): [Position, () => void] {
  const { place: words } = usePortalWords();
  const say = useSay();
  const [position, setPosition] = useState<Position>({ state: "idle" });
  const saidNothing = () => setPosition({ state: "said", text: words.noPosition });
  const locate = () => {
    if (!("geolocation" in navigator)) return saidNothing();
    setPosition({ state: "busy" });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { lng: coords.longitude, lat: coords.latitude };
        api.places.locate({ query: point }).then(({ path }) => {
          const areaId = path?.communityId ?? null;
          if (areaId === null) return setPosition({ state: "said", text: words.outside });
          onFound({ areaId, point });
          setPosition({
            state: "said",
            text: words.located(communityName(areas, areaId, say)),
          });
        }, saidNothing);
      },
      saidNothing,
      { enableHighAccuracy: true, timeout: 12_000 },
    );
  };
  return [position, locate];
}

function CommunityList(props: {
  readonly areas: Areas;
  readonly value: number | null;
  readonly error: string | undefined;
  readonly unknownAllowed: boolean;
  readonly onChange: (areaId: number | null) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const { parts } = useText({ zh, en });
  const say = useSay();
  return (
    <Field id="community" label={words.community} hint={words.communityHint} error={props.error}>
      {(wiring) => (
        <span className="select">
          <select
            {...wiring}
            className="input"
            value={props.value ?? ""}
            onChange={({ target }) =>
              props.onChange(target.value === "" ? null : Number(target.value))
            }
          >
            <option value="">{props.unknownAllowed ? words.unknown : parts.choose}</option>
            {props.areas.subdistricts.map((subdistrict) => (
              <optgroup key={subdistrict.id} label={say(subdistrict.name.zh, subdistrict.name.en)}>
                {props.areas.communities
                  .filter((community) => community.parentId === subdistrict.id)
                  .map((community) => (
                    <option key={community.id} value={community.id}>
                      {say(community.name.zh, community.name.en)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}

/** The map and the line below it: the first tap chooses a community and comes closer, the next one marks a spot. */
function PlaceMap(props: {
  readonly areas: Areas;
  readonly value: PlaceValue;
  readonly exact: boolean;
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  readonly onChange: (change: Partial<PlaceValue>) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const say = useSay();
  const { areas, value } = props;
  const close = value.areaId !== null && !props.whole;
  return (
    <div className="place-map">
      <AreaMap
        shapes={areas.shapes}
        chosen={value.areaId}
        point={value.point}
        close={close}
        nameOf={(shape) => say(shape.properties.name.zh, shape.properties.name.en)}
        regions={areas.subdistricts.map(({ id, name }) => ({ id, name: say(name.zh, name.en) }))}
        onTap={(areaId, point) => {
          const inside = areaId === value.areaId && close;
          props.onWhole(false);
          props.onChange({ areaId, point: props.exact && inside ? point : null });
        }}
      />
      <p className="place-map-line">
        <span>
          {value.areaId === null ? words.map : communityName(areas, value.areaId, say)}
          {value.point !== null && ` · ${words.pin}`}
        </span>
        {close && (
          <Button kind="quiet" onClick={() => props.onWhole(true)}>
            {words.zoomOut}
          </Button>
        )}
      </p>
    </div>
  );
}

/** The question where, with `exact` down to a spot on the map and a few words. */
export function PlaceField(props: {
  readonly areas: Load<Areas>;
  readonly value: PlaceValue;
  readonly exact: boolean;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<PlaceValue>) => void;
}): ReactNode {
  const { place: words } = usePortalWords();
  const [whole, setWhole] = useState(false);
  const { value, exact, onChange } = props;
  const areas = props.areas.data;
  const [position, locate] = useMyPosition(areas, (found) => {
    setWhole(false);
    onChange(exact ? found : { ...found, point: null });
  });
  if (areas === undefined)
    return props.areas.state === "failed" ? (
      <>
        <Failure error={props.areas.error} again={props.areas.again} />
        <p>{words.offline}</p>
      </>
    ) : (
      <Skeleton lines={4} />
    );
  return (
    <>
      <div className="place-locate">
        <Button icon="map" busy={position.state === "busy"} onClick={locate}>
          {position.state === "busy" ? words.locating : words.locate}
        </Button>
        <p role="status">{position.state === "said" ? position.text : ""}</p>
      </div>
      <CommunityList
        areas={areas}
        value={value.areaId}
        error={props.error}
        unknownAllowed={exact}
        onChange={(areaId) => {
          setWhole(false);
          onChange({ areaId, point: null });
        }}
      />
      {areas.shapes.length > 0 && (
        <PlaceMap
          areas={areas}
          value={value}
          exact={exact}
          whole={whole}
          onWhole={setWhole}
          onChange={onChange}
        />
      )}
      {exact && (
        <TextInput
          id="place-detail"
          label={words.detail}
          hint={words.detailHint}
          optional
          maxLength={200}
          autoComplete="off"
          value={value.placeDetail}
          onChange={(placeDetail) => onChange({ placeDetail })}
        />
      )}
    </>
  );
}
