/** Puts the demo exports beside the page, with a list of them, so that "载入演示数据" works without any network. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies `data/demo` to `public/demo` with a `manifest.json` of `{files: [{name, bytes}]}`; no demo data, no folder. */
export function copyDemo(home) {
	const [from, to] = [join(home, "data/demo"), join(home, "public/demo")];
	rmSync(to, { recursive: true, force: true });
	if (!existsSync(from)) return;
	mkdirSync(to, { recursive: true });
	const files = readdirSync(from, { recursive: true })
		.map((name) => name.replaceAll("\\", "/"))
		.filter((name) => statSync(join(from, name)).isFile() && !/(^|\/)\./.test(name))
		.sort();
	for (const name of files) cpSync(join(from, name), join(to, name));
	const list = files.map((name) => ({ name, bytes: statSync(join(from, name)).size }));
	writeFileSync(join(to, "manifest.json"), `${JSON.stringify({ files: list }, null, "\t")}\n`);
}
