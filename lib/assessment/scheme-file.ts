/** A scheme as a file that one desk hands to another: named and versioned, refused as a whole where any entry is wrong. */
import { z } from "zod";
import { AppError } from "@/lib/base/errors";
import type { Scheme } from "./scheme";
import { schemeSchema } from "./scheme-schema";

const FORMAT = "yanpan-scheme";
const VERSION = 1;

const envelope = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });
const file = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), scheme: schemeSchema });

const damaged = (words: string, cause?: unknown): AppError =>
	new AppError("scheme_file_damaged", words, cause === undefined ? {} : { cause });

const problemsOf = ({ issues }: z.ZodError): string =>
	issues.map((issue) => `${issue.path.join(".") || "（整个文件）"}：${issue.message}`).join("；");

/** A scheme out of plain data, such as a kept document. @throws AppError `scheme_file_damaged` naming every wrong entry */
export function parseScheme(value: unknown): Scheme {
	const parsed = schemeSchema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw damaged(`考核办法的内容有误：${problemsOf(parsed.error)}`, parsed.error);
}

/**
 * The text of a scheme file; reading it back gives an equal scheme, and equal schemes give equal texts.
 * @throws AppError `scheme_file_damaged` for a scheme that could not be read again
 */
export function writeScheme(scheme: Scheme): string {
	// Through the schema: its entries stand in one order, whoever made the scheme.
	return `${JSON.stringify({ format: FORMAT, version: VERSION, scheme: parseScheme(scheme) }, null, "\t")}\n`;
}

/**
 * The scheme of a file. Faults of the scheme are not looked for: it can be opened and mended.
 * @throws AppError `scheme_file_damaged` for what is no scheme file, naming every wrong entry by its path; `scheme_file_newer`
 * for one of a later version of the desk
 */
export function readScheme(text: string): Scheme {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw damaged("考核办法文件已损坏，不是有效的JSON，请重新从“考核”页面导出。", cause);
	}
	const opened = envelope.safeParse(json);
	if (!opened.success) throw damaged("这不是考核办法文件，请选择从“考核”页面导出的文件。", opened.error);
	if (opened.data.version > VERSION)
		throw new AppError(
			"scheme_file_newer",
			`考核办法文件由更新的版本导出（格式${opened.data.version}，本机只认到${VERSION}），请升级研判台后再导入。`,
		);
	const parsed = file.safeParse(json);
	if (parsed.success) return parsed.data.scheme;
	throw damaged(`考核办法文件有误，请改正后重试：${problemsOf(parsed.error)}`, parsed.error);
}
