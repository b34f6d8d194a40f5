/** A signature drawn with a finger or a pen, kept as a small picture. */
import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "#ui/portal/button.tsx";
import { useWords } from "./words.ts";

/** Size of the picture that is kept. Unit: px. */
const WIDTH = 900;
const HEIGHT = 420;

function surface(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.lineWidth = 6;
  context.lineCap = "round";
  context.lineJoin = "round";
  // The same on every screen and in every theme: ink on white.
  context.strokeStyle = "black";
  return context;
}

function clear(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = "white";
  context.fillRect(0, 0, WIDTH, HEIGHT);
}

export function SignatureField(props: {
  readonly label: string;
  readonly error: string | undefined;
  readonly onChange: (picture: Blob | null) => void;
}): ReactNode {
  const { unit: words } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDrawing = useRef(false);
  useEffect(() => {
    if (canvas.current !== null) clear(canvas.current);
  }, []);
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ] as const;
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const context = surface(event.currentTarget);
    context?.beginPath();
    context?.moveTo(...at(event));
    isDrawing.current = true;
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!isDrawing.current) return;
    const context = surface(event.currentTarget);
    context?.lineTo(...at(event));
    context?.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!isDrawing.current) return;
    isDrawing.current = false;
    event.currentTarget.toBlob((picture) => props.onChange(picture), "image/png");
  };
  return (
    <div className="field" data-invalid={props.error !== undefined}>
      <p className="field-label">{props.label}</p>
      {props.error !== undefined && <p className="field-error">{props.error}</p>}
      <canvas
        ref={canvas}
        className="field-signature"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={props.label}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button
        kind="quiet"
        onClick={() => {
          if (canvas.current !== null) clear(canvas.current);
          props.onChange(null);
        }}
      >
        {words.signatureClear}
      </Button>
    </div>
  );
}
