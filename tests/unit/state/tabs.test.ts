/** Tabs of one desk: who writes is asked and told; the second one reads. */
import { afterEach, describe, expect, it } from "vitest";
import { Tabs } from "@/components/state/tabs";

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

	it("alone finds no writer", async () => {
		expect(await tabsOn(channel(), "a").tabs.hasWriter()).toBe(false);
	});

	it("finds the writer, not a reader, and not one of another desk", async () => {
		const here = channel();
		const first = tabsOn(here, "a");
		const second = tabsOn(here, "b");
		expect(await second.tabs.hasWriter()).toBe(false);
		first.tabs.take();
		expect(await second.tabs.hasWriter()).toBe(true);
		expect(await tabsOn(channel(), "c").tabs.hasWriter()).toBe(false);
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
		expect(await tabsOn(here, "c").tabs.hasWriter()).toBe(true);
		second.tabs.tellChange();
		await soon();
		expect(first.heard).toEqual(["taken", "changed"]);
	});
});
