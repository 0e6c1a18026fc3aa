/** Failures cross threads as what they were, code and words. */
import { describe, expect, it } from "vitest";
import { heard, telling } from "@/components/state/told";
import { AppError, CancelledError, FileError } from "@/lib/base/errors";

const api = telling({
	answer: async (of: number) => of * 2,
	refuse: async () => {
		throw new FileError("file_empty", "文件是空的。", { fileName: "a.csv", detail: "0 bytes" });
	},
	stop: async () => {
		throw new CancelledError("导入");
	},
	break: async () => {
		throw new TypeError("x is not a function");
	},
});
/** What posting a message does to a value. */
const sent = async <T>(answer: Promise<T>): Promise<T> => structuredClone(await answer);

describe("told and heard", () => {
	it("give the value", async () => {
		expect(await heard(sent(api.answer(21)))).toBe(42);
	});

	it("throw an AppError with its code, words and detail", async () => {
		const failure = heard(sent(api.refuse()));
		await expect(failure).rejects.toBeInstanceOf(AppError);
		await expect(failure).rejects.toMatchObject({
			code: "file_empty",
			message: "文件是空的。",
			detail: "0 bytes",
		});
	});

	it("throw a cancellation as one", async () => {
		const failure = heard(sent(api.stop()));
		await expect(failure).rejects.toBeInstanceOf(CancelledError);
		await expect(failure).rejects.toMatchObject({ message: "已取消：导入" });
	});

	it("throw a stranger's error as no AppError", async () => {
		const failure = heard(sent(api.break()));
		await expect(failure).rejects.not.toBeInstanceOf(AppError);
		await expect(failure).rejects.toMatchObject({ message: "x is not a function" });
	});
});
