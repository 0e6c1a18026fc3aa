/** Nothing in the product names a place outside: not to fetch, not to link, save namespaces and references in comments. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse, placeOf, type Source, sourcesUnder, textsUnder, walk } from "./source";

const ADDRESS = /\b(?:https?|wss?|ftp):\/\/([^\s/"'`)>\]]+)/gi;

/** Names of XML vocabularies: written into documents, never asked for. */
const NAMESPACES = /^(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org)$/;

/** Public references that a comment may cite. */
const CITED =
	/^(github\.com|developer\.mozilla\.org|duckdb\.org|datatracker\.ietf\.org|tc39\.es|unicode\.org|doi\.org|([a-z0-9-]+\.)*gov\.cn|en\.wikipedia\.org|([a-z0-9-]+\.)?ecma-international\.org|echarts\.apache\.org|ant\.design|nextjs\.org)$/;

/** Names reserved for examples; nobody can own them. */
const RESERVED = /(^|\.)(invalid|example|test|localhost)$|^example\.(com|org|net)$/;

const hostsIn = (text: string) => [...text.matchAll(ADDRESS)].map((found) => found[1]?.toLowerCase() ?? "");

function addressFaults(source: Source): string[] {
	const faults: string[] = [];
	let code = "";
	walk(source.tree, (node) => {
		if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node) && !ts.isJsxText(node)) return;
		const text = node.getText();
		code += text;
		for (const host of hostsIn(text))
			if (!NAMESPACES.test(host) && !RESERVED.test(host)) faults.push(`${placeOf(source, node)}: ${host}`);
	});
	const inCode = hostsIn(code);
	for (const host of hostsIn(source.text)) {
		const at = inCode.indexOf(host);
		if (at >= 0) inCode.splice(at, 1);
		else if (!CITED.test(host) && !NAMESPACES.test(host) && !RESERVED.test(host))
			faults.push(`${source.path}: ${host} in a comment`);
	}
	return faults;
}

describe("addresses outside", () => {
	it("do not stand in the code", () => {
		expect(sourcesUnder("app", "components", "lib", "data").flatMap(addressFaults)).toEqual([]);
	});

	it("do not stand in styles and facts", () => {
		const faults = textsUnder(["app", "components", "lib", "data"], /\.(css|json|svg|html|csv)$/).flatMap(
			({ path, text }) =>
				hostsIn(text)
					.filter((host) => !NAMESPACES.test(host) && !RESERVED.test(host))
					.map((host) => `${path}: ${host}`),
		);
		expect(faults).toEqual([]);
	});

	it.each([
		['const a = "https://cdn.somewhere.net/x.js";', 1],
		[`const a = \`wss://somewhere.net/\${b}\`;`, 1],
		['const a = "http://www.w3.org/2000/svg";', 0],
		["// see https://github.com/a/b/issues/1\nconst a = 1;", 0],
		["// see https://blog.somewhere.net/1\nconst a = 1;", 1],
		['const a = "https://github.com/a/b"; // https://github.com/a/b', 1],
	])("%s", (text, count) => {
		expect(addressFaults(parse("lib/text/example.ts", text))).toHaveLength(count);
	});
});
