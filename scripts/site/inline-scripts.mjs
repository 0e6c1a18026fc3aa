/** Moves the scripts that Next writes into pages to files, so that one constant policy without 'unsafe-inline' holds. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPT = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g;
const IS_DATA = /\stype="(?!text\/javascript|module)[^"]*"/;

/** Rewrites one page's text; `keep(name, code)` receives each moved script. Order of execution stays as it was. */
export function externalise(html, keep) {
	return html.replace(SCRIPT, (whole, attributes, code) => {
		if (/\ssrc=/.test(attributes) || IS_DATA.test(attributes) || code.trim() === "") return whole;
		const name = `${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
		keep(name, code);
		return `<script${attributes} src="/_next/static/inline/${name}"></script>`;
	});
}

/** Rewrites every given page of the site in `root`. */
export function moveInlineScripts(root, pages) {
	const folder = join(root, "_next/static/inline");
	mkdirSync(folder, { recursive: true });
	for (const page of pages) {
		const html = readFileSync(join(root, page), "utf8");
		writeFileSync(
			join(root, page),
			externalise(html, (name, code) => writeFileSync(join(folder, name), code)),
		);
	}
}
