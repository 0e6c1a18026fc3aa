/** The whole rule in words, from which any score can be made again by hand. */
"use client";

import { Descriptions } from "antd";
import { Panel } from "@/components/ui/Panel";
import type { Scheme } from "@/lib/assessment/scheme";
import { schemeWords } from "@/lib/assessment/scheme-words";

export function SchemeText({ scheme }: { readonly scheme: Scheme }) {
	return (
		<Panel id="assessment-rule" title="办法全文" keepWhole={false}>
			<Descriptions
				size="small"
				bordered
				column={1}
				items={schemeWords(scheme).map(({ label, text }, at) => ({ key: at, label, children: text }))}
			/>
		</Panel>
	);
}
