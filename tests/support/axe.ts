/** What axe finds on a page, for journeys: the faults that keep someone from using it. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Serious and critical findings as rule and first places; empty when the screen can be used without eyes or mouse. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
	await page.evaluate(AXE);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
	);
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(
			({ id, nodes }) =>
				`${id}: ${nodes
					.map((node) => node.html)
					.slice(0, 3)
					.join(" | ")}`,
		);
}
