/** Texts of accounts in English. */
import type { codeMessage as codeMessageZh, refusals as refusalsZh } from "./zh.ts";

export const refusals: { readonly [K in keyof typeof refusalsZh]: string } = {
  "accounts.already_locked": "This account is locked already.",
  "accounts.busy": "Too many people are signing in at once. Try again in a few seconds.",
  "accounts.code_too_many":
    "{most} codes have gone to this number today. Try tomorrow, or use your receipt number and query code.",
  "accounts.code_too_soon":
    "A code has just been sent. You can ask for another in {seconds} seconds.",
  "accounts.locked":
    "Too many attempts. Try again in {minutes} minutes, or ask an administrator to unlock it.",
  "accounts.locked_by_administrator":
    "An administrator has locked this account. Please contact them.",
  "accounts.no_post":
    "You hold no post at present, so you cannot sign in. Ask an administrator to give you one first.",
  "accounts.not_locked": "This account is not locked.",
  "accounts.not_your_post": "This is not a post that you hold.",
  "accounts.not_yourself":
    "Change your own account under My account, or ask another administrator.",
  "accounts.oidc_failed": "Single sign-on did not succeed. Please sign in again.",
  "accounts.oidc_no_account":
    "Single sign-on succeeded, but there is no account for you here. Ask an administrator for one.",
  "accounts.oidc_off": "Single sign-on is not set up here.",
  "accounts.password_holds_username": "A password may not contain the user name.",
  "accounts.password_too_common": "This password is common and easily guessed. Choose another.",
  "accounts.password_too_long": "A password has at most {most} characters.",
  "accounts.password_too_short": "A password has at least {least} characters.",
  "accounts.password_too_simple":
    "Use at least three of small letters, capitals, digits and signs, or {phrase} characters or more.",
  "accounts.password_unchanged": "The new password is the old one. Choose another.",
  "accounts.person_has_account": "This person has an account already.",
  "accounts.second_factor_not_started": "Get the QR code first, then enter a code.",
  "accounts.second_factor_off": "The second factor is not on.",
  "accounts.second_factor_on": "The second factor is on already.",
  "accounts.step_expired": "Signing in took too long. Please start again.",
  "accounts.unknown_account": "There is no such account.",
  "accounts.unknown_person":
    "There is no such person. Add them under Organisations and people first.",
  "accounts.unknown_resident": "There is no such resident.",
  "accounts.unknown_session": "There is no such session; it may have ended already.",
  "accounts.username_taken": "This user name is taken.",
  "accounts.wrong_code": "The code is wrong or has expired. Check it, or get a new one.",
  "accounts.wrong_password": "The current password is wrong.",
  "accounts.wrong_sign_in": "The user name or the password is wrong.",
  "accounts.wrong_telephone": "Enter a mobile number that can receive messages.",
  "accounts.wrong_username":
    "A user name has 3 to 32 characters, begins with a small letter and uses small letters, digits, dots, dashes and underscores.",
};

/** The message that is sent to a telephone. */
export const codeMessage: typeof codeMessageZh = (code) =>
  `[Guiwei] Your code is ${code}, valid for 5 minutes. Our staff never ask for it.`;
