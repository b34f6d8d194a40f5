/** A survey from the code in somebody's hand to the page that shows what a group said, in a real browser. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { loadOrganisations } from "#organisations";
import { axe } from "../../../test/browser.ts";
import { TUESDAY_TEN } from "../../../test/demo.ts";
import { readPdf } from "../../../test/pdf.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { castBallot } from "./actions/ballots.ts";
import { anOpenSurvey } from "./builders.ts";
import { codeText } from "./rules/code.ts";

const clock = manualClock(TUESDAY_TEN);
let site: Site;
before(async () => {
  site = await sharedDemo({ clock });
});
after(() => site?.close());

/** Hands the slips out anew, prints them, and gives the codes that stand on them. */
async function printedCodes(id: number): Promise<string[]> {
  const keeper = await site.deskOf("coordinator");
  await keeper.goto(`${site.address}/console/surveys/${id}`);
  await keeper.getByRole("button", { name: "重发" }).click();
  await keeper.locator(".slip-code").first().waitFor();
  const codes = await keeper.locator(".slip-code").allInnerTexts();
  const sheets = await readPdf(await keeper.pdf({ format: "A4" }));
  assert.equal(sheets.length, 7, "a sheet a slip");
  for (const [i, { text, ink }] of sheets.entries()) {
    for (const part of ["交给", codes[i] ?? "", "配合得怎么样？", "□"])
      assert.ok(text.includes(part.replace(/\s/g, "")), `${part} is missing in ${text}`);
    for (const part of ["收起侧栏", "打印好了"]) assert.ok(!text.includes(part), text);
    assert.ok(ink > 0.005, `sheet ${i + 1} is almost empty`);
  }
  return codes.map((code) => code.replace(/[^0-9A-Z]/g, ""));
}

const PHONE = { viewport: { width: 390, height: 844 } };

test("somebody answers by code, two officials type a slip, the office closes and sees what five said", async () => {
  const [department] = (await loadOrganisations(site.system())).departments();
  const { id } = await anOpenSurvey(site.system(), [department?.id ?? 0]);
  const [mine = "", paper = "", ...others] = await printedCodes(id);

  // On the phone, from the link in the message: one question, a look back, sent.
  const phone = await site.visit(`/answer#${mine}`, PHONE);
  await phone.page.getByRole("heading", { name: "配合得怎么样？" }).waitFor();
  assert.equal(new URL(phone.page.url()).hash, "", "the code does not stay in the address");
  await axe(phone.page);
  await phone.page.getByText("很好", { exact: true }).click();
  await phone.page.getByRole("button", { name: "下一步" }).click();
  const sent = phone.page.waitForRequest("**/api/v1/ballots/cast");
  await phone.page.getByRole("button", { name: "交卷" }).click();
  const headers = await (await sent).allHeaders();
  assert.equal(headers["idempotency-key"], undefined);
  assert.equal(headers.cookie, undefined);
  await phone.page.getByRole("heading", { name: "收到了，谢谢您" }).waitFor();
  await phone.page.goto(`${site.address}/answer`);
  await phone.page.getByLabel("答题码").fill(codeText(mine).toLowerCase());
  await phone.page.getByRole("button", { name: "开始" }).click();
  await phone.page.getByRole("heading", { name: "这个码的答卷已经收到" }).waitFor();

  // On paper: the second official types something else, looks again, and then it counts.
  const type = async (username: string, grades: readonly string[], said: readonly RegExp[]) => {
    const page = await site.deskOf(username);
    await page.goto(`${site.address}/console/surveys/paper`);
    await page.getByLabel("纸条上的码").fill(paper);
    await page.getByRole("button", { name: "打开" }).click();
    for (const [i, grade] of grades.entries()) {
      await page.getByRole("radio", { name: grade, exact: true }).check();
      await page.getByRole("button", { name: "录入", exact: true }).click();
      await page.getByText(said[i] ?? /./).waitFor();
    }
    await axe(page);
  };
  await type("operator", ["比较好"], [/等第二位同事/]);
  await type("coordinator", ["一般", "比较好"], [/录的不一样/, /已计入/]);
  const nobody = { ...site.system(), actor: { kind: "anonymous" } as const };
  for (const ballotCode of others.slice(0, 3))
    await castBallot(nobody, { ballotCode, answers: [{ place: 0, marks: { help: 4 } }] });

  const desk = await site.deskOf("coordinator");
  await desk.goto(`${site.address}/console/surveys/${id}`);
  await desk.getByText("答题期间谁也看不到").waitFor();
  assert.equal(await desk.getByRole("button", { name: "结束并计票" }).count(), 0);
  // A month later the session is over as well.
  clock.set(TUESDAY_TEN + 31 * 86_400_000);
  const later = await site.deskOf("coordinator");
  await later.goto(`${site.address}/console/surveys/${id}`);
  await later.getByRole("button", { name: "结束并计票" }).click();
  const row = later.getByRole("region", { name: "结果" }).getByRole("row").nth(1);
  await row.getByText("驻区单位").waitFor();
  // (1 + .75 × 4) / 5; all five satisfied, five of seven answered.
  for (const text of ["80.0", "100.0%", "71.4%"]) await row.getByText(text).first().waitFor();
  await axe(later);
  // In print the results alone, whole, on a white sheet.
  const [sheet] = await readPdf(await later.pdf({ format: "A4", landscape: true }));
  for (const part of ["驻区单位评部门", "80.0", "71.4%"])
    assert.ok(sheet?.text.includes(part), `${part} is missing in ${sheet?.text}`);
  for (const part of ["收起侧栏", "导出Excel"]) assert.ok(!sheet?.text.includes(part), sheet?.text);
  const unexpected = site.watched().filter((one) => !/status of 4\d\d/.test(one));
  assert.deepEqual(unexpected, []);
});
