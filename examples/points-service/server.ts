import { createServer, type IncomingMessage, type Server } from "node:http";
import { type Answer, answerOf, Problem } from "./problem.ts";
import { memberRoutes, type Service } from "./routes.ts";

/** The service on HTTP. It listens when it is told to. */
export function pointsServer(service: Service): Server {
  return createServer((request, response) => {
    void answer(service, request)
      .catch(answerOf)
      .then(({ status, body, headers }) => {
        request.resume(); // a body that nobody wanted
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(JSON.stringify(body));
      });
  });
}

async function answer(service: Service, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = readUrl(request.url ?? "");
  if (pathname === "/health") return await health(service, request);
  const [, id, rest] = /^\/members\/([^/]+)(\/\w+)?$/.exec(pathname) ?? [];
  const routes = memberRoutes[rest ?? ""];
  if (id === undefined || !routes) throw new Problem(404, "There is nothing here.");
  const route = routes[request.method ?? ""];
  if (!route) throw wrongMethod(Object.keys(routes));
  return await route(service, request, memberIdOf(id), searchParams);
}

async function health({ database }: Service, { method }: IncomingMessage): Promise<Answer> {
  if (method !== "GET") throw wrongMethod(["GET"]);
  await database.query("SELECT 1");
  return { status: 200, body: { status: "ok" } };
}

function wrongMethod(allowed: readonly string[]): Problem {
  return new Problem(405, `Allowed here: ${allowed.join(", ")}.`, {}, { allow: allowed.join(", ") });
}

function readUrl(url: string): URL {
  try {
    return new URL(url, "http://service");
  } catch {
    throw new Problem(400, "The address cannot be read.");
  }
}

function memberIdOf(text: string): string {
  try {
    const id = decodeURIComponent(text);
    if (!id.includes("\0")) return id;
  } catch {
    // falls through to the same answer
  }
  throw new Problem(400, "The member's id cannot be read.");
}
