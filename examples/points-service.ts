// Keeps loyalty points behind HTTP, on PostgreSQL: `npm run points-service [-- --port 3000 --data FOLDER]`.
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { embeddedDatabase, serverDatabase } from "./points-service/database.ts";
import { MemberQueue } from "./points-service/queue.ts";
import { pointsServer } from "./points-service/server.ts";
import { makeTables } from "./points-service/tables.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" }, data: { type: "string" } } });
const url = process.env["DATABASE_URL"];
const database = url === undefined ? await embeddedDatabase(values.data) : serverDatabase(url);
await makeTables(database);

const server = pointsServer({ database, queue: new MemberQueue(), now: Date.now });
server.listen(Number(values.port), "127.0.0.1", () => {
  const { address, port } = server.address() as AddressInfo;
  console.log(`http://${address}:${port}`);
});

// What has begun is brought to its end.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => void database.close());
    server.closeIdleConnections();
  });
}
