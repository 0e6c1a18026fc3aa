/** A drawer from the right over the screen it belongs to: rows, details, forms. Esc or the mask closes it. */
"use client";

import { Drawer } from "antd";
import type { ReactNode } from "react";

interface Props {
	readonly isOpen: boolean;
	readonly title: string;
	readonly onClose: () => void;
	readonly children: ReactNode;
	/** CSS pixels; never wider than the window. */
	readonly width?: number;
	/** Right of the title. */
	readonly extra?: ReactNode;
	readonly footer?: ReactNode;
}

export function SideDrawer({ isOpen, title, onClose, children, width = 960, extra, footer }: Props) {
	return (
		<Drawer
			open={isOpen}
			title={title}
			onClose={onClose}
			size={`min(${width}px, 100vw)`}
			extra={extra}
			footer={footer}
			destroyOnHidden
		>
			{children}
		</Drawer>
	);
}
