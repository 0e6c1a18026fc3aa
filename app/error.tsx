/** What stands in place of a page that broke while it was drawn; the records are not touched by it. */
"use client";

import { BrokenPage } from "@/components/shell/BrokenPage";

export default function PageError({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
	return <BrokenPage error={error} onAgain={reset} />;
}
