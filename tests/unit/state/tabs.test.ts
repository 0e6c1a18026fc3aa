/** Tabs of one desk: who writes is asked and told; the second one reads. */
import { afterEach, describe, expect, it } from "vitest";
import { Tabs } from "@/components/state/tabs";

const PATIENCE = 120;
const open: Tabs[] = [];
let channels = 0;

function tabsOn(channel: string, id: string) {
	const heard: string[] = [];
	const tabs = new Tabs(channel, id, {
		onChanged: () => heard.push("changed"),
		onTaken: () => heard.push("taken"),
	});
	open.push(tabs);
	return { tabs, heard };
}

const channel = () => `tabs ${++channels}`;
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

describe("tabs", () => {
	afterEach(() => {
		for (const tabs of open.splice(0)) tabs.close();
	});

	it("alone writes", async () => {
		const { tabs } = tabsOn(channel(), "a");
		expect(await tabs.asksToWrite(PATIENCE)).toBe(true);
		expect(tabs.isWriter).toBe(true);
	});

	it("gives way to the writer, not to a reader or a locked tab, and not to one of another desk", async () => {
		const here = channel();
		const first = tabsOn(here, "a");
		const second = tabsOn(here, "b");
		expect(await first.tabs.asksToWrite(PATIENCE)).toBe(true);
		expect(await second.tabs.asksToWrite(PATIENCE)).toBe(false);
		expect(second.tabs.isWriter).toBe(false);
		first.tabs.yieldWriting();
		expect(await second.tabs.asksToWrite(PATIENCE)).toBe(true);
		expect(await first.tabs.asksToWrite(PATIENCE)).toBe(false);
		expect(await tabsOn(channel(), "c").tabs.asksToWrite(PATIENCE)).toBe(true);
	});

	it("of tabs that ask in the same moment, or one in the middle of another's asking, exactly one writes", async () => {
		for (const pause of [0, 0, PATIENCE / 2])
			for (const ids of ["abc", "cba", "bca"]) {
				const here = channel();
				const asked: Promise<boolean>[] = [];
				for (const id of ids) {
					asked.push(tabsOn(here, id).tabs.asksToWrite(PATIENCE));
					if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
				}
				expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
			}
	});

	it("tells readers of changes, and the writer when it is taken over", async () => {
		const here = channel();
		const first = tabsOn(here, "a");
		const second = tabsOn(here, "b");
		first.tabs.take();
		first.tabs.tellChange();
		await soon();
		expect([first.heard, second.heard]).toEqual([[], ["changed"]]);
		second.tabs.take();
		await soon();
		expect(first.heard).toEqual(["taken"]);
		expect(await tabsOn(here, "c").tabs.asksToWrite(PATIENCE)).toBe(false);
		second.tabs.tellChange();
		await soon();
		expect(first.heard).toEqual(["taken", "changed"]);
	});
});
