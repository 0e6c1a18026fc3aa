/** Looks at the finished site as an auditor would: no inline script, nothing that would be fetched from elsewhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Hosts that libraries name without ever asking them (lower case). A new one fails the build until someone has looked. */
const NAMED_ONLY = {
	"www.w3.org": "XML namespaces",
	"schemas.openxmlformats.org": "XML namespaces of office documents",
	"schemas.microsoft.com": "XML namespaces of office documents",
	"purl.org": "XML namespaces of office documents",
	"purl.oclc.org": "XML namespaces of office documents",
	"openoffice.org": "XML namespaces of office documents",
	"docs.oasis-open.org": "XML namespaces of office documents",
	"www.wps.cn": "XML namespaces of office documents",
	macvmlschemauri: "XML namespaces of office documents",
	"json-schema.org": "names of schema dialects in the settings checker",
	"react.dev": "text of React's error messages",
	"nextjs.org": "text of Next's error messages",
	"github.com": "text of error messages and comments",
	"answers.microsoft.com": "text of an error message of the Word writer",
	"sheetjs.com": "a cell of the sample that the old-workbook reader checks itself with",
	"cdn.jsdelivr.net": "the engine's list of public bundles, which is never called: ours are served from here",
	a: "dummy base of a URL polyfill",
	n: "dummy base of a URL polyfill",
	x: "dummy base of a URL polyfill",
};

const ADDRESS = /\b(?:https?|wss?):\/\/([a-z0-9.-]+)/gi;
const FETCHED_BY_MARKUP =
	/<(?!a\s)[a-z][^>]*\s(?:src|srcset|href|data|poster|action|formaction)\s*=\s*["']?\s*(?:https?:|wss?:)?\/\/[^>]*>/gi;
const FETCHED_BY_STYLE = /(?:@import\s+|url\(\s*)["']?\s*(?:https?:)?\/\/[^)"']*/gi;
const FETCHED_BY_SCRIPT =
	/(?:\b(?:fetch|importScripts|import|Worker|WebSocket|EventSource|Request|sendBeacon|open)\s*\(|\.(?:src|href)\s*=(?!=))\s*(?:["'`](?:GET|POST)["'`]\s*,\s*)?["'`](?:https?:|wss?:)\/\/[^"'`]*/g;
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>/gi;
const INLINE_HANDLER = /<[a-z][^<>]*\son[a-z]+\s*=\s*["'][^>]*>/gi;

const RULES = {
	html: { "inline script": INLINE_SCRIPT, "inline handler": INLINE_HANDLER, fetched: FETCHED_BY_MARKUP },
	svg: { "inline script": INLINE_SCRIPT, fetched: FETCHED_BY_MARKUP },
	css: { fetched: FETCHED_BY_STYLE },
	js: { fetched: FETCHED_BY_SCRIPT },
};

/** What is wrong with one file's text, as lines for a person; empty when nothing is. */
export function faultsOf(file, text) {
	const rules = RULES[file.slice(file.lastIndexOf(".") + 1).replace("mjs", "js")] ?? {};
	const faults = Object.entries(rules).flatMap(([name, pattern]) =>
		[...text.matchAll(pattern)].map((found) => `${file}: ${name}: ${found[0].slice(0, 160)}`),
	);
	if (!/\.(js|mjs|css|html|svg)$/.test(file)) return faults;
	const seen = new Set(Object.keys(NAMED_ONLY));
	for (const { 1: found, index } of text.matchAll(ADDRESS)) {
		const host = found.toLowerCase();
		if (seen.has(host)) continue;
		seen.add(host);
		faults.push(`${file}: names ${host}: …${text.slice(Math.max(0, index - 60), index + 80)}…`);
	}
	return faults;
}

/** @throws Error listing every fault of the site in `root` */
export function checkSite(root, files) {
	const faults = files.flatMap((file) => {
		if (!/\.(js|mjs|css|html|svg)$/.test(file)) return [];
		return faultsOf(file, readFileSync(join(root, file), "utf8"));
	});
	if (faults.length > 0)
		throw new Error(
			`the built site refers to the outside or carries inline script (hosts that are only named: scripts/site/self-check.mjs):\n${faults.join("\n")}`,
		);
}
