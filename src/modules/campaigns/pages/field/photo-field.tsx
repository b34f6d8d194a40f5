/** One photo by the phone's own camera, made smaller before it is kept. */
import { type ReactNode, useEffect, useId, useState } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { shrinkPhoto } from "#ui/image.ts";
import { Button } from "#ui/portal/button.tsx";
import { useWords } from "./words.ts";

function useAddress(photo: Blob | null): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (photo === null) return setAddress(undefined);
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address;
}

export function PhotoField(props: {
  readonly photo: Blob | null;
  readonly error: string | undefined;
  readonly onChange: (photo: Blob | null) => void;
}): ReactNode {
  const { unit: words } = useWords();
  const format = useFormat();
  const id = useId();
  const [isBusy, setIsBusy] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const address = useAddress(props.photo);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setIsWrong(!file.type.startsWith("image/"));
    if (!file.type.startsWith("image/")) return;
    setIsBusy(true);
    props.onChange(await shrinkPhoto(file));
    setIsBusy(false);
  };
  const error = isWrong ? words.photoWrong : props.error;
  return (
    <div className="field" data-invalid={error !== undefined}>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {address !== undefined && props.photo !== null && (
        <figure className="field-photo">
          <img src={address} alt={words.photoTaken} />
          <figcaption>
            {format.fileSize(props.photo.size)}
            <Button kind="quiet" onClick={() => props.onChange(null)}>
              {words.photoRemove}
            </Button>
          </figcaption>
        </figure>
      )}
      <label className="button" data-kind="plain" data-wide="true" htmlFor={id} aria-busy={isBusy}>
        <Icon name="camera" />
        {props.photo === null ? words.photo : words.photoAgain}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
