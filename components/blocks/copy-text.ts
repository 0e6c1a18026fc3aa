/** Puts text on the clipboard, also on plain-http intranet pages, where the clipboard API does not exist. */

function copyBySelection(text: string): boolean {
	const field = document.createElement("textarea");
	field.value = text;
	field.style.position = "fixed";
	field.style.opacity = "0";
	document.body.append(field);
	field.select();
	const isCopied = document.execCommand("copy");
	field.remove();
	return isCopied;
}

/** True when the text is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}
