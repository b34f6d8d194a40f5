/** Sends bytes and tells how much of them has left: `fetch` cannot, the older request can. */

/** Told of the share of a body that has left, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** What `fetch` does with one request, but telling of the upload's progress. Rejects as `fetch` does. */
export function fetchWithProgress(
  address: string,
  init: RequestInit,
  onProgress: OnProgress,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(new DOMException("aborted", "AbortError"));
    if (init.signal?.aborted === true) return aborted();
    const request = new XMLHttpRequest();
    request.open(init.method ?? "GET", address);
    request.responseType = "blob";
    for (const [name, value] of Object.entries(init.headers ?? {}))
      request.setRequestHeader(name, String(value));
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    });
    request.addEventListener("load", () => resolve(responseOf(request)));
    request.addEventListener("error", () => reject(new TypeError("network")));
    request.addEventListener("abort", aborted);
    init.signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(init.body as XMLHttpRequestBodyInit);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const at = line.indexOf(": ");
    if (at > 0) headers.append(line.slice(0, at), line.slice(at + 2));
  }
  const isEmpty = request.status === 204 || request.status === 304;
  return new Response(isEmpty ? null : (request.response as Blob), {
    status: request.status,
    headers,
  });
}
