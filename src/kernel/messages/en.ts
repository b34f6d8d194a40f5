import type { messages as zh } from "./zh.ts";

export const messages: { readonly [K in keyof typeof zh]: string } = {
  "events.conflict": "Someone else changed this at the same moment. Reload and try again.",
  "files.empty": "The file is empty.",
  "files.too_large": "The file is larger than {limitMb} MB.",
  "files.type_not_accepted": "This kind of file is not accepted. Accepted: {accepted}.",
  "files.unknown":
    "One of the files does not exist, is not yours or is in use already. Upload it again.",
  "http.bad_request": "The request cannot be understood.",
  "http.broken_upload": "The upload broke off. Please send it again.",
  "http.defect":
    "Something went wrong on our side. Please give this reference when you call: {reference}",
  "http.idempotency_key_reused": "This idempotency key was used for another request.",
  "http.invalid": "The {where} is not valid at {path}: {problem}.",
  "http.invalid_text": "The text has characters that cannot be stored.",
  "http.malformed_json": "The body is not valid JSON.",
  "http.no_such_route": "There is nothing at this address.",
  "http.not_allowed": "Your post does not allow this.",
  "http.outage":
    "The service is busy or restarting. Nothing was lost; please try again in a moment.",
  "http.sign_in_first": "Please sign in first.",
  "http.too_large": "The request is too large.",
  "http.too_many": "Too many attempts. Please wait a minute.",
  "http.wrong_cursor": "This page mark is no longer valid. Start from the first page.",
  "http.wrong_idempotency_key": "An idempotency key has 8 to 100 visible ASCII characters.",
  "http.wrong_media_type": "This content type is not accepted here.",
  "http.wrong_origin": "The request came from another site and was not carried out.",
  "live.nothing_to_hear": "There is nothing here that you may listen to.",
  "live.too_many_open": "Too many windows are open. Close some and try again.",
  "work.cannot_stop": "This work has begun and cannot be stopped half-way.",
  "work.given_up":
    "This work was interrupted several times and is not tried again. Start it anew; if it happens again, tell the administrator.",
  "work.no_result": "This work left no file, or has not finished yet.",
  "work.not_ended": "This work has not ended yet: stop it first.",
  "work.other_post":
    "This file was made under another of your posts: switch to that post to fetch it.",
  "work.post_ended":
    "You no longer hold the post under which this was started, so it was not carried on.",
  "work.too_many": "{most} of your works are under way already: wait for some of them.",
  "work.unknown": "There is no such work, or it was cleared after 30 days.",
};
