/** A desk whose browser is killed in the middle of steps, with what it must hold and what it said until then. */
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { importFiles, toScreen } from "./desk-page";
import { type Kind, type Step, stepOf } from "./desk-steps";
import { BASE_FILE, type Bases, type Held, readDesk, type Shown, shownOf, stationNamed } from "./held-desk";
import type { Profile, Running } from "./profile";

/** What a page said of an import before it was killed; what came too late to be heard is false. */
interface Said {
	hasBegun: boolean;
	isDone: boolean;
	/** Resolves when the page says that the import is done. */
	readonly done: Promise<void>;
}

/** A kill and what was found after it. */
export interface Killed {
	readonly kind: Kind;
	readonly afterMs: number;
	readonly found: "before" | "after";
	/** What the next start said of the import that was interrupted. */
	readonly note: "done" | "not done" | null;
}

const EMPTY: Held = { files: [], station: stationNamed(0), edit: null, hasPasscode: false, journal: [] };

/** Has the page tell at once what it says of an import: a test that asks again and again would hear it late. */
async function listen({ context }: Running): Promise<Said> {
	let hear: () => void = () => undefined;
	const done = new Promise<void>((resolve) => {
		hear = resolve;
	});
	const said: Said = { hasBegun: false, isDone: false, done };
	await context.exposeFunction("tellTest", (sign: "hasBegun" | "isDone") => {
		said[sign] = true;
		if (said.isDone) hear();
	});
	await context.addInitScript(() => {
		const tell = (sign: string) => (window as unknown as { tellTest: (sign: string) => void }).tellTest(sign);
		const look = () => {
			if (!location.pathname.startsWith("/import")) return;
			const text = document.querySelector("main")?.textContent ?? "";
			if (/(读取|解码|识别与转换|载入) [甲乙]-\d+\.csv/.test(text)) tell("hasBegun");
			if (text.includes("导入完成：")) tell("isDone");
		};
		new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
	});
	return said;
}

/** Which parts are which: what a half state looks like. */
function partsOf(found: Shown, before: Shown, after: Shown) {
	const parts = ["isLocked", "report", "history", "journal"] as const;
	const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
	return parts.map((part) => {
		const [isBefore, isAfter] = [same(found[part], before[part]), same(found[part], after[part])];
		return { part, isBefore, isAfter };
	});
}

/** See the file's sentence. */
export class KilledDesk {
	held = EMPTY;
	private readonly bases = new Map<number, Pick<Shown, "report" | "history">>();
	private readonly usualMs = new Map<Kind, number>();
	private number = 0;
	private note: string | null = null;

	private constructor(
		private readonly profile: Profile,
		private running: Running,
		private said: Said,
	) {}

	/** A first start, on which each step is done once without a kill: so it is known what each shows and takes. */
	static async start(profile: Profile): Promise<KilledDesk> {
		const running = await profile.open();
		const desk = new KilledDesk(profile, running, await listen(running));
		const { page } = running;
		await page.goto("/import/");
		await page.getByRole("button", { name: "以后再说" }).click();
		await importFiles(page, [BASE_FILE]);
		await toScreen(page, "设置");
		await page.getByRole("textbox", { name: "单位名称" }).fill(stationNamed(0));
		await page.getByRole("button", { name: "保存", exact: true }).click();
		await page.getByText(/^✓ 已保存/).waitFor();
		desk.held = { ...EMPTY, journal: (await readDesk(page)).journal };
		await desk.complete("import", 0);
		for (const kind of ["undo", "undo"] as const) {
			await desk.remember();
			await desk.complete(kind);
		}
		await desk.remember();
		for (const kind of ["edit", "settings", "passcode", "passcode"] as const) await desk.complete(kind);
		await profile.close();
		await desk.reopen();
		desk.check(await readDesk(desk.running.page));
		return desk;
	}

	private async reopen(): Promise<void> {
		this.running = await this.profile.open();
		this.said = await listen(this.running);
	}

	/** What the desk showed of each number of files before anything else was changed. */
	get seen(): Bases {
		return this.bases;
	}

	/** Takes along what stands there now. */
	private async remember(): Promise<void> {
		const { report, history } = await readDesk(this.running.page);
		this.bases.set(this.held.files.length, { report, history });
	}

