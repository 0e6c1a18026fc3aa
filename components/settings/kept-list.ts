/** What the lists of things that were done have in common: asked again when there may be more, and led by their time. */
"use client";
import { useMemo } from "react";
import { type Asked, useAsked } from "@/components/state/use-asked";
import type { Column } from "@/components/ui/table-column";

/**
 * A list that is kept with the workspace.
 * @param revision changes whenever there may be others; 0 asks nothing
 */
export function useKeptList<T>(list: () => Promise<T>, revision: number): Asked<T> {
	return useAsked(useMemo(() => (revision === 0 ? null : () => list()), [list, revision]));
}

/** When it was done, the newest first at the first click. */
export const timeColumn = <Row extends { readonly at: string; readonly moment: string }>(): Column<Row> => ({
	id: "at",
	header: "时间",
	width: 190,
	text: (row) => row.at,
	sortValue: (row) => row.moment,
	isSortable: true,
	highFirst: true,
});
