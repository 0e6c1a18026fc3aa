/** Decodes one hostile file in a process of its own, whose memory is limited, and tells what became of it. */
import { FileError } from "@/lib/base/errors";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { HOSTILE_ODS, HOSTILE_SHEETS, HOSTILE_TEXTS, HOSTILE_XLS, HOSTILE_ZIPS } from "./hostile-files";

const MEGABYTE = 2 ** 20;
const files = [...HOSTILE_ZIPS, ...HOSTILE_SHEETS, ...HOSTILE_XLS, ...HOSTILE_TEXTS, ...HOSTILE_ODS];

async function outcomeOf(bytes: Uint8Array): Promise<unknown> {
	try {
		const { sheets } = await decodeFile("敌意.xls", bytes);
		return { rows: sheets[0]?.rows.length };
	} catch (error) {
		if (error instanceof FileError) return error.code;
		throw error;
	}
}

async function main(): Promise<void> {
	for (const name of process.argv.slice(2)) {
		const file = files.find((one) => one.name === name);
		if (!file) throw new Error(`no file ${name}`);
		const bytes = file.bytes();
		const before = process.cpuUsage();
		const outcome = await outcomeOf(bytes);
		const { user, system } = process.cpuUsage(before);
		const peak = process.resourceUsage().maxRSS / 1024;
		console.log(
			JSON.stringify({
				name,
				outcome,
				milliseconds: Math.round((user + system) / 1000),
				megabytes: Math.round(peak),
				fileMegabytes: Math.round(bytes.length / MEGABYTE),
			}),
		);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
