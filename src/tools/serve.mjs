// npm start: builds what is missing or older than its sources, serves the workbench on localhost only, opens a browser where there is a display.
// npm run serve: serves dist/ over HTTPS with the development certificate, for an Excel on this computer.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Nothing from elsewhere, nothing to elsewhere, no eval: also for the pages that carry no policy of their own. */
const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/** Answers a request from the first of `folders` that holds the file; "/" is index.html. */
export function fileHandler(folders) {
  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const name = decodeURIComponent(url.pathname === "/" ? "/index.html" : url.pathname);
    for (const folder of folders) {
      const file = path.resolve(folder, `.${name}`);
      if (!file.startsWith(path.resolve(folder) + path.sep) || !existsSync(file) || !statSync(file).isFile()) continue;
      const headers = {
        "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
        "Content-Security-Policy": CSP,
        "X-Content-Type-Options": "nosniff",
      };
      // Excel shows a general icon when an icon's answer carries a cache directive.
      if (path.extname(file) !== ".png") headers["Cache-Control"] = "no-cache";
      response.writeHead(200, headers);
      createReadStream(file).pipe(response);
      return;
    }
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("没有这个页面。");
  };
}

/** Listens on the first free port from `port` upwards; localhost only. Resolves to the server, listening. */
export function listen(createServer, handler, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < 65_535) resolve(listen(createServer, handler, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(server));
  });
}

function openBrowser(url) {
  const hasDisplay = process.platform === "win32" || process.platform === "darwin" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay || process.env.CI || process.argv.includes("--no-open")) return;
  const [command, args] = { win32: ["cmd", ["/c", "start", "", url]], darwin: ["open", [url]] }[process.platform] ?? ["xdg-open", [url]];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => console.log("浏览器没有自动打开，请手工打开上面的地址。"))
    .unref();
}

async function main() {
  const port = Number(process.env.PORT ?? 3000);
  if (process.argv.includes("--https")) {
    // Only here: making the certificate asks the system for trust, which no build and no test needs.
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    const options = await getHttpsServerOptions();
    const server = await listen((handler) => https.createServer(options, handler), fileHandler(["dist"]), port);
    console.log(`加载项：https://localhost:${server.address().port}/taskpane.html`);
    return;
  }
  const server = await listen(http.createServer, fileHandler(["dist-workbench", "dist"]), port);
  const url = `http://localhost:${server.address().port}`;
  console.log(`帮扶台账助手工作台：${url}  （按 Ctrl+C 结束）`);
  openBrowser(url);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
