/** Writes a workbook off the page's thread: ten thousand rows take most of a second. */
import type { TableSheet } from "@/lib/export/table-sheet";
import { writeTables } from "@/lib/export/xlsx";

/** What comes back: the bytes, or what went wrong in the library's words. */
export type Written = { readonly bytes: Uint8Array } | { readonly failure: string };

self.addEventListener("message", (event: MessageEvent<readonly TableSheet[]>) => {
	writeTables(event.data).then(
		(bytes) => self.postMessage({ bytes } satisfies Written),
		(error: unknown) => self.postMessage({ failure: String(error) } satisfies Written),
	);
});
