/** Many cases on one mandate, played on the real server: a table is uploaded, looked at row by row, sent and taken back. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { admitted } from "#admission";
import { loadOrganisations } from "#organisations";
import { axe } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";

let site: Site;
let mandateId = 0;

before(async () => {
  site = await sharedDemo({ longWork: true });
  const system = site.system();
  const organisations = await loadOrganisations(system);
  const station = organisations.get("STA-01");
  const mandate = await admitted(system, {
    applicantOrgId: organisations.get("DEP-MINZHENG").id,
    targetOrgIds: [station.id],
    areaIds: station.serviceAreaIds,
    title: "低保家庭入户核对",
    unit: "户",
    quantity: 500,
    unitPriceFen: 0,
    from: "2026-11-02",
    to: "2026-12-31",
  });
  mandateId = mandate.id;
});
after(() => site?.close());

const TABLE = [
  "标题,内容,社区,服务站,事项编码,办结日期",
  "核对第一户,入户核对家庭成员和收入,,STA-01,,2026-12-15",
  "核对第二户,入户核对家庭成员和收入,,STA-01,,2026-12-15",
  "核对第三户,,,,,2026-12-15",
].join("\n");

test("a department uploads a table, sees why a row cannot be sent, sends the others, and takes back what is untouched", async () => {
  const department = await site.deskOf("dept-minzheng");
  await department.goto(`${site.address}/console/case-bulks`);
  await department.getByLabel("按哪一项准入").selectOption(String(mandateId));
  await department
    .getByLabel("上传表格")
    .last()
    .setInputFiles({
      name: "低保.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(TABLE),
    });
  await department.getByRole("heading", { name: "低保.csv" }).waitFor();
  await department.getByText("2 行可以下发，1 行不能").waitFor();
  await department.getByText("缺内容 · 社区和服务站至少填一个").waitFor();
  await axe(department);
  await department.getByLabel("不能发的 1 行不发，只发其余的").check();
  await department.getByRole("button", { name: "下发 2 件" }).click();
  await department.getByText("已下发 2 件，收回 0 件，还没人动的 2 件").waitFor();
  const station = await site.deskOf("station");
  await station.goto(`${site.address}/console`);
  await station.locator(".inbox .row", { hasText: "核对第一户" }).waitFor();
  await department.getByRole("button", { name: "收回还没人动的 2 件" }).click();
  await department.getByLabel("为什么收回").fill("名单有误");
  await department.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await department.getByText("已下发 2 件，收回 2 件，还没人动的 0 件").waitFor();
  await axe(department);
  assert.deepEqual(site.watched(), []);
});
