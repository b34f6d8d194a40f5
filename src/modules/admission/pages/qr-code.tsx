/** A QR code drawn as one path, so that it prints sharp; the library that makes it is fetched only here. */
import { type ReactNode, useEffect, useState } from "react";

type Drawn = { readonly size: number; readonly path: string };

/** Quiet zone around the code. Unit: modules. */
const MARGIN = 3;

async function draw(text: string): Promise<Drawn> {
  const { default: qrcode } = await import("qrcode");
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const cells: string[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (modules.get(row, column)) cells.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
  return { size: size + 2 * MARGIN, path: cells.join("") };
}

/** The code of an address. */
export function QrCode(props: { readonly text: string; readonly label: string }): ReactNode {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isCurrent = true;
    draw(props.text).then(
      (made) => isCurrent && setDrawn(made),
      // Without a network the number stands beside it.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [props.text]);
  if (drawn === undefined) return <span className="adm-qr" aria-hidden="true" />;
  return (
    <svg
      className="adm-qr"
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={drawn.size} height={drawn.size} className="adm-qr-ground" />
      <path d={drawn.path} className="adm-qr-modules" />
    </svg>
  );
}