	/** Does a step without a kill, and measures it. */
	async complete(kind: Kind, number = ++this.number): Promise<void> {
		const { page } = this.running;
		const step = stepOf(kind, this.held, number);
		const gesture = await step.prepare(page);
		const begun = performance.now();
		await gesture();
		await step.isDone(page);
		this.usualMs.set(kind, performance.now() - begun);
		this.held = step.after;
	}

	/** Begins a step, kills the browser at the moment, starts it again and judges what it holds and says. */
	async kill(kind: Kind, moment: number): Promise<Killed> {
		const before = this.held;
		const step = stepOf(kind, before, ++this.number);
		const gesture = await step.prepare(this.running.page);
		const { isDone, afterMs } = await this.killDuring({ kind, step, gesture, moment });
		const { said, running } = this;
		expect(running.watch).toEqual({ outside: [], errors: [] });
		await this.reopen();
		const shown = await readDesk(this.running.page);
		const found = this.judge(shown, before, step);
		const isKnownDone = kind === "import" ? said.isDone : isDone && kind !== "edit";
		if (isKnownDone) expect(found, "what the page said was done").toBe("after");
		const note = this.judgeNote(shown.note, { kind, found, said, names: step.after.files });
		this.held = found === "after" ? step.after : before;
		this.note = shown.note;
		return { kind, afterMs, found, note };
	}

	private async killDuring(killing: {
		readonly kind: Kind;
		readonly step: Step;
		readonly gesture: () => Promise<void>;
		readonly moment: number;
	}): Promise<{ readonly isDone: boolean; readonly afterMs: number }> {
		const { kind, step, gesture, moment } = killing;
		const usual = this.usualMs.get(kind) ?? 0;
		const begun = performance.now();
		const gone = gesture().catch(() => undefined);
		const shown = step.isDone(this.running.page);
		const done = (kind === "import" ? Promise.race([this.said.done, shown]) : shown).then(
			() => performance.now() - begun,
			() => null,
		);
		if (moment > 1) {
			const took = await done;
			expect(took, `${kind} did not end`).not.toBeNull();
			this.usualMs.set(kind, took ?? usual);
		}
		await pause((moment > 1 ? moment - 1 : moment) * usual);
		const afterMs = Math.round(performance.now() - begun);
		await this.profile.kill();
		await gone;
		return { isDone: (await done) !== null, afterMs };
	}

	/** Before or after, in everything that is shown; anything else is a half. */
	private judge(shown: Shown, before: Held, { after }: Step): Killed["found"] {
		const parts = partsOf(shown, shownOf(before, this.bases), shownOf(after, this.bases));
		if (parts.every(({ isBefore }) => isBefore)) return "before";
		if (parts.every(({ isAfter }) => isAfter)) return "after";
		const said = parts.map((part) => JSON.stringify(part)).join("\n");
		const { report: _, ...tables } = shown;
		throw new Error(`neither the state before nor the one after:\n${said}\n${JSON.stringify(tables)}`);
	}

	private check(shown: Shown): void {
		const { isLocked, report, history, journal } = shown;
		expect({ isLocked, report, history, journal }).toEqual(shownOf(this.held, this.bases));
	}

	/** A note agrees with the state; there is none only before an import had begun and after its end was told. */
	private judgeNote(
		note: string | null,
		{ kind, found, said, names }: Pick<Killed, "kind" | "found"> & { said: Said; names: readonly string[] },
	): Killed["note"] {
		// Until it was seen for certain, a note is said again: that one is of an earlier kill and was judged then.
		const isNew = note !== null && note !== this.note;
		if (kind !== "import" || !isNew) {
			expect(isNew, `a note without an import: ${note}`).toBe(false);
			if (kind !== "import") return null;
			if (found === "before") expect(said.hasBegun, "an import broke off and nothing says so").toBe(false);
			else expect(said.isDone, "an import is in, and neither the page nor a note said so").toBe(true);
			return null;
		}
		expect(note).toContain(`导入的${names.join("、")}`);
		const isDone = /已经完整保存/.test(note);
		expect(isDone || /没有留下任何一行/.test(note), note).toBe(true);
		expect(isDone ? "after" : "before", note).toBe(found);
		return isDone ? "done" : "not done";
	}
}
