/** Puts text, tables and pictures on the clipboard, also on plain-http intranet pages, where the clipboard API does not exist. */

/** Media type → what is put there under it. */
type Copied = Readonly<Record<string, string>>;

/**
 * Copies in the way that every page may: the browser asks what to copy, and is told. Nothing cleans the HTML on this way,
 * so that its cells stay texts to a spreadsheet.
 */
function copyByCommand(copied: Copied): boolean {
	let isTaken = false;
	const onCopy = (event: ClipboardEvent) => {
		for (const [type, text] of Object.entries(copied)) event.clipboardData?.setData(type, text);
		event.preventDefault();
		event.stopPropagation();
		isTaken = event.clipboardData !== null;
	};
	// Some browsers ask only where something is selected.
	const mark = document.createElement("span");
	mark.textContent = " ";
	mark.style.cssText = "position:fixed;opacity:0;white-space:pre;user-select:text";
	document.body.append(mark);
	window.getSelection()?.selectAllChildren(mark);
	document.addEventListener("copy", onCopy, { capture: true });
	try {
		return document.execCommand("copy") && isTaken;
	} finally {
		document.removeEventListener("copy", onCopy, { capture: true });
		window.getSelection()?.removeAllRanges();
		mark.remove();
	}
}

async function copied(parts: Copied): Promise<boolean> {
	if (copyByCommand(parts)) return true;
	try {
		const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
		await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
		return true;
	} catch {
		return false;
	}
}

/** True when the text is on the clipboard. */
export function copyText(text: string): Promise<boolean> {
	return copied({ "text/plain": text });
}

/** Puts a table there as office programs and as plain text fields take it; true when it is on the clipboard. */
export function copyTable({
	html,
	text,
}: {
	readonly html: string;
	readonly text: string;
}): Promise<boolean> {
	return copied({ "text/plain": text, "text/html": html });
}

/** True when the picture is on the clipboard; only pages that came encrypted, or from this machine, may put one there. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
	try {
		await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
		return true;
	} catch {
		return false;
	}
}
