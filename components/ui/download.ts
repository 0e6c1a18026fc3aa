/** Hands a finished file to the browser's downloads; nothing leaves the machine. */

/** Saves content under a name. */
export function download(name: string, content: string | Uint8Array, mediaType: string): void {
	const part: BlobPart = typeof content === "string" ? content : new Uint8Array(content);
	const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
