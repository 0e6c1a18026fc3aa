/** The style sheets name variables the theme really has: a typing slip would silently fall back to nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { CSS_VARIABLES } from "@/components/ui/theme-tokens";

const folder = resolve(process.cwd(), "components/ui");
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

it.each(sheets)("%s", (name) => {
	const known = new Set(CSS_VARIABLES.match(/--yp-[a-z-]+(?=:)/g));
	const used = readFileSync(resolve(folder, name), "utf8").match(/--yp-[a-z-]+/g) ?? [];
	expect(used.filter((variable) => !known.has(variable))).toEqual([]);
});
