/** The frame of every screen: the band with the product's name, the ways to the screens, and the content between them. */
"use client";

import { Watermark } from "antd";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { COLOURS } from "@/data/theme";
import styles from "./app-frame.module.css";

/** A way to a screen that exists. */
export interface NavItem {
	readonly key: string;
	readonly label: string;
	readonly icon: ReactNode;
	/** Address inside the site, such as `/import/`. */
	readonly href: string;
}

interface Props {
	readonly items: readonly NavItem[];
	readonly children: ReactNode;
	/** Right side of the band. */
	readonly actions?: ReactNode;
	/** Beside the product's name, such as the station. */
	readonly subtitle?: string;
	/** Marks screen and paper with 演示数据. */
	readonly isDemo?: boolean;
}

function withoutTrailingSlash(path: string): string {
	return path.length > 1 ? path.replace(/\/+$/, "") : path;
}

export function AppFrame({ items, children, actions, subtitle, isDemo = false }: Props) {
	const here = withoutTrailingSlash(usePathname());
	const content = <div className={`${styles.content} yp-content`}>{children}</div>;
	return (
		<div className={styles.frame}>
			<a href="#content" className={`${styles.skip} yp-no-print`}>
				跳到正文
			</a>
			<header className={`${styles.band} yp-no-print`}>
				<Link href="/" className={styles.product}>
					反诈研判台
				</Link>
				{subtitle !== undefined && <span className={styles.subtitle}>{subtitle}</span>}
				{isDemo && <strong className={styles.demo}>演示数据</strong>}
				<div className={styles.actions}>{actions}</div>
			</header>
			<nav aria-label="主导航" className={`${styles.nav} yp-no-print`}>
				<ul>
					{items.map((item) => (
						<li key={item.key}>
							<Link
								href={item.href}
								aria-current={withoutTrailingSlash(item.href) === here ? "page" : undefined}
							>
								<span aria-hidden="true">{item.icon}</span>
								{item.label}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			<main id="content" tabIndex={-1} className={styles.main}>
				{isDemo ? (
					<Watermark
						zIndex={9}
						content="演示数据"
						gap={[160, 140]}
						font={{ color: `${COLOURS.textFaint}2E`, fontSize: 22 }}
					>
						{content}
					</Watermark>
				) : (
					content
				)}
			</main>
		</div>
	);
}
