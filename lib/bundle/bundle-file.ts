/** The bundle as one file: readable JSON, what it is in front, a checksum over everything before it at the end. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { LOSS_WITHHELD } from "@/lib/assessment/losses-for-town";
import type { Scheme } from "@/lib/assessment/scheme";
import { schemeWords } from "@/lib/assessment/scheme-words";
import { AppError } from "@/lib/base/errors";
import type { TownBundle } from "./bundle";
import { bundleSchema } from "./bundle-schema";
import { bundleFaults, plain } from "./guard";
import { type BundleInput, townBundle } from "./make-bundle";

const FORMAT = "yanpan-town-bundle";
/** 2: no table by month, no figures that are not scored. */
const VERSION = 2;
const NOTICE =
	"镇级数据包：只含考核表、隐去小数的村居类别交叉表和不具名的日期与类别，不含公民个人信息；办法计分的警情、案件起数照实列出；" +
	`${LOSS_WITHHELD}，只列得分，为防推算的一并不列，由得分仍可知升降幅度；请勿改动。`;
const START = `{"format":"${FORMAT}","version":`;
const TAIL = /,"checksum":"([0-9a-f]{64})"\}\n$/;
/** Shorter ones (a village's letter, a number of two digits) stand in many texts that mean something else. */
const SHORTEST_SECRET = 4;
const MOST_NAMED = 3;

const checksumOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The rule as it is printed; every table of points carries the titles of its clauses. */
const wordsOf = (scheme: Scheme): readonly string[] =>
	schemeWords(scheme).flatMap(({ label, text }) => [plain(label), plain(text)]);

/** Words and numbers of the sheet that stay in the house; a reason that only says what the rule says is no secret. */
function secretsOf({ sheet }: BundleInput): readonly string[] {
	const printed = wordsOf(sheet.scheme);
	const decided = sheet.rows.flatMap(({ adjustments }) => adjustments);
	const reasons = decided.map(({ reason }) => reason.trim());
	return [
		...sheet.input.events.map(({ eventNo }) => eventNo),
		...decided.map(({ appeal }) => appeal),
		...reasons.filter((reason) => !printed.some((words) => words.includes(plain(reason)))),
	].filter((text) => text.length >= SHORTEST_SECRET);
}

/**
 * The bundle of the township as bytes: UTF-8 JSON of one line, not packed, so that whoever hands it over can read what it says.
 * @throws AppError `bundle_leak` where something stands in it that must not (see {@link bundleFaults}); `bundle_report_crosses`
 */
export function writeBundle(input: BundleInput): Uint8Array {
	const bundle = townBundle(input);
	const faults = bundleFaults(bundle, [...input.forbidden, ...secretsOf(input)]);
	if (faults.length > 0) {
		const named = faults.slice(0, MOST_NAMED).join("、");
		throw new AppError(
			"bundle_leak",
			`数据包里出现了不能外传的内容（${named}${faults.length > MOST_NAMED ? "等" : ""}），没有生成文件。请检查考核办法的文字和所附通报后再试。`,
		);
	}
	const core = `${START}${VERSION},"notice":${JSON.stringify(NOTICE)},"bundle":${JSON.stringify(bundle)}`;
	const bytes = utf8ToBytes(`${core},"checksum":"${checksumOf(core)}"}\n`);
	// A file that this version could not read itself must not be handed over.
	readBundle(bytes);
	return bytes;
}

const damaged = (what: string, cause?: unknown) =>
	new AppError("bundle_damaged", `镇级数据包已损坏：${what}。请向派出所重新索取该文件。`, { cause });

function textOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (cause) {
		throw damaged("内容被改动", cause);
	}
}

/** True where the file begins like a bundle; a few bytes, so that nothing large is looked through for it. */
const isBundle = (bytes: Uint8Array): boolean =>
	START === String.fromCharCode(...bytes.subarray(0, START.length));

function contentOf(text: string): unknown {
	const tail = TAIL.exec(text);
	if (tail === null) throw damaged("文件不完整，可能没有复制完");
	if (checksumOf(text.slice(0, tail.index)) !== tail[1]) throw damaged("内容被改动，与校验码不符");
	const [, version = "0"] = /^(\d+),/.exec(text.slice(START.length)) ?? [];
	if (Number(version) > VERSION)
		throw new AppError(
			"bundle_newer",
			`镇级数据包由更新版本的程序写成（格式第${version}版），本版本不能读取。请升级程序后再打开。`,
		);
	if (Number(version) < VERSION)
		throw new AppError(
			"bundle_older",
			`镇级数据包由较早版本的程序写成（格式第${version}版），其中的汇总已不再外传，不能读取。请向派出所重新索取该文件。`,
		);
	const file: unknown = JSON.parse(text);
	return typeof file === "object" && file !== null && "bundle" in file ? file.bundle : null;
}

/**
 * A bundle from its file; every byte was checked.
 * @throws AppError `bundle_foreign` where it is another file, `bundle_damaged`, `bundle_newer`, `bundle_older`
 */
export function readBundle(bytes: Uint8Array): TownBundle {
	if (!isBundle(bytes))
		throw new AppError(
			"bundle_foreign",
			"这不是镇级数据包（或文件开头已损坏）。请选择由派出所“镇级数据包”生成的文件。",
		);
	const read = bundleSchema.safeParse(contentOf(textOf(bytes)));
	if (!read.success) throw damaged("内容无法识别", read.error);
	return read.data;
}
