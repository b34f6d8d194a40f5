/** A QR code drawn as one path, so that it prints sharp and needs no picture. */
import { type ReactNode, useEffect, useState } from "react";
import { qrPath } from "#kernel/pure/qr-path.ts";
import "./qr-code.css";

type Drawn = { readonly size: number; readonly path: string };

async function draw(text: string): Promise<Drawn> {
  const { default: qrcode } = await import("qrcode");
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  return qrPath({ size: modules.size, get: (row, column) => modules.get(row, column) });
}

/** The code of a text; the library that makes it is fetched only here. */
export function QrCode(props: { readonly text: string; readonly label: string }): ReactNode {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isCurrent = true;
    draw(props.text).then(
      (made) => isCurrent && setDrawn(made),
      // Without a network the number and the code are there to be typed.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [props.text]);
  if (drawn === undefined) return <span className="qr" aria-hidden="true" />;
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={drawn.size} height={drawn.size} className="qr-ground" />
      <path d={drawn.path} className="qr-modules" />
    </svg>
  );
}
