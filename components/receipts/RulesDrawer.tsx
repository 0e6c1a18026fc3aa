/** How the screen comes about, for those who ask: batches, matches, terms, coverage and effect, in one place. */
"use client";

import { SideDrawer } from "@/components/ui/SideDrawer";
import { screeningRules } from "@/lib/blocks/screening-words";
import type { PreventionParameters } from "@/lib/settings/prevention-parameters";
import styles from "./receipts.module.css";

interface Props {
	readonly isOpen: boolean;
	readonly parameters: PreventionParameters;
	readonly onClose: () => void;
}

export function RulesDrawer({ isOpen, parameters, onClose }: Props) {
	return (
		<SideDrawer isOpen={isOpen} title="回执筛查的口径" onClose={onClose} width={720}>
			<dl className={styles.rules}>
				{screeningRules(parameters).map(({ title, text }) => (
					<div key={title}>
						<dt>{title}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
		</SideDrawer>
	);
}
