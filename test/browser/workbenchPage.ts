import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";

interface Launch {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The browser that npm brought (Linux), or the Chrome or Edge that the computer has. */
async function launchBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return chromium.launch({ channel: process.platform === "win32" ? "msedge" : "chrome" });
  const { stdout } = await promisify(execFile)(process.execPath, ["test/browser/chromium.mjs"]);
  const { executablePath, args, env } = JSON.parse(stdout) as Launch;
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env }, headless: true });
}

/** Starts the very server of `npm start` on a free port; answers its address. */
function startServer(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, ["src/tools/serve.mjs", "--no-open"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let text = "";
    server.stdout.on("data", (data: Buffer) => {
      text += data.toString();
      const url = /http:\/\/localhost:\d+/.exec(text)?.[0];
      if (url !== undefined) resolve({ server, url });
    });
    server.once("exit", () => reject(new Error(`the server ended: ${text}`)));
  });
}

/** A workbench in a browser, with everything that it should not do written down. */
export class WorkbenchPage {
  /** Errors of the page and of its policy, console errors, and requests that left this computer. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
    private readonly browser: Browser,
    private readonly server: ChildProcess,
  ) {}

  /** `scale`: pixels of a picture per pixel of the page. */
  static async start({ width = 1280, height = 800, scale = 1 } = {}): Promise<WorkbenchPage> {
    const { server, url } = await startServer();
    try {
      return await WorkbenchPage.inBrowser(await launchBrowser(), server, url, { width, height, scale });
    } catch (error) {
      // A server left behind would keep the test run from ending.
      server.kill();
      throw error;
    }
  }

  private static async inBrowser(
    browser: Browser,
    server: ChildProcess,
    url: string,
    { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
  ): Promise<WorkbenchPage> {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      locale: "zh-CN",
      acceptDownloads: true,
    });
    page.setDefaultTimeout(90_000);
    const workbench = new WorkbenchPage(page, url, browser, server);
    page.on("pageerror", (error) => workbench.faults.push(`page error: ${error.message} ${error.stack ?? ""}`));
    page.on("console", (message) => {
      if (message.type() === "error") workbench.faults.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !/^(blob|data):/.test(address)) workbench.faults.push(`request left this computer: ${address}`);
    });
    await workbench.open().catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
    return workbench;
  }

  async open(): Promise<void> {
    // A slow or busy computer is no failure.
    await this.page.goto(this.url, { timeout: 60_000 });
    await this.page.waitForSelector("body[data-ready=true]", { timeout: 60_000 });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.removeAllListeners("exit");
    this.server.kill();
  }
}
