/** Which page of a screen is shown. */
"use client";

import { Segmented } from "antd";
import type { Pages } from "./pages";

interface Props<Id extends string> {
	readonly pages: Pages<Id>;
	readonly page: Id;
	readonly onPage: (page: Id) => void;
}

export function PageChoice<Id extends string>({ pages, page, onPage }: Props<Id>) {
	const options = Object.entries<string>(pages).map(([value, label]) => ({ value: value as Id, label }));
	return <Segmented aria-label="页面" options={options} value={page} onChange={onPage} />;
}
