/** scratch */
import { it } from "vitest";
import { factsOf } from "./victim-expected";

const KEYS = ["loss", "count", "occupation", "residence", "employer"] as const;
it("eval", async () => {
	const set = process.env.SET ?? "first";
	const mod = await import(`./money-${set}.ts`);
	const rows = Object.values(mod)[0] as any[];
	const s: any = {};
	for (const k of KEYS) s[k] = { ok: 0, wrong: 0, miss: 0, extra: 0 };
	let out = "";
	for (const [t, e] of rows) {
		const f: any = factsOf(t);
		const bad: string[] = [];
		for (const k of KEYS) {
			const a = f[k],
				b = e[k];
			if (a === b) {
				if (b !== undefined) s[k].ok++;
				continue;
			}
			if (b === undefined) s[k].extra++;
			else if (a === undefined) s[k].miss++;
			else s[k].wrong++;
			bad.push(`${k}: got ${a} want ${b}`);
		}
		if (bad.length) out += `${t}\n   ${bad.join(" | ")}\n`;
	}
	for (const k of KEYS) {
		const { ok, wrong, miss, extra } = s[k];
		out += `${k} P ${(ok / (ok + wrong + extra)).toFixed(2)} R ${(ok / (ok + wrong + miss)).toFixed(2)} ${JSON.stringify(s[k])}\n`;
	}
	console.log(out);
});
