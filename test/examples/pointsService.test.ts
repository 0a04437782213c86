import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { need } from "../package/runtimes.ts";
import { auditMembers } from "./points/audit.ts";
import { Client } from "./points/client.ts";
import { answersOf, putLoad } from "./points/load.ts";
import { postgresPrograms, startPostgres } from "./points/postgres.ts";
import { Services, type Settings } from "./points/services.ts";

const members = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i + 1}`);

it("keeps every point on the embedded database, killed and started again", async () => {
  const data = mkdtempSync(join(tmpdir(), "clientele-points-"));
  onTestFinished(() => rmSync(data, { recursive: true }));
  await loadKillAndAudit({ data, processes: 1 });
});

it("keeps every point on a PostgreSQL server that two processes share, killed and started again", async (context) => {
  const postgres = startPostgres(need(postgresPrograms, context));
  onTestFinished(postgres.stop);
  await loadKillAndAudit({ url: postgres.url, processes: 2 });
});

async function loadKillAndAudit(settings: Settings): Promise<void> {
  const services = new Services(settings);
  onTestFinished(() => services.stop());
  await services.start();
  const client = new Client(services);
  onTestFinished(() => {
    client.close();
  });

  const quiet = members("quiet", 50);
  const start = performance.now();
  await putLoad(client, quiet, 1);
  const seconds = (performance.now() - start) / 1000;
  const count = client.answers.length;
  expect(count).toBeGreaterThan(2000);
  console.log(`${count} commands in ${seconds.toFixed(1)} s`);
  await auditMembers(client, quiet);

  const killed = members("killed", 25);
  const load = putLoad(client, killed, 2);
  await client.answered(count + answersOf(25) / 3);
  await services.killAndRestart();
  expect(client.answers.length).toBeLessThan(count + answersOf(25));
  await load;
  await auditMembers(client, [...killed, ...quiet]);
}
