/** A browser's profile folder that outlives its browser: opened, closed, killed without a warning, and read from outside. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type LaunchOptions, type Page } from "@playwright/test";
import { type Watch, watchContext } from "./outside";

/** What a browser on a profile is started with. */
export interface ProfileOptions {
	/** The only place that may be asked for anything. */
	readonly origin: string;
	readonly launch: LaunchOptions;
}

/** A running browser with its first tab; `watch` has seen everything since it was started. */
export interface Running {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly watch: Watch;
}

/** How long anything may take before the journey has failed, in milliseconds. */
const PATIENCE = 90_000;
const WORDS = "\0";

/** Processes that were started on this folder, the one that stores things first; Linux tells them by their command line. */
function processesOn(folder: string): readonly number[] {
	const argument = `--user-data-dir=${folder}`;
	const found = readdirSync("/proc").filter((name) => {
		if (!/^\d+$/.test(name)) return false;
		try {
			return readFileSync(`/proc/${name}/cmdline`, "utf8").split(WORDS).includes(argument);
		} catch {
			return false;
		}
	});
	const isChild = (pid: string) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("\0--type=");
	return found
		.map((pid) => ({ pid: Number(pid), rank: Number(isChild(pid)) }))
		.sort((one, other) => one.rank - other.rank)
		.map(({ pid }) => pid);
}

/** See the file's sentence. */
export class Profile {
	readonly folder = mkdtempSync(join(tmpdir(), "yanpan-profile-"));
	private running: Running | null = null;

	constructor(private readonly options: ProfileOptions) {}

	async open(): Promise<Running> {
		const { origin, launch } = this.options;
		const context = await chromium.launchPersistentContext(this.folder, {
			...launch,
			baseURL: origin,
			locale: "zh-CN",
			timezoneId: "Asia/Shanghai",
			viewport: { width: 1440, height: 900 },
		});
		context.setDefaultTimeout(PATIENCE);
		const watch = watchContext(context, origin);
		const page = context.pages()[0] ?? (await context.newPage());
		this.running = { context, page, watch };
		return this.running;
	}

	/** Ends the browser as an officer does, with everything it wants to write first. */
	async close(): Promise<void> {
		await this.running?.context.close();
		this.running = null;
	}

	/** Ends every process at once, as a crash does: nothing that is not in the system's hands by now will ever be. */
	async kill(): Promise<void> {
		const pids = processesOn(this.folder);
		if (pids.length === 0) throw new Error("no browser runs on this profile");
		for (const pid of pids) endNow(pid);
		for (let left = pids; left.length > 0; left = processesOn(this.folder)) {
			for (const pid of left) endNow(pid);
			await new Promise((done) => setTimeout(done, 5));
		}
		await this.running?.context.close().catch(() => undefined);
		this.running = null;
	}

	async remove(): Promise<void> {
		await this.close().catch(() => undefined);
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
}

/** A process that has ended by itself meanwhile is as good. */
function endNow(pid: number): void {
	try {
		process.kill(pid, "SIGKILL");
	} catch {
		return;
	}
}
